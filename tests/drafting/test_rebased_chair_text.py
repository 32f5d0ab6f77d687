"""Chair's texts and replies on a corrected text in force: their marks are theirs, and each source has its words."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.test_amend import items
from drafting.test_rebase import HERE, marks, resolution
from support.corrections import Corrected, corrections
from wtsaprep.drafting.amend import apply, derive
from wtsaprep.drafting.rebased_chair_text import rebased_chair_text, rebased_reply
from wtsaprep.drafting.settle import ConflictChoice
from wtsaprep.errors import NeedsDecision
from wtsaprep.model.chair import ChairText, SpanSources
from wtsaprep.model.conflict import Conflict
from wtsaprep.model.provision import Text
from wtsaprep.model.reply import Reply
from wtsaprep.model.resolution import Baseline
from wtsaprep.model.text_digest import digest
from wtsaprep.redline.words import mark_words


def chair_text(text: Text, revised: Text, **more: object) -> ChairText:
    """A chair's text, the words that it puts in being ARB's."""
    old = {p.id: p.text for p in text}
    rows = []
    for provision in revised:
        at = 0
        for mark, words in mark_words(old.get(provision.id, ""), provision.text):
            end = at + len(words) * (mark != "deleted")
            if mark == "inserted":
                rows.append(SpanSources(provision=provision.id, sources=("ARB",), start=at, end=end))
            at = end
    values = {"baseline": resolution(text).baseline, "amendments": derive(text, revised), "attributions": tuple(rows)}
    return ChairText.model_validate({"id": "dt-24", "document": "DT/24", **values, **more})


def words_with_sources(chair: ChairText, revised: Text) -> list[tuple[str, str]]:
    """Whose words are whose, by clause."""
    known = {p.id: p.text for p in revised}
    return sorted((row.provision, known[row.provision][row.start : row.end]) for row in chair.attributions)


@given(corrections())
def test_a_chairs_text_keeps_its_marks_and_each_source_its_words(value: Corrected) -> None:
    text, revised, corrected = value
    chair, numbers = chair_text(text, revised), count()
    moved = rebased_chair_text(chair, text, resolution(corrected), HERE, lambda: f"n{next(numbers)}")
    assert not moved.conflicts
    assert moved.value.baseline == resolution(corrected).baseline
    assert apply(corrected, moved.value.amendments) == moved.revised
    assert marks(corrected, moved.revised) == marks(text, revised)
    assert words_with_sources(moved.value, moved.revised) == words_with_sources(chair, revised)


@given(corrections(), st.data())
def test_a_reply_wants_what_it_wanted(value: Corrected, data: st.DataObject) -> None:
    text, wanted, corrected = value
    ours = tuple(new if data.draw(st.booleans()) else old for old in text for new in wanted if new.id == old.id)
    missing = tuple(p for p in text if p.id not in {one.id for one in wanted})
    answered = tuple(p for old in text for p in (*ours, *missing) if p.id == old.id)
    base, there = resolution(text), resolution(corrected)
    reply = Reply(
        id="r",
        proposal="x",
        author="EGY",
        digest=digest(answered),
        baseline=base.baseline,
        answered=derive(text, answered),
        amendments=derive(answered, wanted),
    )
    numbers = count()
    moved = rebased_reply(reply, base, there, HERE, lambda: f"n{next(numbers)}")
    after = apply(corrected, moved.answered)
    assert marks(corrected, after) == marks(text, answered)
    assert marks(after, apply(after, moved.amendments)) == marks(answered, wanted)


def test_what_can_not_be_united_is_listed_or_settled_one_way() -> None:
    old = items("ab")
    mine = (old[0].model_copy(update={"text": "clause of mine"}), old[1])
    there = resolution((old[0].model_copy(update={"text": "clause of theirs"}), old[1]))
    chair = chair_text(old, mine)
    found = rebased_chair_text(chair, old, there, HERE, lambda: "n")
    assert [(c.provision, c.reason) for c in found.conflicts] == [("a", "changed")]
    sides: tuple[tuple[ConflictChoice, str], ...] = (("mine", "clause of mine"), ("theirs", "clause of theirs"))
    for keep, words in sides:
        settled = rebased_chair_text(chair, old, there, HERE, lambda: "n", keep)
        assert (settled.revised[0].text, settled.conflicts) == (words, ())


def test_one_with_open_conflicts_is_settled_first() -> None:
    chair = chair_text(items("a"), items("a"), conflicts=(Conflict(provision="a", ours=items("a")[0]),))
    with pytest.raises(NeedsDecision, match="wait to be settled"):
        rebased_chair_text(chair, items("a"), resolution(items("ab")), HERE, lambda: "n")


def test_a_base_of_another_edition_is_one_too() -> None:
    old = items("ab")
    there = resolution((*items("ab"), *items("c")), "Geneva, 2022")
    found = rebased_chair_text(chair_text(old, old[:1]), old, there, HERE, lambda: "n")
    assert found.value.baseline == Baseline(resolution="5", adopted="Geneva, 2022", digest=digest(there.provisions))
    assert [p.id for p in found.revised] == ["a", "c"]
