"""A revised document without one of its earlier proposals: that one stops to count, and both faces are told of it."""

from __future__ import annotations

import json
from pathlib import Path

from support.command_line import Run

IN_FORCE = (
    "RESOLUTION {0} (Geneva, 2022)\n\nLamps\n\nThe World Telecommunication Standardization Assembly (Geneva, 2022),\n\n"
    "resolves\n\nto keep {1}.\n"
)
TOLD = "MOD RCC/36/2 is not in RCC/36R1, so that it counts no more."


def document(*parts: tuple[str, str, str]) -> str:
    return "\n".join(f"MOD\t{number}\n\n{IN_FORCE.format(text, words)}" for number, text, words in parts)


def brought(run: Run, empty: Path, second: str) -> tuple[str, dict[str, list[str]]]:
    """What is said when a second version of a document comes, and as data."""
    for name, text in {
        "first.txt": document(("RCC/36/1", "901", "{+new +}lamps"), ("RCC/36/2", "902", "{+new +}oil")),
        "second.txt": second,
    }.items():
        (empty.parent / name).write_text(text, encoding="utf-8")
    assert run("import", "first.txt", "--workspace", empty).returncode == 0
    done = run("import", "second.txt", "--json", "--workspace", empty)
    assert done.returncode == 0, done.stderr
    return done.stderr, json.loads(done.stdout)


def test_what_a_revision_leaves_out_is_told(run: Run, empty: Path) -> None:
    said, data = brought(run, empty, document(("RCC/36R1/1", "901", "{+large +}lamps")))
    assert TOLD in said.splitlines()
    assert data["left_out"] == ["MOD RCC/36/2 is not in RCC/36R1"]


def test_a_revision_with_all_of_them_leaves_none_out(run: Run, empty: Path) -> None:
    all_of_them = document(("RCC/36R1/1", "901", "{+large +}lamps"), ("RCC/36R1/2", "902", "{+new +}oil"))
    said, data = brought(run, empty, all_of_them)
    assert "counts no more" not in said
    assert data["left_out"] == []


def test_another_document_of_the_same_source_leaves_none_out(run: Run, empty: Path) -> None:
    said, _ = brought(run, empty, document(("RCC/37/1", "901", "{+large +}lamps")))
    assert "counts no more" not in said
