"""What a choice upsets in a chair's text, put right as a step in a draft puts it: end marks, and citations of clauses.

Words that are picked cite by the letters that their proposal has; here they cite by those of the chair's text. What
can't be put right stays as it is written and is told as lost, also where its clause was not picked with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.as_proposed import as_proposed
from wtsaprep.comparison.picked_moves import as_picked
from wtsaprep.comparison.picked_order import in_sections
from wtsaprep.comparison.picks import with_picks
from wtsaprep.drafting.after_edit import after_edit
from wtsaprep.drafting.amend import apply
from wtsaprep.drafting.lost_citations import lost_citations
from wtsaprep.drafting.rebased_chair_text import moved_sources, stand_in
from wtsaprep.drafting.references import meant_in
from wtsaprep.drafting.repaired_references import repaired_references
from wtsaprep.model.citations import citations_of
from wtsaprep.model.dangling_citation import DanglingCitation
from wtsaprep.model.references import cited_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from wtsaprep.comparison.columns import Compared
    from wtsaprep.comparison.options import Backer, ClauseOptions
    from wtsaprep.drafting.draft import Draft
    from wtsaprep.drafting.lost_citations import LostCitation
    from wtsaprep.model.chair import ChairText
    from wtsaprep.model.provision import Text


def put_right(
    before: ChairText,
    after: ChairText,
    baseline: Text,
    placed: str = "",
    step: Callable[[Draft, Text], Draft] = after_edit,
) -> ChairText:
    """The text after a choice with what it upset put right, as a ``step`` in a draft puts it.

    ``placed`` is a clause that was put elsewhere by hand.
    """
    was, text = (apply(baseline, value.amendments) for value in (before, after))
    draft = step(stand_in(after, baseline, was), text)
    return worded_chair_text(after, baseline, text, draft.revised, draft.saved_form.dangling, placed)


def worded_chair_text(
    chair: ChairText, baseline: Text, was: Text, text: Text, dangling: tuple[DanglingCitation, ...], placed: str = ""
) -> ChairText:
    """A chair's text in other words, and what is noted of its citations."""
    if text == was:
        return chair if dangling == chair.dangling else chair.model_copy(update={"dangling": dangling})
    in_force, words = ({p.id: p.text for p in of} for of in (baseline, text))
    back = {id_ for id_, was_there in in_force.items() if words.get(id_) == was_there}
    rows = moved_sources(chair.attributions, was, text, {})
    changes = {
        "amendments": as_picked(baseline, text, chair.amendments, placed),
        "attributions": tuple(row for row in rows if row.start == row.end or row.provision not in back),
        "dangling": dangling,
    }
    return chair.model_copy(update=changes)


def picked(
    chair: ChairText,
    baseline: Text,
    clause: ClauseOptions,
    picks: Sequence[Backer | None],
    offers: Mapping[str, Compared],
    order: Sequence[str] = (),
) -> ChairText:
    """The chair's text with what was picked for one clause, and what that upset put right.

    Args:
        chair: The text so far.
        baseline: The text in force.
        clause: The clause.
        picks: What was picked of its backers; several stand in brackets, None is no change.
        offers: The proposals, by their ids.
        order: Ids in the order of the proposal that is followed.

    Raises:
        StepRefused: they want the clause in different places, or the text as a whole gone.
    """
    alone = [with_picks(chair, baseline, clause, [pick], order) if pick else chair for pick in picks]
    there = [
        _in_letters_of(apply(baseline, value.amendments), baseline, pick, offers) if pick else None
        for value, pick in zip(alone, picks, strict=True)
    ]
    after = with_picks(chair, baseline, clause, there, order)
    texts = (offer.revised for offer in offers.values())
    ordered = in_sections(baseline, after.amendments, texts, clause.ids, order)
    after = after.model_copy(update={"amendments": ordered})
    text = apply(baseline, after.amendments)
    lost = (row for pick in picks if pick for row in _without_clause(text, baseline, pick, offers))
    noted = (*(row for row in chair.dangling if row.provision not in clause.ids), *lost)
    right = put_right(chair, after.model_copy(update={"dangling": noted}), baseline)
    if len(picks) != 1 or picks[0] is None or picks[0].proposal not in offers:
        return right
    text = apply(baseline, right.amendments)
    return worded_chair_text(
        right, baseline, text, *as_proposed(right, text, baseline, offers[picks[0].proposal], picks[0].sources)
    )


def lost_in(chair: ChairText, baseline: Text, text: Text) -> tuple[LostCitation, ...]:
    """The citations of a chair's text that do not mean any more what they meant."""
    return lost_citations(text, baseline, chair.dangling, in_full=True)


def _in_letters_of(text: Text, baseline: Text, pick: Backer, offers: Mapping[str, Compared]) -> Backer:
    """A pick whose words cite by the letters of a text in which it stands."""
    amendment = pick.amendment
    offer = offers.get(pick.proposal)
    if amendment is None or amendment.text is None or offer is None:
        return pick
    repaired = repaired_references(offer.revised, text, baseline, offer.proposal.dangling)
    right = next((p for p in repaired if p.id == amendment.provision), None)
    if right is None or right.text == amendment.text:
        return pick
    italics = right.italics if amendment.italics is not None else None
    return pick._replace(amendment=amendment.model_copy(update={"text": right.text, "italics": italics}))


def _without_clause(
    text: Text, baseline: Text, pick: Backer, offers: Mapping[str, Compared]
) -> Iterator[DanglingCitation]:
    """What of the words of a pick cites clauses that do not stand here: of its proposal, or of the text in force."""
    offer = offers.get(pick.proposal)
    if offer is None or pick.amendment is None:
        return
    clause = next((p for p in offer.revised if p.id == pick.amendment.provision), None)
    if clause is None or all(p.id != clause.id for p in text):
        return
    standing = {p.id for p in text}
    in_force = citations_of(baseline)
    read = meant_in(offer.revised, baseline, offer.proposal.dangling)
    for nth, cited in enumerate(read[clause.id], 1):
        path, name = cited_path(cited, clause.text)
        # With letters that are kept, a clause that the proposal strikes is cited by a letter that is no other's there.
        meant = cited.target or (in_force.target(path, name, baseline[0].id) if name and baseline else "")
        if meant and meant not in standing:
            yield DanglingCitation(provision=clause.id, label=cited.label, nth=nth, cited=meant)
