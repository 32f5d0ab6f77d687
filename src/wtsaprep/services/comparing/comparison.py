"""Comparing: all proposals on one text in force, read from the workspace and laid side by side."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from wtsaprep.comparison.columns import Apart, Compared, place_in_order
from wtsaprep.comparison.laid_texts import LaidTexts
from wtsaprep.comparison.matrix import matrix
from wtsaprep.comparison.proposal_remarks import proposal_remarks
from wtsaprep.errors import InputFault, UsageFault, Where, WtsaprepError
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.proposal_names import filed_name
from wtsaprep.model.regions import NOBODY
from wtsaprep.remedies import Remedy
from wtsaprep.services.drafts.new_text_subjects import on_one_subject
from wtsaprep.services.drafts.new_texts import new_texts, no_text_in_force
from wtsaprep.services.drafts.opened_proposal import on_text, stored_draft
from wtsaprep.store.index.bases import digest_of, readable_baseline
from wtsaprep.store.index.contents import Broken
from wtsaprep.store.index.earlier_versions import REPLY, WITHDRAWN, leaves_out, superseded_by
from wtsaprep.store.index.find import event_of, find_resolution
from wtsaprep.store.index.other_kinds import name_instead, unread_told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from wtsaprep.comparison.matrix import Matrix
    from wtsaprep.comparison.remark import ProposalRemark
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.services.comparing.opened_chair_text import StoredChairText
    from wtsaprep.store.index.files_read import FilesRead
    from wtsaprep.store.index.index import Index


@dataclass(frozen=True)
class Comparison:
    """All proposals on one text in force, and what could not be read."""

    resolution: Resolution
    entries: tuple[Compared, ...]
    paths: Mapping[str, Path]
    """The file of each proposal, by its id."""
    own: frozenset[str] = NOBODY
    apart: tuple[Apart, ...] = ()
    """Proposals on another edition of it."""
    broken: tuple[Broken, ...] = ()
    superseded: tuple[Apart, ...] = ()
    """Proposals on it that later versions took the place of, or that were withdrawn, compared only if asked for."""
    to_come: int = 0
    """How many proposals are compared later, where these are but the first."""

    @cached_property
    def matrix(self) -> Matrix:
        """The proposals laid side by side; a chair's text asks only for the proposals."""
        return self._made(iter)

    def _made(self, going_through: Callable[[Sequence[Any]], Iterable[Any]]) -> Matrix:
        text = self.resolution
        status = "" if text.none_in_force else text.status
        laid = matrix(text.name, status, text.provisions, self.entries, self.own, self.laid, going_through)
        return laid.also_apart(self.apart)

    @cached_property
    def laid(self) -> LaidTexts:
        """The proposals laid over the text in force; matrix, options and fates are made of the same."""
        return LaidTexts(self.resolution.provisions)

    def made(self, files: FilesRead) -> Comparison:
        """The same, all that is shown of it made by now, and not first where a key waits for it.

        Whoever watches is told how far this is, and may end it.
        """
        put_together = partial(files.each, "putting together clause")
        self.__dict__["matrix"] = self._made(put_together)  # Where `cached_property` looks for it.
        for row in files.each("weighing clause", self.matrix.changed):
            _ = row.relations
        _ = self.remarks
        return self

    @cached_property
    def remarks(self) -> tuple[ProposalRemark, ...]:
        """The remarks on the proposals as wholes; the screen tells those of a column whenever it draws."""
        return proposal_remarks(self.matrix)


def matrix_of(index: Index, reference: str, *, superseded: bool = False) -> Comparison:
    """The matrix of the resolution that a reference names, or of all new texts on the subject of one.

    With superseded proposals if they are asked for.

    Raises:
        InputFault: nothing is called that, or its file can't be read.
        UsageFault: it names a proposal that changes a text in force, or a new text with no other on its subject.
    """
    resolution = find_resolution(index, reference)
    if resolution is None:
        if (head := index.proposal(reference)) is not None:
            if not head.resolution:
                return compare_new_texts(index, on_one_subject(index, head.id))
            what = f"{reference} is a proposal, and compared are all proposals on a resolution"
            raise UsageFault(what, hint=name_instead(index, reference, "text in force"))
        what, instead = f"no resolution here is called {reference!r}", name_instead(index, reference, "text in force")
        fault, remedy = (UsageFault, None) if instead else (InputFault, Remedy("see-all"))
        raise fault(what, Where(str(index.workspace.folder)), instead or unread_told(index), remedy)
    return compare_proposals(index, resolution.value, superseded=superseded)


def compare_proposals(
    index: Index,
    resolution: Resolution,
    unsaved: Mapping[Path, Compared] | None = None,
    *,
    superseded: bool = False,
) -> Comparison:
    """The proposals of a workspace on a text in force; those that are open and changed (``unsaved``) as they are now.

    Earlier versions and withdrawn ones only if they are asked for (``superseded``). A proposal that can't be read is
    named, and the others are compared.
    """
    if unsaved:
        return _compared(index, resolution, unsaved, superseded)
    text = (resolution.kind, resolution.number, resolution.adopted, digest_of(index, resolution))
    key = (compare_proposals, *text, superseded)
    return index.files.once(key, lambda: _compared(index, resolution, {}, superseded))


def compare_first(
    index: Index,
    resolution: Resolution,
    unsaved: Mapping[Path, Compared],
    most: int,
    proposal: str,
    *,
    superseded: bool = False,
) -> Comparison:
    """The same of so many proposals, one that is named by its id first, then ours; who wants all asks again."""
    return _compared(index, resolution, unsaved, superseded, most, proposal)


def _compared(
    index: Index,
    resolution: Resolution,
    unsaved: Mapping[Path, Compared],
    with_superseded: bool,
    most: int = 0,
    proposal: str = "",
) -> Comparison:
    """``most``: so many proposals, one that is named before the others; all if it is 0."""
    gone = superseded_by(index.proposals)
    in_force, _ = readable_baseline(index, resolution.baseline)
    # A text that was handed out stays on what was in force then; what was put onto the correction counts there as well.
    united = in_force is not None and digest_of(index, in_force.value) == digest_of(index, resolution)
    superseded: list[Apart] = []
    entries: list[Compared] = []
    paths: dict[str, Path] = {}
    broken = list(index.proposal_heads.broken)
    apart: list[Apart] = []
    own = own_sources(index)
    heads = index.on_any_edition(resolution.number)
    if most:
        heads = tuple(sorted(heads, key=lambda head: (head.id != proposal, place_in_order(head, own))))
    to_come = len(heads)
    for head in index.files.each("reading", heads):
        if most and len(entries) == most:
            break
        to_come -= 1
        if not head.is_on(resolution.number, resolution.adopted):
            apart.append(Apart(head.number or head.id, filed_name(head), f"it is on another edition, {head.adopted}"))
            continue
        if head.id in gone:
            superseded.append(Apart(head.number or head.id, filed_name(head), why_superseded(gone[head.id])))
            if not with_superseded:
                continue
        try:
            entry = unsaved.get(head.path) or _read(index, head.path, resolution, united=united)
        except WtsaprepError as error:
            broken.append(Broken(head.path, error))
            continue
        entries.append(entry)
        paths[entry.proposal.id] = head.path
    left_out = (tuple(apart), _by_path(broken), tuple(superseded))
    return Comparison(resolution, tuple(entries), paths, own, *left_out, to_come)


def compare_new_texts(
    index: Index, references: Iterable[str], unsaved: Mapping[Path, Compared] | None = None
) -> Comparison:
    """Draft new texts laid beside each other, clause by clause, by what their clauses are about.

    Those that are open and changed (``unsaved``) as they are now.

    Raises:
        InputFault: no proposal is called that, or it can't be read.
        UsageFault: one of them changes a text in force.
    """
    paths = {head.id: head.path for head in index.proposals}
    texts = tuple((unsaved or {}).get(paths[one.proposal.id], one) for one in new_texts(index, references))
    of_texts = {entry.proposal.id: paths[entry.proposal.id] for entry in texts}
    return Comparison(no_text_in_force(texts), texts, of_texts, own_sources(index))


def compared_for(index: Index, draft: StoredChairText) -> Comparison:
    """The proposals that a chair's text is made from: those on its text in force, or the new texts that it names."""
    if draft.value.new_texts:
        return compare_new_texts(index, draft.value.new_texts)
    return compare_proposals(index, draft.baseline)


def why_superseded(by: str) -> str:
    """Why a proposal counts no more, in words; ``by`` as `superseded_by` has it."""
    if by == WITHDRAWN:
        return "it was withdrawn"
    if by == REPLY:
        return "it is a reply of ours"
    return f"{by} leaves it out" if leaves_out(by) else f"{by} took its place"


def own_sources(index: Index) -> frozenset[str]:
    """Our sources, as regions; none where the settings can't be read: whoever opens the workspace is told."""
    try:
        return event_of(index).own
    except WtsaprepError:
        return NOBODY


def _by_path(broken: Iterable[Broken]) -> tuple[Broken, ...]:
    return tuple(sorted(broken, key=lambda file: file.path))


def _read(index: Index, path: Path, resolution: Resolution, *, united: bool) -> Compared:
    draft = on_text(index, stored_draft(index, index.load(Proposal, path)), resolution, united=united)
    return Compared(draft.proposal.value, draft.revised)
