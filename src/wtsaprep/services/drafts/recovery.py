"""Recovery: what a journal means for the draft as it is saved now; offered where it holds unsaved work, never made."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from wtsaprep.drafting.amend import apply
from wtsaprep.drafting.draft import Draft, with_contribution_fields, with_proposal_fields
from wtsaprep.drafting.history import History
from wtsaprep.errors import InputFault, Where, WtsaprepError
from wtsaprep.model.contribution import Contribution
from wtsaprep.model.proposal import Proposal
from wtsaprep.remedies import Remedy
from wtsaprep.services.drafts.open_and_save import coming_files
from wtsaprep.store.files.file_form import as_file
from wtsaprep.store.files.single_files import stamp_of
from wtsaprep.store.files.toml_values import dump_value, load_value
from wtsaprep.store.index.bases import find_base
from wtsaprep.store.index.index import Index
from wtsaprep.store.journal.draft_journal import LONG, Journal, hold_journal, mark_of
from wtsaprep.store.journal.renamed_drafts import let_journals_follow
from wtsaprep.store.journal.replay import Replayed, WrittenDraft, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Baseline
    from wtsaprep.services.drafts.open_and_save import ComingFiles, DraftFiles

Step = Draft | WrittenDraft
"""A value of a history that outlived a restart: read only when undo or redo reaches it."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Work that was not saved: the draft with it, the steps that led there, and what must be said of it."""

    draft: Draft
    history: History[Step]
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recovered:
    """What a journal gives a draft that is opened: steps to undo and redo, and unsaved work if there is any."""

    history: History[Step]
    unfinished: Unfinished | None = None
    told: tuple[str, ...] = ()
    fits: bool = True
    """Whether the journal can be gone on with; else it is of another state of the file."""


@dataclass(frozen=True, slots=True)
class TakenUp:
    """A journal that is ours to write, with what was found in it."""

    journal: Journal | None
    found: Recovered
    told: tuple[str, ...] = ()
    elsewhere: str = ""
    """Who else has the draft open."""


def take_up(opened: DraftFiles) -> TakenUp:
    """Take up the journal of a draft that is being opened; if there can't be one, that is told and no more."""
    path = opened.proposal.path
    notes: tuple[str, ...] = ()
    let_journals_follow(path, opened.proposal.value.id)
    try:
        journal, replayed, elsewhere = hold_journal(path, *stamps(opened))
    except WtsaprepError as fault:
        notes = (f"No journal can be kept, so save often: {fault}".replace("\n", " "),)
        return TakenUp(None, found_in(Replayed(), opened), notes)
    notes = (f"Open elsewhere: {elsewhere}. Who saves second is told so.",) if elsewhere else ()
    followed, own_covers = covers_followed(replayed, opened)
    moved_on, replayed = followed is not replayed, followed
    if not own_covers:
        notes += ("The document's cover was changed elsewhere since; steps that changed it leave it as it is now.",)
    recovered = found_in(replayed, opened)
    dropped = not recovered.fits and recovered.unfinished is None
    damaged = bool(replayed.strange or replayed.damaged)
    if damaged or (replayed.dirty and (dropped or not own_covers)):
        copy = journal.set_aside()
        notes += (f"What it held is kept in {copy}." if copy else "What it held could not be set aside.",)
    if dropped and replayed.mark:
        journal.begin_anew(mark_of(path))
    else:
        if replayed.torn or damaged or moved_on or journal.size > LONG:
            journal.rewrite(shortened(replayed))
        journal.open(mark_of(path))
    return TakenUp(journal, recovered, (*recovered.told, *notes), str(elsewhere) if elsewhere else "")


def stamps(opened: DraftFiles) -> tuple[str, str]:
    """The states of the files of a draft and of its document."""
    cover = opened.contribution
    return opened.proposal.stamp or "", (cover.stamp or "") if cover else ""


def coming_stamps(opened: DraftFiles, coming: ComingFiles) -> tuple[str, str]:
    """The states of both files once they are written."""
    text, document = coming.texts, opened.contribution
    cover = stamp_of(as_file(document.path, text.cover)) if text.cover and document else ""
    return stamp_of(as_file(opened.proposal.path, text.proposal)), cover


def covers_followed(replayed: Replayed, opened: DraftFiles) -> tuple[Replayed, bool]:
    """What a journal tells, on the cover as it is now, and whether its steps still do to it what they did.

    Another draft that was begun in the document, or another number of it, changes the file and nothing that it says.
    What others wrote there meanwhile must not be undone with our steps: those leave it as it is.
    """
    document = opened.contribution
    if replayed.history is None or replayed.cover_stamp == stamps(opened)[1]:
        return replayed, True
    history = replayed.history
    values = [value for side in (history.past, history.future) for _, value in side]
    covers = dict.fromkeys(value.cover for value in (history.present, *values) if value.cover)
    try:
        read = {cover: load_value(Contribution, cover) for cover in covers}
    except WtsaprepError:
        read = {}
    carried = {name: getattr(document.value, name) for name in _NOT_SAID} if document else {}
    said = {cover: value.model_copy(update=carried) for cover, value in read.items()}
    ours = document is not None and document.value in said.values()
    written = {cover: dump_value(value) for cover, value in said.items()} if ours else {}
    followed = _with_covers(replayed, lambda cover: written.get(cover, ""), stamps(opened)[1])
    return followed, ours or (bool(read) and len(set(said.values())) == 1)


_NOT_SAID = ("document", "revision", "addenda", "sources", "proposals")
"""What a document's file holds and no step of a draft changes: its number, and which proposals stand in it."""


def _with_covers(replayed: Replayed, cover: Callable[[str], str], stamp: str) -> Replayed:
    if replayed.history is None:
        return replayed
    past, future = (
        tuple((name, value._replace(cover=cover(value.cover))) for name, value in side)
        for side in (replayed.history.past, replayed.history.future)
    )
    present = replayed.history.present
    history = History(present._replace(cover=cover(present.cover)), past, future)
    return replace(replayed, history=history, cover_stamp=stamp)


def found_in(replayed: Replayed, opened: DraftFiles) -> Recovered:
    """What a journal means for a draft as it is saved now."""
    alone: History[Step] = History(opened.saved)
    if replayed.history is None:
        return Recovered(alone, told=replayed.told, fits=False)
    same = replayed.stamp == opened.proposal.stamp
    steps: History[Step] = History(opened.saved, replayed.history.past, replayed.history.future) if same else alone
    notes = replayed.told if same else (*replayed.told, _CHANGED)
    if not replayed.dirty:
        return Recovered(steps, told=notes, fits=same)
    try:
        last = read_back(replayed.history.present, opened)
    except WtsaprepError as error:
        return Recovered(
            alone, told=(*replayed.told, f"Its journal does not fit this draft: {error.what}."), fits=False
        )
    from wtsaprep.drafting.form_fields import with_typing  # Most drafts left nothing.
    from wtsaprep.drafting.named_clauses import clause_names_of

    draft, unplaced = with_typing(last, replayed.typed)
    if draft == opened.saved and not unplaced:
        return Recovered(steps, told=notes, fits=same)
    names = clause_names_of(last.revised, last.baseline)
    lost = tuple(f"Typed into {names.get(at, at)}, which is no longer there: {replayed.typed[at]}" for at in unplaced)
    return Recovered(
        alone, Unfinished(draft, replace(steps, present=last) if same else alone, (*notes, *lost)), fits=same
    )


_CHANGED = "The file was changed elsewhere since: what was done before that can't be undone."


def journal_form(drafted: Draft) -> WrittenDraft:
    """A draft as the journal writes it."""
    return coming_files(drafted).texts


def read_back(step: Step, opened: DraftFiles) -> Draft:
    """The draft that was written.

    Raises:
        InputFault: it can't be read, or does not fit the text in force.
    """
    if isinstance(step, Draft):
        return step
    proposal = load_value(Proposal, step.proposal)
    cover = opened.saved.contribution
    if step.cover and opened.contribution:
        cover = load_value(Contribution, step.cover)
    base = _base(opened, proposal.baseline)
    revised = apply(base, proposal.amendments)
    # The amendments are what the two texts say; those that the value carries are of the file as it was opened.
    proposal = proposal.model_copy(update={"amendments": opened.saved.proposal.amendments})
    return Draft(proposal, base, revised, cover)


def numbered_anew(history: History[Step], opened: DraftFiles, saved: Draft) -> History[Step]:
    """The same steps of a draft that bears another number since it was saved; those that can't be read are left out."""
    proposal = {name: getattr(saved.proposal, name) for name in ("number", "earlier_numbers")}
    cover = saved.contribution
    carried = {name: getattr(cover, name) for name in _NOT_SAID} if cover else {}

    def follow(steps: Iterable[tuple[str, Step]]) -> Iterator[tuple[str, Step]]:
        for name, step in steps:
            try:
                draft = read_back(step, opened)
            except WtsaprepError:
                return
            yield name, with_contribution_fields(with_proposal_fields(draft, **proposal), **carried)

    past = tuple(follow(reversed(history.past)))[::-1]
    return History(saved, past, tuple(follow(history.future)))


def _base(opened: DraftFiles, baseline: Baseline | None) -> Text:
    """The text that a step stands on: that of the file, or another one that the draft was put onto meanwhile."""
    if baseline is None or baseline == opened.saved.proposal.baseline:
        return opened.saved.baseline
    found = find_base(Index(opened.workspace), baseline)
    if found is None:
        what = f"the text that it stands on, {baseline.resolution} ({baseline.adopted}), is not here"
        raise InputFault(what, Where(str(opened.proposal.path)), remedy=Remedy("bring-text"))
    return found.provisions
