"""A question on the screen: the clause whole, each reading as what it changes and no more."""

from __future__ import annotations

import pytest

from support.command_line import SEED
from wtsaprep.formats.flattened.joins.readings import Guess
from wtsaprep.formats.flattened.reading.scan import scan
from wtsaprep.present.lists.guesses import clause_line, reading_line, reason_line
from wtsaprep.present.sheet.text_lines import plain_lines
from wtsaprep.present.text.pieces import Line

HEAD = "MOD\tEUR/40A1/2\nRESOLUTION 5 (Hammamet, 2016)\nGaps\nconsidering\n"


def judged() -> Guess:
    """The one place of the seed that its form does not prove."""
    return next(guess for guess in scan(SEED.read_text(encoding="utf-8")).guesses if not guess.proved)


def plain(line: Line) -> str:
    """A line with its marks written out."""
    return "".join(plain_lines((line,)))


def words(line: Line) -> str:
    """A line as it stands, without colours and strokes."""
    return "".join(piece.text for piece in line)


def test_a_reading_is_drawn_as_the_difference_only_from_where_the_readings_part() -> None:
    guess = judged()
    shown = [plain(reading_line(guess, reading)) for reading in guess.readings if not reading.changes_nothing]
    assert len({*shown}) == len(shown)
    assert shown[0] == "[-currency transfer by mobile telephony-]{+digital financial services+};"
    assert "currency transfer by mobile [-telephony-]{+digital financial services+};" in shown
    assert {line.replace("[-", "").replace("-]{+", "").replace("+}", "") for line in shown} == {
        "currency transfer by mobile telephonydigital financial services;"
    }


def test_the_clause_is_whole_with_the_marks_of_the_reading() -> None:
    guess = judged()
    for reading in (reading for reading in guess.readings if not reading.changes_nothing):
        label, line = clause_line(guess, reading)
        assert label == "a)  "
        assert label + "".join(piece.text for piece in line) == guess.sentence.replace("\t", "  ")
        assert [piece.text for piece in line if piece.role == "deleted"] == [reading.deleted]


def test_the_reason_says_where() -> None:
    told = "".join(piece.text for piece in reason_line(judged(), "recognizing a)", "line 13"))
    assert told == "recognizing a), line 13: “telephonydigital” is no word, “telephony” and “digital” are"
    assert words(reason_line(judged(), "recognizing a)", "")).startswith("recognizing a): “telephony")


@pytest.mark.parametrize(
    ("clause", "shown"),
    [
        ("that the Harbours,the lamps, are kept.", "a blank was lost: “that the Harbours, the lamps, are kept.”"),
        (
            "that reporting reporting is useful.",
            "“reporting” stands twice, and once is meant: “that reporting is useful.”",
        ),
    ],
)
def test_what_changes_nothing_is_said_in_words(clause: str, shown: str) -> None:
    (guess,) = scan(HEAD + clause).guesses
    assert words(reading_line(guess, guess.readings[0])) == shown
