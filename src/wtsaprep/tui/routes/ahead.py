"""What is done in a thread while the user looks at the library: loading what the next keys need, in that order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wtsaprep.store.folders.workspace import Workspace


def get_ready(workspace: Workspace) -> frozenset[str]:
    """Load the reader, the editor and the comparison; give the files of drafts that an earlier run left unsaved."""
    _load_reader()
    _build_values()
    _load_comparison()
    return _left_unsaved(workspace)


def _load_reader() -> None:
    import platformdirs  # noqa: F401
    import tomli_w  # noqa: F401

    import wtsaprep.redline.words
    import wtsaprep.services.drafts.open_sessions
    import wtsaprep.tui.reader.editor_screen
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
