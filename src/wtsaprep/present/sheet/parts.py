"""Parts under headings, as a redline to be read in a sheet: what several things say of a clause, or some clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.redline.redline import MarkedProvision, Redline
from wtsaprep.redline.shortened import shortened_marks
from wtsaprep.redline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from wtsaprep.redline.spans import Spans


def under_headings(parts: Iterable[tuple[str, Spans]]) -> Redline:
    """Each part under its heading; one without words is a heading alone, one without a heading follows the last."""
    marked: list[MarkedProvision] = []
    for number, (head, spans) in enumerate(parts):
        if head:
            marked.append(MarkedProvision(f"{number}.", "heading", 0, "kept", (), (Span("kept", head),)))
        if spans:
            changed = any(span.mark != "kept" for span in spans)
            marked.append(MarkedProvision(str(number), "other", 0, "edited" if changed else "kept", (), spans))
    return Redline(tuple(marked))


def some_clauses(laid: Redline, ids: Container[str]) -> Redline:
    """Some clauses of a redline, labelled as in the whole, each under the heading that it stands under there."""
    some: list[MarkedProvision] = []
    heading: MarkedProvision | None = None
    for provision in laid.provisions:
        if provision.kind in OPENS_SECTION:
            heading = provision
        if provision.id not in ids:
            continue
        if heading is not None and heading is not provision:
            some.append(heading)
        heading = None
        some.append(provision)
    return Redline(tuple(some))


def round_changes(laid: Redline) -> Redline:
    """A redline with the words of edited clauses only round their changes, so that a few rows show them all."""
    return Redline(
        tuple(
            provision._replace(words=shortened_marks(provision.text), repaired=())
            if provision.fate == "edited"
            else provision
            for provision in laid.provisions
        )
    )
