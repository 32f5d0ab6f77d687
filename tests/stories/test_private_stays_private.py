"""What is private stays private: no verb, in no format and with no option, lets any of it out of the private folder."""

from __future__ import annotations

import argparse
import gc
import io
import os
import re
import secrets
import shutil
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from support.command_line import SEED
from support.git_clones import PROPOSAL, git
from support.parallel_texts import in_french
from support.practice import practice_copy
from support.printers import put_office
from support.private_seed import PLACES, holds_mark, marked, seed, unseeded
from support.stopped_clock import stop_clock
from wtsaprep.cli.main import main
from wtsaprep.cli.parser import verb_parser
from wtsaprep.cli.registry import VERBS
from wtsaprep.model.position import Position
from wtsaprep.model.review import Decision
from wtsaprep.services.sessions.texts_before_bodies import tabled
from wtsaprep.store.files import known_states
from wtsaprep.store.folders.reviews import change_review
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

REFERENCES = ("11", "ARB/36A1/1", "ARB/36A1", "DT/24")
CALLS: dict[str, list[list[str]]] = {
    "init": [["made"]],
    "practice": [["--where"]],
    "ours": [[], ["EGY", "--also", "ARB"]],
    "list": [[]],
    "search": [["postal"], ["kind:deleted", "mobile"], ["nowhere to be found"]],
    "cited-by": [["No. 9 of the Constitution"], ["11", "recognizing a)"]],
    "show": [[reference] for reference in REFERENCES],
    "import": [["seed.txt", "--accept-guesses"]],
    "new": [["MOD", "11"]],
    "edit": [["ARB/36A1/1", "considering a)", "bracket-clause"], ["ARB/36A1/1", "recognizing b)", "move-up"]],
    "comment": [["ARB/36A1/1", "recognizing a)"], ["ARB/36A1/1", "recognizing b)", "see there"]],
    "sign": [["ARB/36A1/1"], ["ARB/36A1/1", "EGY", "signed"]],
    "settle": [["ARB/36A1/1"]],
    "withdraw": [["PRA/XX/1"]],
    "position": [["ARB/36A1/1"], ["ARB/36A1/1", "recognizing a)", "oppose"]],
    "heard": [["ARB/36A1/1", "recognizing a)", "RCC", "for"]],
    "register": [[], ["ARB/36A1"]],
    "decide": [["DT/24"], ["DT/24", "recognizing a)", "agreed"], ["ARB/36A1/1", "recognizing a)", "pending"]],
    "renumber": [["ARB/36A1", "ARB/37"]],
    "export": [[reference] for reference in REFERENCES[1:]],
    "diff": [["11", "ARB/36A1/1"], ["ARB/36A1/1", "PRA/XX/1"], ["DT/24", "ARB/36A1/1"]],
    "compare": [["11"]],
    "history": [["11", "recognizing a)"]],
    "tie": [["11", "fr", "--here", "recalling"]],
    "rebase": [["PRA/XX/1", "--onto", "PRB/XX/1"], ["11", "--onto", "DT/24"]],
    "merge": [["base.toml", "ours.toml", "theirs.toml"]],
    "git-setup": [[]],
    "options": [["11"]],
    "chair": [
        ["start", "DT/25", "11"],
        ["pick", "DT/24", "resolves", "2", "3"],
        ["import", "DT/24R1", "clean.txt"],
        ["freeze", "DT/24"],
        ["unpick", "DT/24R1", "resolves"],
        ["bracket", "DT/24R1", "resolves", "3"],
        ["undo", "DT/24R1"],
        ["redo", "DT/24R1"],
        ["choices", "DT/24R1"],
    ],
    "fates": [["DT/24"]],
    "take": [["PRA/XX/1", "resolves"]],
    "review": [["DT/24"], ["ARB/36A1/1"]],
    "outcomes": [[], ["11"]],
    "check": [[], ["--json"], ["11", "--rule", "missing-article"]],
    "brief": [["11"]],
    "discard": [["PRE/XX/1"]],
    "undo": [["--list"], []],
    "redo": [[]],
    "recover": [[]],
    "keys": [[]],
    "themes": [[]],
}
"""How each verb is called so that it does its work; every option of the parser is tried with each of them."""
GIVEN: dict[str, list[str]] = {
    **{f"init {option}": ["2024"] for option in ("--year",)},
    **{f"init {option}": ["X"] for option in ("--event", "--place", "--dates", "--source", "--source-name")},
    "check --rule": ["end-mark"],
    "check --waive": ["end-mark"],
    "check --again": ["end-mark"],
    "check --clause": ["resolves"],
    "check --note": ["So."],
    "init --deadline": ["2024-10-01"],
    "show --against": ["PRA/XX/1", "11"],
    "show --parallel": ["fr"],
    "compare --parallel": ["fr"],
    **{f"tie {option}": ["recognizing a)"] for option in ("--here", "--there")},
    "ours --name": ["Egypt"],
    "ours --also": ["ARB"],
    "new --from": ["PRA/XX/1"],
    "new --reply": ["PRA/XX/1"],
    "show --clause": ["recognizing a)"],
    **{f"edit {option}": given for option, given in (("--text", ["seed.txt"]), ("--bracket", ["1"]))},
    "edit --set": ["reasons=X"],
    "comment --author": ["Ann"],
    **{f"comment {option}": ["1"] for option in ("--reply", "--resolve", "--change")},
    **{f"sign {option}": ["X"] for option in ("--date", "--contact", "--name")},
    "settle --of": ["EGY"],
    **{f"position {option}": ["X"] for option in ("--note", "--talking-points", "--fallbacks")},
    "position --also": ["PRA/XX/1|resolves"],
    **{f"{verb} --through": ["all", "resolution 11"] for verb in ("position", "heard")},
    **{f"heard {option}": ["X"] for option in ("--where", "--when", "--remark")},
    "register --received": ["2024-10-01"],
    "register --focal-point": ["X"],
    "decide --into": ["recognizing b)"],
    **{f"decide {option}": ["X"] for option in ("--body", "--remark")},
    "decide --text": ["seed.txt"],
    **{f"recover {option}": ["ARB/36A1/1"] for option in ("--save", "--give-up")},
    "import --reference": ["constitution"],
    "import --answers": ["seed.txt"],
    "import --onto": ["ARB/36A1/1"],
    "import --author": ["EGY"],
    "import --baseline": ["11"],
    "import --source": ["EUR"],
    "import --number": ["EUR/XX/9"],
    "new --source": ["EUR"],
    "new --number": ["ARB/XX/9"],
    "new --title": ["Post"],
    "new --supports": ["PRA/XX/1"],
    "compare --source": ["PRA"],
    "rebase --onto": ["PRA/XX/1", "DT/24"],
    "merge --path": [PROPOSAL],
    "chair --body": ["AHG"],
    "chair --from": ["PRA/XX/1"],
    "chair --on": ["11"],
    "chair --text": ["seed.txt"],
    "take --mark": ["1"],
    "take --into": ["ARB/36A1/1"],
    "fates --confirm": ["ARB/36A1/1|recognizing a)|taken"],
    "brief --set": ["editor=X"],
    "export --author": ["X"],
    "export --date": ["2024-10-01T00:00:00Z"],
    "export --template": ["skeleton.docx"],
    **{f"{verb} --output": ["written"] for verb in VERBS},
}
"""What options take that take a text; one that is new has to be put here."""
PRINTS_IT = ("brief", "comment", "position", "heard", "register", "undo", "redo")
"""The verb whose paper is private, and those that say what is ours alone, or take it back by its name."""
NOTHING_DONE = ("undo", "redo")
"""Verbs that are used wrongly where nothing was done before."""
SILENT = ("--help", "--workspace", "--private", "--needs")
"""Options of no interest, and those that ask for what is ours."""


class Called(NamedTuple):
    """What a call gave."""

    status: int
    out: str
    errors: str


Call = Callable[..., Called]


def written_out(raw: bytes) -> str:
    """What a call wrote, to be looked through: of a packed file all that is packed in it."""
    if not raw.startswith(b"PK"):
        return raw.decode("utf-8")
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Call]:
    """The program itself, called here, away from the user's folders."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home" / name.casefold()))
    put_office(tmp_path.parent / f"{tmp_path.name}-bin", monkeypatch)  # What prints for real says when it did.
    monkeypatch.chdir(tmp_path)
    mask = os.umask(0o022)

    def run(*words: str) -> Called:
        held = io.BytesIO(), io.BytesIO()
        out, errors = (io.TextIOWrapper(one, encoding="utf-8") for one in held)
        monkeypatch.setattr(sys, "stdin", io.StringIO())
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", errors)
        try:
            status = main(words)
        except SystemExit as left:
            status = int(left.code or 0)
        for stream in (out, errors):
            stream.flush()
        return Called(status, *(written_out(one.getvalue()) for one in held))

    yield run
    gc.enable()
    os.umask(mask)


@pytest.fixture(scope="module")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The practice set with a chair's text that was decided on, and private files full of the marker."""
    folder = tmp_path_factory.mktemp("seeded") / "ws"
    practice_copy(folder)
    in_french(folder)
    settings = folder / "wtsaprep.toml"
    lines = [line for line in settings.read_text(encoding="utf-8").split("\n") if not line.startswith("source =")]
    settings.write_text("\n".join(['source = "ARB"', *lines]), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", io.StringIO())
        for words in (["start", "DT/24", "11", "--from", "ARB/36A1/1"], ["pick", "DT/24", "resolves", "2", "3"]):
            assert main(["chair", *words, "--workspace", str(folder)]) == 0
    gc.enable()
    decide(Workspace(folder), "DT/24", "agreed")
    decide(Workspace(folder), "ARB/36A1/1", "pending")
    seed(folder)
    return folder


def decide(workspace: Workspace, reference: str, outcome: str) -> None:
    """Let AHG decide on the first paragraph that changes."""
    found = tabled(Index(workspace), reference)
    one = next(one for one in found.paragraphs if one.changed)
    row = Decision.model_validate(
        {"provision": one.id, "at": "2024-10-17T13:20:00+00:00", "outcome": outcome, "words": one.words}
    )
    change_review(
        workspace, found.review.text, lambda review: review.model_copy(update={"decisions": (*review.decisions, row)})
    )


@pytest.fixture
def folder(seeded: Path, tmp_path: Path) -> Path:
    """A copy of it in a repository, with the files beside it that the calls name."""
    return laid_out(seeded, tmp_path, private=True)


def laid_out(seeded: Path, place: Path, *, private: bool) -> Path:
    """A copy of the workspace with what is called upon beside it, and nothing else; with what is private or without."""
    for path in place.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    copy = place / "ws"
    shutil.copytree(seeded, copy, ignore=None if private else shutil.ignore_patterns("private"))
    git(copy, "init", "-q")
    shutil.copy(SEED, place / "seed.txt")
    for name in ("base.toml", "ours.toml", "theirs.toml"):
        shutil.copy(copy / PROPOSAL, place / name)
    text = [
        line.partition("text = ")[2].strip('"')
        for line in (copy / "resolutions" / "resolution-11-hammamet-2016.toml").read_text("utf-8").split("\n")
        if line.startswith("text = ")
    ]
    (place / "clean.txt").write_text("\n".join(text), encoding="utf-8")
    return copy


def options(verb: str) -> Iterator[list[str]]:
    """Each option of a verb in each of its forms, none first and all switches together last."""
    top = verb_parser(verb)
    (added,) = (one for one in top._actions if isinstance(one, argparse._SubParsersAction))
    actions = [one for one in added.choices[verb]._actions if one.option_strings]
    yield []
    switches = []
    for action in actions:
        option = action.option_strings[-1]
        if option in SILENT:
            continue
        if action.nargs == 0:
            switches.append(option)
            yield [option]
        else:
            given = action.choices or GIVEN.get(f"{verb} {option}")
            assert given, f"say in GIVEN what {verb} {option} takes"
            yield from ([option, *str(text).split("|")] for text in given)
    if len(switches) > 1:
        yield switches


DIGEST = re.compile(r"\b[0-9a-f]{32,64}\b")


def outside(folder: Path) -> Iterator[tuple[Path, str]]:
    """All files round a workspace and in it but the private ones, with what they hold; none of the state folder's.

    Those are readable by their owner alone: journals, and what acts on files changed. Of the catalogue what it says
    counts, not the digests that it says it under: they tell files apart by when they were written.
    """
    ours = folder / "private", folder.parent / "home" / "xdg_state_home"
    for path in folder.parent.rglob("*"):
        if path.is_file() and not set(ours) & set(path.parents):
            raw = path.read_bytes()
            text = written_out(raw) if raw.startswith(b"PK") else raw.decode("utf-8", "replace")
            # Of the catalogue of words, and of heads, counts whether they hold the marker: they know files by when they
            # were written, and heads and outcomes only of files that were not a moment ago.
            if path.name.startswith(("heads-", "outcomes")) and not holds_mark(text):
                continue
            words = ".words" in path.name and not holds_mark(text)
            yield path, "" if words else DIGEST.sub("", text) if path.parent.parent.name == "catalogues" else text


def test_every_private_value_has_a_place_and_every_verb_a_call() -> None:
    assert not unseeded()
    assert set(CALLS) == set(VERBS)
    assert all(holds_mark(marked(kind, {}).model_dump_json()) for kind in PLACES)
    position = marked(Position, {})
    texts = [name for name, field in Position.model_fields.items() if name not in ("stand", "red_line")]
    assert all(holds_mark(str(getattr(position, name))) for name in texts)


@pytest.mark.parametrize("verb", VERBS)
def test_no_verb_lets_anything_private_out_or_says_anything_else_because_of_it(
    verb: str, seeded: Path, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither what bears the marker nor what bears none: a stand, a red line, how many views were heard."""
    monkeypatch.setattr(secrets, "choice", lambda letters: letters[0])
    stop_clock(monkeypatch)
    monkeypatch.setattr(
        known_states, "TICK", -(10**9)
    )  # What is kept of files may not depend on how soon they are read.

    def played(*, private: bool) -> list[tuple[list[str], list[str], Called, dict[Path, str]]]:
        folder = laid_out(seeded, tmp_path, private=private)
        return [
            (words, option, call(verb, *words, *option, "--workspace", str(folder)), dict(outside(folder)))
            for words in CALLS[verb]
            for option in options(verb)
        ]

    with_private = played(private=True)
    for words, option, done, files in with_private:
        assert option or done.status in (0, 1, 4) or verb in NOTHING_DONE, (words, done)
        if verb not in PRINTS_IT:
            assert not holds_mark(done.out + done.errors), (words, option, done)
            assert not [path for path, text in files.items() if holds_mark(text)], (words, option)
    if verb not in PRINTS_IT:
        assert with_private == played(private=False)


@pytest.mark.parametrize("form", ["markdown", "html", "json"])
def test_our_brief_does_print_it(folder: Path, call: Call, form: str) -> None:
    assert holds_mark(call("brief", "11", "--to", form, "--workspace", str(folder)).out)


@pytest.mark.parametrize("more", [[], ["--json"]])
def test_what_needs_us_is_said_to_be_private(folder: Path, call: Call, more: list[str]) -> None:
    assert "PRIVATE" in call("list", "--needs", *more, "--workspace", str(folder)).errors


@pytest.mark.parametrize("more", [[], ["--json"]])
def test_our_own_comments_are_printed_when_they_are_asked_for(folder: Path, call: Call, more: list[str]) -> None:
    words = ("show", "ARB/36A1/1", "--comments", *more, "--workspace", str(folder))
    assert holds_mark(call(*words, "--private").out)
    assert not holds_mark(call(*words).out)


@pytest.mark.parametrize("more", [[], ["--json"]])
def test_our_own_words_are_found_when_they_are_asked_for(folder: Path, call: Call, more: list[str]) -> None:
    words = ("search", "kind:ours", *more, "--workspace", str(folder))
    done = call(*words, "--private")
    assert holds_mark(done.out)
    assert "PRIVATE" in done.out
    assert "PRIVATE" in done.errors
    assert call(*words).status == 2


def test_a_private_file_is_never_merged(folder: Path, call: Call) -> None:
    for path in sorted((folder / "private").rglob("*.toml")):
        before = path.read_bytes()
        done = call("merge", str(path), str(path), str(path), "--path", "private/one.toml")
        assert done.status == 1
        assert not holds_mark(done.out + done.errors.replace(str(path), ""))
        assert path.read_bytes() == before


def test_a_repository_that_is_merged_holds_nothing_private(folder: Path, call: Call) -> None:
    assert call("git-setup", "--workspace", str(folder)).status == 0
    git(folder, "checkout", "-q", "-b", "ours")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "begun")
    git(folder, "branch", "theirs")
    for branch, provision, outcome in (("theirs", "considering-1", "no change"), ("ours", "considering-2", "agreed")):
        git(folder, "checkout", "-q", branch)
        with (folder / PROPOSAL).open("a", encoding="utf-8") as file:
            file.write(f'\n[[amendment]]\nprovision = "{provision}"\ntext = "that {branch} say so;"\n')
        decide(Workspace(folder), "DT/24", outcome)
        git(folder, "commit", "-q", "-a", "-m", branch)
    told = git(folder, "merge", "--no-edit", "theirs")
    history = git(folder, "log", "-p", "--all") + git(folder, "ls-tree", "-r", "--name-only", "HEAD")
    assert "reviews/dt-24.toml" in history
    assert not holds_mark(told + history)
    assert not git(folder, "status", "--porcelain", "--untracked-files=all")
