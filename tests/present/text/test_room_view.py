"""What a room may see of a sentence: file names, no folders; numbers of proposals stay."""

from __future__ import annotations

import pytest

from wtsaprep.present.text.room_view import without_folders

KNOWN = ("/home/ann lee/wtsa 24", "/home/ann lee")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("saved: /srv/ws/proposals/arb.toml", "saved: arb.toml"),
        ("saved: /home/ann lee/wtsa 24/proposals/arb.toml", "saved: arb.toml"),
        ("/home/ann lee/notes.md: not UTF-8 text", "notes.md: not UTF-8 text"),
        ("~/notes.md and ../x/y.md and ./z.md", "notes.md and y.md and z.md"),
        ("MOD ARB/36A1/1 · 1/2 and/or DT/24", "MOD ARB/36A1/1 · 1/2 and/or DT/24"),
        ("Enter edit / search", "Enter edit / search"),
        ("the folder /home/ann lee/wtsa 24", "the folder …"),
    ],
)
def test_folders_are_left_out(said: str, seen: str) -> None:
    assert without_folders(said, *KNOWN) == seen
