"""Two replies to the shipped proposal, as they lie in a workspace after they were imported: for stories and goldens."""

from __future__ import annotations

from pathlib import Path

from support.practice import practice_copy
from wtsaprep.drafting.draft import Draft
from wtsaprep.drafting.returned import received_digest, reply_of
from wtsaprep.model.provision import Provision, Text
from wtsaprep.services.comparing.named_text import open_named
from wtsaprep.services.drafts.opened_proposal import StoredDraft
from wtsaprep.store.folders.replies import new_reply
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index


def send_replies(folder: Path) -> None:
    """A copy of the shipped workspace with a reply of EGY and one of UAE, which compete over one clause."""
    workspace = Workspace(practice_copy(folder / "workspace", also_ours="ARB"))
    found = open_named(Index(workspace), "ARB/36A1/1")
    assert isinstance(found, StoredDraft)
    draft = Draft(found.proposal.value, found.baseline_text, found.revised)
    egypt = _with(draft.revised, "instructs-director-1", "encourage and assist", "foster and assist")
    egypt = _with(egypt, "observing-1", "necessary", "urgent")
    emirates = _with(draft.revised, "instructs-director-1", "encourage and assist", "promote")
    added = Provision(id="instructs-director-uae1", text="to report to the next assembly.")
    for author, text in (("EGY", egypt), ("UAE", (*emirates, added))):
        made = reply_of(draft, text, author, "2024-08-01", received=received_digest(text))
        workspace.save(new_reply(workspace, made))


def _with(text: Text, id_: str, old: str, new: str) -> Text:
    return tuple(p.model_copy(update={"text": p.text.replace(old, new)}) if p.id == id_ else p for p in text)
