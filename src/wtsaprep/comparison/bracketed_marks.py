"""Marks of words in brackets: a wording that a text has as one of its alternatives is kept there, not put in anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.brackets import each_alone, first_group
from wtsaprep.redline.spans import Span, merged
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.redline.spans import Spans


def marked_in_brackets(wanted: str, text: str) -> Spans:
    """A text laid over a wording, with the alternative of each group of brackets that is most like it kept.

    Law: rejecting the marks gives the wording, accepting them the text.
    """
    plain = mark_words(wanted, text)
    if "[" not in text or "[" in wanted or (group := first_group(text)) is None:
        return plain
    # Alternatives of the next groups are for the text in which this one is decided.
    readings = [one for one in each_alone(text) if group[0] <= one[0] < group[1]]
    start, end, alone, place = min(readings, key=lambda one: _struck(mark_words(wanted, one[2])))
    kept = marked_in_brackets(wanted, alone)
    laid = merged(_spliced(kept, place, text[group[0] : start], place + end - start, text[end : group[1]]))
    return min(plain, laid, key=_struck)


def _struck(spans: Spans) -> int:
    return sum(len(text) for mark, text in spans if mark == "deleted")


def _spliced(spans: Spans, first: int, before: str, last: int, after: str) -> Iterator[Span]:
    """A marked text with more words put in at two of its characters."""
    at = 0
    waiting = [(first, before), (last, after)]
    for mark, text in spans:
        while mark != "deleted" and waiting and waiting[0][0] <= at + len(text):
            place, words = waiting.pop(0)
            yield Span(mark, text[: place - at])
            yield Span("inserted", words)
            text, at = text[place - at :], place
        yield Span(mark, text)
        at += len(text) if mark != "deleted" else 0
    yield from (Span("inserted", words) for _, words in waiting)
