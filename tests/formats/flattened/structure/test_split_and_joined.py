"""Clauses that a marked text splits and joins: what stays is not struck for readers, whatever the notation."""

from __future__ import annotations

import pytest

from wtsaprep.formats.flattened.reading.build import build
from wtsaprep.formats.flattened.reading.scan import scan
from wtsaprep.redline.redline import redline
from wtsaprep.redline.spans import accepted, rejected, written_out
from wtsaprep.services.importing.arrivals import content_suffixes

HEAD = """MOD\tARB/36A1/1
RESOLUTION 11 (Rev. Geneva, 2022)
On boats
The World Telecommunication Standardization Assembly (Geneva, 2022),
considering
"""
TAIL = "\nresolves\nto study."
FIRST, SECOND = "that boats float and sail", "that ships sink in harbours"


def clauses(words: str) -> list[tuple[str, str]]:
    """The changed clauses of a text as a reader sees them, each with what it comes from or went to."""
    (text,) = build(scan(f"{HEAD}{words}{TAIL}"), None, content_suffixes(""))
    changed = [
        row for row in redline(text.baseline, text.revised).provisions if rejected(row.text) != accepted(row.text)
    ]
    return [
        ("".join(written_out(*span) for span in row.seen), row.lineage.how if row.lineage else "") for row in changed
    ]


@pytest.mark.parametrize(
    "words",
    [
        f"a)\t{FIRST}<del>;\nb)\t</del><ins> and </ins>{SECOND};",
        f"a)\t{FIRST}[-;\nb)\t-]{{+ and +}}{SECOND};",
        f"a)\t{FIRST}{{--;\n\nb)\t--}}{{++ and ++}}{SECOND};",
    ],
)
def test_two_clauses_joined(words: str) -> None:
    assert clauses(words) == [(f"{FIRST}[-;-]{{+ and+}} {SECOND};", ""), (f"[-{SECOND};-]", "joined to")]


def test_three_clauses_joined_with_words_changed_beside() -> None:
    words = f"a)\t{FIRST}<del>;\nb)\t</del><ins>, </ins>{SECOND}<del>;\nc)\t</del><ins>, </ins>that gulls fly;"
    joined, *gone = clauses(words)
    assert joined == (f"{FIRST}[-;-]{{+,+}} {SECOND}[-;-]{{+,+}} that gulls fly;", "")
    assert [how for _, how in gone] == ["joined to", "joined to"]


@pytest.mark.parametrize(
    "words", [f"a)\t{FIRST}; <ins>\nb)\t</ins>{SECOND};", f"{FIRST}; <ins>\n</ins>{SECOND};"], ids=["labels", "none"]
)
def test_a_clause_split(words: str) -> None:
    assert clauses(words) == [(f"{FIRST};", ""), (f"{SECOND};", "split from")]


@pytest.mark.parametrize(
    ("words", "change"),
    [
        (f"a)\t{FIRST}<del>;\nb)\t{SECOND}</del>;", f"[-{SECOND};-]"),
        (f"a)\t{FIRST};<ins>\nb)\t{SECOND};\n</ins>c)\tthat gulls fly,", f"{{+{SECOND};+}}"),
        (f"a)\t<ins>{SECOND};\nb)\t</ins>{FIRST};", f"{{+{SECOND};+}}"),
    ],
)
def test_a_clause_that_is_gone_or_new_is_neither(words: str, change: str) -> None:
    assert clauses(words) == [(change, "")]
