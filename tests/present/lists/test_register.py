"""The lines of the register: few words for each reason, and nothing private where others watch."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from wtsaprep.present.lists.register import need_reason, need_rows, register_rows, register_shown
from wtsaprep.present.text.deadline import days_left, deadline_words
from wtsaprep.review.needs import NO_SUBJECT, REASONS, Need, group_needs
from wtsaprep.services.needs.register import DocumentRow
from wtsaprep.store.index.contents import Contents
from wtsaprep.store.index.file_heads import ResolutionSummary

ELEVEN = ("11", "Hammamet, 2016")
CONTENTS = Contents((ResolutionSummary(Path("r"), "opinion", *ELEVEN, "official", "en", "Post"),))
WANTED = "a SUP must give its reasons"
NEEDS = [Need(reason, "proposal", "p", "MOD ARB/1/1", ELEVEN, 2, 7, WANTED) for reason in REASONS]
ROW = DocumentRow("DT/24R1", "Post", 1, "DT", "2024-10-15", False, True, "A. Delegate", True, Path("t"))


@pytest.mark.parametrize(
    ("deadline", "words"),
    [
        ("2024-10-27", "12 days to the deadline"),
        ("2024-10-16", "1 day to the deadline"),
        ("2024-10-15", "the deadline is today"),
        ("2024-10-14", "the deadline was 1 day ago"),
        ("", ""),
        ("mid-October", ""),
    ],
)
def test_the_deadline_in_words(deadline: str, words: str) -> None:
    assert deadline_words(deadline, date(2024, 10, 15)) == words
    assert (days_left(deadline, date(2024, 10, 15)) is None) is (not words)


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("unsaved", "has changes that are not saved"),
        ("conflicts", "2 conflicts to settle"),
        ("go on", "go on preparing, 2 left"),
        ("replies", "replies to settle in 2 clauses"),
        ("wanting", WANTED),
        ("newer edition", WANTED),
        ("changed since", "2 of 7 changes read otherwise than when we judged them"),
        ("paragraphs", "2 paragraphs left open"),
        ("fates", "confirm what became of 2 changes"),
        ("not looked at", "2 of 7 changes not looked at"),
        ("unread", "unread"),
    ],
)
def test_a_reason_in_few_words(reason: str, words: str) -> None:
    assert need_reason(next(one for one in NEEDS if one.reason == reason)) == words


def test_changes_of_which_all_are_left_are_only_counted() -> None:
    assert need_reason(Need("not looked at", "proposal", "p", "n", left=7, all=7)) == "7 changes not looked at"
    assert need_reason(Need("go on", "sitting", "DT/24", "n", left=7, said="room")) == "go on in the room, 7 left"


def test_a_text_heads_what_is_about_it_and_says_how_much() -> None:
    new = Need("unread", "document", "EUR/9", "EUR/\x1b9", NO_SUBJECT)
    rows = list(need_rows(group_needs([*NEEDS[-2:], new]), CONTENTS))
    assert [row.text for row in rows] == [
        "Opinion 11 (Hammamet, 2016)   2 not looked at · 2 unread",
        "  MOD ARB/1/1  2 of 7 changes not looked at",
        "  MOD ARB/1/1  unread",
        "",
        "New texts, and what is about several   1 unread",
        "  EUR/␛9  unread",
    ]
    assert [row.key for row in rows if not row.text] == [None]


def test_columns_that_say_nothing_are_left_out() -> None:
    bare = ROW._replace(colour="", focal_point="", revision=0, number="DT/24", read=True)
    assert [row.text for row in register_rows([ROW, bare])] == [
        "document  rev.  colour  received                 focal point  title",
        "DT/24R1   1     DT      2024-10-15  unread  new  A. Delegate  Post",
        "DT/24                   2024-10-15          new               Post",
    ]
    assert [row.text for row in register_rows([bare])] == [
        "document  received         title",
        "DT/24     2024-10-15  new  Post",
    ]
    assert list(register_rows([])) == []


def test_where_others_watch_nothing_private_is_drawn() -> None:
    only_noted = ROW._replace(number="DT/25", path=None)
    seen = register_shown(group_needs(NEEDS), [ROW._replace(path=Path("dt-24r1.toml")), only_noted], unsent=())
    assert seen.lists == ("needs", "documents")
    assert [one.reason for group in seen.groups for one in group.needs] == [
        "conflicts",
        "replies",
        "wanting",
        "paragraphs",
        "fates",
    ]
    (_, row) = register_rows(seen.documents)
    assert row.text == "DT/24R1   Post"
    assert register_shown(group_needs(NEEDS[-1:]), [ROW], unsent=()).groups == ()
    everything = register_shown(group_needs(NEEDS), [ROW], unsent=None)
    assert everything.documents == (ROW,)
    assert len(everything.groups[0].needs) == len(REASONS)
