"""A paragraph before a body: its words against the text in force, what was decided, and what follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.present.sheet.parts import under_headings
from wtsaprep.present.text.counted import counted
from wtsaprep.redline.redline import Redline
from wtsaprep.redline.spans import Span
from wtsaprep.review.record import pressed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wtsaprep.comparison.fates import AmendmentFate
    from wtsaprep.redline.spans import Spans
    from wtsaprep.review.paragraphs import TabledParagraph


def paragraph_title(one: TabledParagraph) -> str:
    """What heads a paragraph: its name, and that it is changed or has open brackets."""
    brackets = f"{counted(one.brackets, 'bracket')} open" if one.brackets else ""
    kept = "" if one.changed else "as in force"
    return ", ".join(filter(None, (one.name, kept, brackets)))


def decision_line(one: TabledParagraph, names: Mapping[str, str]) -> str:
    """What holds of a paragraph: "agreed, AHG, 2024-10-15 10:31"; or that it reads otherwise now."""
    decision = one.decision
    if decision is None:
        return "open"
    into = f" into {names.get(decision.into, decision.into)}" if decision.into else ""
    said = ", ".join(filter(None, (f"{decision.outcome}{into}", decision.body, _local(decision.at))))
    return f"reopened: it reads otherwise than when it was {said}" if one.state == "reopened" else said


def paragraph_redline(
    one: TabledParagraph, names: Mapping[str, str], sources: str, fates: Sequence[AmendmentFate]
) -> Redline:
    """The paragraph, then what was decided on it, and what follows for the changes of proposals behind it."""
    return Redline((one.marked, *under_headings(_about(one, names, sources, fates)).provisions))


def _local(at: str) -> str:
    """A time of a log as a clock on the wall told it."""
    time = pressed(at)
    return f"{time:%Y-%m-%d %H:%M}" if time else at


def _about(
    one: TabledParagraph, names: Mapping[str, str], sources: str, fates: Sequence[AmendmentFate]
) -> Iterator[tuple[str, Spans]]:
    if sources:
        yield f"words of {sources}", ()
    if one.decision:
        remark = one.decision.remark
        yield decision_line(one, names), (Span("kept", remark),) if remark else ()
    for at, fate in enumerate(fates):
        told = f"{fate.number}: {fate.fate}{'?' if fate.open else ''}"
        yield "" if at else "changes behind it", (Span("kept", told),)
