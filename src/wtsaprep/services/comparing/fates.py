"""The fates of a chair's text in a workspace: of all proposals on its baseline, with what a person confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.columns import comparable
from wtsaprep.comparison.fates import fates
from wtsaprep.drafting.settle import described
from wtsaprep.model.chair import ConfirmedFate
from wtsaprep.model.clause_names import clause_names
from wtsaprep.model.labels import labels
from wtsaprep.model.review import Review
from wtsaprep.review.paragraphs import paragraphs
from wtsaprep.review.settling import fates_settled
from wtsaprep.services.comparing.comparison import compared_for
from wtsaprep.store.index.find import review_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wtsaprep.comparison.fates import AmendmentFate
    from wtsaprep.model.chair import ChairText, Fate
    from wtsaprep.model.provision import Text
    from wtsaprep.services.comparing.comparison import Comparison
    from wtsaprep.services.comparing.opened_chair_text import StoredChairText
    from wtsaprep.store.index.index import Index


class FatesFound(NamedTuple):
    """The fates, what each proposal calls its clauses, and the proposals left out, each with the reason."""

    fates: tuple[AmendmentFate, ...]
    names: Mapping[str, Mapping[str, str]]
    places: Mapping[str, str]
    """What the text that lies before the body calls its paragraphs."""
    apart: tuple[str, ...] = ()


def fates_of(index: Index, draft: StoredChairText) -> FatesFound:
    """What of each proposal on the same text in force is still in a chair's text, decisions of bodies included.

    Of a proposal that was revised, the last version counts.
    """
    review = review_on(index, draft.value.document)
    return fates_in(compared_for(index, draft), draft.revised, review, draft.value.fates)


def open_fates(index: Index, draft: StoredChairText) -> tuple[AmendmentFate, ...]:
    """The fates without what follows from decisions: they stay while the text does, and cost far more than that."""
    return fates_alone(compared_for(index, draft), draft.revised, Review(text=""), draft.value.fates)


def fates_alone(
    compared: Comparison, text: Text, review: Review, confirmed: Iterable[ConfirmedFate] = ()
) -> tuple[AmendmentFate, ...]:
    """What of each of the proposals compared is in a text that lies before a body, for who names no clauses."""
    baseline = compared.resolution.provisions
    entries, _ = comparable(baseline, compared.entries)
    found = fates(baseline, text, entries, compared.own, confirmed, compared.laid)
    return fates_settled(found, paragraphs(baseline, text, review)) if review.decisions else found


def fates_in(compared: Comparison, text: Text, review: Review, confirmed: Iterable[ConfirmedFate] = ()) -> FatesFound:
    """The same with what the clauses are called."""
    baseline = compared.resolution.provisions
    entries, apart = comparable(baseline, compared.entries)
    laid = compared.laid
    in_force = clause_names(baseline, laid.under.labels)
    names = {e.proposal.id: {**in_force, **laid.of(e.revised).names} for e in entries}
    all_fates = fates_alone(compared, text, review, confirmed)
    left_out = (*(f"{a.called}, {a.why}" for a in (*apart, *compared.apart)), *(str(b.error) for b in compared.broken))
    return FatesFound(all_fates, _told_apart(names, all_fates), clause_names(text, labels(text)), left_out)


def _told_apart(
    names: Mapping[str, Mapping[str, str]], all_fates: Iterable[AmendmentFate]
) -> Mapping[str, Mapping[str, str]]:
    """The names, a clause that goes told from the one of the same proposal that has its letter then."""
    named: dict[tuple[str, str], list[AmendmentFate]] = {}
    for fate in all_fates:
        named.setdefault((fate.proposal, names[fate.proposal].get(fate.provision, "")), []).append(fate)
    told = {proposal: dict(of) for proposal, of in names.items()}
    for (proposal, name), rows in named.items():
        for fate in rows if name and len(rows) > 1 else ():
            if fate.act == "delete":
                told[proposal][fate.provision] = f"{name} in force"
    return told


def with_fate(chair: ChairText, amendment: AmendmentFate, fate: Fate | None) -> ChairText:
    """The chair's text with what a person said became of an amendment; None takes it back."""
    key = (amendment.proposal, amendment.provision)
    rest = tuple(row for row in chair.fates if (row.proposal, row.provision) != key)
    before = {described(row) for row in chair.fates if row not in rest}
    waiting = tuple(c for c in chair.conflicts if c.field != "fates" or not {c.ours, c.theirs} <= before)
    confirmed = (ConfirmedFate(proposal=amendment.proposal, provision=amendment.provision, fate=fate),) if fate else ()
    return chair.model_copy(update={"fates": (*rest, *confirmed), "conflicts": waiting})
