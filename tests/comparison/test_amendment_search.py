"""Fates follow words: whole texts judged by hand, in which clauses are joined, split, moved, reworded and swapped."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from comparison.test_fates import offer
from wtsaprep.comparison.fates import AmendmentFate, fates
from wtsaprep.model.provision import Provision, Text
from wtsaprep.redline.align import inherit_ids
from wtsaprep.redline.spans import accepted, rejected


def cases(name: str) -> list[dict[str, Any]]:
    """The cases of a file."""
    found: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))["case"]
    return found


def text_of(lines: list[str], name: str) -> Text:
    """A text of headings ("# ...") and items, with ids that no other text has."""
    lines = lines if lines[0].startswith("# ") else ["# considering", *lines]
    return tuple(
        Provision(id=f"{name}-{n}", kind="heading" if line.startswith("# ") else "item", text=line.removeprefix("# "))
        for n, line in enumerate(lines)
    )


def from_file(baseline: Text, lines: list[str], name: str) -> Text:
    """The text as it comes from a file."""
    numbers = iter(range(1000))
    return inherit_ids(baseline, text_of(lines, name), lambda: f"{name}{next(numbers)}")


def errors(case: dict[str, Any]) -> list[str]:
    """What of a case is not as it was judged."""
    baseline = text_of(case["base"], "base")
    chair = from_file(baseline, case["chair"], "chair")
    found = fates(baseline, chair, [offer(from_file(baseline, case["wanted"], "arb"))])
    words = {p.id: p.text for p in chair}
    wrong = []
    for key, expected in case["fates"].items():
        one = by_words(found, key)
        if one.suggested != expected:
            wrong.append(f"{case['from']}, {key}: {one.suggested}")
        if not words.get(one.paragraph, "").startswith(begins := case.get("paragraph", {}).get(key, "")):
            wrong.append(f"{case['from']}, {key}: not in {begins!r}")
    if len(case["fates"]) != len(found):
        wrong.append(f"{case['from']}: {len(found)} fates")
    return wrong


def by_words(found: tuple[AmendmentFate, ...], words: str) -> AmendmentFate:
    """The fate of the change that has some words."""
    named = [one for one in found if words in (accepted(one.wanted) or rejected(one.wanted))]
    assert named, words
    return named[-1]


@pytest.mark.parametrize("file", ["followed.toml", "followed_held_back.toml"])
def test_fates_follow_words(file: str) -> None:
    assert [wrong for case in cases(file) for wrong in errors(case)] == []
