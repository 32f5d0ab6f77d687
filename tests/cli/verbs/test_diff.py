"""`diff` of two files that a person kept: what changed is marked, and where the lines were broken is no change."""

from __future__ import annotations

from pathlib import Path
from textwrap import fill

import pytest

from support.command_line import Run

FIXTURES = Path(__file__).parent / "fixtures"
SENTENCE = (
    "The Guild of lamp keepers shall, in accordance with No. 9 of its rules and with item a) of Resolution 903, meet "
    "once a year, noting the reports of Oslo, Lisbon and Accra, and shall publish a report of its own on the oil and "
    "the bells; members/observers may attend it."
)


def test_each_number_is_marked_by_itself(run: Run) -> None:
    done = run("diff", FIXTURES / "numbers_old.txt", FIXTURES / "numbers_new.txt")
    assert (done.returncode, done.stdout) == (
        1,
        "a fee of [-100 000-]{+120 000+} francs, [-5.5-]{+5,5+}% and [-1,000-]{+10,000+} units\n",
    )


def test_lines_broken_at_other_places_are_no_change(run: Run) -> None:
    files = FIXTURES / "reflow_short_old.txt", FIXTURES / "reflow_short_new.txt"
    for old, new in (files, files[::-1]):
        done = run("diff", old, new)
        assert (done.returncode, done.stdout) == (0, "The Council shall meet once a year and shall report.\n")


@pytest.mark.parametrize("label", ["", "a)\t", "2\t"])
def test_a_sentence_is_the_same_at_every_width(run: Run, tmp_path: Path, label: str) -> None:
    (tmp_path / "old.txt").write_text(f"{label}{SENTENCE}\n", encoding="utf-8")
    for width in range(1, 121):
        broken = label + fill(SENTENCE, width, break_long_words=False, break_on_hyphens=False) + "\n"
        (tmp_path / "new.txt").write_text(broken, encoding="utf-8")
        assert run("diff", tmp_path / "old.txt", tmp_path / "new.txt").returncode == 0, broken
        assert run("diff", tmp_path / "new.txt", tmp_path / "old.txt").returncode == 0, broken


def test_what_changed_beside_the_margin_is_marked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text(fill("The Guild shall meet once a year and shall report.", 20))
    (tmp_path / "new.txt").write_text(fill("The Guild shall meet twice a year and shall report.", 30))
    done = run("diff", tmp_path / "old.txt", tmp_path / "new.txt")
    assert (done.returncode, done.stdout) == (1, "The Guild shall meet [-once-]{+twice+} a year and shall report.\n")
