"""A flattened text with its baseline known: what the baseline settles, what it leaves open, and what it can't see."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.errors import InputFault
from wtsaprep.formats.flattened.joins.over_baseline import over_baseline
from wtsaprep.formats.flattened.reading.build import build, built_clean
from wtsaprep.formats.flattened.reading.scan import laid_over, scan
from wtsaprep.model.printed import printed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from wtsaprep.model.provision import Text

HEAD = (
    "RESOLUTION 11 (Rev. {0})\n"
    "Collaboration\n"
    "(Helsinki, 1993; Hammamet, 2016)\n"
    "The World Telecommunication Standardization Assembly ({0}),\n"
)
BODY = (
    "considering\n"
    "a)\tthat both organizations have been collaborating to identify synergies;\n"
    "b)\tthat service providers need to keep themselves informed of technical progress,\n"
    "resolves\n"
    "to continue to collaborate as necessary."
)


def suffixes() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"n{next(numbers)}"


def in_force() -> Text:
    return built_clean(scan(HEAD.format("Hammamet, 2016") + BODY), suffixes())[0].baseline


def flattened(*replacements: tuple[str, str]) -> str:
    body = BODY
    for old, new in replacements:
        assert old in body
        body = body.replace(old, new)
    return "MOD\tARB/1/1\n" + HEAD.format("Hammamet, 2016New Delhi, 2024") + body


CASES = [
    ("synergies;", "synergiescommon projects;", "synergies-]{+common projects+}"),
    ("informed of", "informedaware of", " informed-]{+aware+}"),
    ("progress,", "progressXQ-5 systems,", "progress-]{+XQ-5 systems+}"),
    ("synergies;", "synergies;,", "[-;-]{+,+}"),
]


@pytest.mark.parametrize(("old", "new", "reading"), CASES)
def test_glued_insertion_is_a_guess_whose_insertion_is_known(old: str, new: str, reading: str) -> None:
    guesses = scan(flattened((old, new)), in_force()).guesses
    assert any(str(g.readings[0]).endswith(reading) for g in guesses if not g.proved)


def test_few_words_are_read_in_the_place_of_few() -> None:
    (guess,) = [g for g in scan(flattened(("informed of", "informedaware of")), in_force()).guesses if g.kind == "word"]
    first, *others = (reading.deleted for reading in guess.readings)
    assert len(first.split()) <= 3
    assert "service providers need to keep themselves informed" in others


def test_joins_are_asked_in_a_clause_that_lacks_words_too() -> None:
    text = flattened(("to continue", "to continueshould"), (" as necessary", ""))
    found = scan(text, in_force())
    assert any("words of the text in force are missing: “as necessary”" in doubt.what for doubt in found.doubts)
    (guess,) = [g for g in found.guesses if g.kind == "word"]
    assert guess.readings[0].inserted == "should"
    assert guess.readings[0].deleted.endswith("continue")


def test_a_text_that_lacks_words_is_settled_by_the_clauses_that_lack_none() -> None:
    lost = ("to identify", "toidentify")
    laid = laid_over(scan(flattened(lost, (" as necessary", ""))), 0, in_force())
    assert laid is not None
    assert not laid.baselines
    (guess,) = [g for g in laid.guesses if g.kind == "word"]
    assert guess.settled
    assert guess.readings[0].changes_nothing
    unsettled = laid_over(scan(flattened(("as necessary", "necessarydaily"))), 0, in_force())
    assert unsettled is not None
    assert not any(guess.settled for guess in unsettled.guesses if guess.kind == "word")


PURE = [
    ("synergies;", "synergies, common projects and more;"),
    ("necessary.", "necessary and possible."),
    ("organizations", "telecommunication organizations"),
]


@pytest.mark.parametrize(("old", "new"), PURE)
def test_pure_insertions_leave_nothing_open(old: str, new: str) -> None:
    found = scan(flattened((old, new)), in_force())
    assert [g for g in found.guesses if g.kind not in ("place and year", "history")] == []
    (text,) = build(found, None, suffixes())
    assert new in "\n".join(p.text for p in text.revised)
    assert text.baseline == in_force()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("to identify", "toidentify"),
        ("as necessary", "asnecessary"),
        ("synergies;", "synergies;"),
        ("of tech", "oftech"),
    ],
)
def test_a_lost_blank_is_settled_and_changes_nothing(old: str, new: str) -> None:
    found = scan(flattened((old, new)), in_force())
    assert [g for g in found.guesses if not g.settled] == []
    (text,) = build(found, None, suffixes())
    assert text.baseline == in_force()
    assert [p.text for p in text.revised][4:] == [p.text for p in in_force()][4:]
    assert old in "\n".join(p.text for p in text.revised)


def test_what_the_history_lacks_is_told_and_not_put_in() -> None:
    found = scan(flattened(), in_force())
    assert [g for g in found.guesses if not g.settled] == []
    assert any("the history lacks the edition" in doubt.what for doubt in found.doubts)


UNIQUE = [
    ("that both", "thatwhether both", "[-that-]{+whether+}"),
    ("synergies;", "synergies;,", "[-;-]{+,+}"),
]


@pytest.mark.parametrize(("old", "new", "reading"), UNIQUE)
def test_what_can_be_read_in_one_way_only_is_not_asked(old: str, new: str, reading: str) -> None:
    guesses = scan(flattened((old, new)), in_force()).guesses
    (found,) = (g for g in guesses if not g.proved)
    assert (found.settled, [str(r) for r in found.readings]) == (True, [reading])


NOT_OF_THIS_BASELINE = [
    ("necessary.", "necessary (Geneva, 2003Tunis, 2005)."),
    ("necessary.", "necessary in 20032005."),
]


@pytest.mark.parametrize(("old", "new"), NOT_OF_THIS_BASELINE)
def test_editions_that_the_baseline_lacks_were_not_deleted(old: str, new: str) -> None:
    guesses = scan(flattened((old, new)), in_force()).guesses
    assert [g for g in guesses if not g.settled] == []


@pytest.mark.parametrize("twice", ["identify identify", "identifyidentify"])
def test_a_doubled_word_is_asked_and_stands_once(twice: str) -> None:
    found = scan(flattened(("identify", twice)), in_force())
    (guess,) = (g for g in found.guesses if g.kind == "word")
    assert guess.read_as(guess.readings[0]) == f"“{twice}” read as “identify”"
    (text,) = build(found, None, suffixes())
    assert "to identify synergies;" in "\n".join(p.text for p in text.revised)


def test_clauses_keep_the_ids_of_the_baseline() -> None:
    raw = flattened(("b)\tthat", "b)\tthat a new clause is here;\nc)\tthat"))
    (text,) = build(scan(raw, in_force()), None, suffixes())
    ids = [p.id for p in text.revised]
    assert [id_ for id_ in ids if id_ in {p.id for p in in_force()}] == [p.id for p in in_force()]
    assert len(ids) == len(in_force()) + 1


def test_it_says_what_it_cannot_see_and_what_is_missing() -> None:
    found = scan(flattened(("to identify synergies", "")), in_force())
    said = [doubt.what for doubt in found.doubts]
    assert sum("can't be seen" in what for what in said) == 1
    assert any("identify synergies" in what for what in said)


def test_the_baseline_goes_with_the_text_of_its_number() -> None:
    first = "MOD\tARB/1/1\nRESOLUTION 12 (Hammamet, 2016)\nTwelve\nresolves\nto end.\n"
    found = scan(first + flattened().replace("ARB/1/1", "ARB/1/2"), in_force())
    twelve, eleven = build(found, None, suffixes())
    assert twelve.baseline == twelve.revised != in_force()
    assert eleven.baseline == in_force()


def test_marks_that_leave_another_text_than_the_baseline_are_reported() -> None:
    raw = "MOD\tARB/1/1\n" + HEAD.format("Hammamet, 2016") + BODY.replace("both", "[-all-]{+both+}")
    (text,) = build(scan(raw, in_force()), None, suffixes())
    assert text.revised == in_force()
    assert any("is not the text in force" in doubt.what for doubt in text.doubts)


def test_suppression_keeps_the_whole_baseline() -> None:
    raw = "SUP\tARB/1/1\nRESOLUTION 11 (Rev. Hammamet, 2016)\nCollaboration\nReasons:\tIt is done.\n"
    found = scan(raw, in_force())
    (text,) = build(found, None, suffixes())
    assert text.baseline == text.revised == in_force()
    assert found.doubts == ()


def test_a_person_can_correct_both_extents() -> None:
    (guess,) = scan(
        "MOD\tARB/1/1\nnoting\nthat cybersecurity and mobile telephonydigital financial services grow,\n"
    ).guesses
    assert str(guess.corrected("telephony", "digital financial services")) == (
        "[-telephony-]{+digital financial services+}"
    )
    with pytest.raises(InputFault, match="does not end with"):
        guess.corrected("banks", "digital")


def test_a_refused_guess_leaves_the_words_as_they_stand() -> None:
    raw = "MOD\tARB/1/1\nnoting\nthat mobile telephonydigital services grow,\n"
    (text,) = build(scan(raw), {0: None}, suffixes())
    assert [str(line) for line in printed(text.revised)] == raw.splitlines()[1:]
    assert text.baseline == text.revised


def test_ids_of_a_first_import() -> None:
    ids = [p.id for p in in_force()]
    assert ids == [
        *("number", "title", "history", "opening"),
        *("considering-0", "considering-1", "considering-2", "resolves-0", "resolves-1"),
    ]


@st.composite
def redlines(draw: st.DrawFn) -> list[list[tuple[str, str]]]:
    """Three clauses, each as runs that were kept, deleted or put in; what replaces something follows it directly."""
    words = st.sampled_from(("lamps", "bells", "of", "the", "harbours", "and", "keepers", "oil", "in", "ropes"))
    others = st.sampled_from(("tides", "fog", "and", "of", "2031"))
    clauses = []
    for _ in range(3):
        runs: list[tuple[str, str]] = [("kept", f"that {draw(words)} ")]
        for _ in range(draw(st.integers(1, 3))):
            kind = draw(st.sampled_from(("kept", "put in", "instead")))
            some = " ".join(draw(st.lists(words, min_size=1, max_size=3)))
            new = " ".join(draw(st.lists(others, min_size=1, max_size=3)))
            if kind == "instead":
                runs += [("deleted", some), ("inserted", new), ("kept", f" {draw(words)} ")]
            else:
                runs.append(("kept", f"{some} ") if kind == "kept" else ("inserted", f"{new} "))
        clauses.append([*runs, ("kept", f"{draw(words)} here")])
    return clauses


def _of(runs: Iterable[tuple[str, str]], *marks: str) -> str:
    return "".join(words for mark, words in runs if mark in marks)


@given(redlines())
def test_no_reading_is_one_that_the_baseline_gainsays(clauses: list[list[tuple[str, str]]]) -> None:
    head, tail = HEAD.format("Hammamet, 2016") + "considering\n", "resolves\nto continue."
    old = [f"{_of(runs, 'kept', 'deleted')}{end}" for runs, end in zip(clauses, ";;,", strict=True)]
    both = [f"{_of(runs, 'kept', 'deleted', 'inserted')}{end}" for runs, end in zip(clauses, ";;,", strict=True)]
    baseline = built_clean(scan(head + _lettered(old) + tail), suffixes())[0].baseline
    found = scan(f"MOD\tARB/1/1\n{head}{_lettered(both)}{tail}", baseline)
    (text,) = build(found, None, suffixes())
    assert text.baseline == baseline
    assert not any("not flattened from this one" in doubt.what for doubt in found.doubts)
    words = {p.text for p in baseline}
    for guess in found.guesses:
        for reading in guess.readings:
            if not reading.changes_nothing:
                assert any(reading.deleted in text for text in words)
                assert f"{reading.deleted}{reading.inserted}" in guess.sentence
    assert not any(over_baseline(words, 0, was).lacking for words, was in zip(both, old, strict=True))


def _lettered(clauses: Iterable[str]) -> str:
    return "".join(f"{letter})\t{words}\n" for letter, words in zip("abc", clauses, strict=True))
