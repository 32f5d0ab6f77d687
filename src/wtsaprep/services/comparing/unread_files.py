"""Unread files: all that can't be read of a workspace, or only in part, or that names what is not here, each once.

Whoever lists, counts or looks for something says of these that they are left out; who asks for one of them is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import InputFault, Where, WtsaprepError
from wtsaprep.store.index.contents import Broken, broken_file
from wtsaprep.store.index.file_heads import ProposalSummary
from wtsaprep.store.index.whole_files import files_not_whole, our_files_not_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.store.index.file_heads import ChairSummary
    from wtsaprep.store.index.index import Index

_LOST = "the text of {} ({}) that it was made on is not here any more; what fits of it is laid over the one in force"


def unread_files(index: Index, *, ours: bool = False) -> tuple[Broken, ...]:
    """The files that can't be read as what they should be, and why; ``ours``: our delegation's own as well."""
    unread = index.files.once(unread_files, lambda: (*files_not_whole(index), *_unfit(index)))
    return (*unread, *our_files_not_whole(index)) if ours else unread


def unread_faults(index: Index, *, ours: bool = False) -> tuple[WtsaprepError, ...]:
    """What is wrong with them."""
    return tuple(file.error for file in unread_files(index, ours=ours))


def told_once(faults: Iterable[WtsaprepError]) -> tuple[WtsaprepError, ...]:
    """Some faults, one of each file: that of a text in force is told by all that is on it, too."""
    told: dict[str, WtsaprepError] = {}
    for fault in faults:
        told.setdefault(fault.where.file or str(fault), fault)
    return tuple(told.values())


def _unfit(index: Index) -> Iterator[Broken]:
    """What can be read, and can't be opened or not as it was meant, since what it is about is not here."""
    contents, known = index.contents, {broken.path for broken in files_not_whole(index)}
    heads: tuple[ProposalSummary | ChairSummary, ...] = (*contents.proposals, *contents.texts)
    for head in heads:
        is_doubtful = head.path in contents.doubtful or (not head.amendments and not _has_text(index, head))
        fault = _fault(index, head) if is_doubtful and head.path not in known else None
        # Where it is the file of its text that can't be read, that one is named.
        if fault is not None and fault.where.file not in map(str, known):
            yield broken_file(head.path, fault)
    here = {head.id for head in contents.proposals} | {path.stem for path in known}
    for document in contents.contributions:
        if missing := next((id_ for id_ in document.proposals if id_ not in here), ""):
            what = f"it names the proposal {missing!r}, which is not in the workspace"
            hint = "Import it, or take it out of the document."
            yield Broken(document.path, InputFault(what, Where(str(document.path)), hint))


def _has_text(index: Index, head: ProposalSummary | ChairSummary) -> bool:
    """Whether the text in force is here that something without a change is on, if it is on one."""
    number = head.resolution
    return not number or number.startswith("[") or index.edition(number, head.adopted) is not None


def _fault(index: Index, head: ProposalSummary | ChairSummary) -> WtsaprepError | None:
    # Where all is well nothing is opened.
    from wtsaprep.model.chair import ChairText
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.services.comparing.opened_chair_text import open_chair_text
    from wtsaprep.services.drafts.opened_proposal import stored_draft

    try:
        if isinstance(head, ProposalSummary):
            lost = stored_draft(index, index.load(Proposal, head.path)).lost
        else:
            lost = open_chair_text(index, index.load(ChairText, head.path)).lost
    except WtsaprepError as fault:
        return fault
    return InputFault(_LOST.format(head.resolution, head.adopted), Where(str(head.path))) if lost else None
