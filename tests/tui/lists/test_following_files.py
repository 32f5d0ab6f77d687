"""A list of what needs us follows what somebody else writes while it is on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.story import Story, play
from wtsaprep.store.index import long_reading
from wtsaprep.tui.lists import following_files


@pytest.mark.parametrize("most", [0, 3_000], ids=["of thousands of files", "of few"])
def test_what_comes_and_goes_beside_it_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr(following_files, "_LOOKS", 0.05)
    monkeypatch.setattr(long_reading, "_MANY", most)

    async def tell(story: Story) -> None:
        await story.press("w")
        await story.sees("MOD PRB/XX/1")
        one = story.workspace.proposals / "prb-res-11-practice.toml"
        words = one.read_bytes()
        one.unlink()
        await story.until(lambda: "MOD PRB/XX/1" not in story.text())
        one.write_bytes(words)
        await story.sees("MOD PRB/XX/1")

    play(tell, tmp_path)
