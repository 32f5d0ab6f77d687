"""Histories of clauses: what each edition made of one, by whose proposal, and who wants to change it now."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.came_by import moved_so, wanted_so
from wtsaprep.comparison.clause_history import clause_history
from wtsaprep.comparison.tied_editions import tied_editions
from wtsaprep.drafting.named_clauses import clause_called
from wtsaprep.errors import InputFault, WtsaprepError
from wtsaprep.model.proposal_names import filed_title, symbol_and_number
from wtsaprep.model.unsent import is_unsent
from wtsaprep.services.comparing.comparison import own_sources
from wtsaprep.services.comparing.editions import editions_of
from wtsaprep.services.comparing.unread_files import told_once
from wtsaprep.services.papers.clauses_struck import CameBy, drafts_on, struck_by
from wtsaprep.services.papers.kept_outcomes import KeptOutcomes
from wtsaprep.store.index.find import named_resolution

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.comparison.clause_history import ClauseHistory, HistoryStep
    from wtsaprep.comparison.tied_editions import TiedEditions
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.review.outcomes import ChangeOutcome
    from wtsaprep.store.index.index import Index


_MOVED = ("moved", "moved and changed")


class WantedNow(NamedTuple):
    """What a proposal on the last edition wants of the clause, and what became of that so far."""

    proposal: str
    """Its symbol and number."""
    change: ChangeOutcome
    unsent: bool
    """Whether it is ours and not handed in, for our eyes alone."""


class ProposalsOnClause(NamedTuple):
    """What proposals have to do with a clause and its history."""

    came_by: Mapping[int, tuple[CameBy, ...]]
    """By the place of an edition the proposals that wanted what it made of the clause."""
    now: tuple[WantedNow, ...]
    broken: tuple[WtsaprepError, ...] = ()
    """What of the workspace could not be read."""
    left_by: tuple[CameBy, ...] = ()
    """Those that wanted to be without it, where the next edition is."""

    def for_others(self) -> ProposalsOnClause:
        """The same without drafts of ours that are not handed in, and without files of ours."""
        came_by = {at: tuple(one for one in came if not one.unsent) for at, came in self.came_by.items()}
        now = tuple(one for one in self.now if not one.unsent)
        return ProposalsOnClause(came_by, now, left_by=tuple(one for one in self.left_by if not one.unsent))


@dataclass(frozen=True, slots=True)
class FoundHistory:
    """The history of one clause in a workspace; what proposals have to do with it is found later."""

    last: Resolution
    """The edition up to which it goes."""
    clause: str
    """Id of the clause there."""
    history: ClauseHistory
    editions: tuple[Resolution, ...] = field(repr=False)
    tied: TiedEditions = field(repr=False)


def history_of(index: Index, reference: str, clause: str) -> FoundHistory:
    """The history of a clause that is named as in "resolves 2", up to the edition that a reference names.

    Raises:
        InputFault: no text is called that, or it has no such clause, or an edition can't be read.
        NeedsDecision: several clauses are called so.
    """
    last = named_resolution(index, reference)
    all_editions = editions_of(index, last)
    count = [edition.adopted for edition in all_editions].index(last.adopted) + 1
    editions = all_editions[:count]
    tied = tied_editions(editions)
    said = _clause_of(last, clause, editions)
    here = next(at for at, provision in enumerate(last.provisions) if provision.id == said)
    history = clause_history(tied, tied.texts[-1][here].id)
    if later := all_editions[count : count + 1]:
        pair = tied_editions((last, *later))
        if gone := pair.left[1].get(said):
            joined = pair.names[1].get(gone.lineage.id, "") if gone.lineage else ""
            history = replace(history, left_in=pair.adopted[1], joined_to=joined)
    return FoundHistory(last, said, history, editions, tied)


def _clause_of(last: Resolution, clause: str, editions: tuple[Resolution, ...]) -> str:
    """The id of a clause of the last edition; where only an earlier one has it, that is said."""
    try:
        return clause_called(clause, last.provisions)
    except InputFault as fault:
        for edition in reversed(editions[:-1]):
            if _has(edition, clause):
                hint = f"{edition.name} has it: name that edition, {edition.reference}."
                raise InputFault(fault.what, fault.where, hint) from None
        raise


def _has(edition: Resolution, clause: str) -> bool:
    with suppress(WtsaprepError):
        return bool(clause_called(clause, edition.provisions))
    return False


def proposals_on_clause(index: Index, found: FoundHistory) -> ProposalsOnClause:
    """By whose proposals a clause came to say what it does, and which ones want something of it now."""
    broken: list[WtsaprepError] = []
    steps = [step for step in found.history.steps if step.at and step.change not in ("", "formal")]
    came_by = {step.at: tuple(_came_by(index, found, step, broken)) for step in steps}
    outcomes, _ = KeptOutcomes(index, found.last.reference, superseded=False).outcomes()
    rows = ((row, change) for row in outcomes.rows for change in row.changes if change.provision == found.clause)
    own = own_sources(index)
    now = tuple(
        WantedNow(symbol_and_number(row), change, is_unsent(row.number, row.sources, own)) for row, change in rows
    )
    gone = found.history.left_in and not found.history.joined_to
    struck = struck_by(index, found.last, {found.clause}, broken) if gone else {}
    unread = told_once((*broken, *outcomes.broken))
    return ProposalsOnClause(came_by, now, unread, struck.get(found.clause, ()))


def _came_by(index: Index, found: FoundHistory, step: HistoryStep, broken: list[WtsaprepError]) -> Iterator[CameBy]:
    own = own_sources(index)
    before, tied = found.editions[step.at - 1], found.tied.texts[step.at - 1]
    ids = {p.id: own.id for p, own in zip(tied, before.provisions, strict=True)}
    for draft in drafts_on(index, before, broken):
        of, clause = draft.proposal.value, ids.get(step.provision, "")
        moved = step.change in _MOVED and moved_so(clause, of.amendments)
        if moved or wanted_so(step.marked, clause, draft.baseline_text, draft.revised):
            yield CameBy(filed_title(of), is_unsent(of.number, of.sources, own))
