"""Texts that can't be placed: each is refused with a sentence that says what was found in it, and what to do."""

from __future__ import annotations

import pytest

from support.traps import read_texts
from wtsaprep.services.importing.unplaced import UNPLACED, why_unplaced

OPENING = "The World Telecommunication Standardization Assembly (Geneva, 2031),\n"
UNITED_NATIONS = (
    "Resolution adopted on 5 June 2031\nLamps on piers\nThe General Assembly,\n"
    "Recalling its earlier texts on lamps,\n1. Decides to put lamps on all piers;\n2. Calls upon all to buy oil.\n"
)
ONE_LINE = f"Boats on rivers {OPENING.strip()} considering that rivers are long; that boats are slow, resolves "
CASES = [
    ("on one line", f"{ONE_LINE}to build faster boats in all harbours and to make rivers shorter.", "line breaks"),
    ("on one line", "RESOLUTION 9 Bells The Congress of Ringers, considering that bells ring, decides to buy.", "line"),
    ("of the United Nations", UNITED_NATIONS, "A/RES/70/125"),
    ("Recommendation", "The Recommendation on ropes is new.\nSummary\nRopes are looked at in spring.\n", "A.1"),
    ("cover", "Harbour Assembly\nAgenda item 5\nContact: A. Person\n", "“Harbour Assembly” to “Contact: A. Person”"),
    ("prose", "Dear all,\nplease find the draft attached.\nBest regards\n", "nothing in it that a resolution has"),
    (
        "prose",
        "Dear all, considering the hour, nothing is resolved; the Chair decides. Resolution 9 waits.",
        "nothing in",
    ),
    ("no number line", f"Boats\n{OPENING}considering\na)\tthat rivers are long,\nresolves\nto go.\n", "no number line"),
]


@pytest.mark.parametrize(("rule", "raw", "said"), CASES)
def test_the_sentence_fits_the_case(rule: str, raw: str, said: str) -> None:
    (text,) = read_texts(raw)
    refusal = why_unplaced(text.revised)
    assert next(each.name for each in UNPLACED if each.answer(text.revised)) == rule
    assert said in f"{refusal.what} {refusal.hint}"


def test_a_proposal_that_is_but_its_symbol_is_refused() -> None:
    assert "no text stands here" in why_unplaced(()).what


def test_each_rule_has_a_case() -> None:
    assert [rule.name for rule in UNPLACED] == ["nothing", *dict.fromkeys(rule for rule, _, _ in CASES)]
