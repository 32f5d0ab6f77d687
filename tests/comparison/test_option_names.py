"""Options by name: number, proposal, source, how the words begin; where several are meant, they are said."""

from __future__ import annotations

import pytest

from wtsaprep.comparison.option_names import backer_called, choices, has_options, places_called
from wtsaprep.comparison.options import Backer, ClauseOptions, Option
from wtsaprep.errors import NeedsDecision, UsageFault
from wtsaprep.model.amendment import Amendment
from wtsaprep.redline.spans import Span


def backer(number: str, words: str) -> Backer:
    """A proposal that wants other words."""
    return Backer(number.casefold(), number, (number.split("/")[0],), Amendment(provision="a", text=words))


def option(name: str, new: str, *numbers: str) -> Option:
    """An option that puts words in before "report;"."""
    marked = (Span("kept", "to "), Span("inserted", new), Span("kept", " report;"))
    return Option(name, "changed 9%", marked, tuple(backer(number, f"to {new} report;") for number in numbers))


CLAUSE = ClauseOptions(
    "a",
    "resolves 1",
    ("a",),
    (
        Option("1", "no change", (Span("kept", "to report;"),)),
        option("2a", "swiftly", "ARB/1/1", "ATU/2/1"),
        option("2b", "very swiftly", "APT/3/1"),
        option("3", "never", "EUR/4/1", "ARB/5/1"),
    ),
)


@pytest.mark.parametrize(
    ("name", "at"),
    [
        ("1", 0),
        ("no change", 0),
        ("2b", 2),
        ("2B", 2),
        ("atu/2/1", 1),
        ("APT", 2),
        ("EUR", 3),
        ("swiftly", 1),
        ("Very", 2),
        ("“to never”", 3),
        ("to never report;", 3),
        ("to report;", 0),
    ],
)
def test_an_option_is_called_by_any_of_its_names(name: str, at: int) -> None:
    assert places_called(CLAUSE, [name]) == (at,)
    picked = backer_called(CLAUSE, name)
    assert (picked is None) == (at == 0)


def test_a_proposal_gives_its_own_words_with_all_sources() -> None:
    picked = backer_called(CLAUSE, "ATU/2/1")
    assert picked is not None
    assert (picked.number, picked.sources) == ("ATU/2/1", ("ARB", "ATU"))


@pytest.mark.parametrize("name", ["2", "ARB", "to"])
def test_where_several_are_meant_the_choices_are_said(name: str) -> None:
    with pytest.raises(NeedsDecision, match="may be several options of resolves 1") as told:
        backer_called(CLAUSE, name)
    assert "2a, ARB/1/1, ATU/2/1: “swiftly”" in told.value.hint


@pytest.mark.parametrize("name", ["4", "RCC", "slowly", ""])
def test_what_is_none_is_told_with_all_there_are(name: str) -> None:
    with pytest.raises(UsageFault, match="resolves 1 has no option") as told:
        backer_called(CLAUSE, name)
    assert "1: no change; 2a" in told.value.hint


def test_a_clause_is_told_from_its_namesakes_by_the_options_that_are_named() -> None:
    assert has_options(CLAUSE, ["APT", "2"])
    assert not has_options(CLAUSE, ["APT", "RCC"])


def test_an_end_mark_is_not_what_an_option_says() -> None:
    marked = (Span("kept", "to report"), Span("deleted", " every year,"), Span("inserted", ";"))
    shorter = Option("2", "changed 30%", marked, (backer("ARB/1/1", "to report;"),))
    assert choices([shorter]) == "2, ARB/1/1: “to report;”"
