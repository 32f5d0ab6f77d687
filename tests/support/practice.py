"""The workspace that most tests work on: the practice set, taken for real, as if it were real."""

from __future__ import annotations

import shutil
from pathlib import Path

from wtsaprep.store.folders.locations import SETTINGS, packaged_practice


def practice_copy(folder: Path, *, also_ours: str = "") -> Path:
    """A copy of the practice set in a folder that is not there yet.

    ``also_ours``: whose documents we write; then somebody was asked who we are, and said it would be told later.
    """
    shutil.copytree(packaged_practice(), folder)
    settings = (folder / SETTINGS).read_text(encoding="utf-8").replace("practice = true\n", "")
    ours = f'source = "XXX"\nalso_ours = ["{also_ours}"]\n' if also_ours else ""
    (folder / SETTINGS).write_text(settings.replace('also_ours = ["ARB"]\n', ours), encoding="utf-8")
    return folder
