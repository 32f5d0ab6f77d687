"""Which of the clauses that a query finds comes first."""

from __future__ import annotations

import pytest

from wtsaprep.model.query_words import parse_query
from wtsaprep.model.word_query import WordRow
from wtsaprep.model.word_rank import word_rank

LONG = " and so on" * 20
TITLE = WordRow("title", "Resolution 7", "climate and change")
CHANGED = WordRow("proposal", "resolves 1", "the climate may change", "the climate")
CHAIRED = WordRow("chair", "resolves 1", f"the climate may change{LONG}", "the climate")
AS_TYPED = WordRow("text", "noting a)", f"of climate change{LONG}")
OFTEN = WordRow("text", "noting b)", "change of climate, climate of change")
ONCE = WordRow("text", "noting c)", "change of the climate, as it was seen")
BURIED = WordRow("text", "noting d)", f"change of the climate{LONG}")
BEGUN = WordRow("text", "noting e)", "changes of climates, as they were seen")
NAMED = WordRow("text", "resolves 2", f"that all be well{LONG}")
NUMBERED = WordRow("text", "resolves 1", "that 2 be held")


@pytest.mark.parametrize(
    ("typed", "best_first"),
    [
        ("climate change", (TITLE, CHANGED, CHAIRED, AS_TYPED, OFTEN, ONCE, BURIED)),
        ("climate change", (ONCE, BEGUN)),
        ("resolves 2", (NAMED, NUMBERED)),
    ],
)
def test_the_better_ones_come_first(typed: str, best_first: tuple[WordRow, ...]) -> None:
    query = parse_query(typed)
    ranks = [word_rank(query, row.kind, row.place, row.now, row.before) for row in best_first]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) == len(ranks)
