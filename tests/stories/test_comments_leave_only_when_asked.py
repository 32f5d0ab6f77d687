"""Attributions and comments leave the workspace only where somebody asked for them; private comments nearly never."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command_line import Run
from wtsaprep.formats.markdown.dialect_names import DIALECTS

MARKER = "Zanzibar"
"""A word that only our delegation may see."""
SHARED = "Shall we cite Res. 73?"
ANNOTATIONS = f"""
[[comment]]
provision = "recognizing-1"
author = "A. Delegate"
date = "2024-10-01"
text = "{SHARED}"
id = "x7k2"

[[comment]]
provision = "recognizing-1"
author = "B. Partner"
text = \"\"\"
Yes.
In b).\"\"\"
reply_to = "x7k2"

[[attribution]]
provision = "recognizing-1"
words = "digital"
sources = ["RCC", "EUR"]
"""
PRIVATE = f"""format = 1
proposal = "arb-res-11-b3dg"

[[comment]]
provision = "recognizing-1"
author = "{MARKER} delegate"
text = "{MARKER} must not hear of this."
"""


@pytest.fixture
def workspace(run: Run, tmp_path: Path) -> Path:
    """A workspace with a bracket that two sources want, a shared thread and a private comment."""
    run("list")
    folder = tmp_path / "share/wtsaprep/workspace"
    file = folder / "proposals" / "arb-res-11-b3dg.toml"
    text = file.read_text(encoding="utf-8").replace("and digital financial", "and [digital] financial")
    file.write_text(text + ANNOTATIONS, encoding="utf-8")
    private = folder / "private" / "comments" / "arb-res-11-b3dg.toml"
    private.parent.mkdir(parents=True)
    private.write_text(PRIVATE, encoding="utf-8")
    return folder


def test_only_two_options_together_print_private_comments(run: Run, workspace: Path) -> None:
    done = run("show", "ARB/36A1/1", "--comments", "--private")
    assert done.stdout.endswith(
        "\nComments\n\n"
        "SHARED  recognizing a)  A. Delegate  2024-10-01\n"
        "    Shall we cite Res. 73?\n"
        "    reply  B. Partner\n"
        "        Yes.\n"
        "        In b).\n\n"
        f"PRIVATE  recognizing a)  {MARKER} delegate\n"
        f"    {MARKER} must not hear of this.\n"
    )
    rows = json.loads(run("show", "ARB/36A1/1", "--comments", "--private", "--json").stdout)["comments"]
    assert [row["circle"] for row in rows] == ["shared", "shared", "private"]
    alone = run("show", "ARB/36A1/1", "--private")
    assert alone.returncode == 2
    assert "--private goes with --comments" in alone.stderr


@pytest.mark.parametrize("ref", ["PRA/XX/1", "11"])
def test_a_text_without_comments_says_so(run: Run, workspace: Path, ref: str) -> None:
    assert run("show", ref, "--comments").stdout.endswith("\n\nNo comments\n")


ATTRIBUTED = "Not part of the text: recognizing a): [digital] is wanted by RCC, EUR"
COMMENTED = "Not part of the text: comment on recognizing a) (A. Delegate, 2024-10-01): Shall we cite Res. 73?"
REPLIED = "Not part of the text: reply on recognizing a) (B. Partner): Yes. In b)."


@pytest.mark.parametrize(
    ("asked", "lines"),
    [
        ([], []),
        (["--attributions"], [ATTRIBUTED]),
        (["--comments"], [COMMENTED, REPLIED]),
        (["--attributions", "--comments"], [ATTRIBUTED, COMMENTED, REPLIED]),
    ],
)
def test_an_export_says_what_was_asked_for_and_nothing_else(
    run: Run, workspace: Path, asked: list[str], lines: list[str]
) -> None:
    text = run("export", "ARB/36A1/1", *asked).stdout.replace("\\", "")
    assert [line for line in text.splitlines() if "Not part of" in line] == lines
    assert ("RCC" in text) == ("--attributions" in asked)
    assert ("Delegate" in text) == ("--comments" in asked)


@pytest.mark.parametrize("marks", DIALECTS)
def test_annotations_do_not_read_back(run: Run, workspace: Path, tmp_path: Path, marks: str) -> None:
    run("export", "ARB/36A1/1", "--marks", marks, "-o", "plain.md")
    run("export", "ARB/36A1/1", "--marks", marks, "--attributions", "--comments", "-o", "asked.md")
    plain, asked = ((tmp_path / name).read_text(encoding="utf-8") for name in ("plain.md", "asked.md"))
    assert asked.startswith(plain)
    assert asked != plain
    for view in ("base", "redline", "final"):
        read = run("show", "./asked.md", "--view", view)
        assert read.stdout == run("show", "./plain.md", "--view", view).stdout
    assert read.stderr.count("annotation left out") == 3
