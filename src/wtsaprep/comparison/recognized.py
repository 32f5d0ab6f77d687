"""Recognized sources: whose words stand in a chair's text that came as a file, by what the proposals change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.columns import Compared, column
from wtsaprep.comparison.tying import tied
from wtsaprep.comparison.wishes import words_of
from wtsaprep.model.chair import Attribution
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.model.provision import Text

_Put = tuple[int, tuple[str, ...]]
"""Words put in, and the character of the text in force that they follow."""


def recognized(baseline: Text, chair: Text, entries: Iterable[Compared]) -> tuple[Attribution, ...]:
    """For each run of words that a chair's text puts in, the sources that put the same words in at the same place.

    Words that nobody proposed are the meeting's own and have no source.
    """
    known = {p.id: p.text for p in baseline}
    found: dict[tuple[str, int, int], list[str]] = {}
    for entry in entries:
        head = column(entry.proposal)
        if head.whole:
            continue
        wanted = {p.id: set(_put_in(known.get(p.id, ""), p.text)) for p in entry.revised}
        theirs = tied(entry.revised, chair, baseline)
        for here, provision in zip(chair, theirs, strict=True):
            at = 0
            for mark, text in mark_words(known.get(here.id, ""), here.text):
                if mark == "inserted" and _there(known.get(here.id, ""), here.text, at) in wanted.get(provision.id, ()):
                    found.setdefault((here.id, at, at + len(text)), []).extend(head.sources)
                at += len(text) if mark != "deleted" else 0
    return tuple(
        Attribution(provision=id_, sources=tuple(dict.fromkeys(sources)), start=start, end=end)
        for (id_, start, end), sources in found.items()
    )


def _put_in(old: str, new: str) -> Iterator[_Put]:
    at = 0
    for mark, text in mark_words(old, new):
        if mark == "inserted":
            if words := words_of(text):
                yield at, words
        else:
            at += len(text)


def _there(old: str, new: str, start: int) -> _Put | None:
    """The words put in at a character of the new text."""
    at = place = 0
    for mark, text in mark_words(old, new):
        if mark == "inserted":
            if place == start:
                return at, words_of(text)
            place += len(text)
        else:
            at += len(text)
            place += len(text) if mark == "kept" else 0
    return None
