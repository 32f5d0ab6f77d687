"""Reports of bugs: places in the code and versions, never a value, which may be a draft's words."""

from __future__ import annotations

import os
import platform
import time
import traceback
from typing import TYPE_CHECKING

from wtsaprep import __version__
from wtsaprep.errors import WtsaprepError
from wtsaprep.store.files.single_files import write_file
from wtsaprep.store.folders.locations import user_state

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType


def report_bug(kind: type[BaseException] | None, places: TracebackType | None) -> str:
    """Write a report; give the sentence that says where it is, or that it could not be written."""
    name = kind.__name__ if kind else "unknown"
    path = _reports() / f"bug-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}.txt"
    head = f"wtsaprep {__version__}, Python {platform.python_version()}, {platform.system()}\n{name}\n"
    try:
        write_file(path, head + "".join(traceback.format_tb(places)), None)
    except WtsaprepError as fault:
        return f"a bug ({name}); the report could not be written: {fault.what}"
    return f"a bug ({name}); the report, without any words of yours: {path}"


def _reports() -> Path:
    return user_state() / "reports"
