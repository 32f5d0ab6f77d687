"""What is done in a thread while the user looks at the library: loading what the next keys need, in that order."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING

from wtsaprep.store.folders.locations import user_journals
from wtsaprep.store.journal.journal_files import DRAFTS, WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.store.folders.workspace import Workspace
    from wtsaprep.store.journal.words_journal import WordsJournal


def something_was_left() -> bool:
    """Whether there are journals to be read: a glance at their folder, before the first screen is drawn."""
    try:
        with os.scandir(user_journals()) as entries:
            return any(entry.name.endswith((DRAFTS, WORDS)) for entry in entries)
    except OSError:
        return False


_NEXT_KEYS = (
    *(f"reader.{name}" for name in ("editor_screen", "findings_screen", "comments_screen", "brackets_screen")),
    *(f"forms.{name}" for name in ("form_screen", "which_one_screen", "ways_to_write_screen", "new_proposal_screen")),
    *(f"screens.{name}" for name in ("help_screen", "palette_screen", "theme_screen")),
    *(f"reader.{name}" for name in ("unfinished_screen", "conflict_screen", "replies_screen", "external_editor")),
    *(f"forms.{name}" for name in ("queue_choice_screen", "cosignatories_screen", "document_name_screen")),
    *(f"forms.{name}" for name in ("beside_ours", "section_screen", "references_screen", "replace_screen")),
    "forms.save_as_screen",
)
"""The screens that keys of the library and of a text open, those first that are asked for most."""
_NEXT_STEPS = (
    *(f"drafting.{name}" for name in ("named_steps", "lost_citations", "single_marks", "taking_marks")),
    *(f"services.drafts.{name}" for name in ("taking_marks", "change_at_once", "number_of_sources", "replies_on")),
    *(f"services.drafts.{name}" for name in ("resolution_conflicts", "rebasing", "uniting", "taking_back")),
    "conventions.asking",
    "comparison.versions",
)
"""What other keys of a text act with."""


def get_ready(
    workspace: Workspace,
    words: WordsJournal,
    tell_left: Callable[[frozenset[str]], object],
    wait: Callable[[], object],
) -> None:
    """Load the reader and what keys lead to; tell the files of drafts that an earlier run left unsaved.

    Words that were left in forms are taken up before.

    They are told as soon as they can be read, since nobody should take what was left for lost. Before each piece
    ``wait`` waits until no key is acted on: what is loaded beside it would hold it up.
    """
    _load_reader()
    wait()
    _build_values()
    wait()
    words.take_up()
    tell_left(_left_unsaved(workspace))
    for name in (*(f"tui.{name}" for name in _NEXT_KEYS), *_NEXT_STEPS):
        wait()
        import_module(f"wtsaprep.{name}")
    wait()
    _load_comparison()
    wait()
    _load_search()


def _load_reader() -> None:
    import platformdirs  # noqa: F401
    import tomli_w  # noqa: F401

    import wtsaprep.redline.words
    import wtsaprep.services.drafts.open_sessions
    import wtsaprep.tui.reader.reader_screen  # noqa: F401


def _build_values() -> None:
    """The values that files are checked against, which are built when they are first used."""
    from wtsaprep.model.amendment import Amendment
    from wtsaprep.model.contribution import Contribution
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.provision import Provision
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.files.library_quirks import skip_plugin_search

    skip_plugin_search()
    for value in (Resolution, Proposal, Contribution, Provision, Amendment):
        value.model_rebuild()


def _load_comparison() -> None:
    """Last, since a text is opened more often; what one of its selections needs is left to that."""
    import wtsaprep.services.comparing.comparison
    import wtsaprep.tui.lists.compare_screen  # noqa: F401
    from wtsaprep.redline.similarity import similarity

    similarity(("likeness",), ("likeness",), 1.0)  # Its library is loaded where it is first asked.


def _left_unsaved(workspace: Workspace) -> frozenset[str]:
    from wtsaprep.services.drafts.leftover_journals import unsaved_drafts
    from wtsaprep.store.index.index import Index

    return unsaved_drafts(Index(workspace), closed=True)


def _load_search() -> None:
    """SQLite takes as long to load as a key may."""
    import wtsaprep.services.search.word_finder  # noqa: F401
