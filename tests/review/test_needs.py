"""The order of the list: what is most urgent first, by text, and only what has something left."""

from __future__ import annotations

from wtsaprep.review.needs import NO_SUBJECT, REASONS, Need, group_needs

TWO, ELEVEN = ("2", "Dubai, 2012"), ("11", "Hammamet, 2016")


def test_what_has_nothing_left_is_not_listed() -> None:
    assert group_needs([Need("unread", "document", "a", "a", left=0)]) == ()


def test_groups_begin_with_what_is_most_urgent_and_stand_by_it() -> None:
    rows = [Need(reason, "proposal", "p", "MOD ARB/1/1", ELEVEN) for reason in reversed(REASONS)]
    later = [Need("unread", "document", n, n, TWO) for n in ("ARB/10", "ARB/9")]
    groups = group_needs([*later, *rows])
    assert [group.subject for group in groups] == [ELEVEN, TWO]
    assert [one.reason for one in groups[0].needs] == list(REASONS)
    assert [one.name for one in groups[1].needs] == ["ARB/9", "ARB/10"]


def test_texts_of_one_urgency_stand_by_their_numbers_and_new_texts_last() -> None:
    rows = [Need("not looked at", "proposal", "p", "n", subject) for subject in (NO_SUBJECT, ELEVEN, TWO)]
    assert [group.subject for group in group_needs(rows)] == [TWO, ELEVEN, NO_SUBJECT]


def test_a_group_tells_how_much_is_left_for_each_reason() -> None:
    rows = [Need("not looked at", "proposal", n, n, TWO, left=3) for n in "ab"]
    (group,) = group_needs([Need("unread", "document", "d", "d", TWO), *rows])
    assert list(group.left.items()) == [("not looked at", 6), ("unread", 1)]
