"""Re-basing: a draft put onto another text in force; what applies is applied, the rest is listed with its reason."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from wtsaprep.drafting.adoption_lines import readopted
from wtsaprep.drafting.amend import amended, apply
from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.lined_up import renamed
from wtsaprep.drafting.mark_owners import owners_after
from wtsaprep.drafting.merge import Merged
from wtsaprep.drafting.rebased_text import rebased_text
from wtsaprep.errors import AmendmentFault, NeedsDecision
from wtsaprep.model.conflict import Conflict
from wtsaprep.model.file_format import FORMAL_KINDS
from wtsaprep.model.proposal import UnitedClause
from wtsaprep.model.provision import Provision
from wtsaprep.redline.align import corrected_ids, inherit_ids, with_blanks_of
from wtsaprep.redline.redline import redline

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from wtsaprep.drafting.rebased_text import RebasedText
    from wtsaprep.model.amendment import Amendment
    from wtsaprep.model.conflict import ConflictSide
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution


def rebased_draft(draft: Draft, edition: Resolution, adoption: str, fresh: Callable[[], str]) -> Draft:
    """The draft on another text in force, a newer edition or a corrected one; what could not be applied is in conflict.

    Formal changes are made anew for the assembly that will adopt it, ``adoption`` being its city and year.

    Raises:
        NeedsDecision: conflicts of the draft are not settled yet.
    """
    return moved_onto(draft, edition, adoption, fresh)[0]


def moved_onto(
    draft: Draft, edition: Resolution, adoption: str, fresh: Callable[[], str]
) -> tuple[Draft, Mapping[str, str]]:
    """The same, and what each clause is called there by its id here.

    Raises:
        NeedsDecision: conflicts of the draft are not settled yet.
    """
    if draft.proposal.conflicts:
        raise NeedsDecision("some of its changes wait to be settled", hint="Settle them first, then re-base it.")
    counted = count(1)
    corrected = draft.proposal.baseline is not None and draft.proposal.baseline.adopted == edition.adopted
    # A text that was corrected has its ids; another edition gave its own ones.
    align = corrected_ids if corrected else inherit_ids
    aligned = align(draft.baseline, edition.provisions, lambda: f"edition{next(counted)}")
    plain, was_formal = _without_adoption(draft, aligned, adoption)
    put = rebased_text(draft.baseline, plain, aligned, draft.proposal.numbering)
    ids = _ids_there(edition.provisions, aligned, put, fresh)
    exact = dict(zip(aligned, edition.provisions, strict=True))
    standing = {p.id: p for p in edition.provisions}

    def there(side: ConflictSide) -> ConflictSide:
        """A clause as the new edition has it, or under its new id."""
        if not isinstance(side, Provision):
            return side
        return exact.get(side) or _put_there(side, ids, standing)

    text = tuple(exact.get(p) or _put_there(p, ids, standing) for p in put.text)
    if was_formal:
        text = tuple(new if new.id in was_formal else p for p, new in zip(text, readopted(text, adoption), strict=True))
    conflicts = tuple(_moved_over(conflict, ids, there) for conflict in put.conflicts)
    ids |= {old: ids[new] for old, new in put.ids.items()}
    proposal = _proposal(draft.proposal, edition, conflicts, ids)
    proposal = proposal.model_copy(update={"united": _united(put, text, ids, edition)})
    moved = Draft(proposal, edition.provisions, text, draft.contribution)
    return _with_owners(draft, moved, ids), ids


def _without_adoption(draft: Draft, aligned: Text, adoption: str) -> tuple[Text, frozenset[str]]:
    """The draft's text without what it says of its adoption, and the clauses in which that is made anew.

    What it says otherwise than it must stays as written, as long as the new text says nothing else there.
    """
    formal = {p.id: p for p in readopted(draft.baseline, adoption) if p.kind in FORMAL_KINDS}
    old = {p.id: p for p in draft.baseline if p.kind in FORMAL_KINDS}
    there = {p.id: p for p in aligned}
    anew = frozenset(
        p.id
        for p in draft.revised
        if p.id in old and (p == formal[p.id] or (p != old[p.id] and there.get(p.id) not in (None, old[p.id])))
    )
    return tuple(old[p.id] if p.id in anew else p for p in draft.revised), anew


def _united(put: RebasedText, text: Text, ids: Mapping[str, str], edition: Resolution) -> tuple[UnitedClause, ...]:
    """The clauses that bear words of both, with these words, so that a mark goes when they are changed."""
    words = {p.id: p.text for p in text}
    return tuple(
        UnitedClause(provision=ids[id_], onto=edition.name, text=words[ids[id_]])
        for id_ in put.united
        if ids[id_] in words
    )


def _ids_there(edition: Text, aligned: Text, put: RebasedText, fresh: Callable[[], str]) -> dict[str, str]:
    """The id on the new edition of every provision, by its id in the merged text; ours give way where they clash."""
    ids = {matched.id: provision.id for matched, provision in zip(aligned, edition, strict=True)}
    taken = set(ids.values())
    for id_ in dict.fromkeys((*(p.id for p in put.text), *(c.provision for c in put.conflicts))):
        if id_ in ids:
            continue
        ids[id_] = id_
        while ids[id_] in taken:
            ids[id_] = f"{id_}-{fresh()}"
        taken.add(ids[id_])
    return ids


def _put_there(provision: Provision, ids: Mapping[str, str], standing: Mapping[str, Provision]) -> Provision:
    """A clause of ours under its id there, with the blanks that it has there."""
    (there,) = renamed((provision,), ids)
    return with_blanks_of(standing[there.id], there) if there.id in standing else there


def _moved_over(
    conflict: Conflict, ids: dict[str, str], on_edition: Callable[[ConflictSide], ConflictSide]
) -> Conflict:
    sides = {
        "base": on_edition(conflict.base),
        "ours": on_edition(conflict.ours),
        "theirs": on_edition(conflict.theirs),
    }
    after = conflict.after if conflict.after is None else ids.get(conflict.after, conflict.after)
    return conflict.model_copy(update={"provision": ids[conflict.provision], "after": after, **sides})


def _proposal(
    proposal: Proposal, edition: Resolution, conflicts: tuple[Conflict, ...], ids: dict[str, str]
) -> Proposal:
    rows = {
        name: tuple(
            row.model_copy(update={"provision": ids.get(row.provision, row.provision)})
            for row in getattr(proposal, name)
        )
        for name in ("origins", "comments", "attributions")
    }
    rows["dangling"] = tuple(
        row.model_copy(
            update={"provision": ids.get(row.provision, row.provision), "cited": ids.get(row.cited, row.cited)}
        )
        for row in proposal.dangling
    )
    return proposal.model_copy(update={**rows, "baseline": edition.baseline, "conflicts": conflicts})


def _with_owners(before: Draft, after: Draft, ids: Mapping[str, str]) -> Draft:
    """A draft on another text with the owners of those of its marks that it still has there."""
    if not before.proposal.owners:
        return after
    old, new = redline(before.baseline, before.revised), redline(after.baseline, after.revised)
    owners = owners_after(old, new, before.proposal.owners, (*before.revised, *after.revised), ids)
    return replace(after, proposal=after.proposal.model_copy(update={"owners": owners}))


def with_ids_of(reconstructed: Text, official: Text, fresh: Callable[[], str]) -> Text:
    """The official text to the letter, each clause under the id that the reconstructed text gave it."""
    aligned = inherit_ids(reconstructed, official, fresh)
    return tuple(p.model_copy(update={"id": same.id}) for p, same in zip(official, aligned, strict=True))


def refit(baseline: Text, amendments: tuple[Amendment, ...]) -> Merged:
    """Amendments that were made on a text we no longer have: those that fit are applied, the others listed."""
    fitting: list[Amendment] = []
    unfitting: list[tuple[Amendment, str]] = []
    known = {p.id: p for p in baseline}
    before = ""
    for amendment in amendments:
        try:
            apply(baseline, (*fitting, amendment))
            fitting.append(amendment)
        except AmendmentFault:
            if not _is_made_already(amendment, known.get(amendment.provision)):
                unfitting.append((amendment, before))
        before = amendment.provision
    text = apply(baseline, fitting)
    provision_of = {p.id: p for p in text}
    return Merged(
        text, tuple(_unfit(amendment, provision_of.get(amendment.provision), after) for amendment, after in unfitting)
    )


def _is_made_already(amendment: Amendment, standing: Provision | None) -> bool:
    if amendment.change == "delete":
        return standing is None
    return amendment.change == "insert" and standing is not None and amended(None, amendment) == standing


def _unfit(amendment: Amendment, standing: Provision | None, before: str) -> Conflict:
    ours = None if amendment.change == "delete" else amended(standing, amendment)
    if standing is None:
        # Where it would stand if it is taken: where the amendment says, or behind the change before it.
        after = before if amendment.after is None else amendment.after
        return Conflict(provision=amendment.provision, reason="gone", ours=ours, after=after)
    return Conflict(provision=amendment.provision, reason="overlaps", ours=ours, theirs=standing)
