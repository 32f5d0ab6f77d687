"""Quirks of libraries that cost us dear, each with what it saves and how far it is known to hold."""

from __future__ import annotations

import os
import sys
from types import ModuleType

from pydantic.version import VERSION

_KNOWN_MINOR = 14
_LOADER = "pydantic.plugin._loader"


def skip_plugin_search() -> None:
    """Keep pydantic from loading what it needs to search for plug-ins, of which there are none for us.

    Told not to search (PYDANTIC_DISABLE_PLUGINS), it still imports the reader of package metadata, and with it the
    e-mail and zip libraries: 15 ms of 160 in `show`. Versions that nobody has looked at are left alone.
    """
    if _LOADER in sys.modules:
        return
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    major, minor = (int(part) for part in VERSION.split(".")[:2])
    if (major, minor) <= (2, _KNOWN_MINOR):
        loader = ModuleType(_LOADER)
        loader.get_plugins = tuple  # type: ignore[attr-defined]
        sys.modules[_LOADER] = loader
