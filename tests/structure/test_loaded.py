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
    rooms = ("tui.reader", "drafting", "redline", "review", "comparison", "services.needs", "services.comparing")
    late = ("pydantic", "rapidfuzz", "markdown_it", "sqlite3", *(f"wtsaprep.{room}" for room in rooms))
    assert not {name for name in loaded if name.startswith(late)}
    asked = {name for name in loaded if name.startswith("wtsaprep.tui") and name.endswith("_screen")}
    shown = ("keys.key", "screens.command", "screens.cursor", "lists.library", "shell.small")
    assert asked <= {f"wtsaprep.tui.{name}_screen" for name in shown}
    assert not [what for what in read if what.startswith(("subprocess", "os.posix_spawn"))]
    ours = [what for what in read if str(tmp_path) in what]
    assert not [what for what in ours if "left.journal" in what or ".git" in what or "/private" in what]
    assert [what for what in ours if "/proposals/" in what], "the heads of files are what it shows"


MOST_FOR_A_TEXT = 160
"""Modules that the first text of a run is painted with, besides those of the first screen."""
TEXT = """
import asyncio, json, sys, threading
from pathlib import Path

from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index
from wtsaprep.tui.routes.table import ROUTES
from wtsaprep.tui.shell.app import WtsaprepApp

class App(WtsaprepApp):
    def _display(self, screen, renderable):
        if type(screen).__name__ == "ReaderScreen" and renderable is not None and not seen:
            seen.append(sorted(sys.modules))
            painted.set()
        super()._display(screen, renderable)

async def run():
    async with app.run_test(size=(100, 30)) as pilot:
        before.extend(sys.modules)
        await pilot.press("enter")
        while not seen:
            await pilot.pause()

seen, before, painted = [], [], threading.Event()
workspace = Workspace(Path(FOLDER))
contents = Index(workspace).contents
app = App(workspace, contents, "WTSA-24", {}, ROUTES._replace(get_ready=lambda *given: painted.wait()))
asyncio.run(run())
print(json.dumps([seen[0], before]))
"""


def test_a_text_is_painted_before_what_its_keys_need_is_loaded(tmp_path: Path) -> None:
    script = TEXT.replace("FOLDER", repr(str(practice_copy(tmp_path / "workspace"))))
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded, before = map(set, json.loads(done.stdout))
    now = loaded - before
    assert "wtsaprep.tui.reader.reader_screen" in now
    rooms = ("conventions", "comparison", "review", "services.sessions", "services.comparing", "tui.forms")
    assert not {name for name in now if name.startswith(tuple(f"wtsaprep.{room}" for room in rooms))}
    screens = ("editor", "findings", "brackets", "comments", "replies", "conflict", "unfinished")
    assert not now & {f"wtsaprep.tui.reader.{name}_screen" for name in screens}
    steps = ("rebase", "merge_drafts", "named_steps", "after_edit", "taking_marks")
    assert not now & {f"wtsaprep.drafting.{name}" for name in steps}
    assert not now & {"textual.widgets._text_area", "rapidfuzz", "sqlite3", "lxml", "markdown_it"}
    assert len(now) <= MOST_FOR_A_TEXT, "each module costs a quarter of a millisecond, and those of values more"


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
