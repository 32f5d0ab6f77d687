"""Own files on the command line: ``./proposals/x.toml``, read with the workspace that it lies in."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import workspace_of
from wtsaprep.cli.targets import Target, subjects_of
from wtsaprep.drafting.reply_places import texts_of
from wtsaprep.model.citation_words import called
from wtsaprep.model.citations import provision_names
from wtsaprep.model.review import Review
from wtsaprep.services.comparing.named_text import open_named
from wtsaprep.services.comparing.opened_chair_text import StoredChairText
from wtsaprep.services.comparing.own_files import OpenedReply, open_own_file
from wtsaprep.services.drafts.opened_proposal import StoredDraft
from wtsaprep.store.files.single_files import typed_path
from wtsaprep.store.folders.locations import SETTINGS
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def own_targets(arguments: argparse.Namespace, name: str, console: Console) -> list[Target] | Review:
    """The texts that a file of ours holds, or the decisions of a review.

    Raises:
        InputFault: it holds none, or what they stand on is not in the workspace.
    """
    index = _index(arguments, name, console)
    meant = open_own_file(index, typed_path(name))
    if isinstance(meant, Review):
        return meant
    if isinstance(meant, OpenedReply):
        answered, wanted = texts_of(meant.draft, meant.reply)
        return [Target(f"{meant.draft.proposal.name}, reply of {meant.reply.author}", answered, wanted)]
    return list(subjects_of(index, meant))


def review_lines(arguments: argparse.Namespace, name: str, review: Review, console: Console) -> list[str]:
    """The decisions that stand, one a line, each with the clause that it is about."""
    meant = open_named(_index(arguments, name, console), review.text)
    names: dict[str, str] = {}
    if isinstance(meant, StoredDraft):
        names = provision_names(meant.baseline_text) | provision_names(meant.revised)
    elif isinstance(meant, StoredChairText):
        names = provision_names(meant.baseline.provisions) | provision_names(meant.revised)
    title = meant.proposal.value.name if isinstance(meant, StoredDraft) else review.text
    rows = [
        "\t".join(filter(None, (called(names, d.provision), d.outcome, d.body, d.remark)))
        for d in review.decisions
        if not d.undone
    ]
    return [f"Decisions on {title}", *(rows or ["None stands."])]


def _index(arguments: argparse.Namespace, name: str, console: Console) -> Index:
    """Of the workspace that a file lies in, or of the one that the call names."""
    folder = typed_path(name).resolve().parent.parent
    if not arguments.workspace and os.path.isfile(folder / SETTINGS):
        return Index(Workspace(folder))
    return Index(workspace_of(arguments, console))
