"""A file in CRLF or with a byte order mark keeps its form, whatever saves it; mixed lines are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.command_line import Run
from wtsaprep.store.files.file_form import in_form
from wtsaprep.store.files.single_files import decoded

MARK = b"\xef\xbb\xbf"
TEXTS = st.text(st.sampled_from("ab \n"), max_size=12)


@given(TEXTS, TEXTS, st.booleans(), st.booleans())
def test_a_text_has_the_form_of_what_it_replaces_and_is_read_as_itself(
    before: str, text: str, windows: bool, marked: bool
) -> None:
    def formed(plain: str) -> bytes:
        raw = plain.replace("\n", "\r\n").encode() if windows and "\n" in before else plain.encode()
        return MARK + raw if marked else raw

    raw = in_form(formed(before), text)
    assert raw == formed(text)
    assert decoded(raw, "") == text
    assert in_form(raw, text) == raw or "\n" not in text


def test_mixed_lines_end_in_line_feeds() -> None:
    assert in_form(b"a\r\nb\n", "a\nb\n") == b"a\nb\n"
    assert in_form(b"a\r\nb\rc\r\n", "a\nb\n") == b"a\nb\n"


CHANGES: dict[str, tuple[tuple[str, ...], ...]] = {
    "proposals/arb-res-11-b3dg.toml": (
        ("edit", "ARB/36A1/1", "resolves", "edit", "to buy oil,"),
        ("comment", "ARB/36A1/1", "resolves", "shared?", "--shared"),
        ("sign", "ARB/36A1/1", "RCC"),
        ("renumber", "ARB/36A1", "ARB/37A1"),
        ("undo",),
    ),
    "wtsaprep.toml": (("ours", "CAN"), ("undo",)),
    "private/positions/arb-res-11-b3dg.toml": (
        ("position", "ARB/36A1/1", "recognizing a)", "oppose", "--note", "two\nlines"),
    ),
    "private/comments/arb-res-11-b3dg.toml": (("comment", "ARB/36A1/1", "resolves", "ours alone"),),
    "private/briefs/resolution-11-hammamet-2016.toml": (("brief", "11", "--set", "position=we wait"),),
    "private/register.toml": (("register", "ARB/36A1", "--colour", "white"),),
    "texts/dt-24.toml": (("chair", "reword", "DT/24", "resolves", "to buy oil,"),),
    "reviews/dt-24.toml": (("decide", "DT/24", "resolves", "agreed"),),
}
BEGUN: tuple[tuple[str, ...], ...] = (
    ("ours", "EGY", "--also", "ARB"),
    ("chair", "start", "DT/24", "11"),
    ("decide", "DT/24", "resolves", "pending"),
    ("position", "ARB/36A1/1", "recognizing a)", "oppose"),
    ("comment", "ARB/36A1/1", "considering a)", "ours"),
    ("brief", "11", "--set", "background=old"),
    ("register", "ARB/36A1", "--colour", "pink"),
)


def test_whatever_is_saved_keeps_its_form(tmp_path: Path, run: Run) -> None:
    workspace = tmp_path / "share" / "wtsaprep" / "workspace"
    for words in BEGUN:
        assert run(*words).returncode == 0, words
    for place, changes in CHANGES.items():
        path = workspace / place
        path.write_bytes(MARK + path.read_bytes().replace(b"\n", b"\r\n"))
        for words in changes:
            before = path.read_bytes()
            done = run(*words)
            assert done.returncode == 0, (words, done.stderr)
            raw = path.read_bytes()
            assert raw != before, words
            assert raw.startswith(MARK + before[3:10]), words
            assert raw.count(b"\n") == raw.count(b"\r\n") == raw.count(b"\r"), words


def test_lines_that_end_in_several_ways_are_told(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "share" / "wtsaprep" / "workspace" / "proposals" / "arb-res-11-b3dg.toml"
    assert run("ours", "EGY", "--also", "ARB").returncode == 0
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n", 3))
    done = run("edit", "ARB/36A1/1", "resolves", "edit", "to buy oil,")
    assert done.returncode == 0, done.stderr
    assert "the lines of arb-res-11-b3dg.toml ended in several ways; they all end in line feeds now" in done.stderr
    assert b"\r" not in path.read_bytes()


@pytest.mark.parametrize("name", [".gitignore", ".gitattributes"])
def test_lists_of_git_keep_their_form(tmp_path: Path, run: Run, name: str) -> None:
    from support.git_clones import git

    workspace = tmp_path / "share" / "wtsaprep" / "workspace"
    git(workspace, "init", "-q")
    (workspace / name).write_bytes(b"*.log\r\n")
    assert run("git-setup").returncode == 0
    raw = (workspace / name).read_bytes()
    assert raw.startswith(b"*.log\r\n")
    assert raw.count(b"\n") == raw.count(b"\r\n") > 1
