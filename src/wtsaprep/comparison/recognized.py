"""Recognized sources: whose words stand in a chair's text that came as a file, by what the proposals change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.comparison.columns import Compared, column
from wtsaprep.comparison.tying import tied
from wtsaprep.comparison.wishes import words_of
from wtsaprep.model.chair import Attribution
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from wtsaprep.model.provision import Text

_Put = tuple[int, tuple[str, ...]]
"""Words put in, and the character of the text in force that they follow."""
_BETWEEN_BRACKETS = re.compile(r"[^\[\]]+")


def recognized(baseline: Text, chair: Text, entries: Iterable[Compared]) -> tuple[Attribution, ...]:
    """For each run of words that a chair's text puts in, the sources that put the same words in at the same place.

    Alternatives in brackets have each their own. Words that nobody proposed are the meeting's own and have no source.
    """
    known = {p.id: p.text for p in baseline}
    here = [list(_runs(known.get(p.id, ""), p.text)) for p in chair]
    found: dict[tuple[int, int, int], list[str]] = {}
    for entry in entries:
        head = column(entry.proposal)
        if head.whole:
            continue
        wanted = {p.id: {put for *_, put in _runs(known.get(p.id, ""), p.text)} for p in entry.revised}
        theirs = tied(entry.revised, chair, baseline)
        for at, (provision, runs) in enumerate(zip(theirs, here, strict=True)):
            for start, end, put in runs:
                for piece in _wanted_of(chair[at].text, (start, end, put), wanted.get(provision.id, set())):
                    found.setdefault((at, *piece), []).extend(head.sources)
    return tuple(
        Attribution(provision=chair[at].id, sources=tuple(dict.fromkeys(sources)), start=start, end=end)
        for (at, start, end), sources in sorted(found.items())
    )


def _runs(old: str, new: str) -> Iterator[tuple[int, int, _Put]]:
    """The runs of words put in: their first character in the new text, the one after their last, and what was put."""
    after = at = 0
    for mark, text in mark_words(old, new):
        if mark == "inserted" and (words := words_of(text)):
            yield at, at + len(text), (after, words)
        after += len(text) if mark != "inserted" else 0
        at += len(text) if mark != "deleted" else 0


def _wanted_of(text: str, run: tuple[int, int, _Put], wanted: Collection[_Put]) -> Iterator[tuple[int, int]]:
    """The characters of a run that are among the words wanted: all of it, or alternatives in it."""
    start, end, put = run
    if put in wanted:
        words = text[start:end].strip("[] ")  # The brackets are the chair's.
        start = text.index(words, start)
        yield start, start + len(words)
        return
    for piece in _BETWEEN_BRACKETS.finditer(text, start, end):
        if (put[0], words_of(piece[0])) in wanted:
            yield piece.start(), piece.end()
