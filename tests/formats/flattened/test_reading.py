"""Laws of the text reader: nothing is lost, printed labels come back, no text makes it fail, work grows with length."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.laws import examples
from support.steps import steps
from wtsaprep.errors import InputFault
from wtsaprep.formats.flattened.reading.build import ReadText, build, built_clean
from wtsaprep.formats.flattened.reading.scan import Scan, scan
from wtsaprep.formats.flattened.structure.printed_labels import with_printed_labels
from wtsaprep.model.labels import labels
from wtsaprep.model.printed import printed
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import check_text

if TYPE_CHECKING:
    from collections.abc import Callable

LINES = (
    "MOD\tARB/36A1/1",
    "ADD",
    "RESOLUTION 11 (Rev. Hammamet, 2016New Delhi, 2024)",
    "Collaboration with the Postal Operations Council",
    "(Helsinki, 1993; Hammamet, 2016; New Delhi, 2024)",
    "The World Telecommunication Standardization Assembly (Hammamet, 2016),",
    "considering",
    "resolves to invite ITU-R and ITU-D, as appropriate",
    "a)\tthat services telephonydigital;",
    "b)that this is so,",
    "bbis)\tthat more,",
    "с)\tthat look-alikes are read;",
    "1 to encourage countries1 to join;",
    "2\tto report",
    "1.1\tsub-item;",
    "i)\troman;",
    "–\tdash;",
    "2020 was a year of work",
    "1 These include the least developed countries.",
    "SECTION 1",
    "ANNEX 1 (to Resolution 11)",
    "Reasons:\tBecause it is so.",
    "- 2 -",
    "7",
    "",
    "{--gone--}{++new++}",
    "[-gone-]{+new+}",
    "\\[escaped\\] *emphasis* &amp; <del>x</del>",
)
pasted = st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=30)), max_size=20).map("\n".join)


def suffixes() -> Callable[[], str]:
    numbers = count()
    return lambda: f"n{next(numbers):03d}"


@examples(4)
@given(pasted)
def test_any_text_is_read(raw: str) -> None:
    for text in (*build(scan(raw), None, suffixes()), *built_clean(scan(raw), suffixes())):
        check_text(text.baseline)
        check_text(text.revised)


@given(st.text(st.sampled_from("a\t\n\x00\x01\x1b\x7f\x9b"), max_size=20))
def test_control_characters_are_made_visible_and_said(raw: str) -> None:
    found = scan(raw)
    read = "".join(p.text for text in found.texts for p in text.paragraphs)
    said = any("control character" in note.what for note in found.notes)
    assert set(read) <= set("a\t ␀␁␛␡\ufffd")
    assert said == bool(set(raw) & set("\x00\x01\x1b\x7f\x9b"))


@pytest.mark.parametrize("line", ["a)", "1", "–", "considering x", "| a |", "that x;"])
def test_a_text_of_too_many_lines_is_refused_at_once(line: str) -> None:
    raw = f"{line}\n" * 200_000

    def refused() -> None:
        with pytest.raises(InputFault, match="at most 40,000 lines"):
            scan(raw)

    assert steps(refused) < len(raw) + 1000  # It was looked through once.


@examples(4)
@given(st.text(st.characters(codec=None), max_size=200))
def test_any_characters_are_read(raw: str) -> None:
    build(scan(raw), None, suffixes())


plain_lines = st.lists(
    st.one_of(
        st.sampled_from([line for line in LINES if not set(line) & set("{}<\\")]),
        st.lists(
            st.sampled_from(["the", "ITU-T", "and", "2016", "of", "services;", "(QoS),", "a)", "1", "study"]),
            max_size=9,
        ).map(" ".join),
    ),
    max_size=25,
).map("\n".join)


@examples(4)
@given(plain_lines)
def test_nothing_is_lost(raw: str) -> None:
    """The characters of the input are those of what is read, of the front, of the reasons and of what is reported."""
    found = scan(raw)
    texts = built_clean(scan(raw), suffixes())
    assert sorted(_characters(raw)) == sorted(_characters(_all_that_was_read(found, texts)))


def _all_that_was_read(found: Scan, texts: tuple[ReadText, ...]) -> str:
    left_out = [note.what.partition("“")[2][:-1] for note in found.notes]
    symbols = [text.symbol + text.number for text in texts]
    reasons = [text.reasons for text in texts]
    words = [str(line) for text in texts for line in printed(text.revised)]
    cover_and_repeated = [doubt.whole for doubt in found.doubts if doubt.kind == "left-out"]
    return "".join([*left_out, *cover_and_repeated, *symbols, *reasons, *words])


def _characters(text: str) -> str:
    return "".join(text.replace("с)", "c)").replace("Reasons:", "").replace("[^1]", "1").split())


LABELS = (
    "",
    "a)",
    "b)",
    "c)",
    "bbis)",
    "1",
    "2",
    "3",
    "1.1",
    "1.2",
    "2.1",
    "i)",
    "ii)",
    "–",
    "-",
    "(a)",
    "1.",
    "'d)",
    "x",
    "1bis",
    "б)",
)
STYLES = ("", "a)", "1", "1.1", "i)", "–", "-", "(a)", "1.", "none")


@st.composite
def labelled(draw: st.DrawFn) -> tuple[Text, list[str], list[str]]:
    """A text, the labels it was printed with, and the styles they were taken for."""
    kinds = draw(st.lists(st.sampled_from(("item", "item", "item", "heading", "other", "rule")), max_size=12))
    text = tuple(
        Provision(
            id=f"p{n}",
            kind=kind,
            level=draw(st.integers(0, 2)) if kind == "item" else 0,
            text=draw(st.sampled_from(("considering", "resolves"))) if kind == "heading" else "that",
        )
        for n, kind in enumerate(kinds)
    )
    marks = [draw(st.sampled_from(LABELS)) if kind in ("item", "rule") else "" for kind in kinds]
    return text, marks, [draw(st.sampled_from(STYLES)) if kind == "item" else "" for kind in kinds]


@examples(5)
@given(labelled())
def test_printed_labels_come_back(case: tuple[Text, list[str], list[str]]) -> None:
    text, marks, styles = case
    assert list(labels(with_printed_labels(text, marks, styles))) == marks


@pytest.mark.parametrize(
    "piece",
    [
        "a)\tthat postal and telecommunication services, telephonydigital and others, need work;\n",
        "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor\n",
        "x",
        "[",
        "{++",
        "(",
        "2016",
        "Dubai, 2018",
        "ab,cd;",
        '{a="]',
        "<!--",
        "www.itu.int",
        " \t",
    ],
)
def test_work_grows_with_length(piece: str) -> None:
    once, twice = (piece * (length // len(piece)) for length in (20_000, 40_000))
    build(scan(once), None, suffixes())  # Patterns are compiled at their first use, whatever the length.
    assert steps(lambda: build(scan(twice), None, suffixes())) < 2.2 * steps(
        lambda: build(scan(once), None, suffixes())
    )
