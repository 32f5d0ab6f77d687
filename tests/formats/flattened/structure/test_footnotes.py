"""Footnotes and the numbered paragraphs of annexes, which look the same."""

from __future__ import annotations

import pytest

from wtsaprep.formats.flattened.reading.build import build
from wtsaprep.formats.flattened.reading.scan import scan

HEAD = """RESOLUTION 911 (Geneva, 2031)
Lamps
The World Telecommunication Standardization Assembly (Geneva, 2031),
considering
that developing harbours1 need lamps3,
resolves
to follow the annex.
"""
ANNEX = "1 The group shall meet every year.\n2 The group shall report.\n3 The chair shall light the lamp.\n"
NOTES = "1 These include small harbours.\n3 And lanterns.\n"


def noted(raw: str) -> tuple[list[str], list[str]]:
    """The words of the notes, and the labels of the items of the annex."""
    (text,) = build(scan(raw), None, lambda: "new")
    start = next((at for at, p in enumerate(text.revised) if p.kind == "annex"), len(text.revised))
    items = [p.text for p in text.revised[start:] if p.kind == "item"]
    return [p.text for p in text.revised if p.kind == "note"], items


WORDS = ["The group shall meet every year.", "The group shall report.", "The chair shall light the lamp."]


@pytest.mark.parametrize(
    "lead",
    ["", "Terms of reference\n", "The group is open to all, as follows.\n", "a) lamps;\nb) bells.\n"],
    ids=["at once", "title", "lead-in", "letters"],
)
def test_paragraphs_of_an_annex_are_no_footnotes(lead: str) -> None:
    notes, items = noted(f"{HEAD}ANNEX\n{lead}{ANNEX}")
    assert (notes, items[-3:]) == ([], WORDS)


def test_footnotes_behind_an_annex() -> None:
    assert noted(f"{HEAD}ANNEX\nTerms of reference\n{ANNEX}{NOTES}") == (
        ["These include small harbours.", "And lanterns."],
        WORDS,
    )


def test_a_call_behind_a_name_of_several_with_a_capital_and_none_behind_one_of_a_table() -> None:
    raw = HEAD.replace("developing harbours1", "Member States1").replace("need lamps3", "need Table3") + NOTES
    (text,) = build(scan(raw), None, lambda: "new")
    assert [p.text for p in text.revised if p.id == "considering-1"] == ["that Member States[^note-1] need Table3,"]


def test_footnotes_without_an_annex() -> None:
    assert noted(HEAD + NOTES)[0] == ["These include small harbours.", "And lanterns."]
