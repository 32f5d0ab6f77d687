"""What can't be done is refused by every verb of an act: one sentence, the status of the contract, nothing written."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from support.command_line import Run

CLAUSE = "recognizing a)"
USAGE, INPUT = 2, 3
REFUSED: list[tuple[int, tuple[str, ...]]] = [
    *((USAGE, (verb, "11", "resolves")) for verb in ("position", "heard", "comment", "take")),
    *((INPUT, (verb, "NO/1/1")) for verb in ("position", "heard", "comment", "settle", "discard", "withdraw", "undo")),
    (INPUT, ("position", "ARB/36A1/1", "resolves 9", "support")),
    (USAGE, ("position", "DT/24", "resolves", "support")),
    (INPUT, ("heard", "ARB/36A1/1", "resolves 9", "RCC", "for")),
    (INPUT, ("decide", "NO")),
    (INPUT, ("decide", "DT/24", "resolves 99", "agreed")),
    (INPUT, ("decide", "DT/24", "resolves", "agreed", "--text", "empty.txt")),
    (INPUT, ("decide", "DT/24", "resolves", "agreed", "--text", "not-there.txt")),
    (INPUT, ("decide", "ARB/36A1/1", CLAUSE, "--text", "empty.txt")),
    (INPUT, ("comment", "ARB/36A1/1", "resolves 99", "words")),
    (INPUT, ("comment", "ARB/36A1/1", CLAUSE, "words", "--reply", "0")),
    (INPUT, ("comment", "ARB/36A1/1", "", "words")),
    (USAGE, ("sign", "ARB/36A1/1", "EGY", "maybe")),
    (USAGE, ("sign", "11", "EGY", "signed")),
    (INPUT, ("sign", "ARB/36A1/1", "EGY", "--delete")),
    (INPUT, ("edit", "ARB/36A1/1", "resolves", "--text", "empty.txt")),
    (INPUT, ("edit", "PRD/XX/1", "resolves", "delete")),
    (USAGE, ("edit", "11", "resolves", "delete")),
    (INPUT, ("edit", "ARB/36A1/1", "resolves", "move-to", "nowhere")),
    (INPUT, ("edit", "ARB/36A1/1", "title", "delete")),
    (USAGE, ("edit", "ARB/36A1/1", "resolves", "delete", "--text", "empty.txt")),
    (USAGE, ("edit", "ARB/36A1/1", "resolves", "delete", "--bracket", "1")),
    (USAGE, ("edit", "ARB/36A1/1", "--letters", "kept", "--set", "reasons=So")),
    (INPUT, ("fates", "DT/99")),
    (USAGE, ("fates", "ARB/36A1/1")),
    (INPUT, ("edit", "ARB/36A1/1", "resolves", "split", "no such words")),
    (INPUT, ("edit", "ARB/36A1/1", "resolves", "bracket", "no such words")),
    (INPUT, ("edit", "ARB/36A1/1", "resolves", "paste", "NO/1/1", "resolves")),
    (USAGE, ("edit", "ARB/36A1/1", "--set", "colour=blue")),
    (INPUT, ("settle", "ARB/36A1/1", "resolves", "take")),
    (USAGE, ("register", "PRA/XX", "--colour", "mauve")),
    (INPUT, ("take", "PRA/XX/1", "resolves", "--mark", "99")),
    (USAGE, ("withdraw", "ARB/36A1/1", "--back")),
    (USAGE, ("redo",)),
    (USAGE, ("discard", "DT/24")),
    (INPUT, ("discard", "NO/1/1")),
    (USAGE, ("options", "ARB/36A1/1")),
    (USAGE, ("compare", "ARB/36A1/1")),
    (USAGE, ("renumber", "11", "ARB/3")),
    (USAGE, ("withdraw", "11")),
    (INPUT, ("undo", "9")),
    (USAGE, ("export", "ARB/36A1", "-o", "")),
    (INPUT, ("chair", "start", "DT/24", "11")),
    (INPUT, ("chair", "reword", "DT/24", "resolves", "--text", "empty.txt")),
    (INPUT, ("chair", "move", "DT/24", "resolves", "nowhere")),
    (USAGE, ("chair", "pick", "DT/24", "resolves", "99")),
    (INPUT, ("chair", "pick", "DT/24", "resolves 99", "1")),
    (USAGE, ("shwo", "11")),
    (USAGE, ("fates", "DT/24", "--confirm", "ARB/36A1/1", CLAUSE, "perhaps")),
    (INPUT, ("recover", "--save", "ARB/36A1/1")),
    (USAGE, ("new", "MOD")),
    (USAGE, ("new", "ADD", "11")),
    (USAGE, ("new", "MOD", "11", "--number", "ARB/36A1/1")),
    (INPUT, ("import", "empty.txt")),
]


@pytest.mark.parametrize("more", [(), ("--json",)], ids=["plain", "json"])
def test_each_is_one_sentence_and_nothing_is_written(
    run: Run, tmp_path: Path, shipped: Path, more: tuple[str, ...]
) -> None:
    folder = Path(shutil.copytree(shipped, tmp_path / "workspace"))
    here = ("--workspace", folder)
    for act in (("start", "DT/24", "11"), ("pick", "DT/24", "resolves", "2"), ("freeze", "DT/24")):
        assert run("chair", *act, *here).returncode == 0
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")

    def files() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    before = files()
    for status, words in REFUSED:
        done = run(*words, *more, *here)
        assert done.returncode == status, (words, done)
        assert json.loads(done.stdout)["error"]["status"] == status if more else done.stdout == "", (words, done)
        assert "wtsaprep" in done.stderr, words
        assert "Traceback" not in done.stderr, words
        assert files() == before, words
