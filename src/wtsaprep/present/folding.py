"""Folding: a clause as it is drawn in a view, its formal changes taken as accepted unless they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.redline.changes import Change, changes_of
from wtsaprep.redline.spans import Span, Spans, accepted, merged, rejected

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.present.document import View
    from wtsaprep.redline.redline import Fate, MarkedProvision

Bar = Literal["", "edited", "inserted", "deleted", "moved"]
"""What the change bar beside a clause says; nothing where there is none."""

_BARS: dict[Fate, Bar] = {
    "edited": "edited",
    "inserted": "inserted",
    "deleted": "deleted",
    "moved away": "moved",
    "moved here": "moved",
}
_FORMAL_PLACES = ("number", "history", "opening")


class Standing(NamedTuple):
    """How a clause stands with its changes."""

    bar: Bar = ""
    folded: int = 0
    """Formal changes that are not shown."""
    gone: bool = False
    """Its deletion or leaving is itself folded, so it is not drawn at all."""


UNCHANGED = Standing()


def standing(provision: MarkedProvision, formal: bool) -> Standing:
    """How a clause stands, with or without its formal changes."""
    if provision.fate == "kept":
        return UNCHANGED
    if provision.fate == "moved away":
        folded = not formal and provision.kind in _FORMAL_PLACES
        return Standing("" if folded else "moved", 0, folded)
    found = tuple(changes_of(provision))
    shown = sum(1 for change in found if formal or not change.formal)
    bar = _BARS[provision.fate] if shown else ""
    return Standing(bar, len(found) - shown, not shown and not provision.in_revised)


def drawn(provision: MarkedProvision, view: View, formal: bool) -> tuple[Spans, Spans]:
    """Label and words of a clause with the marks that its view draws."""
    if view != "redline":
        side = rejected if view == "base" else accepted
        return _kept(side(provision.label)), _kept(side(provision.text))
    if provision.fate in ("kept", "moved away"):
        return provision.label, provision.text
    if provision.fate == "moved here":
        # Its words are marked against those it had, not as if all were new; that it moved is said in a note.
        inside = provision._replace(fate="edited", label=(), text=provision.inner or provision.text)
        return _kept(accepted(provision.label)), drawn(inside, view, formal)[1]
    found = () if formal else tuple(change for change in changes_of(provision) if change.formal)
    if not found:
        return provision.label, provision.text
    if provision.fate != "edited":
        return _kept(accepted(provision.label)), _kept(accepted(provision.text))
    label = _kept(accepted(provision.label)) if any(change.at < 0 for change in found) else provision.label
    return label, _folded(provision.text, found)


def _folded(spans: Spans, formal: Iterable[Change]) -> Spans:
    """The spans with the formal changes among them accepted."""
    starts = {change.at for change in formal}
    result: list[Span] = []
    folding = False
    for at, span in enumerate(spans):
        folding = span.mark != "kept" and (folding or at in starts)
        if not folding:
            result.append(span)
        elif span.mark == "inserted":
            result.append(Span("kept", span.text))
    return merged(result)


def _kept(text: str) -> Spans:
    return (Span("kept", text),) if text else ()
