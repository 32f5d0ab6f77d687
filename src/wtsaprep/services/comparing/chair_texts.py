"""Chair's texts saved: in their place, or as the next revision of one that was handed out.

A revision that was handed out keeps its words; only what a person confirmed of fates is still added to it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.comparison.picks import with_fates_that_hold
from wtsaprep.errors import NeedsDecision, Where
from wtsaprep.model.chair import ChairText, revision_name
from wtsaprep.model.names import slug
from wtsaprep.model.proposal_names import proposal_called
from wtsaprep.model.text_digest import digest
from wtsaprep.services.comparing.fates import with_fate
from wtsaprep.services.comparing.opened_chair_text import StoredChairText, open_chair_text
from wtsaprep.store.folders.acting import acting
from wtsaprep.store.index.bases import keep_bases
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from wtsaprep.comparison.fates import AmendmentFate
    from wtsaprep.model.amendment import Amendment
    from wtsaprep.model.chair import Fate
    from wtsaprep.model.provision import Text
    from wtsaprep.store.folders.workspace import Workspace


def save_change(workspace: Workspace, draft: StoredChairText, value: ChairText) -> StoredChairText:
    """Save a change of words: in its place, or as the next revision if this one was handed out.

    Raises:
        NeedsDecision: the text in force that it was made on is not to be had any more.
        WriteFault: it can't be written, or was changed by somebody else.
    """
    if draft.lost:
        what = "the text that this was made on is not here any more"
        raise NeedsDecision(what, Where(str(draft.stored.path)), "Restore that text, or start the chair's text anew.")
    keep_bases(Index(workspace), [value.baseline])
    if not draft.value.frozen:
        return open_chair_text(Index(workspace), workspace.save(replace(draft.stored, value=value))[0])
    following = draft.value.revision + 1
    if Index(workspace).chair_text(revision_name(value.document, following)) is not None:
        name = revision_name(value.document, following)
        raise NeedsDecision(f"{draft.value.name} was handed out, and there is {name} already", hint=f"Change {name}.")
    name = slug(revision_name(value.document, following))
    begun: dict[str, object] = {"id": name, "revision": following, "frozen": False, "follows": digest(draft.revised)}
    begun |= {"conflicts": (), "aside": ()}  # They wait in what was handed out.
    next_revision = value.model_copy(update=begun)
    return open_chair_text(Index(workspace), workspace.save(workspace.new_text(next_revision))[0])


def save_as_it_is(workspace: Workspace, draft: StoredChairText, value: ChairText) -> StoredChairText:
    """Save what leaves the words alone: that it is handed out, or what a person confirmed.

    Raises:
        WriteFault: it can't be written, or was changed by somebody else.
    """
    return draft._replace(stored=workspace.save(replace(draft.stored, value=value))[0])


def with_words_of(draft: StoredChairText, revised: Text, amendments: tuple[Amendment, ...]) -> ChairText:
    """A chair's text that says what another text says; sources and confirmed fates stay where the words do."""
    value = draft.value
    words = {p.id: p.text for p in revised}
    words_before = {p.id: p.text for p in draft.revised}
    rows = tuple(row for row in value.attributions if words_before.get(row.provision) == words.get(row.provision))
    reworded = value.model_copy(update={"amendments": amendments, "attributions": rows})
    return with_fates_that_hold(reworded, draft.revised, revised)


def save_fate(
    workspace: Workspace, draft: StoredChairText, amendment: AmendmentFate, fate: Fate | None
) -> StoredChairText:
    """Save what a person said became of a change; None takes it back.

    Raises:
        WriteFault: it can't be written, or was changed by somebody else.
    """
    said = f"confirm {fate}" if fate else "open"
    with acting(workspace, f"{said} for {proposal_called(amendment)} in {draft.value.name}") as within:
        return save_as_it_is(within, draft, with_fate(draft.value, amendment, fate))


def hand_out(workspace: Workspace, draft: StoredChairText) -> StoredChairText:
    """Hand a revision out: the next change makes the next one.

    Raises:
        WriteFault: it can't be written, or was changed by somebody else.
    """
    with acting(workspace, f"hand out {draft.value.name}") as within:
        return save_as_it_is(within, draft, draft.value.model_copy(update={"frozen": True}))
