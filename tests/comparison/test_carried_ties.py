"""Ties that are carried through edits: each clause in one tie, nothing lost, and in whichever order texts change."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from support.strategies import drafts, texts
from wtsaprep.comparison.carried_ties import carried, carried_there, settled
from wtsaprep.comparison.parallel_ties import Tie, Ties, proposed_ties
from wtsaprep.model.provision import Provision, Text


@st.composite
def edited(draw: st.DrawFn) -> tuple[Text, Text]:
    """A text and what was made of it: edited, moved, put in, deleted, split, joined and copied clauses."""
    before, after = draw(drafts())
    held = {p.id for p in after}
    gone = [p.id for p in before if p.id not in held]
    rows: list[Provision] = []
    for provision in after:
        changed: dict[str, object] = {}
        if provision.id.startswith("new") and before:
            how = draw(st.sampled_from(("", "split_from", "copied_from")))
            changed = {how: draw(st.sampled_from(before)).id} if how else {}
        elif gone and draw(st.sampled_from((False, True))):
            changed = {"joined": (gone.pop(),)}
        rows.append(provision.model_copy(update=changed))
    return before, tuple(rows)


EDITED = edited()


def clause(id_: str, **more: object) -> Provision:
    return Provision.model_validate({"id": id_, "text": f"words of {id_};", **more})


HERE = (clause("a"), clause("b"), clause("c"))
THERE = (clause("x"), clause("y"), clause("z"))
TIES = (Tie(("a",), ("x",)), Tie(("b",), ("y",)), Tie(("c",), ()), Tie((), ("z",)))


def stand_once(ties: Ties, here: Text, there: Text) -> bool:
    """Whether each clause of both texts is in one tie."""
    return sorted(id_ for tie in ties for id_ in tie.here) == sorted(p.id for p in here) and sorted(
        id_ for tie in ties for id_ in tie.there
    ) == sorted(p.id for p in there)


@given(EDITED, texts("q", 8))
def test_each_clause_stands_in_one_tie_whatever_was_edited(draft: tuple[Text, Text], there: Text) -> None:
    before, after = draft
    ties = proposed_ties(before, there)
    assert carried(ties, before, there) == ties
    assert stand_once(carried(ties, after, there), after, there)
    assert stand_once(settled(ties, after, there), after, there)
    assert settled(ties, before, there) == ties


@given(EDITED, texts("q", 8))
def test_clauses_that_stay_keep_their_counterparts(draft: tuple[Text, Text], there: Text) -> None:
    before, after = draft
    ties = proposed_ties(before, there)
    held = {p.id for p in after}
    now = carried(ties, after, there)
    of = {id_: set(tie.there) for tie in now for id_ in tie.here}
    for tie in ties:
        for id_ in held.intersection(tie.here):
            assert set(tie.there) <= of[id_]


@given(EDITED, EDITED)
def test_it_makes_no_difference_which_text_is_edited_first(draft: tuple[Text, Text], other: tuple[Text, Text]) -> None:
    here, there = draft[0], tuple(p.model_copy(update=_renamed(p)) for p in other[0])
    edited, there_edited = draft[1], tuple(p.model_copy(update=_renamed(p)) for p in other[1])
    ties = proposed_ties(here, there)
    first = carried_there(carried(ties, edited, there), edited, there_edited)
    assert first == carried(carried_there(ties, here, there_edited), edited, there_edited)


def _renamed(provision: Provision) -> dict[str, object]:
    """The same clause as one of another text."""
    if provision.kind == provision.id:
        return {}
    return {
        "id": f"t-{provision.id}",
        "split_from": f"t-{provision.split_from}" if provision.split_from else "",
        "copied_from": f"t-{provision.copied_from}" if provision.copied_from else "",
        "joined": tuple(f"t-{id_}" for id_ in provision.joined),
    }


def test_what_was_split_off_stays_tied_to_what_the_whole_was() -> None:
    edited = (clause("a"), clause("n", split_from="a"), clause("m", split_from="n"), clause("b"), clause("c"))
    assert carried(TIES, edited, THERE)[0] == Tie(("a", "n", "m"), ("x",))


def test_what_took_in_another_clause_is_tied_to_both() -> None:
    edited = (clause("a", joined=("b",)), clause("c"))
    assert carried(TIES, edited, THERE)[0] == Tie(("a",), ("x", "y"))


def test_what_is_gone_leaves_a_gap_and_what_is_new_is_one() -> None:
    edited = (clause("new"), clause("b"), clause("c"), clause("copy", copied_from="b"))
    assert set(carried(TIES, edited, THERE)) == {
        *(Tie((id_,), ()) for id_ in ("new", "c", "copy")),
        *(Tie((), (id_,)) for id_ in ("x", "z")),
        Tie(("b",), ("y",)),
    }


def test_a_kept_gap_stays_one_and_what_lost_its_counterpart_is_tied_anew() -> None:
    put_right = (clause("a"), clause("d"), clause("c"))
    assert Tie(("d",), ("y",)) in settled(TIES, put_right, THERE)
    assert Tie(("c",), ()) in settled(TIES, put_right, THERE)
