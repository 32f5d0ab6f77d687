"""Where clauses stand after a merge of chair's texts: only what was picked to move has moved, also while one waits."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from comparison.test_merge_chair_texts import BLANK, moved
from wtsaprep.comparison.merge_chair_texts import merge_chair_texts
from wtsaprep.drafting.amend import apply
from wtsaprep.model.amendment import Amendment
from wtsaprep.model.chair import ChairText
from wtsaprep.model.provision import Provision, Text

TEXT: Text = tuple(
    Provision(id=id_, text=f"that {id_} is well{mark}") for id_, mark in zip("abcde", (*";" * 4, "."), strict=True)
)


def picked(states: str) -> ChairText:
    """A chair's text by a letter for each clause.

    Kept, deleted, edited, edited with an odd mark, moved behind the last that does not move.
    """
    places = [p.id for p, state in zip(TEXT, states, strict=True) if state != "m"]
    made: dict[str, dict[str, str]] = {
        "d": {"change": "delete"},
        "e": {"text": "that all is ill;"},
        "o": {"text": "that all is ill,"},
        "m": {"change": "move", "after": places[-1] if places else ""},
    }
    pairs = [(p.id, made[state]) for p, state in zip(TEXT, states, strict=True) if state != "k"]
    amendments = tuple(Amendment.model_validate({"provision": id_, **fields}) for id_, fields in pairs)
    return BLANK.model_copy(update={"amendments": amendments})


states = st.lists(st.sampled_from("kkddeom"), min_size=5, max_size=5).map("".join).filter(lambda s: s.count("m") < 2)


@given(states, states, states)
@example("kddmk", "kkdkk", "dmkek")  # c is there again, b waits.
@example("dkdek", "kkkdm", "kkekd")
@example("kkkem", "kkmdk", "mkdke")
@example("kkkkd", "dkmdk", "ekeek")
@example("ekkdm", "kkmdk", "mkdke")  # Nothing waits.
def test_only_what_was_picked_to_move_has_moved(before: str, mine: str, other: str) -> None:
    base, ours, theirs = map(picked, (before, mine, other))
    merged = merge_chair_texts(TEXT, base, ours, theirs)
    assert moved(merged) <= moved(ours, theirs)
    stayed = [p.id for p in apply(TEXT, merged.amendments) if p.id not in moved(base, ours, theirs)]
    assert stayed == sorted(stayed)


@given(states, states)
@example("ekkkk", "odkmk")  # What was not changed takes no end mark from the one that was.
@example("dekkk", "komok")
def test_merging_with_what_was_there_gives_the_other_side_to_the_letter(before: str, after: str) -> None:
    base, changed = picked(before), picked(after)
    for ours, theirs in ((changed, base), (base, changed)):
        merged = merge_chair_texts(TEXT, base, ours, theirs)
        assert apply(TEXT, merged.amendments) == apply(TEXT, changed.amendments)
