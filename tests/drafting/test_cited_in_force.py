"""Cited in force: what proposals bring in the same words does not compete over the letters by which it cites."""

from __future__ import annotations

import pytest

from comparison.test_chair_laws import offer
from wtsaprep.comparison.options import clauses
from wtsaprep.drafting.rebased_text import rebased_text
from wtsaprep.model.provision import Provision, Text

RESOLVES = (
    Provision(id="h", kind="heading", text="resolves"),
    Provision(id="x", text="to keep lamps in each harbour;"),
    Provision(id="y", text="to count the buoys of the coast,"),
    Provision(id="i", kind="heading", text="instructs"),
)
LIST, REPORT, LAST = "to publish the list of lamps", "to report on the buoys of resolves 2 each year", "to write."
TWO = (
    *RESOLVES,
    Provision(id="a", text=f"{LIST};"),
    Provision(id="b", text=f"{REPORT};"),
    Provision(id="c", text=LAST),
)
ONE = (*RESOLVES, Provision(id="a", text=f"{LIST}, and {REPORT};"), TWO[-1])
JOINED = (*RESOLVES, Provision(id="a", text=f"{LIST} and {REPORT};", joined=("b",)), TWO[-1])
SPLIT = (*RESOLVES, TWO[4], Provision(id="n", text=f"{REPORT};", split_from="a"), TWO[-1])
BARE = (*RESOLVES, TWO[4], TWO[-1])
BROUGHT = (*RESOLVES, TWO[4], Provision(id="n", text=f"{REPORT};"), TWO[-1])


def shifted(text: Text, base: Text) -> Text:
    """The text of another proposal that brings a clause before the one that is cited, so that its letter is another."""
    cited = (
        p if p in base else p.model_copy(update={"text": p.text.replace("resolves 2", "resolves 3")}) for p in text
    )
    own = (p if p.id != "n" else p.model_copy(update={"id": "m"}) for p in cited)
    heading, *rest = own
    return (heading, Provision(id="new", text="to buy ropes;"), *rest)


@pytest.mark.parametrize(
    ("base", "revised"), [(TWO, JOINED), (ONE, SPLIT), (BARE, BROUGHT)], ids=["joined", "split", "brought"]
)
def test_the_same_words_that_cite_by_two_letters_are_one_option_and_no_conflict(base: Text, revised: Text) -> None:
    other = shifted(revised, base)
    found = [c for c in clauses(base, [offer("ARB", revised), offer("EUR", other)]) if c.key != "new"]
    assert [[option.sources for option in c.options[1:]] for c in found] == [[("ARB", "EUR")] for _ in found]
    for ours, theirs in ((revised, other), (other, revised)):
        assert rebased_text(base, ours, theirs).conflicts == ()


def test_another_clause_that_is_cited_is_another_wish() -> None:
    other = tuple(p.model_copy(update={"text": p.text.replace("resolves 2", "resolves 1")}) for p in JOINED)
    (first, *_) = clauses(TWO, [offer("ARB", JOINED), offer("EUR", other)])
    assert len(first.options) == 3
