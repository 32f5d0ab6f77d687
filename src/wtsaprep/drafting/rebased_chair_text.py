"""Chair's texts and replies put onto a corrected text in force, or another edition of it, as drafts are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.amend import apply, derive
from wtsaprep.drafting.draft import Draft, runs_on
from wtsaprep.drafting.rebase import moved_onto
from wtsaprep.drafting.settle import all_settled
from wtsaprep.errors import NeedsDecision
from wtsaprep.model.proposal import Proposal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from wtsaprep.drafting.settle import ConflictChoice
    from wtsaprep.model.chair import ChairText, SpanSources
    from wtsaprep.model.conflict import Conflict
    from wtsaprep.model.provision import Text
    from wtsaprep.model.reply import Reply
    from wtsaprep.model.resolution import Resolution


class MovedChairText(NamedTuple):
    """A chair's text on another text in force, the words of that one, and what a person has to settle."""

    value: ChairText
    revised: Text
    conflicts: tuple[Conflict, ...]


def rebased_chair_text(
    chair: ChairText,
    base: Text,
    edition: Resolution,
    adoption: str,
    fresh: Callable[[], str],
    keep: ConflictChoice | None = None,
) -> MovedChairText:
    """A chair's text, made on ``base``, on another text in force; each source stays with its words.

    What could not be united is settled one way if one is said, and else listed, our words standing meanwhile.

    Raises:
        NeedsDecision: conflicts of it are not settled yet.
    """
    if chair.conflicts:
        raise NeedsDecision("some of its clauses wait to be settled", hint="Settle them first, then re-base it.")
    revised = apply(base, chair.amendments)
    draft, ids = moved_onto(stand_in(chair, base, revised), edition, adoption, fresh)
    conflicts = draft.proposal.conflicts
    settled = all_settled(draft, keep) if keep else draft
    rows = tuple(moved_sources(chair.attributions, revised, settled.revised, ids))
    changes = {
        "baseline": edition.baseline,
        "amendments": derive(edition.provisions, settled.revised),
        "attributions": rows,
        "dangling": settled.saved_form.dangling,
    }
    return MovedChairText(chair.model_copy(update=changes), settled.revised, () if keep else conflicts)


def rebased_reply(reply: Reply, base: Resolution, onto: Resolution, adoption: str, fresh: Callable[[], str]) -> Reply:
    """A reply, made on ``base``, as one to a text on another text in force; what its author wants is as it was."""
    answered = apply(base.provisions, reply.answered)
    texts = (answered, apply(answered, reply.amendments))
    ours, theirs = (moved_onto(_draft(reply, base, text), onto, adoption, fresh)[0].revised for text in texts)
    changes = {
        "baseline": onto.baseline,
        "answered": derive(onto.provisions, ours),
        "amendments": derive(ours, theirs),
    }
    return reply.model_copy(update=changes)


def stand_in(chair: ChairText, base: Text, revised: Text) -> Draft:
    """A chair's text as a draft, for what is done with both."""
    return Draft(Proposal(id=chair.id, baseline=chair.baseline, dangling=chair.dangling), base, revised)


def _draft(reply: Reply, base: Resolution, text: Text) -> Draft:
    return Draft(Proposal(id=reply.id, baseline=base.baseline), base.provisions, text)


def moved_sources(
    rows: tuple[SpanSources, ...], before: Text, after: Text, ids: Mapping[str, str]
) -> Iterator[SpanSources]:
    """Whose words those of a text are in another wording of it, in which clauses may bear other ids."""
    old, new = ({p.id: p.text for p in text} for text in (before, after))
    for row in rows:
        id_ = ids.get(row.provision, row.provision)
        if row.start == row.end or id_ not in new:
            yield row.model_copy(update={"provision": id_})
            continue
        ((start, end),) = runs_on(old.get(row.provision, ""), new[id_], [(row.start, row.end)])
        if start < end:
            yield row.model_copy(update={"provision": id_, "start": start, "end": end})
