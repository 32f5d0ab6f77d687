"""Merging chair's texts by their options; where git has no base, it is the revision before."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.merge_chair_texts import merge_chair_texts
from wtsaprep.comparison.options import clauses
from wtsaprep.drafting.amend import apply, derive
from wtsaprep.drafting.rebased_chair_text import rebased_chair_text
from wtsaprep.drafting.start import fresh_suffix
from wtsaprep.errors import InputFault, NeedsDecision, Where, WtsaprepError
from wtsaprep.model.chair import ChairText
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Resolution
from wtsaprep.model.text_digest import digest
from wtsaprep.remedies import Remedy
from wtsaprep.services.drafts.new_texts import new_texts
from wtsaprep.services.drafts.opened_proposal import on_text, stored_draft
from wtsaprep.services.drafts.uniting import newest_text
from wtsaprep.store.files.toml_values import load_value
from wtsaprep.store.index.bases import find_base
from wtsaprep.store.index.find import event_of
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Baseline
    from wtsaprep.store.files.single_files import FileText
    from wtsaprep.store.folders.workspace import Workspace

_BLANK = {
    "amendments": (),
    "attributions": (),
    "fates": (),
    "conflicts": (),
    "aside": (),
    "body": "",
    "frozen": False,
    "practice": False,
}
"""What a chair's text is before anybody chose."""


def merged_chair_texts(workspace: Workspace | None, base: FileText, ours: FileText, theirs: FileText) -> ChairText:
    """Three versions of a revision of a chair's text in one; an empty base is one that never was.

    Raises:
        InputFault: one of them can't be read, or its text in force is not here.
        NeedsDecision: the versions say of what can't be two things at once.
        AmendmentFault: one of them does not fit the text in force.
    """
    mine, other = (load_value(ChairText, file.text, str(file.path)) for file in (ours, theirs))
    old = load_value(ChairText, base.text, str(base.path)) if base.text.strip() else None
    if mine.id != other.id:
        raise NeedsDecision(
            "these are different chair's texts", Where(str(ours.path)), "Give one of them another file name."
        )
    index = Index(workspace) if workspace else None
    if index and (onto := _text_of_both(index, old or mine, mine, other)):
        mine, other = (_put_onto(index, side, onto, file.path) for side, file in ((mine, ours), (other, theirs)))
        old = old and _put_onto(index, old, onto, base.path)
    in_force = _in_force(index, mine, ours.path)
    began = old or _began_with(index, in_force.provisions, mine, other)
    return merge_chair_texts(in_force.provisions, began, mine, other, _rows(index, in_force, mine))


def _text_of_both(index: Index, old: ChairText, mine: ChairText, other: ChairText) -> Baseline | None:
    """The text in force to stand on: that of a version that was handed out, since its words stay, else the newest."""
    if mine.frozen != other.frozen and mine.baseline != other.baseline:
        return mine.baseline if mine.frozen else other.baseline
    return newest_text(index, old.baseline, mine.baseline, other.baseline)


def _put_onto(index: Index, chair: ChairText, onto: Baseline, path: Path) -> ChairText:
    """A version on the text in force that both are to stand on; what can't be united with that waits in it.

    Raises:
        NeedsDecision: that text is not here, or clauses of the version wait already.
    """
    if chair.baseline == onto:
        return chair
    there = find_base(index, onto)
    if there is None:
        what = "the two versions start from different texts in force, and one of these is not here"
        raise NeedsDecision(what, Where(str(path)), remedy=Remedy("bring-text"))
    base, adoption = _in_force(index, chair, path).provisions, event_of(index).adoption
    if chair.conflicts:
        what = "the two versions start from different texts in force, and some clauses of this one wait to be settled"
        raise NeedsDecision(what, Where(str(path)), "Settle them.")
    moved = rebased_chair_text(chair, base, there, adoption, fresh_suffix)
    return moved.value.model_copy(update={"conflicts": moved.conflicts})


def _in_force(index: Index | None, chair: ChairText, path: Path) -> Resolution:
    """The text in force that the versions start from, to the letter."""
    if chair.new_texts:
        return Resolution(number=chair.baseline.resolution)
    found = find_base(index, chair.baseline) if index else None
    if found is None:
        what = f"the text in force that it changes, {chair.baseline.resolution} ({chair.baseline.adopted}), is not here"
        raise InputFault(what, Where(str(path)), remedy=Remedy("bring-text"))
    return found


def _rows(index: Index | None, in_force: Resolution, chair: ChairText) -> Mapping[str, str]:
    """For each new clause that proposals want, the clause of the options that it stands in."""
    if index is None:
        return {}
    entries: list[Compared] = []
    if chair.new_texts:
        with contextlib.suppress(WtsaprepError):
            entries += new_texts(index, chair.new_texts)
    for head in index.on(in_force.number, in_force.adopted):
        with contextlib.suppress(WtsaprepError):  # Options of what can't be read are known by their words.
            draft = on_text(index, stored_draft(index, index.load(Proposal, head.path)), in_force)
            entries.append(Compared(draft.proposal.value, draft.revised))
    compiled = clauses(in_force.provisions, entries)
    return {id_: clause.key for clause in compiled for id_ in clause.ids}


def _began_with(index: Index | None, in_force: Text, mine: ChairText, other: ChairText) -> ChairText:
    """What two versions that were begun apart began with: the revision before, or the text in force.

    Where it is not known that both went on from the revision that is here, what only one side has may have been taken
    back on the other; such a clause is given as what neither has, so that it is in conflict.
    """
    blank = mine.model_copy(update=_BLANK)
    before = _revision_before(index, mine) if index else None
    if before is None:
        return blank
    if mine.follows == other.follows == digest(apply(in_force, before.amendments)):
        kept = ("amendments", "attributions", "fates", "body")
        return blank.model_copy(update={name: getattr(before, name) for name in kept})
    text = _doubtful(in_force, before, apply(in_force, mine.amendments), apply(in_force, other.amendments))
    return blank.model_copy(update={"amendments": derive(in_force, text)})


def _doubtful(in_force: Text, before: ChairText, mine: Text, other: Text) -> Text:
    """The revision before, what one side has of it and the other has not as neither has it."""
    known, ours, theirs = ({p.id: p for p in text} for text in (in_force, mine, other))
    changed = {amendment.provision for amendment in before.amendments}
    standing = apply(in_force, (a for a in before.amendments if a.change != "delete"))
    return tuple(
        p.model_copy(update={"text": ""}) if p.id in changed and ours.get(p.id) != theirs.get(p.id) else p
        for p in standing
        if p.id in known or p.id in ours or p.id in theirs
    )


def _revision_before(index: Index, chair: ChairText) -> ChairText | None:
    """The last revision before one that is here, if it is on the same text in force."""
    earlier = [head for head in index.revisions(chair.document) if head.revision < chair.revision]
    before = index.load(ChairText, earlier[-1].path).value if earlier else None
    return before if before and before.baseline == chair.baseline else None
