"""The label at the start of a paragraph, as printed, and whether its item was put in between others."""

from __future__ import annotations

import pytest

from wtsaprep.formats.flattened.lines.item_labels import find_label
from wtsaprep.model.citation_words import label_core
from wtsaprep.model.labels import is_inserted_label

IN_BETWEEN = [
    ("b)bis\tthat ropes rot", "b)bis", "bbis"),
    ("b)bis that ropes rot", "b)bis", "bbis"),
    ("b)\tbis that ropes rot", "b)bis", "bbis"),
    ("b) bis that ropes rot", "b) bis", "bbis"),
    ("b)bis) that ropes rot", "b)bis)", "bbis"),
    ("bbis) that ropes rot", "bbis)", "bbis"),
    ("b bis) that ropes rot", "b bis)", "bbis"),
    ("b-bis) that ropes rot", "b-bis)", "b-bis"),
    ("(b)bis that ropes rot", "(b)bis", "bbis"),
    ("(bbis) that ropes rot", "(bbis)", "bbis"),
    ("aa)bis that ropes rot", "aa)bis", "aabis"),
    ("b)ter\tthat ropes rot", "b)ter", "bter"),
    ("b) quater\tthat ropes rot", "b) quater", "bquater"),
    ("b)11ies that ropes rot", "b)11ies", "b11ies"),
    ("b)BIS that ropes rot", "b)BIS", "bBIS"),
    ("b)之二 绳索", "b)之二", "b之二"),
    ("1bis that ropes rot", "1bis", "1bis"),
    ("1 bis that ropes rot", "1 bis", "1bis"),
    ("1)bis that ropes rot", "1)bis", "1bis"),
    ("1. bis that ropes rot", "1. bis", "1.bis"),
    ("2.1bis to go on", "2.1bis", "2.1bis"),
    ("2.1 bis\tto go on", "2.1 bis", "2.1bis"),
]
NOT_IN_BETWEEN = [("b) biscuits are dry", "b)"), ("1 biscuits are dry", "1"), ("c) terraces", "c)")]


@pytest.mark.parametrize(("text", "label", "core"), IN_BETWEEN)
def test_an_item_put_in_between(text: str, label: str, core: str) -> None:
    found = find_label(text)
    assert found
    assert (found.label, found.sure, found.inserted) == (label, True, True)
    assert found.rest.startswith(("that ropes", "to go", "绳索"))
    assert is_inserted_label(label)
    assert label_core(label) == core


@pytest.mark.parametrize(("text", "label"), NOT_IN_BETWEEN)
def test_a_word_that_begins_as_bis_does(text: str, label: str) -> None:
    found = find_label(text)
    assert found
    assert (found.label, found.inserted) == (label, False)
