"""The state of a file tells whether it is the one it was, and whether it may have changed since."""

from __future__ import annotations

import os
import time
from pathlib import Path

from wtsaprep.store.files.known_states import TICK, KnownFile, KnownStates, file_state, has_settled, states_of


def test_states_of_a_folder_are_those_of_its_files(tmp_path: Path) -> None:
    names = ["b.toml", "a.toml"]
    for name in names:
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "leads nowhere.toml").symlink_to("nothing")
    states = states_of(tmp_path, [*names, "leads nowhere.toml", "gone.toml"])
    assert list(states) == names
    for name in names:
        path = tmp_path / name
        assert (str(path), *states[name]) == file_state(path)
    assert states_of(tmp_path / "no folder", names) == {}


def test_other_bytes_and_other_files_have_another_state(tmp_path: Path) -> None:
    path, other = tmp_path / "a.toml", tmp_path / "b.toml"
    path.write_text("one", encoding="utf-8")
    times = path.stat()
    before = file_state(path)
    other.write_text("six", encoding="utf-8")
    os.utime(other, ns=(times.st_atime_ns, times.st_mtime_ns))
    os.replace(other, path)
    assert file_state(path) != before


def test_what_was_written_a_moment_ago_may_change_within_the_same_tick() -> None:
    now = time.time_ns()
    assert not has_settled((1, 1, now, now))
    assert not has_settled((1, 1, now - 2 * TICK, now))
    assert not has_settled((1, 1, now + 3_600_000_000_000, now - 2 * TICK))
    assert has_settled((1, 1, now - 2 * TICK, now - 2 * TICK))


def test_what_is_known_of_a_folder_is_asked_for_once(tmp_path: Path) -> None:
    known: KnownStates[Path] = KnownStates()
    one, other = {"a.toml": KnownFile(None, 1)}, {"a.toml": KnownFile(None, 2)}
    assert known.of(tmp_path, lambda: one) is known.of(tmp_path, lambda: other) is one
    known.know(tmp_path, other, 1)
    known.know(tmp_path, other, 2)
    assert known.of(tmp_path, dict) is other
    assert known.read_anew == {tmp_path: 3}
