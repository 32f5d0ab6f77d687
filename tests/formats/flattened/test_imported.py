"""Pasted texts that were once read wrong: imported into an empty workspace, they come out as their files say.

Beside ``NAME.txt`` stands what ``show --view base`` says of it, and ``NAME_final.txt`` where the revised text differs.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from support.command_line import Run

FOLDER = Path(__file__).parent / "fixtures" / "imported"


class Case(NamedTuple):
    """A file, what finds its text when it is imported, and what is told of it."""

    file: str
    ref: str
    guesses: int = 0
    told: tuple[int, ...] = ()
    """Lines of which something must be told."""
    open: str = ""
    """What is still to be done for it."""


CASES = (
    Case("whole_words", "901"),
    Case("running_head", "902", told=(7, 8)),
    Case("opening_of_another_body", "4", told=(6,)),
    Case("recommendation_in_french", "A.99"),
    Case("bis_behind_the_bracket", "906"),
    Case("chinese_number_with_sector", "99-2"),
    Case("all_on_one_line", "908", told=(1,)),
    Case("long_web_address", "911"),
    Case("years_with_and", "913"),
    Case("opening_without_comma", "916"),
    Case("items_on_one_line", "917"),
    Case("cited_label_a", "ARB/40A1/1"),
    Case("cited_label_and", "ARB/40A1/1"),
    Case("cited_label_paren", "ARB/40A1/1"),
    Case("html_s_u", "ARB/40A1/1", told=(17,)),
    Case("hyphen_line_end", "ARB/40A1/1"),
    Case("hyphen_line_end_2", "ARB/40A1/1"),
    Case("same_word_twice", "ARB/40A1/1", guesses=1),
)
PARAMETERS = [
    pytest.param(case, id=case.file, marks=[pytest.mark.xfail(reason=case.open)] if case.open else []) for case in CASES
]


@pytest.mark.parametrize("case", PARAMETERS)
def test_it_comes_out_as_its_file_says(case: Case, run: Run, empty: Path) -> None:
    path = FOLDER / f"{case.file}.txt"
    done = run("--workspace", empty, "import", path, "--accept-guesses", "--json")
    assert done.returncode == 0, done.stderr
    assert len(json.loads(done.stdout)["guesses"]) == case.guesses
    told = {int(line) for line in re.findall(r", lines? (\d+)[,:-]", done.stderr)}
    assert told >= set(case.told)
    assert _shown(run, empty, case, "base") == (FOLDER / f"{case.file}_base.txt").read_text("utf-8")
    final = FOLDER / f"{case.file}_final.txt"
    if "/" in case.ref:
        expected = final if final.exists() else FOLDER / f"{case.file}_base.txt"
        assert _shown(run, empty, case, "final") == expected.read_text("utf-8")


def _shown(run: Run, empty: Path, case: Case, view: str) -> str:
    shown = run("--workspace", empty, "show", case.ref, "--view", view)
    assert shown.returncode == 0, shown.stderr
    return shown.stdout
