"""A verb loads only what it needs, and so does the first screen."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from support.git_clones import git
from support.practice import practice_copy


def loaded_by(code: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after running some code."""
    script = f"{code}\nimport sys; print(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split("\n")[-2].split())


VERBS = (
    ("--version",),
    ("--help",),
    ("list",),
    ("list", "--needs"),
    ("show", "ARB/36A1/1"),
    ("show", "11"),
    ("export", "ARB/36A1/1"),
    ("export", "ARB/36A1"),
    ("check", "ARB/36A1/1"),
    ("check",),
)
"""Calls that answer a shell at once: they write nothing but their answer."""
SCREENS = {"textual", "rich", "asyncio", "wtsaprep.tui"}
VALUES = {"pydantic", "pydantic_core", "annotated_types", "wtsaprep.model.provision"}
NOT_OF_A_PROPOSAL = {
    *(f"wtsaprep.model.{name}" for name in ("chair", "reply", "review", "position", "brief", "register")),
    *("wtsaprep.services.drafts.drafting_session", "wtsaprep.store.journal", "wtsaprep.drafting.rebase"),
}
"""What only other texts and those who write need."""


def loaded_by_call(*words: str) -> set[str]:
    """The modules that a call has loaded when it has answered, on the packaged workspace."""
    data = Path(__file__).resolve().parents[2] / "data"
    given = ["--workspace", str(data), *words]
    return loaded_by(f"from wtsaprep.cli.main import main\ntry: main({given!r})\nexcept SystemExit: pass")


@pytest.mark.parametrize("words", VERBS, ids=" ".join)
def test_a_verb_that_answers_at_once_never_loads_a_screen(words: tuple[str, ...]) -> None:
    loaded = loaded_by_call(*words)
    assert not loaded & SCREENS
    if words[0] == "list":
        loaded = loaded_by_call(*words)  # What was counted the first time is known.
    assert words[0] in ("show", "export", "check") or not loaded & VALUES


@pytest.mark.parametrize(
    ("words", "late"),
    [
        (("show", "ARB/36A1/1"), {"wtsaprep.drafting.draft", "wtsaprep.drafting.brackets", "wtsaprep.comparison"}),
        (("show", "11"), {"wtsaprep.drafting.draft", "wtsaprep.drafting.brackets", "wtsaprep.comparison"}),
        (("check", "ARB/36A1/1"), {"wtsaprep.drafting.named_steps", "markdown_it", "difflib"}),
        (("export", "ARB/36A1/1"), {"wtsaprep.drafting.named_steps", "lxml", "subprocess"}),
    ],
    ids=lambda given: " ".join(given) if isinstance(given, tuple) else "",
)
def test_a_proposal_is_read_with_no_more_values_than_it_has(words: tuple[str, ...], late: set[str]) -> None:
    loaded = loaded_by_call(*words)
    assert not loaded & late
    if words[0] != "export":
        assert not loaded & NOT_OF_A_PROPOSAL


def test_importing_the_package_loads_nothing_else() -> None:
    assert not loaded_by("import wtsaprep") & {"pydantic", "textual", "rich", "argparse", "rtoml"}


def test_version_and_help_load_neither_values_nor_terminal() -> None:
    code = "from wtsaprep.cli.main import main\ntry: main(['--version'])\nexcept SystemExit: pass"
    assert not loaded_by(code) & {"pydantic", "textual", "rich", "rtoml", "tomli_w", "rapidfuzz", "platformdirs"}


def test_show_loads_no_terminal_and_no_importer() -> None:
    loaded = loaded_by("import wtsaprep.cli.verbs.show")
    assert not loaded & {
        "textual",
        "rich",
        "markdown_it",
        "wtsaprep.formats.flattened.reading.scan",
        "asyncio",
        "difflib",
    }


def test_the_first_screen_loads_neither_values_nor_texts() -> None:
    verb = "import wtsaprep.cli.main, wtsaprep.cli.verbs.open_"
    loaded = loaded_by(f"{verb}, wtsaprep.tui.shell.start, wtsaprep.tui.shell.app, wtsaprep.tui.lists.library_screen")
    late = {"pydantic", "rapidfuzz", "markdown_it", "tomli_w", "wtsaprep.redline", "wtsaprep.tui.reader.reader_screen"}
    assert not loaded & (late | {"wtsaprep.keymap.rebinding", "sqlite3"})


def test_lists_load_no_database() -> None:
    assert not loaded_by("import wtsaprep.cli.verbs.list_, wtsaprep.cli.verbs.show") & {"sqlite3", "textual"}


def test_a_search_loads_neither_terminal_nor_values() -> None:
    assert not loaded_by("import wtsaprep.cli.verbs.search") & {"textual", "pydantic", "rapidfuzz", "tomli_w"}


FIRST_SCREEN = """
import asyncio, json, sys, threading
from pathlib import Path

read = []
sys.addaudithook(lambda event, told: read.append(f"{event} {told[0]}") if event in EVENTS else None)
EVENTS = ("open", "os.scandir", "os.listdir", "subprocess.Popen", "os.posix_spawn")
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index
from wtsaprep.tui.routes.table import ROUTES
from wtsaprep.tui.shell.app import WtsaprepApp

class Painted(threading.Event):
    def set(self):
        if not self.is_set():
            seen.append((sorted(sys.modules), list(read)))
        super().set()

async def run():
    async with app.run_test():
        pass

seen = []
workspace = Workspace(Path(FOLDER))
app = WtsaprepApp(workspace, Index(workspace).contents, "WTSA-24", {}, ROUTES)
app.is_painted = Painted()
asyncio.run(run())
print(json.dumps(seen[0]))
"""


def test_what_can_wait_is_neither_loaded_nor_read_before_the_first_screen_is_painted(tmp_path: Path) -> None:
    folder = practice_copy(tmp_path / "workspace")
    git(folder, "init", "-q")
    (tmp_path / "state" / "wtsaprep" / "journals").mkdir(parents=True)
    (tmp_path / "state" / "wtsaprep" / "journals" / "left.journal").write_text("of an earlier run")
    script = FIRST_SCREEN.replace("FOLDER", repr(str(folder)))
    for _ in range(2):  # What is counted at the first start is known from then on.
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded, read = json.loads(done.stdout)
    late = ("pydantic", "rapidfuzz", "markdown_it", "wtsaprep.tui.reader", "wtsaprep.drafting", "wtsaprep.redline")
    assert not {name for name in loaded if name.startswith(late)}
    assert not [what for what in read if what.startswith(("subprocess", "os.posix_spawn"))]
    ours = [what for what in read if str(tmp_path) in what]
    assert not [what for what in ours if "left.journal" in what or ".git" in what or "/private" in what]
    assert [what for what in ours if "/proposals/" in what], "the heads of files are what it shows"


def test_opening_a_text_loads_no_importer_and_no_exporter() -> None:
    loaded = loaded_by("import wtsaprep.tui.reader.reader_screen, wtsaprep.tui.reader.editor_screen")
    assert not loaded & {"markdown_it", "wtsaprep.formats.flattened.reading.scan", "wtsaprep.formats.markdown.document"}


def test_checking_a_value_does_not_search_for_plug_ins() -> None:
    code = (
        "from wtsaprep.model.resolution import Resolution\n"
        "from wtsaprep.store.files.toml_values import load_value\n"
        "load_value(Resolution, 'number = \"1\"')"
    )
    assert "importlib.metadata" not in loaded_by(code)


@pytest.mark.parametrize("verb", ["review", "outcomes", "brief"])
def test_a_paper_loads_no_terminal_and_no_importer(verb: str) -> None:
    loaded = loaded_by(f"import wtsaprep.cli.verbs.{verb}")
    assert not loaded & {"textual", "rich", "markdown_it", "lxml", "tomli_w", "wtsaprep.formats.papers.html"}


@pytest.mark.parametrize("verb", ["edit", "comment", "sign", "settle", "position", "heard", "decide", "register"])
def test_an_act_loads_no_screen_no_importer_and_no_writer(verb: str) -> None:
    loaded = loaded_by(f"import wtsaprep.cli.verbs.{verb}")
    assert not loaded & {"textual", "markdown_it", "lxml", "tomli_w", "wtsaprep.formats.flattened.reading.scan"}
