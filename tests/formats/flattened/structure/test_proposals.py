"""Several proposals in one text: what belongs to which."""

from __future__ import annotations

from wtsaprep.formats.flattened.reading.scan import scan


def test_the_word_practice_goes_with_the_proposal_after_it() -> None:
    first = "A cover\nPRACTICE\nMOD\tPRA/XX/1\nRESOLUTION 11\nTitle\nReasons:\tOne.\n"
    raw = first + "PRACTICE\nMOD\tPRB/XX/1\nRESOLUTION 11\nTitle\n"
    found = scan(raw)
    assert [p.text for p in found.front] == ["A cover", "PRACTICE"]
    assert [text.practice for text in found.texts] == [True, True]
    assert found.texts[0].reasons == "One."


def test_a_number_alone_on_a_line_is_no_proposal() -> None:
    (text,) = scan("noting\nthat this is said in\nARB/36A1/1\nand elsewhere,\n").texts
    assert (text.symbol, text.number) == ("", "")
