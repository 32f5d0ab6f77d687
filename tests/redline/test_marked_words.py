"""Words are marked when somebody asks for them, once for all who lay the same wordings over each other."""

from __future__ import annotations

from hypothesis import given

from support.strategies import drafts
from wtsaprep.model.provision import Provision, Text
from wtsaprep.redline.marked_words import late_marks, marked
from wtsaprep.redline.redline import redline

OLD = tuple(Provision(id=str(n), text=f"that group {n} reports;") for n in range(3))
NEW = tuple(p.model_copy(update={"text": p.text.replace("reports", "reports twice")}) for p in OLD)


def test_no_clause_is_marked_before_somebody_asks() -> None:
    laid = redline(OLD, NEW)
    assert [p.fate for p in laid.provisions] == ["edited"] * 3
    assert not any(p.is_marked for p in laid.provisions)
    assert laid.provisions[1].text == marked(OLD[1].text, NEW[1].text)
    assert [p.is_marked for p in laid.provisions] == [False, True, False]


def test_the_redline_after_a_step_has_the_marks_of_the_one_before() -> None:
    before = redline(OLD, NEW)
    before.accepted()
    after = redline(OLD, (*NEW[:2], OLD[2].model_copy(update={"text": "that it ends;"})))
    assert [p.is_marked for p in after.provisions] == [True, True, False]


@given(drafts())
def test_marks_are_alike_whoever_asked_first(draft: tuple[Text, Text]) -> None:
    early, late = redline(*draft), redline(*draft)
    early.accepted()
    assert early == late
    assert [p.text for p in early.provisions] == [p.text for p in late.provisions]


def test_late_marks_compare_and_hash_as_what_they_become() -> None:
    spans = marked("one two", "one three")
    assert late_marks("one two", "one three") == spans
    assert hash(late_marks("one two", "one three")) == hash(spans)
    assert late_marks("one two", "one three") is not late_marks("one two", "one four")
