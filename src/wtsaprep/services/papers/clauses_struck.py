"""Clauses that an edition left out: which proposals on the edition before wanted that."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.edition_table import GONE
from wtsaprep.errors import WtsaprepError
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.model.unsent import is_unsent
from wtsaprep.services.comparing.comparison import own_sources
from wtsaprep.services.comparing.unread_files import told_once
from wtsaprep.services.drafts.opened_proposal import stored_draft

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from wtsaprep.comparison.edition_table import EditionTable
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.services.drafts.opened_proposal import StoredDraft
    from wtsaprep.store.index.index import Index


class CameBy(NamedTuple):
    """A proposal that wanted what an edition made of a clause."""

    proposal: str
    """Its symbol and number."""
    unsent: bool
    """Whether it is ours and not handed in, for our eyes alone."""


class StruckInTable(NamedTuple):
    """By whose proposals the clauses went that editions of a table left out."""

    by: Mapping[tuple[int, str], tuple[CameBy, ...]]
    """By the place of the edition, and the id of the clause in the one before."""
    broken: tuple[WtsaprepError, ...] = ()
    """What could not be read."""

    def told(self, *, for_others: bool = False) -> Mapping[tuple[int, str], tuple[str, ...]]:
        """The names of the proposals; for others without drafts of ours that are not handed in."""
        return {
            place: tuple(one.proposal for one in came if not (for_others and one.unsent))
            for place, came in self.by.items()
        }


def struck_in_table(index: Index, table: EditionTable) -> StruckInTable:
    """The proposals that struck what is gone; what became part of another clause nobody struck."""
    broken: list[WtsaprepError] = []
    by: dict[tuple[int, str], tuple[CameBy, ...]] = {}
    for at in range(1, len(table.editions)):
        before = (row.cells[at - 1] for row in table.rows if row.left_in(at) == GONE)
        clauses = {cell.id for cell in before if cell}
        struck = struck_by(index, table.texts[at - 1], clauses, broken) if clauses else {}
        by |= {(at, clause): came for clause, came in struck.items()}
    return StruckInTable(by, told_once(broken))


def struck_by(
    index: Index, text: Resolution, clauses: Collection[str], broken: list[WtsaprepError]
) -> Mapping[str, tuple[CameBy, ...]]:
    """The proposals on an edition that wanted to be without some of its clauses; to suppress all is to strike none."""
    own = own_sources(index)
    found: dict[str, list[CameBy]] = {}
    for draft in drafts_on(index, text, broken):
        of = draft.proposal.value
        kept = {provision.id for provision in draft.revised}
        for clause in clauses if kept else ():
            if clause not in kept:
                found.setdefault(clause, []).append(CameBy(filed_title(of), is_unsent(of.number, of.sources, own)))
    return {clause: tuple(came) for clause, came in found.items()}


def drafts_on(index: Index, text: Resolution, broken: list[WtsaprepError]) -> Iterator[StoredDraft]:
    """The proposals on an edition, without withdrawn ones; what can't be opened goes to ``broken``."""
    for head in index.proposals:
        if head.withdrawn or not head.is_on(text.number, text.adopted):
            continue
        try:
            yield stored_draft(index, index.load(Proposal, head.path))
        except WtsaprepError as fault:
            broken.append(fault)
