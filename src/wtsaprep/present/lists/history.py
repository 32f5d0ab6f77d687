"""The history of a clause as lines: since when its words stand, what each edition made of it, who wants what now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.edition_table import GONE
from wtsaprep.comparison.left_out import as_wanted, left_told
from wtsaprep.present.lists.editions import change_told
from wtsaprep.present.sheet.ages import since_told, spans_in_words
from wtsaprep.present.sheet.parts import under_headings
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.spans import Span, written_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.comparison.clause_history import ClauseHistory, HistoryStep
    from wtsaprep.redline.redline import Redline
    from wtsaprep.redline.spans import Spans
    from wtsaprep.review.outcomes import ChangeOutcome
    from wtsaprep.services.papers.clause_histories import ProposalsOnClause

_SINCE, _EDITIONS, _NOW = "Its words", "Edition by edition", "Wanted of it now"


def history_lines(history: ClauseHistory, proposals: ProposalsOnClause) -> Iterator[str]:
    """The lines; marks are written in signs."""
    for head, spans in _parts(history, proposals):
        words = "".join(written_out(span.mark, span.text) for span in spans)
        if head in (_SINCE, _EDITIONS, _NOW):
            yield from ("", head)
        elif head:
            yield f"  {head}\t{words}" if words else f"  {head}"
        else:
            yield f"  {words}"


def history_sheet(history: ClauseHistory, proposals: ProposalsOnClause | None) -> Redline:
    """The same to be read in a sheet; without proposals as long as those are looked for."""
    return under_headings(_parts(history, proposals))


def _parts(history: ClauseHistory, proposals: ProposalsOnClause | None) -> Iterator[tuple[str, Spans]]:
    yield _SINCE, ()
    for since, text in spans_in_words(history.spans):
        told = since_told(history.editions, since, had_earlier=history.had_earlier)
        yield visible(told), (Span("kept", visible(text.strip())),)
    yield _EDITIONS, ()
    before: HistoryStep | None = None
    for step in history.steps:
        came_by = [one.proposal for one in proposals.came_by.get(step.at, ())] if proposals else []
        yield visible(_step_told(history, step, before, came_by)), _words(step)
        before = step
    if history.left_in:
        left = f"joined to {history.joined_to}" if history.joined_to else GONE
        by = [one.proposal for one in proposals.left_by] if proposals else []
        yield visible(f"{history.left_in}: {left_told(left, by)}"), ()
    yield _NOW, ()
    if proposals is None:
        yield "", (Span("kept", "looking through the proposals ..."),)
    elif not proposals.now:
        yield "", (Span("kept", "No proposal here wants a change of it."),)
    for wanted in proposals.now if proposals else ():
        yield "", (Span("kept", visible(f"{wanted.proposal}: {_came_told(wanted.change)}")),)


def _step_told(history: ClauseHistory, step: HistoryStep, before: HistoryStep | None, came_by: list[str]) -> str:
    """An edition, what the clause is called there if by another name than before, and what became of it."""
    named = step.name if before is None or before.name != step.name else ""
    told = change_told(step.change, step.origin) or ("" if before is None else "the same")
    took_in = f"took in {', '.join(step.took_in)}" if step.took_in else ""
    said = ", ".join(filter(None, (named, told, took_in, as_wanted(came_by))))
    return f"{history.editions[step.at]}: {said}" if said else history.editions[step.at]


def _words(step: HistoryStep) -> Spans:
    """The words of an edition that did something with the clause."""
    if step.at and step.change in ("", "formal"):
        return ()
    return tuple(Span(span.mark, visible(span.text)) for span in step.marked)


def _came_told(change: ChangeOutcome) -> str:
    if change.came is None:
        return f"{change.act}, open"
    return f"{change.act}, {change.came}{'' if change.settled else '?'}{f' ({change.text})' if change.text else ''}"
