"""`renumber` from the command line: all or nothing, and earlier numbers still find the proposals."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import SEED, Run


@pytest.fixture
def workspace(run: Run, empty: Path) -> Path:
    """Ten proposals in ARB/XX, and ARB/36A1/1."""
    run("import", SEED, "--accept-guesses", "--workspace", empty)
    for _ in range(3):
        assert run("new", "SUP", "11", "--workspace", empty).returncode == 0
    assert run("new", "--supports", "ARB/XX/2", "--source", "EUR", "--workspace", empty).returncode == 0
    return empty


def files(folder: Path) -> dict[str, str]:
    """All files of a workspace."""
    return {str(p.relative_to(folder)): p.read_text(encoding="utf-8") for p in folder.rglob("*.toml")}


@pytest.mark.parametrize(
    ("words", "lines", "documents"),
    [
        (["ARB/37"], [f"ARB/XX/{n} is now ARB/37/{n}" for n in (1, 2, 3)], ["arb-37.toml"]),
        (
            ["ARB/37", "--as", "addenda"],
            [f"ARB/XX/{n} is now ARB/37A{n}/1" for n in (1, 2, 3)],
            ["arb-37.toml", *(f"arb-37a{n}.toml" for n in (1, 2, 3))],
        ),
        (["ARB/XX"], [f"ARB/XX/{n} stays" for n in (1, 2, 3)], ["arb-xx.toml"]),
    ],
)
def test_a_document_gets_new_numbers(
    run: Run, workspace: Path, words: list[str], lines: list[str], documents: list[str]
) -> None:
    done = run("renumber", "ARB/XX", *words, "--workspace", workspace)
    assert (done.returncode, done.stdout.splitlines()) == (0, lines), done.stderr
    names = sorted(p.name for p in (workspace / "contributions").iterdir())
    assert names == sorted(["arb-36a1.toml", "eur-xx.toml", *documents])
    for line in lines:
        old, new = line.split()[0], line.split()[-1].replace("stays", line.split()[0])
        for reference in (old, new):
            assert run("show", reference, "--workspace", workspace).stdout.startswith(f"SUP\t{new}\n")
    second = lines[1].split()[-1].replace("stays", "ARB/XX/2")
    assert f"Supports:\t{second}\n" in run("show", "EUR/XX/1", "--workspace", workspace).stdout
    assert run("new", "SUP", "11", "--workspace", workspace).stdout == "ARB/XX/4\n"


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["ARB/XX", "ARB/36A1"], 4, "there is another ARB/36A1/1 already"),
        (["ARB/XX", "ARB/36", "--as", "addenda"], 4, "there is another ARB/36A1/1 already"),
        (["ARB/36A1", "EUR/XX"], 4, "there is another EUR/XX/1 already"),
        (["ARB/XX", "ARB/36/1"], 2, "is not the number of a document"),
        (["ARB/XX", "ARB/36A1A2", "--as", "addenda"], 2, "can't have addenda"),
        (["ARB/99", "ARB/36"], 3, "no document is called 'ARB/99'"),
    ],
)
def test_nothing_is_written_unless_all_can_be(
    run: Run, workspace: Path, words: list[str], status: int, said: str
) -> None:
    before = files(workspace)
    done = run("renumber", *words, "--workspace", workspace)
    assert done.returncode == status
    assert said in done.stderr
    assert files(workspace) == before


def test_what_was_written_is_taken_back_when_a_file_can_not_be(run: Run, workspace: Path) -> None:
    before = files(workspace)
    # A link that leads nowhere looks like no file, but none can be made in its place.
    (workspace / "contributions" / "arb-37a3.toml").symlink_to("/proc/none/arb-37a3.toml")
    done = run("renumber", "ARB/XX", "ARB/37", "--as", "addenda", "--workspace", workspace)
    (workspace / "contributions" / "arb-37a3.toml").unlink()
    assert done.returncode == 3
    assert files(workspace) == before
