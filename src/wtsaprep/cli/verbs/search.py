"""``wtsaprep search WORDS``: where words stand in all that a workspace holds, and what becomes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.options import PRIVATE, add_json
from wtsaprep.cli.unread_files import say_unread
from wtsaprep.errors import UsageFault
from wtsaprep.model.query_words import LANGUAGE, parse_query
from wtsaprep.present.lists.found_words import NOWHERE, found_rows, many_found
from wtsaprep.services.comparing.unread_files import unread_faults
from wtsaprep.services.search.word_finder import FoundTexts, WordFinder

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from wtsaprep.cli.console import Console
    from wtsaprep.services.search.places_of_words import PlaceOfWords
    from wtsaprep.services.search.word_finder import TextFound
    from wtsaprep.store.index.index import Index

NOTHING_FOUND = 1
_WIDTH = 120
_MOST_PLACES = 20
"""Places of a text that are told; the rest are counted."""


def options(parser: argparse.ArgumentParser) -> None:
    """What the verb can be told."""
    add_json(parser)
    parser.add_argument(
        "--private", action="store_true", help="our delegation's own notes, comments and briefs as well"
    )
    parser.add_argument("words", nargs="+", metavar="WORDS", help=LANGUAGE.replace("%", "%%"))


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print what has the words, the best first; the exit status is 1 where nothing has."""
    query = parse_query(" ".join(arguments.words))
    if query.is_empty:
        raise UsageFault("there is nothing to look for", hint=LANGUAGE)
    if "ours" in query.kinds and not arguments.private:
        raise UsageFault("kind:ours goes with --private", hint="It looks in our delegation's own words.")
    index = index_of(arguments, console)
    finder = WordFinder(index.workspace.folder, ours=arguments.private)
    try:
        finder.bring_up_to_date(index)
        found = finder.find(query)
        if found is None:  # It was damaged, and is empty now.
            finder.bring_up_to_date(index)
            found = finder.find(query) or FoundTexts()
        told = [(text, finder.places(query, text, _MOST_PLACES)) for text in found.texts]
    finally:
        finder.close()
    _say_first(console, index, finder.said, ours=arguments.private)
    if arguments.private:
        console.say(PRIVATE)
    if arguments.json:
        folder, private = index.workspace.folder, arguments.private
        console.put_json([_data(folder, *one, more=found.more, private=private) for one in told])
    else:
        for text, places in told:
            console.put(f"{text.called}  {text.title}".rstrip())
            console.put_lines(found_rows(places, _WIDTH, _MOST_PLACES, of=text.all_rows))
    if found.more:
        console.say(many_found(len(told)))
    if not told:
        console.say(found.not_here or NOWHERE)
    return 0 if told else NOTHING_FOUND


def _say_first(console: Console, index: Index, said: str, *, ours: bool) -> None:
    """What was not searched, and what is to be told of the catalogue."""
    say_unread(console, unread_faults(index, ours=ours))
    if said:
        console.say(said)


def _data(
    folder: Path, text: TextFound, places: tuple[PlaceOfWords, ...], *, more: bool, private: bool
) -> dict[str, Any]:
    return {
        **({"private": bool(text.ours)} if private else {}),
        "file": str(folder / text.place),
        "called": text.called,
        "title": text.title,
        "places": [place._asdict() for place in places],
        "count": text.all_rows,
        "more": more,
    }
