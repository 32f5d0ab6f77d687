"""Remarks on proposals as wholes: nearly the same as another one, or contradicting one of the same source."""

from __future__ import annotations

import pytest

from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.matrix import matrix
from wtsaprep.comparison.proposal_remarks import AskedOfText, contradictions, proposal_remarks
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Baseline

CLAUSES = ("to light all lamps", "to ring all bells", "to count all boats", "to write all letters", "to mend all nets")
BASE = tuple(Provision(id=f"c{at}", text=f"{words};") for at, words in enumerate(CLAUSES))


def proposal(number: str, *changed: int, supports: str = "", word: str = "some") -> Compared:
    """One that wants some of what all clauses want of all."""
    text: Text = tuple(
        p.model_copy(update={"text": p.text.replace("all", word)}) if at in changed else p for at, p in enumerate(BASE)
    )
    value = Proposal(id=number.replace("/", "-").lower(), number=number, baseline=Baseline(resolution="1"))
    return Compared(value.model_copy(update={"supports": supports}), text)


def remarks(*entries: Compared) -> list[str]:
    """What is said of them."""
    return [str(remark) for remark in proposal_remarks(matrix("Resolution 1", "official", BASE, entries))]


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (proposal("ATU/2/1", 0, 1, 2), ["ATU/2/1 is ARB/1/1"]),
        (proposal("ATU/2/1", 0, 1, 2, 3), ["ATU/2/1 is ARB/1/1 but for d)"]),
        (proposal("ATU/2/1", 0, 1), ["ATU/2/1 is ARB/1/1 but for c)"]),
        (proposal("ATU/2/1", 0), []),
        (proposal("ATU/2/1", 3, 4), []),
        (proposal("ATU/2/1", 0, 1, 2, word="no"), []),
        (proposal("ATU/2/1", supports="ARB/1/1"), []),
    ],
)
def test_one_is_another_but_for_few_clauses(other: Compared, said: list[str]) -> None:
    assert remarks(proposal("ARB/1/1", 0, 1, 2), other) == said


def test_of_several_the_nearest_is_named() -> None:
    entries = (proposal("ARB/1/1", 0, 1, 2, 3), proposal("ATU/2/1", 0, 1, 2, 3, 4), proposal("EUR/3/1", 0, 1, 2, 3, 4))
    assert remarks(*entries)[-1] == "EUR/3/1 is ATU/2/1"


def asked(symbol: str, number: str, text: str = "1", source: str = "ARB") -> AskedOfText:
    """What the head of a proposal says."""
    return AskedOfText(number.casefold(), symbol, number, (source,), (text, ""))


@pytest.mark.parametrize(
    ("heads", "said"),
    [
        ([asked("MOD", "ARB/1/1"), asked("MOD", "ARB/1/2")], []),
        ([asked("SUP", "ARB/1/1"), asked("SUP*", "ARB/1/2")], []),
        ([asked("MOD", "ARB/1/1"), asked("SUP", "ARB/1/2", "2")], []),
        ([asked("MOD", "ARB/1/1"), asked("SUP", "EUR/2/1", source="EUR")], []),
        (
            [asked("MOD", "ARB/1/1"), asked("NOC", "ARB/1/2")],
            ["ARB/1/1 contradicts NOC ARB/1/2", "ARB/1/2 contradicts MOD ARB/1/1"],
        ),
        (
            [asked("MOD", "ACP/1/1", source="ACP"), asked("SUP", "APT/2/1", source="APT")],
            ["ACP/1/1 contradicts SUP APT/2/1", "APT/2/1 contradicts MOD ACP/1/1"],
        ),
    ],
)
def test_one_source_wants_one_thing_of_a_text(heads: list[AskedOfText], said: list[str]) -> None:
    assert [str(remark) for remark in contradictions(heads)] == said


@pytest.mark.parametrize(("others", "named"), [(3, 3), (4, 4), (5, 3), (40, 3)])
def test_of_many_that_one_contradicts_words_name_the_first(others: int, named: int) -> None:
    heads = [asked("SUP", "ARB/1/1"), *(asked("MOD", f"ARB/2/{at + 1}") for at in range(others))]
    remark = next(iter(contradictions(heads)))
    assert remark.words.count("MOD") == named
    assert remark.words.endswith(f" and {others - named} more") == (named < others)
    assert remark.other.count("MOD") == others
