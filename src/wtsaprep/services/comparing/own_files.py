"""Own files: a file of a workspace that is named by its path, opened as what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wtsaprep.errors import InputFault, Where
from wtsaprep.model.chair import ChairText
from wtsaprep.model.contribution import Contribution
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.reply import Reply
from wtsaprep.model.resolution import Resolution
from wtsaprep.model.review import Review
from wtsaprep.services.comparing.opened_chair_text import open_chair_text
from wtsaprep.services.drafts.opened_proposal import draft_of, stored_draft
from wtsaprep.store.files.single_files import read_file
from wtsaprep.store.files.toml_tables import parse_toml
from wtsaprep.store.index.find import find_proposal

if TYPE_CHECKING:
    from pathlib import Path

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.services.comparing.opened_chair_text import StoredChairText
    from wtsaprep.services.drafts.opened_proposal import StoredDraft
    from wtsaprep.store.index.index import Index

_Kind = type[Review] | type[Reply] | type[ChairText] | type[Proposal] | type[Contribution] | type[Resolution]


class OpenedReply:
    """A reply with the draft that it answers."""

    __slots__ = ("draft", "reply")

    def __init__(self, draft: Draft, reply: Reply) -> None:
        self.draft = draft
        self.reply = reply


def open_own_file(
    index: Index, path: Path
) -> StoredDraft | Resolution | Contribution | StoredChairText | Review | OpenedReply:
    """What a file of ours holds; the text that a proposal, reply or chair's text stands on is one of the workspace.

    Raises:
        InputFault: it is none of those files, can't be read, or what it stands on is not here.
    """
    file = read_file(path)
    kind = _kind(parse_toml(file.text, str(path)), path)
    stored = index.workspace.value_of(kind, file)
    value = stored.value
    if isinstance(value, Proposal):
        return stored_draft(index, index.workspace.value_of(Proposal, file))
    if isinstance(value, ChairText):
        return open_chair_text(index, index.workspace.value_of(ChairText, file))
    if isinstance(value, Reply):
        answered = find_proposal(index, value.proposal)
        if answered is None:
            what = "the proposal that this reply answers is not in the workspace"
            raise InputFault(what, Where(str(path)), "Bring that proposal back, or import it, first.")
        return OpenedReply(draft_of(stored_draft(index, answered)), value)
    return value


def _kind(table: dict[str, Any], path: Path) -> _Kind:
    """What a file is, by the keys that only such a one has."""
    keys = table.keys()
    if "id" in keys:
        if "author" in keys and "proposal" in keys:
            return Reply
        return ChairText if "document" in keys else Proposal
    if "text" in keys:
        return Review
    if "sources" in keys:
        return Contribution
    if "number" in keys:
        return Resolution
    hint = "Those of proposals, documents, texts, replies and reviews can be shown; what is private is not."
    raise InputFault("this is no file of a text", Where(str(path)), hint)
