"""Parallel tables: a row for each tie, what is gone where it stood, and each clause of both texts once."""

from __future__ import annotations

from hypothesis import given

from support.parallel_texts import parallel_text
from support.strategies import drafts, texts
from wtsaprep.comparison.parallel_table import ParallelTable, parallel_table
from wtsaprep.comparison.parallel_ties import proposed_ties
from wtsaprep.comparison.parallel_words import columns_of, work_told
from wtsaprep.model.provision import Text

HERE, THERE = parallel_text("en").text, parallel_text("fr").text


def table_of(here: Text, revised: Text, there: Text) -> ParallelTable:
    return parallel_table(("It", "Its title"), ("en", "fr"), (here, revised), there, proposed_ties(here, there))


@given(drafts(), texts("q", 8))
def test_each_clause_of_all_texts_stands_in_one_row(draft: tuple[Text, Text], there: Text) -> None:
    rows = table_of(*draft, there).rows
    seen = [cell.id for row in rows for cell in row.here]
    assert sorted(seen) == sorted({p.id for text in draft for p in text})
    assert sorted(cell.id for row in rows for cell in row.there) == sorted(p.id for p in there)


def test_a_text_asks_nothing_and_stands_in_its_order() -> None:
    table = table_of(HERE, HERE, THERE)
    assert [cell.id for row in table.rows for cell in row.here] == [p.id for p in HERE]
    assert columns_of(table) == ("English", "French")
    assert not any(row.work for row in table.rows)


def test_what_is_gone_stands_beside_its_counterpart() -> None:
    table = table_of(HERE, tuple(p for p in HERE if p.id != "considering-3"), THERE)
    (row,) = (row for row in table.rows if row.asks)
    assert [(cell.id, cell.words[0].mark) for cell in row.here] == [("considering-3", "deleted")]
    assert [cell.id for cell in row.there] == ["considerant-4"]
    assert work_told(table, row) == "delete considérant d)"
    assert columns_of(table)[2] == "Asked of the French text"
