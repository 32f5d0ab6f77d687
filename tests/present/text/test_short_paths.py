"""Paths are called by their place in the home folder, and nothing else is changed."""

from __future__ import annotations

import pytest

from wtsaprep.present.text.short_paths import short_paths


@pytest.mark.parametrize(
    ("text", "home", "short"),
    [
        ("saved: /home/ana/wtsa/proposals/x.toml", "/home/ana", "saved: ~/wtsa/proposals/x.toml"),
        ("/home/ana/wtsa/x.toml, line 3: no key", "/home/ana/", "~/wtsa/x.toml, line 3: no key"),
        ("written: /home/ana/a and /home/ana/b", "/home/ana", "written: ~/a and ~/b"),
        ("/home/anatole/x", "/home/ana", "/home/anatole/x"),
        ("/mnt/home/ana/x", "/home/ana", "/mnt/home/ana/x"),
        ("/home/ana: not a folder", "/home/ana", "~: not a folder"),
        ("wtsaprep init '/home/ana/my folder'", "/home/ana", "wtsaprep init '/home/ana/my folder'"),
        ("a/b and c", "/", "a/b and c"),
        ("", "", ""),
    ],
)
def test_what_lies_at_home(text: str, home: str, short: str) -> None:
    assert short_paths(text, home) == short
