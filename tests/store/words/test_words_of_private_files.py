"""The words of our delegation's own files, as they are looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.practice import practice_copy
from support.private_seed import seed
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index
from wtsaprep.store.words.words_of_private_files import our_files, words_of_private_file

POSITIONS = """
proposal = "P1"
[[position]]
provision = "resolves-1"
at = "1"
note = "an earlier word"
[[position]]
provision = "resolves-1"
at = "2"
stand = "oppose"
red_line = true
note = "too far"
talking_points = "say so"
fallbacks = ["may", "should"]
[[position]]
provision = "resolves-2"
at = "3"
undone = "4"
note = "taken back"
[[heard]]
provision = ""
at = "5"
source = "RCC"
view = "against"
remark = "costs"
"""
COMMENTS = """
proposal = "P1"
[[comment]]
provision = "resolves-1"
author = "Ann"
text = "who asked?"
"""
REGISTER = """
[[document]]
document = "ARB/36A1"
focal_point = "Ann"
[[document]]
document = "ARB/37"
"""


@pytest.mark.parametrize(
    ("place", "text", "about", "rows"),
    [
        (
            "positions/p1.toml",
            POSITIONS,
            "p1",
            [
                ("resolves-1", "stand", "oppose, red line"),
                ("resolves-1", "note", "too far"),
                ("resolves-1", "talking points", "say so"),
                ("resolves-1", "fallback", "may"),
                ("resolves-1", "fallback", "should"),
                ("", "view heard", "RCC against costs"),
            ],
        ),
        ("comments/p1.toml", COMMENTS, "p1", [("resolves-1", "comment", "Ann: who asked?")]),
        (
            "briefs/resolution-11.toml",
            'resolution = "11@Hammamet-2016"\nbackground = "long"\neditor = "Ann"',
            "11@hammamet-2016",
            [("", "brief", "Ann"), ("", "brief", "long")],
        ),
        ("register.toml", REGISTER, "", [("ARB/36A1", "register", "Ann")]),
    ],
)
def test_what_was_noted_is_found_by_its_words(
    tmp_path: Path, place: str, text: str, about: str, rows: list[tuple[str, str, str]]
) -> None:
    path = tmp_path / "private" / place
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    index = Index(Workspace(tmp_path))
    assert list(our_files(index)) == [path]
    words = words_of_private_file(index, path)
    assert words.title == about
    assert [(one.clause, one.cited, one.now) for one in words.clauses] == rows
    assert {one.kind for one in words.clauses} == {"ours"}


def test_every_private_file_is_searched_but_where_sessions_stand(tmp_path: Path) -> None:
    folder = practice_copy(tmp_path / "workspace")
    seed(folder)
    searched = set(our_files(Index(Workspace(folder))))
    left = {path for path in (folder / "private").rglob("*.toml") if path not in searched}
    assert {path.parent.name for path in left} == {"sessions"}
