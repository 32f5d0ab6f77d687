"""The user's own editor: what it leaves is checked, and nothing is changed where that is no clause."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pytest

from wtsaprep.errors import WtsaprepError
from wtsaprep.tui.reader.external_editor import edited_outside


def editor(folder: Path, script: str) -> dict[str, str]:
    """An editor that does to its file what a shell script says."""
    path = folder / "editor.sh"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return {"EDITOR": str(path)}


def test_line_breaks_that_an_editor_made_are_kept_for_folding(tmp_path: Path) -> None:
    environment = editor(tmp_path, r"""grep -q 'old words' "$1" && printf 'new\nwords;\n' > "$1" """)
    assert edited_outside("old words", environment, nullcontext()).split() == ["new", "words;"]


@pytest.mark.parametrize(
    ("script", "said"),
    [
        (r"""printf 'one\n\ntwo\n' > "$1" """, "several paragraphs"),
        ("exit 3", "ended with status 3"),
        (r"""printf '\351' > "$1" """, "not UTF-8"),
    ],
)
def test_what_is_no_clause_is_refused(tmp_path: Path, script: str, said: str) -> None:
    with pytest.raises(WtsaprepError, match=said):
        edited_outside("words", editor(tmp_path, script), nullcontext())


def test_an_editor_that_is_not_there_is_named() -> None:
    with pytest.raises(WtsaprepError, match="/nowhere/vi can't be started"):
        edited_outside("words", {"EDITOR": "/nowhere/vi"}, nullcontext())
    with pytest.raises(WtsaprepError, match="no editor is set"):
        edited_outside("words", {}, nullcontext())
