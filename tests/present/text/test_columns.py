"""Columns are as wide as they must be, plain texts told as quickly as they can be and in the same cells as others."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, set_cell_size

from wtsaprep.present.text.columns import cut, in_columns
from wtsaprep.present.text.visible import visible

texts = st.text("ab  .-é…中\u0301\u200d😀\x1b\t", max_size=12)


def measured(text: str, width: int) -> str:
    """What `cut` makes of a text, each measured sign by sign."""
    if cell_len(text) > width > 1:
        text = set_cell_size(text, width - 1).rstrip() + "…"
    return set_cell_size(text, width)


def measured_columns(rows: Sequence[Sequence[str]], flexible: int, width: int) -> list[str]:
    """What `in_columns` makes of rows, likewise, each line cut once more."""
    shown = [[visible(cell) for cell in row] for row in rows]
    widths = [min(max(map(cell_len, column)), width // 2) for column in zip(*shown, strict=True)]
    widths[flexible] = max(8, width - sum(wide + 2 for at, wide in enumerate(widths) if at != flexible and wide))
    lines = ("  ".join(measured(cell, w) for cell, w in zip(row, widths, strict=True) if w) for row in shown)
    return [measured(line.rstrip(), width).rstrip() for line in lines]


@given(texts, st.integers(0, 14))
def test_a_text_is_cut_to_its_cells(text: str, width: int) -> None:
    assert cut(text, width) == measured(text, width)


@given(st.lists(st.tuples(texts, texts, texts), min_size=1, max_size=4), st.integers(0, 2), st.integers(8, 40))
def test_columns_are_those_that_are_measured(rows: list[tuple[str, ...]], flexible: int, width: int) -> None:
    assert in_columns(rows, flexible, width) == measured_columns(rows, flexible, width)
