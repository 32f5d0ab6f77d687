"""A paragraph before a body: its words against the text in force, what was decided, and what follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.counted import counted
from wtsaprep.model.proposal_names import proposal_called
from wtsaprep.present.sheet.parts import under_headings
from wtsaprep.redline.redline import Redline
from wtsaprep.redline.spans import Span
from wtsaprep.review.record import time_pressed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wtsaprep.comparison.fates import AmendmentFate
    from wtsaprep.redline.spans import Spans
    from wtsaprep.review.paragraphs import TabledParagraph


def paragraph_title(paragraph: TabledParagraph) -> str:
    """What heads a paragraph: its name, and that it is changed or has open brackets."""
    brackets = f"{counted(paragraph.brackets, 'bracket')} open" if paragraph.brackets else ""
    kept = "" if paragraph.changed else "as in force"
    return ", ".join(filter(None, (paragraph.name, kept, brackets)))


def decision_line(paragraph: TabledParagraph, names: Mapping[str, str]) -> str:
    """What holds of a paragraph: "agreed, AHG, 2024-10-15 10:31"; that it is open; that it is as in force."""
    decision = paragraph.decision
    if decision is None:
        return "open" if paragraph.undecided else "as in force, nothing decided"
    into = f" into {names.get(decision.into, decision.into)}" if decision.into else ""
    decided = ", ".join(filter(None, (f"{decision.outcome}{into}", decision.body, _local(decision.at))))
    return f"reopened, reads otherwise; was {decided}" if paragraph.state == "reopened" else decided


def paragraph_redline(
    paragraph: TabledParagraph, names: Mapping[str, str], sources: str, fates: Sequence[AmendmentFate]
) -> Redline:
    """The paragraph, then what was decided on it, and what follows for the changes of proposals behind it."""
    return Redline((paragraph.marked, *under_headings(_about(paragraph, names, sources, fates)).provisions))


def _local(at: str) -> str:
    """A time of a log as a clock on the wall told it."""
    time = time_pressed(at)
    return f"{time:%Y-%m-%d %H:%M}" if time else at


def _about(
    paragraph: TabledParagraph, names: Mapping[str, str], sources: str, fates: Sequence[AmendmentFate]
) -> Iterator[tuple[str, Spans]]:
    if sources:
        yield "whose words", (Span("kept", sources),)
    if paragraph.decision:
        remark = paragraph.decision.remark
        yield decision_line(paragraph, names), (Span("kept", remark),) if remark else ()
    for at, fate in enumerate(fates):
        fate_words = f"{proposal_called(fate)}: {fate.fate}{'?' if fate.open else ''}"
        yield "" if at else "changes behind it", (Span("kept", fate_words),)
