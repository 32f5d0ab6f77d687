"""Single marks: one change inside a clause taken back, the others left as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from wtsaprep.drafting.draft import with_words
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from wtsaprep.drafting.draft import Draft
    from wtsaprep.redline.spans import Span, Spans


class ShownMark(Protocol):
    """One change of a clause, as it is shown and called."""

    @property
    def before(self) -> str:
        """What stands before it."""

    @property
    def deleted(self) -> str:
        """What goes."""

    @property
    def inserted(self) -> str:
        """What comes."""

    @property
    def after(self) -> str:
        """What stands behind it."""


class SingleMark(NamedTuple):
    """One change of a clause: what stands before it, what goes, what comes, what stands behind it."""

    at: int
    """Index of its first span."""
    before: str
    deleted: str
    inserted: str
    after: str


def single_marks(draft: Draft, id_: str) -> tuple[SingleMark, ...]:
    """The changes inside a clause that both texts hold; none for one that is new, deleted or as it was."""
    spans = _spans(draft, id_)
    starts = [n for n, span in enumerate(spans) if span.mark != "kept" and (not n or spans[n - 1].mark == "kept")]
    return tuple(_mark(spans, at) for at in starts)


def without_mark(draft: Draft, id_: str, mark: SingleMark) -> Draft:
    """The draft with one change of a clause taken back."""
    spans = _spans(draft, id_)
    end = _end(spans, mark.at)
    words = "".join(
        span.text for n, span in enumerate(spans) if span.mark != ("inserted" if mark.at <= n < end else "deleted")
    )
    return with_words(draft, id_, words)


def words_with_mark_alone(draft: Draft, id_: str, mark: SingleMark) -> str:
    """The words in force of a clause with one change made, and no other."""
    spans = _spans(draft, id_)
    end = _end(spans, mark.at)
    return "".join(
        span.text for n, span in enumerate(spans) if span.mark != ("deleted" if mark.at <= n < end else "inserted")
    )


def _spans(draft: Draft, id_: str) -> Spans:
    old = next((p.text for p in draft.baseline if p.id == id_), None)
    new = next((p.text for p in draft.revised if p.id == id_), None)
    return () if old is None or new is None or old == new else mark_words(old, new)


def _mark(spans: Spans, at: int) -> SingleMark:
    end = _end(spans, at)
    sides = {mark: "".join(s.text for s in spans[at:end] if s.mark == mark) for mark in ("deleted", "inserted")}
    before = spans[at - 1].text if at else ""
    after = spans[end].text if end < len(spans) else ""
    return SingleMark(at, before, sides["deleted"], sides["inserted"], after)


def _end(spans: tuple[Span, ...], at: int) -> int:
    end = at
    while end < len(spans) and spans[end].mark != "kept":
        end += 1
    return end
