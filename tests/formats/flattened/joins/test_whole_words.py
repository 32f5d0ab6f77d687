"""Words of English that no list has are words, and two that ran together are none."""

from __future__ import annotations

import pytest

from wtsaprep.formats.flattened.joins.place_rules import ruling_of
from wtsaprep.formats.flattened.joins.places import JoinPlace
from wtsaprep.formats.flattened.reading.scan import scan

WHOLE = """
specificities stocktaking switchover sustainably extrabudgetary testbeds governorates audioconferencing
messaging ladderless ropeways harbourmasters lamplighters unsustainably reharmonizations retransmissibility
minibuses bellringers ropeholders noticeboards extralegal subcommittees interharbour lightkeepers sandbars
Marshall Bridgetown Newcastle
"""
JOINED = """
telephonydigital officesservice networksbroadband improvedenhanced shouldshall transferdigital ladderscables
reportingannual harbourslighthouses operatorsproviders studyreview
"""


@pytest.mark.parametrize("word", WHOLE.split())
def test_a_whole_word_raises_no_guess(word: str) -> None:
    assert scan(f"MOD\tARB/1/1\nconsidering\nthat the {word} of harbours are kept in good order,\n").guesses == ()


@pytest.mark.parametrize("word", JOINED.split())
def test_two_words_that_ran_together_are_no_word(word: str) -> None:
    assert ruling_of(JoinPlace("word", word, 0, 0, word, "", "", {})).answer == "cut"
    assert scan(f"MOD\tARB/1/1\nconsidering\nthat the {word} of harbours are kept in good order,\n").guesses
