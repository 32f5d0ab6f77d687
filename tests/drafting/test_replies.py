"""Replies: taking all gives the reply, leaving all ours, the order of takes is free, and nothing ever vanishes."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.strategies import revisions, texts
from wtsaprep.drafting.amend import derive
from wtsaprep.drafting.draft import Draft, with_text, with_words
from wtsaprep.drafting.replies import (
    ReplyVersion,
    suggestions,
    text_with,
    version_left,
    version_marked_taken,
    version_taken,
)
from wtsaprep.model.amendment import Amendment
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.reply import Reply
from wtsaprep.model.resolution import Baseline


def drafted(baseline: Text, ours: Text) -> Draft:
    """A draft of these two texts."""
    return Draft(Proposal(id="ours", number="ARB/XX/1", baseline=Baseline(resolution="11")), baseline, ours)


def reply(draft: Draft, text: Text, author: str) -> Reply:
    """A reply to a draft that wants another text."""
    wanted = derive(draft.revised, text)
    answered = derive(draft.baseline, draft.revised)
    return Reply(id=author.lower(), proposal="ours", author=author, answered=answered, amendments=wanted)


def items(**words: str) -> Text:
    """A text of items named by their letters."""
    return tuple(Provision(id=letter, text=text) for letter, text in words.items())


def take(draft: Draft, replies: tuple[Reply, ...], version: ReplyVersion) -> Draft:
    """The draft with one version in it to the letter, end marks not put right."""
    return with_text(version_marked_taken(draft, replies, version), text_with(draft, replies, version))


def version_of(draft: Draft, replies: tuple[Reply, ...], who: Reply, id_: str) -> ReplyVersion:
    """What one reply wants of one clause, as the draft is now."""
    found = next(s for s in suggestions(draft, replies) if s.provision == id_)
    return next(v for v in found.versions if who in v.replies)


@st.composite
def replied(draw: st.DrawFn) -> tuple[Draft, tuple[Reply, Reply]]:
    """A draft and two replies to it."""
    baseline = draw(texts())
    draft = drafted(baseline, draw(revisions(baseline)))
    return draft, (
        reply(draft, draw(revisions(draft.revised)), "EGY"),
        reply(draft, draw(revisions(draft.revised)), "UAE"),
    )


@given(replied(), st.randoms(use_true_random=False))
def test_taking_all_of_one_reply_in_any_order_gives_its_text(
    found: tuple[Draft, tuple[Reply, Reply]], chance: random.Random
) -> None:
    draft, (egypt, _) = found
    wanted = list(egypt.amendments)
    chance.shuffle(wanted)
    after = draft
    for amendment in wanted:
        after = take(after, (egypt,), version_of(after, (egypt,), egypt, amendment.provision))
    expected = drafted(draft.baseline, draft.revised)
    assert derive(after.revised, _text(expected, egypt)) == ()
    assert not any(s.open for s in suggestions(after, (egypt,)))


def _text(draft: Draft, one: Reply) -> Text:
    from wtsaprep.drafting.reply_places import texts_of

    return texts_of(draft, one)[1]


@given(replied())
def test_leaving_all_gives_ours_and_leaves_nothing_open(found: tuple[Draft, tuple[Reply, Reply]]) -> None:
    draft, replies = found
    after = draft
    for suggestion in suggestions(draft, replies):
        for version in suggestion.versions:
            after = version_left(after, version)
    assert after.revised == draft.revised
    assert all(v.state in ("left", "ours") for s in suggestions(after, replies) for v in s.versions)


@given(replied(), st.data())
def test_takes_that_do_not_compete_can_be_done_in_any_order(
    found: tuple[Draft, tuple[Reply, Reply]], data: st.DataObject
) -> None:
    draft, replies = found
    wanted = [
        (who, s.provision)
        for s in suggestions(draft, replies)
        for who in [data.draw(st.sampled_from([r for v in s.versions for r in v.replies]))]
        if data.draw(st.booleans())
    ]
    results = []
    for order in (wanted, data.draw(st.permutations(wanted))):
        after = draft
        for who, id_ in order:
            after = take(after, replies, version_of(after, replies, who, id_))
        results.append(after.revised)
    assert results[0] == results[1]


@given(replied(), st.data())
def test_no_suggestion_vanishes_whatever_is_answered(
    found: tuple[Draft, tuple[Reply, Reply]], data: st.DataObject
) -> None:
    draft, replies = found
    after = draft
    wanted = {(r.id, a.provision) for r in replies for a in r.amendments}
    for _ in range(4):
        seen = [v for s in suggestions(after, replies) for v in s.versions]
        assert {(r.id, v.provision) for v in seen for r in v.replies} == wanted
        if not seen:
            return
        version = data.draw(st.sampled_from(seen))
        after = data.draw(st.sampled_from((version_taken(after, replies, version), version_left(after, version))))


OURS = items(a="clause a;", b="clause b;", c="clause c.")


def test_equal_versions_are_one_with_both_authors_and_different_ones_compete() -> None:
    draft = drafted(OURS, OURS)
    egypt, uae, qatar = (
        reply(draft, items(a="clause a;", b=words, c="clause c."), who)
        for who, words in (
            ("EGY", "clause b, as amended;"),
            ("UAE", "clause b, deleted;"),
            ("QAT", "clause b, as amended;"),
        )
    )
    (found,) = suggestions(draft, (egypt, uae, qatar))
    assert [(v.authors, v.competing, v.state) for v in found.versions] == [
        ("EGY, QAT", True, "open"),
        ("UAE", True, "open"),
    ]


def test_what_competes_with_a_taken_version_stays_open_and_can_still_be_taken_instead() -> None:
    draft = drafted(OURS, OURS)
    egypt = reply(draft, items(a="clause a;", b="their b;", c="clause c."), "EGY")
    uae = reply(draft, items(a="clause a;", c="clause c."), "UAE")
    replies = (egypt, uae)
    after = version_taken(draft, replies, version_of(draft, replies, egypt, "b"))
    assert [o.author for o in after.proposal.origins] == ["EGY"]
    (found,) = suggestions(after, replies)
    assert [v.state for v in found.versions] == ["taken", "open"]
    assert found.competing
    instead = version_taken(after, replies, version_of(after, replies, uae, "b"))
    assert [p.id for p in instead.revised] == ["a", "c"]
    assert [v.state for s in suggestions(instead, replies) for v in s.versions] == ["open", "taken"]
    back = version_taken(instead, replies, version_of(instead, replies, egypt, "b"))
    assert back.revised == after.revised


def test_a_move_and_other_words_of_one_clause_can_both_be_taken() -> None:
    draft = drafted(OURS, OURS)
    mover = reply(draft, (OURS[1], OURS[0], OURS[2]), "EGY")
    (move,) = mover.amendments
    writer = reply(
        draft, tuple(p.model_copy(update={"text": "new;"}) if p.id == move.provision else p for p in OURS), "UAE"
    )
    replies = (mover, writer)
    after = draft
    for who in replies:
        after = version_taken(after, replies, version_of(after, replies, who, move.provision))
    assert [v.state for s in suggestions(after, replies) for v in s.versions] == ["taken", "taken"]
    assert "new;" in [p.text for p in after.revised]


def test_prose_is_never_united_when_our_text_has_moved_on() -> None:
    draft = drafted(OURS, OURS)
    egypt = reply(draft, items(a="clause a;", b="clause b and theirs;", c="clause c."), "EGY")
    ours = with_words(draft, "b", "clause b and ours;")
    after = version_taken(ours, (egypt,), version_of(ours, (egypt,), egypt, "b"))
    assert after.revised[1].text == "clause b and theirs;"


def test_a_clause_that_we_deleted_since_comes_back_in_its_place() -> None:
    draft = drafted(OURS, OURS)
    egypt = reply(draft, items(a="clause a;", b="their b;", c="clause c."), "EGY")
    without = with_text(draft, (OURS[0], OURS[2]))
    after = version_taken(without, (egypt,), version_of(without, (egypt,), egypt, "b"))
    assert [p.id for p in after.revised] == ["a", "b", "c"]


@pytest.mark.parametrize("ends", ["their d.", "their d;"])
def test_end_marks_follow_a_clause_that_is_taken(ends: str) -> None:
    draft = drafted(OURS, OURS)
    egypt = reply(draft, (*OURS, Provision(id="d", text=ends)), "EGY")
    after = version_taken(draft, (egypt,), version_of(draft, (egypt,), egypt, "d"))
    assert after.revised[2].text == "clause c;"


def test_what_we_say_ourselves_needs_no_answer() -> None:
    draft = drafted(OURS, OURS)
    egypt = reply(draft, items(a="clause a;", b="their b;", c="clause c."), "EGY")
    same = with_words(draft, "b", "their b;")
    (found,) = suggestions(same, (egypt,))
    assert (found.versions[0].state, found.open) == ("ours", False)


def test_a_reply_whose_baseline_was_exchanged_can_still_be_read_and_taken() -> None:
    draft = drafted(OURS, OURS)
    lost = Reply(
        id="egy",
        proposal="ours",
        author="EGY",
        answered=(Amendment(provision="gone", change="delete"),),
        amendments=(
            Amendment(provision="b", text="their b;"),
            Amendment(provision="x", change="insert", after="gone", text="x;"),
        ),
    )
    after = draft
    for id_ in ("b", "x"):
        after = version_taken(after, (lost,), version_of(after, (lost,), lost, id_))
    assert {"their b;", "x;"} <= {p.text for p in after.revised}
