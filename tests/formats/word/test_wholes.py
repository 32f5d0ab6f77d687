"""Split and joined paragraphs: what stayed is not struck; the break that came or went bears the mark."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.steps import steps
from support.word_files import both, docx, numbered, p, row, table
from wtsaprep.formats.flattened.reading.build import ReadText, build
from wtsaprep.formats.word.document import read_document
from wtsaprep.formats.word.listing import listing
from wtsaprep.formats.word.reading import read_word
from wtsaprep.model.provision import Text
from wtsaprep.present.sheet.text_lines import plain_lines
from wtsaprep.present.sheet.word_listing import listing_lines
from wtsaprep.redline.redline import redline
from wtsaprep.redline.spans import written_out
from wtsaprep.services.importing.arrivals import content_suffixes

FIXTURES = Path(__file__).parent / "fixtures"
LETTERS = numbered(("lowerLetter", "%1)"))


def drawn(raw: bytes) -> list[str]:
    """The redline that ``show`` prints of a Word file."""
    return list(plain_lines(listing_lines(listing(read_document(raw)), "redline")))


@pytest.mark.parametrize(
    ("blocks", "lines"),
    [
        ([p("boats float;", end="-"), p("ships sink;")], ["boats float;[-↵-]", "ships sink;"]),
        ([p("boats float;", end="+"), p("ships sink;")], ["boats float;{+↵+}", "ships sink;"]),
        ([p("boats {+and+} float", end="-"), p("[-all-]{+the+} ships sink")],
         ["boats {+and+} float[-↵-]", "[-all-]{+the+} ships sink"]),
        ([p("one", end="-"), p("two", end="-"), p("three")], ["one[-↵-]", "two[-↵-]", "three"]),
        ([p("one", end="-"), p("two", end="+"), p("three")], ["one[-↵-]", "two{+↵+}", "three"]),
        ([p("one", end="-"), p("[-gone-]", end="-"), p("two")], ["one[-↵-]", "[-gone↵-]", "two"]),
        ([p("one", end="-"), p("[-gone-]")], ["one", "[-gone-]"]),
        ([p("[-gone-]", end="-"), p("one")], ["[-gone-]", "one"]),
        ([p("one", end="+"), p("{+new+}")], ["one", "{+new+}"]),
        ([p("{+new+}", end="+"), p("one")], ["{+new+}", "one"]),
        ([p("a)\t{+new words;+}", end="+"), p("{+b)\t+}old words")],
         ["{+a)\tnew words;+}", "[-a)\t-]{+b)\t+}old words"]),
        ([p("a [-one-]", end="-"), p("[-two -]b"), p("c")], ["a [-one↵-]", "[-two -]b", "c"]),
        ([p("the [-old -]lamp", end="-"), p("[-shines far -]away."), p("c")],
         ["the [-old -]lamp[-↵-]", "[-shines far -]away.", "c"]),
        ([p("the lamp {+of ports;+}", end="+"), p("{+of ships +}goes away."), p("c")],
         ["the lamp {+of ports;↵+}", "{+of ships +}goes away.", "c"]),
        ([p("a)\tone", end="-"), p("[-b)\t-]{+ +}two")], ["a)\tone[-↵-]", "[-b)\t-]{+ +}two"]),
        ([p("{+a)\tnew words on all +}the{+ boats;+}", end="+"), p(" {+b)\t+}old ships sink")],
         ["{+a)\tnew words on all the boats;+}", "[-the-] {+b)\t+}old ships sink"]),
        ([table(row(p("one", end="-") + p("two"), "x"))], ["one[- -]two | x"]),
    ],
)  # fmt: skip
def test_what_stays_is_not_struck(blocks: list[str], lines: list[str]) -> None:
    assert drawn(docx(*blocks)) == lines


def test_labels_come_and_go_with_the_breaks() -> None:
    raw = docx(p("one two;", end="-", number="1"), p("three;", number="1"), p("z", number="1"), numbering=LETTERS)
    assert drawn(raw) == ["a)\tone two;[-↵-]", "[-b)\t-]three;", "[-c)\t-]{+b)\t+}z"]


def test_a_file_whose_mark_of_a_paragraph_was_deleted() -> None:
    raw = (FIXTURES / "mark_deleted.docx").read_bytes()
    assert both(raw) == (["The first half ", "and the second half."], ["The first half and the second half."])
    assert drawn(raw) == ["The first half [-↵-]", "and the second half."]


def test_a_file_with_a_style_separator_is_one_paragraph() -> None:
    raw = (FIXTURES / "style_separator.docx").read_bytes()
    assert both(raw) == (["run-in head goes on"], ["run-in head goes on"])


def imported(*clauses: str, baseline: Text | None = None) -> ReadText:
    """A proposal with these clauses, read against a text in force if one is given."""
    head = (
        "MOD\tARB/36A1/1",
        "RESOLUTION 11 (Rev. Geneva, 2022)",
        "On boats",
        "The World Telecommunication Standardization Assembly (Geneva, 2022),",
        "considering",
    )
    raw = docx(*map(p, head), *clauses, p("resolves"), p("to study."), numbering=LETTERS)
    (text,) = build(read_word(raw, {}, baseline).scan, None, content_suffixes(""))
    return text


def seen(text: ReadText) -> list[tuple[str, str]]:
    """The changed clauses of a proposal as a reader sees them, each with what it comes from."""
    changed = [row for row in redline(text.baseline, text.revised).provisions if row.fate != "kept"]
    return [
        ("".join(written_out(*span) for span in row.seen), " ".join(row.lineage) if row.lineage else "")
        for row in changed
    ]


def test_a_joined_clause_that_is_imported_knows_what_was_joined_to_it() -> None:
    text = imported(
        p("that boats [-float-]{+swim+} and sail,", end="-", number="1"), p("that ships sink in harbours;", number="1")
    )
    joined = [(row.id, row.joined) for row in text.revised if row.joined]
    assert joined == [("considering-1", ("considering-2",))]
    assert seen(text)[0] == ("that boats [-float-]{+swim+} and sail,[- -]that ships sink in harbours;", "")
    assert seen(text)[1][1] == "joined to considering-1"


def test_a_split_clause_that_is_imported_knows_what_it_was_split_from() -> None:
    text = imported(
        p("that boats float and sail; ", end="+", number="1"), p("that ships sink in harbours;", number="1")
    )
    assert [row.split_from for row in text.revised if row.split_from] == ["considering-1"]
    assert seen(text) == [
        ("that boats float and sail;", ""),
        ("that ships sink in harbours;", "split from considering-1"),
    ]


def test_what_was_struck_whole_was_not_joined() -> None:
    text = imported(
        p("that boats float and sail;", end="-", number="1"), p("[-that ships sink in harbours;-]", number="1")
    )
    assert seen(text) == [("[-that ships sink in harbours;-]", "")]


def test_against_another_baseline_the_same_is_remembered() -> None:
    blocks = (
        p("that boats float and sail, ", end="-", number="1"),
        p("that ships sink in harbours and at sea;", number="1"),
        p("that gulls fly over the sea; ", end="+", number="1"),
        p("that fish swim below,", number="1"),
    )
    own = imported(*blocks).baseline
    against = imported(*blocks, baseline=tuple(row.model_copy(update={"id": f"x-{row.id}"}) for row in own))
    assert [(row.id, row.joined) for row in against.revised if row.joined] == [
        ("x-considering-1", ("x-considering-2",))
    ]
    assert [row.split_from for row in against.revised if row.split_from] == ["x-considering-3"]


@pytest.mark.parametrize("end", ["-", "+"])
def test_twice_as_many_paragraphs_joined_or_split_are_twice_the_work(end: str) -> None:
    few, many = (docx(*(p("kept words here ", end=end) for _ in range(count))) for count in (200, 400))
    assert steps(lambda: read_document(many)) < 2.5 * steps(lambda: read_document(few))
