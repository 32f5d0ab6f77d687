"""Quirks of libraries that cost us dear, each with what it saves and how far it is known to hold."""

from __future__ import annotations

import os
import sys
from types import ModuleType

_KNOWN_MINOR = 14


def skip_plugin_search() -> None:
    """Keep pydantic from loading what it needs to search for plug-ins, of which there are none for us.

    Told not to search (PYDANTIC_DISABLE_PLUGINS), it still imports the reader of package metadata, and with it the
    e-mail and zip libraries: 15 ms of 160 in `show`. Versions that nobody has looked at are left alone.
    """
    from pydantic.version import VERSION

    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    major, minor = (int(part) for part in VERSION.split(".")[:2])
    if (major, minor) <= (2, _KNOWN_MINOR):
        loader = ModuleType("pydantic.plugin._loader")
        loader.get_plugins = tuple  # type: ignore[attr-defined]
        sys.modules.setdefault(loader.__name__, loader)
