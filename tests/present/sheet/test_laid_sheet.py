"""A sheet laid out at a width: rows of clauses, and what fills a screen from a row on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from support.strategies import drafts
from wtsaprep.model.provision import Text
from wtsaprep.present.sheet.laid_sheet import LaidSheet
from wtsaprep.present.sheet.sheet import Sheet
from wtsaprep.present.sheet.sheet_rows import clause_rows
from wtsaprep.redline.redline import redline


@given(drafts(), st.integers(8, 100), st.integers(1, 40), st.data())
def test_a_screen_is_filled_with_the_rows_behind_its_first(
    draft: tuple[Text, Text], width: int, height: int, data: st.DataObject
) -> None:
    sheet = Sheet(redline(*draft))
    laid = LaidSheet(sheet, width)
    places = [(index, n) for index in range(len(sheet)) for n in range(len(clause_rows(sheet, index, width)))]
    assert laid.seen((0, 0), height) == places[:height]
    for start in data.draw(st.lists(st.integers(0, len(places) - 1), max_size=3)) if places else ():
        assert laid.seen(places[start], height) == places[start : start + height]


def test_nothing_fills_no_screen() -> None:
    assert LaidSheet(None, 80).seen((0, 0), 24) == []
