"""Texts: a new text comes into a skeleton where an ADD waits for it, or behind what stands before it, in its styles."""

from __future__ import annotations

from re import sub

import pytest

from support.skeletons import TEXT, edited, parts, printed_lines, skeleton, untouched
from support.word_documents import PLAIN, body, entry
from support.word_files import both, docx, p, row, style, table
from wtsaprep.errors import InputFault
from wtsaprep.formats.documents import DocumentEntry
from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.writing.into_skeleton import word_into
from wtsaprep.model.provision import Provision, Text

NEW: Text = (
    Provision(id="number", kind="number", text="DRAFT NEW RESOLUTION [ARB-1]"),
    Provision(id="title", kind="title", text="Parcels"),
    Provision(id="h", kind="heading", text="considering"),
    Provision(id="x", text="that parcels grow[^n];"),
    Provision(id="y", text="the need of all,"),
    Provision(id="n", kind="note", text="In all regions."),
)
LINES = [sub(r"\[\^\d\]", "", line) for line in printed_lines(NEW)[:-1]]


def added(number: str = "ARB/36A1/2", **fields: object) -> DocumentEntry:
    """A proposal of a new text."""
    return entry((), NEW, "ADD", number=number, id="new", **fields)


def lines_of(raw: bytes) -> list[str]:
    """The lines of a file with all changes accepted, but for blank ones and the notes."""
    final = both(raw)[1]
    return [sub(r"\[\^\d\]", "", line) for line in final if line and "regions" not in line]


def test_a_new_text_comes_behind_the_proposal_before_it() -> None:
    changed = entry(TEXT, edited(d="to serve everybody."), reasons="It is fair.")
    lines = lines_of(word_into(skeleton(), [changed, added(reasons="It is new.")], PLAIN))
    at = lines.index("Reasons:\tIt is fair.")
    assert lines[at + 1 :] == [
        "ADD\tARB/36A1/2",
        *LINES,
        "Reasons:\tIt is new.",
        "RESOLUTION 12 (Geneva, 2022)",
    ]


def test_a_new_text_comes_where_an_add_waits_and_fills_its_reasons() -> None:
    given = docx(p("Cover"), p("ADD"), p("Reasons:"), p("NOC"), *map(p, printed_lines(TEXT)))
    made = word_into(given, [added(reasons="It is new.")], PLAIN)
    assert lines_of(made)[: len(LINES) + 4] == ["Cover", "ADD\tARB/36A1/2", *LINES, "Reasons:\tIt is new.", "NOC"]
    assert not list(body(made).iter(f"{W}ins", f"{W}del"))


def test_each_add_that_waits_is_taken_once_and_that_with_the_number_first() -> None:
    given = docx(p("ADD"), p("Between"), p("ADD\tARB/36A1/3"), p("Behind"))
    lines = lines_of(word_into(given, [added("ARB/36A1/3"), added("ARB/36A1/2")], PLAIN))
    assert lines == ["ADD\tARB/36A1/2", *LINES, "Between", "ADD\tARB/36A1/3", *LINES, "Behind"]


def test_where_nothing_waits_a_new_text_comes_at_the_end() -> None:
    given = docx(p("Cover"), table(row("x", "y")), p(""))
    made = word_into(given, [added()], PLAIN)
    assert lines_of(made) == ["Cover", "x | y", "ADD\tARB/36A1/2", *LINES]
    with pytest.raises(InputFault, match="has no words"):
        word_into(docx(p("")), [added()], PLAIN)


def test_a_new_text_has_the_looks_of_the_files_own() -> None:
    given = skeleton(p("noting", style="Call"))
    made = word_into(given, [added()], PLAIN)
    styled = {"".join(q.itertext()): q.find(f"{W}pPr/{W}pStyle") for q in body(made).iter(f"{W}p")}
    assert {text: None if s is None else s.get(f"{W}val") for text, s in styled.items() if text in LINES} == {
        "DRAFT NEW RESOLUTION [ARB-1]": "ResNo",
        "Parcels": None,  # The file has no style for it.
        "considering": "Call",
    }
    before, after = (parts(raw)["word/document.xml"] for raw in (given, made))
    assert len(untouched(before, after)) == len(set(before.split(b"</w:p>"))) - 1


def test_a_new_text_brings_its_tables() -> None:
    cells = (Provision(id=f"k{n}", kind="cell", level=n % 2, text=text) for n, text in enumerate("abcd"))
    new = (*NEW[:3], *cells)
    made = word_into(docx(p("Cover"), styles=style("T", "Table_text")), [entry((), new, "ADD", id="n")], PLAIN)
    assert both(made)[0][-2:] == ["a | b", "c | d"]
    assert {e.get(f"{W}val") for e in body(made).iter(f"{W}pStyle")} == {"T"}


def test_proposals_come_in_their_order_whatever_that_of_the_file_is() -> None:
    other = tuple(q.model_copy(update={"text": q.text.replace("11", "13")}) if q.kind == "number" else q for q in TEXT)
    given = docx(*map(p, printed_lines(other)), *map(p, printed_lines(TEXT)))
    ours = entry(TEXT, edited(d="to go."), reasons="One.")
    last = entry(other, other, "NOC", number="ARB/36A1/2", reasons="Two.", id="two")
    lines = lines_of(word_into(given, [ours, last], PLAIN))
    assert lines[0] == "NOC\tARB/36A1/2"
    assert lines[len(TEXT) + 1 : len(TEXT) + 3] == ["Reasons:\tTwo.", "MOD\tARB/36A1/1"]
    assert lines[-1] == "Reasons:\tOne."


def test_what_a_new_text_is_called_may_stand_there_already() -> None:
    waiting = (p("ADD\tARB/XX/2"), *map(p, LINES[:2]), p(""), p("Reasons:"))
    given = docx(p("ADD\tARB/XX/3"), p("Between"), *waiting, p("End"))
    made = word_into(given, [added(reasons="It is new.")], PLAIN)
    assert lines_of(made) == [
        *("ADD\tARB/XX/3", "Between", "ADD\tARB/36A1/2"),
        *LINES,
        *("Reasons:\tIt is new.", "End"),
    ]
