"""What is done behind a list that is read already."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from support.story import Story, play
from wtsaprep.store.files.known_states import KnownStates
from wtsaprep.store.folders.locations import user_cache
from wtsaprep.store.index import known_heads
from wtsaprep.store.index.catalogue import Catalogue


def test_heads_are_kept_for_later_runs_once_they_are_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known_heads, "has_settled", bool)
    kept = known_heads.KnownFolder.keep
    shown: list[bool] = []
    over: list[bool] = []

    async def tell(story: Story) -> None:
        def noted(
            folder: known_heads.KnownFolder,
            known: KnownStates[known_heads.KnownFolder],
            catalogue: Callable[[], Catalogue],
        ) -> None:
            if not over:
                shown.append("Tabled on" in story.text())
            kept(folder, known, catalogue)

        monkeypatch.setattr(known_heads.KnownFolder, "keep", noted)
        await story.sees("Tabled on 1 resolution")
        await story.until(lambda: any(user_cache().rglob("heads-of-proposals.json")), "heads to be kept")
        await story.app.workers.wait_for_complete()
        over.append(True)  # Other ones may be kept while the screens go.

    play(tell, tmp_path, unread=True)
    assert all(shown)
