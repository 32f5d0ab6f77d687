"""Preloading: what reading and editing a text need, made ready before anybody asks for it."""

from __future__ import annotations

import importlib

_NEXT = (
    "wtsaprep.tui.reader.opening",
    "wtsaprep.redline.words",
    "wtsaprep.tui.reader.editor_screen",
    "tomli_w",
    "platformdirs",
)
_COMPARING = ("wtsaprep.services.comparing.comparison", "wtsaprep.tui.lists.compare_screen", "rapidfuzz.distance")
"""What a comparison needs besides; last, since a text is opened more often."""


def preload() -> None:
    """Load the reader and the editor, and build the values that files are checked against."""
    for module in _NEXT:
        importlib.import_module(module)
    from wtsaprep.model.amendment import Amendment
    from wtsaprep.model.contribution import Contribution
    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.provision import Provision
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.store.files.library_quirks import skip_plugin_search

    skip_plugin_search()
    for value in (Resolution, Proposal, Contribution, Provision, Amendment):
        value.model_rebuild()
    for module in _COMPARING:
        importlib.import_module(module)
