"""Proposals in another language than the text that is worked on: told in a sentence, and nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.parallel_texts import FOLDER, import_text, parallel_workspace
from wtsaprep.errors import InputFault
from wtsaprep.store.index.index import Index

_NAMES = {"en": "English", "fr": "French", "es": "Spanish", "ru": "Russian", "zh": "Chinese", "ar": "Arabic"}


@pytest.mark.parametrize("written", ["en", "fr", "es", "ru", "zh", "ar"])
@pytest.mark.parametrize("here", ["en", "fr", "ru"])
def test_none_is_laid_over_a_text_of_another_language(written: str, here: str, tmp_path: Path) -> None:
    workspace = parallel_workspace(tmp_path / "made", here)
    text = "MOD EUR/44/1\n\n" + (FOLDER / f"{written}.txt").read_text("utf-8")
    if written == here:
        assert import_text(workspace, text, made_of="88")
        return
    with pytest.raises(InputFault, match=f"written in {_NAMES[written]}, .* in {_NAMES[here]} here"):
        import_text(workspace, text, made_of="88")
    assert not Index(workspace).proposals
