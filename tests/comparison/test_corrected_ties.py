"""Ties put right by hand: what is said stands, each clause in one tie, and what was kept so is not tied otherwise."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from support.strategies import texts
from wtsaprep.comparison.carried_ties import settled
from wtsaprep.comparison.corrected_ties import corrected
from wtsaprep.comparison.parallel_ties import Tie, Ties, proposed_ties
from wtsaprep.model.provision import Provision, Text


def some_of(text: Text) -> st.SearchStrategy[tuple[str, ...]]:
    """A few clauses, in the order of the text."""
    chosen = st.sets(st.sampled_from([p.id for p in text]), max_size=3) if text else st.just(set[str]())
    return chosen.map(lambda ids: tuple(p.id for p in text if p.id in ids))


@given(texts("p", 8), texts("q", 8), st.data())
def test_what_is_said_stands_and_stays(here: Text, there: Text, data: st.DataObject) -> None:
    said = Tie(data.draw(some_of(here)), data.draw(some_of(there)))
    before = proposed_ties(here, there)
    now = corrected(before, said, here, there)
    assert sorted(id_ for tie in now for id_ in tie.here) == sorted(p.id for p in here)
    assert sorted(id_ for tie in now for id_ in tie.there) == sorted(p.id for p in there)
    wanted = [said] if all(said) else [*(Tie((a,), ()) for a in said.here), *(Tie((), (b,)) for b in said.there)]
    assert set(wanted) <= set(now)
    assert settled(now, here, there) == now
    assert corrected(now, said, here, there) == now


TIES: Ties = (Tie(("a",), ("x", "y")), Tie(("b",), ("z",)), Tie(("c",), ()))


def test_others_lose_only_what_is_named() -> None:
    here, there = (tuple(Provision(id=id_, text=f"words of {id_};") for id_ in ids) for ids in ("abc", "xyz"))
    now = corrected(TIES, Tie(("c",), ("y",)), here, there)
    assert now == (Tie(("a",), ("x",)), Tie(("b",), ("z",)), Tie(("c",), ("y",)))
