"""``wtsaprep search WORDS``: where words stand in all that a workspace holds, and what becomes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.options import add_json
from wtsaprep.cli.unread_files import say_unread
from wtsaprep.errors import UsageFault
from wtsaprep.model.query_words import LANGUAGE, parse_query
from wtsaprep.present.lists.found_words import NOWHERE, found_rows, many_found
from wtsaprep.services.search.word_finder import WordFinder

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from wtsaprep.cli.console import Console
    from wtsaprep.services.search.places_of_words import PlaceOfWords
    from wtsaprep.services.search.word_finder import TextFound

NOTHING_FOUND = 1
_WIDTH = 120
_MOST_PLACES = 20
"""Places of a text that are told; the rest are counted."""


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    add_json(parser)
    parser.add_argument("words", nargs="+", metavar="WORDS", help=LANGUAGE.replace("%", "%%"))


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print what has the words, the best first; the exit status is 1 where nothing has."""
    query = parse_query(" ".join(arguments.words))
    if query.is_empty:
        raise UsageFault("there is nothing to look for", hint=LANGUAGE)
    index = index_of(arguments, console)
    finder = WordFinder(index.workspace.folder)
    try:
        finder.bring_up_to_date(index)
        found = finder.find(query)
        if found is None:  # It was damaged, and is empty now.
            finder.bring_up_to_date(index)
            found = finder.find(query)
        texts = found.texts if found else ()
        told = [(text, finder.places(query, text, _MOST_PLACES)) for text in texts]
    finally:
        finder.close()
    if found and found.unread:
        say_unread(console, index.broken)
    if finder.said:
        console.say(finder.said)
    if arguments.json:
        console.put_json([_data(index.workspace.folder, text, places) for text, places in told])
    else:
        for text, places in told:
            console.put(f"{text.called}  {text.title}".rstrip())
            console.put_lines(found_rows(places, _WIDTH, _MOST_PLACES, of=len(text.rows)))
    if found and found.more:
        console.say(many_found(len(texts)))
    if not told:
        console.say((found and found.not_here) or NOWHERE)
    return 0 if told else NOTHING_FOUND


def _data(folder: Path, text: TextFound, places: tuple[PlaceOfWords, ...]) -> dict[str, Any]:
    return {
        "file": str(folder / text.place),
        "called": text.called,
        "title": text.title,
        "places": [place._asdict() for place in places],
        "count": len(text.rows),
    }
