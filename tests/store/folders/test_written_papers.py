"""Papers of ours are known by their place and their stamp, as long as nobody touches them or the list of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from wtsaprep.store.folders import written_papers
from wtsaprep.store.folders.written_papers import is_as_written, write_paper


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(written_papers, "user_state", lambda: tmp_path / "state")
    return tmp_path / "state"


def test_a_paper_is_ours_until_it_is_touched(tmp_path: Path, state: Path) -> None:
    path = tmp_path / "a\nb.md"
    assert not is_as_written(path)
    write_paper(path, "ours")
    write_paper(tmp_path / "other.md", b"ours, too")
    assert is_as_written(path)
    assert (state / "papers").stat().st_mode & 0o777 == 0o600
    assert "ours" not in (state / "papers").read_text().replace(str(tmp_path), "")
    path.write_text("theirs")
    assert not is_as_written(path)
    write_paper(path, "ours again")
    assert is_as_written(path)
    path.unlink()
    assert not is_as_written(path)


@pytest.mark.parametrize("held", [b"", b"\xff\xfe", b"no stamp\n \nand more", None], ids=str)
def test_a_list_that_is_broken_or_can_not_be_written_makes_nothing_ours_and_hinders_nobody(
    tmp_path: Path, state: Path, held: bytes | None
) -> None:
    write_paper(path := tmp_path / "a.md", "ours")
    (state / "papers").unlink()
    if held is None:
        (state / "papers").mkdir()
    else:
        (state / "papers").write_bytes(held)
    assert not is_as_written(path)
    write_paper(path, "ours")
    assert path.read_text() == "ours"


def test_the_oldest_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(written_papers, "_MOST", 2)
    paths = [tmp_path / name for name in "abc"]
    for path in paths:
        write_paper(path, "ours")
    assert [is_as_written(path) for path in paths] == [False, True, True]
