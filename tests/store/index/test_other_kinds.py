"""Every verb and every kind of reference: it works, or says what to name instead."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support.command_line import Done, Run, called, own_environment
from support.practice import practice_copy

REFS = {
    "number": "ARB/36A1/1",
    "earlier number": "PRA/XX/1",
    "document": "ARB/36A1",
    "text in force": "11",
    "edition": "11@hammamet-2016",
    "chair's text": "DT/24",
    "path": "./p.txt",
}
ON_A_TEXT, ON_A_PROPOSAL, CHAIR = "11@hammamet-2016", "ARB/36A1/1", "DT/24"
PLACES = ("text in force", "edition")
PROPOSALS = ("number", "earlier number")
VERBS: dict[str, tuple[tuple[str, ...], str]] = {
    "show {}": (tuple(REFS), ""),
    "diff {} 11": (tuple(REFS), ""),
    "diff 11 {}": (tuple(REFS), ""),
    "export {}": ((*PROPOSALS, "document", "chair's text"), ""),
    "check {}": ((*PROPOSALS, "document", *PLACES, "chair's text"), ON_A_PROPOSAL),
    "compare {}": (PLACES, ON_A_TEXT),
    "options {}": (PLACES, ON_A_TEXT),
    "outcomes {}": ((*PROPOSALS, "document", *PLACES), ON_A_TEXT),
    "brief {}": (PLACES, ON_A_TEXT),
    "chair start DT/99 {}": (PLACES, ON_A_TEXT),
    "new MOD {} --source ARB": (PLACES, ON_A_TEXT),
    "rebase PRB/XX/1 --onto {}": ((*PROPOSALS, *PLACES, "chair's text"), ON_A_TEXT),
    "fates {}": (("chair's text",), CHAIR),
    "review {}": ((*PROPOSALS, "chair's text"), CHAIR),
    "position {}": (PROPOSALS, ON_A_PROPOSAL),
    "sign {}": (PROPOSALS, ON_A_PROPOSAL),
    "withdraw {}": (PROPOSALS, ON_A_PROPOSAL),
    "discard {}": (PROPOSALS, ON_A_PROPOSAL),
    "renumber {} PRZ/9": (("document",), "Name "),
}
"""Each verb, the kinds that it takes, and what it says to name instead of others."""
WRITES = ("chair", "new", "rebase", "withdraw", "discard", "renumber")


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """The practice set with a document that was renumbered, a chair's text, and a file that is not imported."""
    folder = tmp_path_factory.mktemp("kinds")
    practice_copy(folder / "w")
    environment = own_environment(folder)

    def run(*words: str) -> Done:
        done = called((*words, "--workspace", folder / "w"), folder, environment)
        assert done.returncode == 0, done.stderr
        return done

    run("chair", "start", "DT/24", "11")
    path = folder / "w" / "proposals" / "pra-res-11-practice.toml"
    text = path.read_text("utf-8")
    assert 'number = "PRA/XX/1"' in text
    text = text.replace('number = "PRA/XX/1"', 'number = "PRA/7/1"\nearlier_numbers = ["PRA/XX/1"]')
    path.write_text(text, "utf-8")
    (folder / "p.txt").write_text(run("export", "ARB/36A1/1").stdout, "utf-8")
    return folder


@pytest.mark.parametrize("verb", VERBS)
def test_it_works_or_says_what_to_name_instead(run: Run, room: Path, tmp_path: Path, verb: str) -> None:
    shutil.copy(room / "p.txt", tmp_path)
    takes, instead = VERBS[verb]
    for kind, reference in REFS.items():
        folder = room / "w"
        if kind in takes and verb.startswith(WRITES):
            folder = tmp_path / kind
            shutil.copytree(room / "w", folder)
        done = run(*(word.format(reference) for word in verb.split()), "--workspace", folder)
        if kind in takes:
            assert done.returncode in (0, 1) or "already" in done.stderr, done.stderr
            continue
        assert (done.returncode in (2, 3), done.stdout) == (True, ""), kind
        general = {"path": "import it first", "chair's text": "Name a " if instead != ON_A_TEXT else instead}
        assert general.get(kind, instead) in done.stderr
