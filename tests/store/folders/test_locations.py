"""The packaged workspace is copied whole, but for what somebody who tried it in a checkout left of their own."""

from __future__ import annotations

import shutil
import sys
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


@pytest.mark.parametrize(
    ("named", "expected"), [("/caches", "/caches"), ("caches", "/home/me/.cache"), ("", "/home/me/.cache")]
)
def test_a_cache_folder_that_is_not_absolute_is_none(
    monkeypatch: pytest.MonkeyPatch, named: str, expected: str
) -> None:
    monkeypatch.setenv("HOME", "/home/me")
    monkeypatch.setenv("XDG_CACHE_HOME", named)
    monkeypatch.setattr(sys, "platform", "linux")
    assert locations.user_cache() == Path(expected) / "wtsaprep"
