"""A verb loads only what it needs, and so does the first screen."""

from __future__ import annotations

import subprocess
import sys

import pytest


def loaded_by(code: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after running some code."""
    script = f"{code}\nimport sys; print(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split("\n")[-2].split())


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
