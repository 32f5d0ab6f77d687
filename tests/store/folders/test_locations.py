"""The packaged workspace is copied whole, but for what somebody who tried it in a checkout left of their own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from wtsaprep.store.folders import locations


def test_nothing_private_of_a_checkout_comes_into_a_new_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = Path(shutil.copytree(locations.packaged_workspace(), tmp_path / "data"))
    (tried / "private" / "positions").mkdir(parents=True, exist_ok=True)
    (tried / "private" / "positions" / "one.toml").write_text("ours", encoding="utf-8")
    locations.copy_packaged(tried, tmp_path / "new")
    assert not (tmp_path / "new" / "private").exists()
    kept = {str(path.relative_to(tried)) for path in tried.rglob("*") if not {"private", "practice"} & set(path.parts)}
    assert {str(path.relative_to(tmp_path / "new")) for path in (tmp_path / "new").rglob("*")} == kept
