"""Subjects: what a verb is about, whether a reference names it in the workspace or a path outside of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.errors import InputFault
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.comparing.chair_texts import StoredChairText
from wtsaprep.services.comparing.named_text import open_named
from wtsaprep.services.drafts.opened_proposal import StoredDraft
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from wtsaprep.cli.console import Console
    from wtsaprep.model.chair import ChairText
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.provision import Text


class Target(NamedTuple):
    """One text, or one proposal with its two texts."""

    name: str
    baseline: Text
    revised: Text
    resolution: Resolution | None = None
    """The text in force, where it is known."""
    proposal: Proposal | None = None
    drifted: bool = False
    stored: bool = False
    """Whether it is a proposal of the workspace, and not one read from a file."""
    chair: ChairText | None = None


def subjects(index: Index, reference: str) -> Iterator[Target]:
    """What a reference names; each of its proposals for a contribution.

    Raises:
        InputFault: nothing is called that, or a file can't be read.
    """
    found = open_named(index, reference)
    if isinstance(found, StoredDraft):
        yield draft_subject(found)
    elif isinstance(found, Resolution):
        yield Target(found.number, found.provisions, found.provisions, found)
    elif isinstance(found, StoredChairText):
        text = found.baseline.provisions
        yield Target(found.value.name, text, found.revised, found.baseline, None, found.drifted, chair=found.value)
    else:
        from wtsaprep.services.papers.exporting import drafts_of

        yield from (draft_subject(draft) for draft in drafts_of(index, found))


def draft_subject(draft: StoredDraft) -> Target:
    """A draft as a subject."""
    proposal = draft.proposal.value
    name = proposal.number or proposal.id
    return Target(name, draft.baseline_text, draft.revised, draft.baseline, proposal, draft.drifted, True)


def named_or_read(arguments: argparse.Namespace, reference: str, console: Console) -> list[Target]:
    """What a word means: something in the workspace, or a file, which is read without importing it.

    Raises:
        InputFault: nothing is called that, or it can't be read.
    """
    found = named(arguments, reference, console)
    if found is not None:
        return found
    from wtsaprep.cli.read_input import read_subjects

    return read_subjects(reference, console)


def named(arguments: argparse.Namespace, reference: str, console: Console) -> list[Target] | None:
    """What a word names in the workspace; None if it is the path of a file.

    ``./11``, ``/tmp/x.txt`` and ``-`` can only be files; any other word is a file if nothing here is called that.

    Raises:
        InputFault: nothing is called that.
    """
    from wtsaprep.cli.call_workspace import index_of

    if reference == "-" or reference.startswith(("./", "../", "/", "~")):
        return None
    try:
        return list(subjects(index_of(arguments, console), reference))
    except InputFault:
        if not os.path.isfile(reference):
            raise
    return None
