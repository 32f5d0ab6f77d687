"""Tables of contents are left out and told whole; lists, ellipses and number lines that look alike stay."""

from __future__ import annotations

import pytest

from wtsaprep.formats.flattened.lines.contents import without_contents
from wtsaprep.formats.flattened.lines.source_lines import split_lines
from wtsaprep.formats.flattened.marks.written_marks import read_marks

TABLES = {
    "dots": "RESOLUTION 1 – Lamps ........ 1\nRESOLUTION 2 – Bells ..... 7",
    "dots with blanks": "Lamps . . . . . 1\nBells . . . . 7",
    "a broken title": "RESOLUTION 1 – Lamps on piers and\non boats ........ 1\nRESOLUTION 2 – Bells ... 7",
    "number lines": "RESOLUTION 1 (Geneva, 2031)\nLamps .... 1\nRESOLUTION 2 (Geneva, 2031)\nBells .... 7",
    "pages on lines of their own": "Lamps ..........\n1\nBells ..........\n7",
    "under a header": "CONTENTS\nPage\nLamps on piers 1\nBells 7",
    "in French": "Table des matières\nLampes 1\nCloches 7",
    "in Chinese": "目录\n第1号决议 灯 1\n第2号决议 钟 7",
    "texts by name": "RESOLUTION 1 – Lamps 1\nRESOLUTION 2 – Bells 7\nRESOLUTION 3 – Oil 9",
}
TEXTS = {
    "an ellipsis": "a)\tthat lamps burn... and smoke 7\nb)\tthat bells ring,",
    "a header alone": "Contents\nof the barrels that were found,",
    "figures that do not rise": "CONTENTS\nbarrels 30\nboats 7",
    "a list of texts": "RESOLUTION 1\nRESOLUTION 2\nRESOLUTION 3",
    "number lines of texts": "RESOLUTION 1 (Geneva, 2031)\nLamps\nRESOLUTION 2 (Geneva, 2031)\nBells",
    "clauses with years": "a)\tthe bells of 2030\nb)\tthe lamps of 2031",
    "blanks to fill in": "Name: ..........",
    "a line longer than an entry is": f"RESOLUTION 1 – Lamps ........ 1\nBells {'.' * 400} 7",
}
TEXTS_BEHIND = [
    "RESOLUTION 1 – Lamps ........ 1\nRESOLUTION 2 – Bells ..... 7",
    "CONTENTS\nLamps on piers 1\nBells 7",
]
BEHIND = "\nRESOLUTION 1 (Geneva, 2031)\nLamps on 5 piers\n(Geneva, 2031)"


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_a_table_is_left_out_and_told_whole(table: str) -> None:
    lines, _ = split_lines(read_marks(table + BEHIND))
    kept, told = without_contents(lines)
    assert [line.text for line in kept] == BEHIND[1:].split("\n")
    assert [(doubt.lines, doubt.whole) for doubt in told] == [(tuple(range(1, 2 + table.count("\n"))), table)]


@pytest.mark.parametrize("text", TEXTS.values(), ids=list(TEXTS))
def test_what_looks_like_one_stays(text: str) -> None:
    lines, _ = split_lines(read_marks(text + BEHIND))
    assert without_contents(lines) == (lines, ())


@pytest.mark.parametrize("table", TEXTS_BEHIND)
def test_a_title_that_ends_with_a_year_is_no_entry(table: str) -> None:
    behind = "RESOLUTION 1 (Geneva, 2031)\nAgenda for lamps 2031\nThe Council,"
    lines, _ = split_lines(read_marks(f"{table}\n{behind}"))
    assert [line.text for line in without_contents(lines)[0]] == behind.split("\n")


def test_a_table_ends_where_a_text_that_it_names_begins() -> None:
    table = "Contents\nRESOLUTION 1 (Geneva, 2031) – Lamps ........ 1\nRESOLUTION 2 (Geneva, 2031) – Oil ..... 10"
    text = "RESOLUTION 1 (Geneva, 2031)\n12\nLamps\nThe Council,"
    lines, _ = split_lines(read_marks(f"{table}\n{text}"))
    assert [line.text for line in without_contents(lines)[0]] == text.split("\n")
