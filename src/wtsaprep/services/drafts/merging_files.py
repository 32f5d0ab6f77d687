"""Merging files: three versions of a proposal, a chair's text, a text in force ..., told apart by their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from wtsaprep.drafting.amend import apply
from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.merge_drafts import merge_drafts, merge_fields, merge_resolutions
from wtsaprep.errors import InputFault, NeedsDecision, Where, WtsaprepError
from wtsaprep.model.contribution import Contribution
from wtsaprep.model.file_format import BASES, PARALLEL, base_name
from wtsaprep.model.parallel import ParallelText
from wtsaprep.model.private import PrivateComments
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.register import Register
from wtsaprep.model.resolution import Resolution
from wtsaprep.model.review import Review
from wtsaprep.model.text_digest import digest
from wtsaprep.model.value import Value
from wtsaprep.remedies import Remedy
from wtsaprep.review.merging import merge_reviews
from wtsaprep.services.drafts.uniting import united
from wtsaprep.store.files.single_files import FileText, read_file
from wtsaprep.store.files.toml_tables import has_comments, parse_toml
from wtsaprep.store.files.toml_values import dump_value, load_value
from wtsaprep.store.index.bases import find_base
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from wtsaprep.model.chair import ChairText
    from wtsaprep.model.provision import Text
    from wtsaprep.store.folders.workspace import Workspace

V = TypeVar("V", bound=Value)

_BY_CLAUSE = "It is no file of a workspace: move it out of this folder."
_TWO_THINGS = "Give one of them another file name."


class MergedFile(NamedTuple):
    """What two versions of a file became: its text, how many conflicts it holds, whether comments are left out."""

    text: str
    conflicts: int
    had_comments: bool


def merge_files(workspace: Workspace | None, base: Path, ours: Path, theirs: Path, place: Path) -> MergedFile:
    """Three versions of a file in one, as git asks a merge driver for it; an empty base is one that never was.

    ``place`` is where the file lies in the workspace, of which the versions may be copies.

    Raises:
        InputFault: one of them can't be read, or is nothing that is merged by clause, as what is private is none.
        NeedsDecision: the versions say of what can't be two things at once.
    """
    try:
        files = [read_file(path) for path in (base, ours, theirs)]
        merged = _merged(workspace, place, *files)
        if isinstance(merged, Register | PrivateComments):
            # Git never has it; our own acts on it are united by `merged_texts`.
            raise InputFault("this is nothing that can be merged by clause", Where(str(ours)), _BY_CLAUSE)
    except WtsaprepError as error:
        if place != ours:
            error.where = _named(error.where, place, base, ours, theirs)
        raise
    return _as_file(merged, *files[1:])


def _named(where: Where, place: Path, base: Path, ours: Path, theirs: Path) -> Where:
    """Where a fault lies, called by the file of the workspace: git's copies are gone when somebody looks for them."""
    names = {str(ours): "our version", str(theirs): "their version", str(base): "the version before both"}
    version = names.get(where.file)
    return where._replace(file=f"{place} ({version})") if version else where


def merged_texts(
    workspace: Workspace | None, base: FileText, ours: FileText, theirs: FileText, *, place: Path
) -> MergedFile:
    """Three versions of a file in one, as they were read.

    Raises:
        InputFault: one of them can't be read, or is nothing that is merged by clause.
        NeedsDecision: the versions say of what can't be two things at once.
    """
    return _as_file(_merged(workspace, place, base, ours, theirs), ours, theirs)


def _as_file(merged: Value, ours: FileText, theirs: FileText) -> MergedFile:
    conflicts = len(getattr(merged, "conflicts", ()))
    return MergedFile(dump_value(merged), conflicts, any(has_comments(file.text) for file in (ours, theirs)))


def _merged(
    workspace: Workspace | None, place: Path, base: FileText, ours: FileText, theirs: FileText
) -> Proposal | ChairText | Resolution | Contribution | Review | Register | PrivateComments:
    table = parse_toml(ours.text, str(ours.path))
    if "id" in table and "document" in table:
        from wtsaprep.services.drafts.merging_chair_texts import merged_chair_texts

        return merged_chair_texts(workspace, base, ours, theirs)
    if "id" in table:
        return _merged_proposals(workspace, base, ours, theirs)
    files = (base, ours, theirs)
    if "number" in table and place.parent.name == PARALLEL:
        older, here, there = _loaded(ParallelText, files, lambda text: ParallelText(number=text.number))
        # Ties are found in the words, and those of one side do for both; of what one side put right nothing is lost.
        ties = there.ties if here.ties == older.ties else here.ties
        return merge_resolutions(*(side.model_copy(update={"ties": ties}) for side in (older, here, there)))
    if "number" in table:
        old, mine, other = _loaded(Resolution, files, lambda text: Resolution(number=text.number))
        if place.parent.name == BASES:
            # It never changes: whatever else the sides say of it, the words are those that its name tells.
            return mine if base_name(digest(mine.provisions)) == place.name else other
        return merge_resolutions(old, mine, other)
    if "sources" in table:
        return merge_fields(*_loaded(Contribution, files, lambda _: Contribution(sources=())))
    if "text" in table:
        return merge_reviews(*_loaded(Review, files, lambda review: Review(text=review.text)))
    if isinstance(table.get("document"), list):
        return merge_fields(*_loaded(Register, files, lambda _: Register()))
    if "comment" in table:
        return merge_fields(*_loaded(PrivateComments, files, lambda mine: PrivateComments(proposal=mine.proposal)))
    raise InputFault("this is nothing that can be merged by clause", Where(str(ours.path)), _BY_CLAUSE)


def _merged_proposals(workspace: Workspace | None, base: FileText, ours: FileText, theirs: FileText) -> Proposal:
    old, mine, other = _loaded(Proposal, (base, ours, theirs), _never_drafted)
    if len({version.id for version in (old, mine, other)}) > 1:
        raise NeedsDecision("these are different proposals", Where(str(ours.path)), _TWO_THINGS)
    versions = ((old, base), (mine, ours), (other, theirs))
    drafts = [Draft(v, text := _text(workspace, v, file), apply(text, v.amendments)) for v, file in versions]
    if workspace is None:
        return merge_drafts(*drafts).saved_form
    return united(Index(workspace), *drafts).saved_form


def _loaded(
    kind: type[V], files: tuple[FileText, FileText, FileText], never_written: Callable[[V], V]
) -> tuple[V, V, V]:
    """Base, ours and theirs; a base that is empty is what ours was before anybody wrote it."""
    base, ours, theirs = files
    mine, other = (load_value(kind, file.text, str(file.path)) for file in (ours, theirs))
    old = load_value(kind, base.text, str(base.path)) if base.text.strip() else never_written(mine)
    return old, mine, other


def _never_drafted(proposal: Proposal) -> Proposal:
    return Proposal(id=proposal.id, symbol=proposal.symbol, baseline=proposal.baseline)


def _text(workspace: Workspace | None, proposal: Proposal, file: FileText) -> Text:
    """The text in force that a version starts from, to the letter; amendments say nothing of the rest of it."""
    if proposal.baseline is None:
        return ()
    base = find_base(Index(workspace), proposal.baseline) if workspace else None
    if base is None:
        named = f"{proposal.baseline.resolution} ({proposal.baseline.adopted})"
        what = f"the text in force that it changes, {named}, was not found"
        raise InputFault(what, Where(str(file.path)), remedy=Remedy("bring-text"))
    return base.provisions
