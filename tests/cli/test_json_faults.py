"""``--json``: every verb but git's own prints one JSON value when it did its job, an error object when it could not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from support.command_line import SEED, Run
from support.parallel_texts import in_french
from wtsaprep.cli.registry import VERBS

WITHOUT_JSON = {"merge"}
"""What only git calls."""
DONE: list[tuple[int, str, Any, tuple[str, ...]]] = [
    (0, "documents", dict, ("list",)),
    (0, "needs", dict, ("list", "--needs")),
    (0, "places", list, ("search", "postal")),
    (0, "words", list, ("cited-by", "No. 9 of the Constitution")),
    (0, "provisions", dict, ("show", "11")),
    (0, "provisions", dict, ("show", "PRA/XX/1", "--authors")),
    (0, "proposals", dict, ("import", "{seed}", "--accept-guesses", "--workspace", "{empty}")),
    (0, "proposal", dict, ("new", "MOD", "11", "--source", "ARB")),
    (0, "step", dict, ("edit", "ARB/XX/1", "recognizing a)", "edit", "that it is so;")),
    (0, "changed", dict, ("edit", "ARB/XX/1", "--set", "reasons=So it is.")),
    (0, "clause", list, ("comment", "ARB/XX/1", "recognizing a)", "for us")),
    (0, "status", list, ("sign", "ARB/XX/1", "EGY", "pending")),
    (0, "", list, ("settle", "ARB/XX/1")),
    (0, "to", list, ("renumber", "ARB/XX", "ARB/77")),
    (0, "into", dict, ("take", "PRA/XX/1", "resolves", "--into", "ARB/77/1")),
    (0, "marks", dict, ("take", "PRA/XX/1", "resolves", "--list")),
    (0, "withdrawn", dict, ("withdraw", "PRB/XX/1")),
    (0, "withdrawn", dict, ("withdraw", "PRB/XX/1", "--back")),
    (0, "", list, ("check", "ARB/77/1")),
    (0, "written", dict, ("export", "ARB/77/1", "-o", "out.md")),
    (1, "changed", dict, ("diff", "11", "PRA/XX/1")),
    (1, "changed", dict, ("diff", "PRA/XX/1", "PRB/XX/1", "--changes")),
    (0, "columns", dict, ("compare", "11")),
    (0, "steps", dict, ("history", "11", "resolves")),
    (0, "rows", dict, ("tie", "11", "fr", "--here", "resolves")),
    (0, "stand", list, ("position", "PRA/XX/1", "resolves", "oppose")),
    (0, "heard", list, ("heard", "PRA/XX/1", "resolves", "RCC", "for")),
    (0, "number", list, ("register", "PRA/XX", "--read")),
    (0, "number", list, ("register",)),
    (4, "left", dict, ("rebase", "11", "--onto", "PRA/XX/1")),
    (0, "clauses", dict, ("options", "11")),
    (0, "clauses", dict, ("options", "11", "--to", "json")),
    (0, "name", dict, ("chair", "start", "DT/24", "11", "--from", "PRA/XX/1")),
    (0, "clauses", dict, ("chair", "choices", "DT/24")),
    (0, "fate", list, ("fates", "DT/24")),
    (0, "fate", dict, ("fates", "DT/24", "--confirm", "PRA/XX/1", "resolves", "taken")),
    (0, "outcome", list, ("decide", "DT/24", "resolves", "agreed")),
    (0, "text", dict, ("review", "DT/24")),
    (0, "text", dict, ("review", "DT/24", "--paper", "agreed")),
    (0, "counts", dict, ("outcomes", "11")),
    (0, "private", dict, ("brief", "11")),
    (0, "written", dict, ("brief", "11", "--set", "background=It is old.")),
    (0, "name", list, ("undo", "--list")),
    (0, "name", dict, ("undo",)),
    (0, "name", dict, ("redo",)),
    (0, "discarded", dict, ("discard", "ARB/77/1")),
    (0, "", list, ("recover",)),
    (0, "command", list, ("keys",)),
    (0, "themes", dict, ("themes",)),
    (0, "source", dict, ("ours", "EGY")),
    (0, "folder", dict, ("practice", "--where")),
    (0, "workspace", dict, ("init", "made")),
]
"""Each call on what those before it left: its status, a name in its value or in the rows of it, and what that is."""
FAILED: list[tuple[int, tuple[str, ...]]] = [
    (3, ("list", "--workspace", "/nowhere")),
    (3, ("show", "ARB/99/1")),
    (3, ("import", "nothing.txt")),
    (4, ("import", "{seed}", "--workspace", "{empty}")),
    (3, ("new", "MOD", "77", "--source", "ARB")),
    (3, ("edit", "ARB/36A1/1", "resolves 99", "delete")),
    (2, ("edit", "ARB/36A1/1")),
    (3, ("comment", "ARB/36A1/1", "resolves 99", "so")),
    (3, ("sign", "ARB/99/1", "EGY", "signed")),
    (3, ("settle", "ARB/36A1/1", "resolves 99", "mine")),
    (3, ("renumber", "ARB/99", "ARB/77")),
    (3, ("take", "ARB/99/1", "resolves")),
    (3, ("withdraw", "ARB/99/1")),
    (3, ("check", "ARB/99/1")),
    (2, ("export", "PRA/XX/1")),
    (3, ("diff", "11", "ARB/99/1")),
    (3, ("compare", "77")),
    (3, ("history", "11", "resolves 99")),
    (2, ("compare", "11", "--editions")),
    (3, ("show", "11", "--parallel", "fr")),
    (3, ("tie", "11", "fr", "--here", "resolves")),
    (3, ("compare", "11", "--parallel", "fr")),
    (3, ("position", "PRA/XX/1", "resolves 99", "oppose")),
    (2, ("position", "PRA/XX/1", "resolves", "odd")),
    (3, ("heard", "PRA/XX/1", "resolves 99", "RCC", "for")),
    (2, ("register", "ARB/36A1", "--colour")),
    (3, ("rebase", "ARB/99/1", "--onto", "11")),
    (3, ("options", "77")),
    (3, ("chair", "choices", "DT/99")),
    (3, ("fates", "DT/99")),
    (3, ("decide", "DT/99", "resolves", "agreed")),
    (3, ("review", "DT/99")),
    (3, ("outcomes", "ARB/99")),
    (3, ("brief", "77")),
    (3, ("git-setup",)),
    (2, ("undo",)),
    (2, ("redo",)),
    (3, ("discard", "ARB/99/1")),
    (3, ("recover", "ARB/99/1")),
    (2, ("ours", "not a code")),
    (3, ("init", "{empty}")),
    (2, ("heard",)),
    (2, ("list", "--nonsense")),
    (2, ("search", "colour:red")),
    (3, ("cited-by", "nonsense")),
    (2, ("keys", "--nonsense")),
    (2, ("themes", "--nonsense")),
    (2, ("practice", "--nonsense")),
]
"""Each call on the workspace as it is shipped, and its status."""


def filled(words: tuple[str, ...], empty: Path) -> list[str]:
    return [word.format(seed=SEED, empty=empty) for word in words]


def test_every_verb_is_in_both_tables() -> None:
    for table in ([words for *_, words in DONE], [words for _, words in FAILED]):
        assert {words[0] for words in table} | WITHOUT_JSON >= set(VERBS) - {"git-setup"}


def test_each_prints_one_value_when_it_did_its_job(run: Run, shipped: Path, empty: Path) -> None:
    in_french(shipped)
    for status, name, kind, words in DONE:
        own = () if "--workspace" in words else ("--workspace", shipped)
        asked = () if "--to" in words else ("--json",)
        done = run(*filled(words, empty), *asked, *own)
        assert done.returncode == status, (words, done.stderr)
        value = json.loads(done.stdout)
        assert isinstance(value, kind), words
        assert name in (value if kind is dict else value[0]) if name else value == [], (words, value)


@pytest.mark.parametrize(("status", "words"), FAILED)
def test_each_prints_an_error_object_when_it_could_not(
    run: Run, shipped: Path, empty: Path, status: int, words: tuple[str, ...]
) -> None:
    own = () if "--workspace" in words else ("--workspace", shipped)
    done = run(*filled(words, empty), *own, "--json")
    assert done.returncode == status, done.stderr
    error = json.loads(done.stdout)["error"]
    assert error["status"] == status
    assert error["what"].split("\n")[0] in done.stderr
    assert set(error) >= {"what", "status", "todo", "where"}


def test_git_setup_says_as_data_what_it_did(run: Run, empty: Path) -> None:
    import subprocess

    subprocess.run(["git", "init", "-q", str(empty)], check=True)
    done = run("git-setup", "--workspace", empty, "--json")
    assert any("merge driver" in sentence for sentence in json.loads(done.stdout)["done"])
