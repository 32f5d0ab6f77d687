"""Codes and numbers behind options: as documents bear them, however they are typed; what is none is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import Run

TEXT = "RESOLUTION 905 (Geneva, 2022)\n\nLamps\n\nconsidering\n\nthat lamps burn,\n\nresolves\n\nto buy {}oil.\n"


@pytest.fixture
def lamps(run: Run, empty: Path) -> Run:
    """Verbs on a workspace with a text in force, and a revised one beside it."""
    (empty.parent / "base.txt").write_text(TEXT.format(""), encoding="utf-8")
    (empty.parent / "revised.txt").write_text(TEXT.format("much "), encoding="utf-8")
    assert run("import", "base.txt", "--workspace", empty).returncode == 0
    return lambda *words, **more: run(*words, "--workspace", empty, **more)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        (("import", "revised.txt", "--baseline", "905", "--revised", "--source", "rcc"), "RCC/XX/1"),
        (("import", "revised.txt", "--baseline", "905", "--revised", "--number", "rcc/40/2"), "RCC/40/2"),
        (("new", "mod", "905", "--source", "rcc"), "RCC/XX/1"),
        (("new", "mod", "905", "--number", "rcc/40/2"), "RCC/40/2"),
    ],
)
def test_small_letters_are_capitals(lamps: Run, words: tuple[str, ...], number: str) -> None:
    done = lamps(*words)
    assert done.returncode == 0, done.stderr
    assert number in done.stdout
    assert lamps("show", number).stdout.startswith(f"MOD\t{number}\n")
    assert "RCC" in lamps("compare", "905", "--source", "rcc", "--all").stdout


@pytest.mark.parametrize(
    "words",
    [
        ("import", "revised.txt", "--baseline", "905", "--revised", "--source", "no one"),
        ("init", "other", "--source", "no one"),
    ],
)
def test_what_is_no_code_is_refused(lamps: Run, empty: Path, words: tuple[str, ...]) -> None:
    done = lamps(*words)
    assert (done.returncode, "'NO ONE' is not the code of a source" in done.stderr) == (2, True), done
    assert not list((empty / "proposals").iterdir())
    assert not (empty.parent / "other").exists()
