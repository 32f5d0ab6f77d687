"""Page furniture: each form and each rule of places, with a line that looks the same and is part of the text."""

from __future__ import annotations

import pytest

from wtsaprep.formats.flattened.lines.furniture import RULES, FurnitureRule, furniture_rule
from wtsaprep.formats.flattened.lines.page_breaks import without_furniture
from wtsaprep.formats.flattened.lines.source_lines import split_lines
from wtsaprep.formats.flattened.marks.written_marks import read_marks
from wtsaprep.formats.flattened.reading.scan import scan

FORMS = {
    "document number": ["WXYZ16/42(Add.1)-E", "2 / PQ22/44(Add.7)-E", "ITU-T WXYZ-31/DT/3-E", "C31/12-E"],
    "page number between dashes": ["- 2 -", "– 174 –", "– xii –"],
    "page number in words": ["Page 13", "Page 3 of 12", "Página 3 de 12", "Стр. 3 из 12", "第3页", "第 3 页，共 12 页"],
    "page number at a rule": ["| 13", "13 |"],
    "file name with its folder": ["P:\\ENG\\HARBOURS\\042E.docx (4711)"],
    "rule or row of stars": ["____", "* * *"],
    "text and page run together": ["RES903-2", "RES11 / 3", "AP30-12", "RR5-37", "REC75-1"],
    "volume of an event with its page": ["PQ-22 Final Acts 174", "174 PQ-22 Final Acts"],
    "event and text": ["WXYZ-31 Proceedings – Resolution 2", "WXYZ-31 – Resolution 902"],
    "text cut short": ["Res. 902", "2 Res. 11", "Rés. 11", "Рез. 11", "Res. 902 (Rev.WXC-31)", "Rec. A.99 13"],
    "page of pages": ["3/12"],
    "page number in brackets": ["[13]", "[ 45 ]"],
    "volume and text in short": ["Vol. III – RES954", "12 Vol. 2 - RES75-1"],
    "roman page number": ["xii", "iv"],
    "volume": ["FINAL ACTS OF THE CONGRESS", "Proceedings of the World Congress of Harbours", "Actes finals"],
    "event": ["WXYZ-31"],
    "document in words": ["Document 35-E", "Document C31/35-E"],
    "file name": ["T22-WXYZ-C-0036!A1!MSW-E.docx"],
    "file name and date": ["T22-WXYZ-C-0036!A1!MSW-E.docx 24.10.2031"],
    "date of print": ["24.10.2031", "24/10/2031 14:05"],
}
NO_FORM = [
    "174",
    "Resolution 902",
    "Res. 902 says so;",
    "RES 902 and AP 30",
    "| 13 | 14 |",
    "1/2 of the lamps",
    "mix",
    "considering",
    "Final Acts,",
    "a)",
    "WXYZ-31 decided",
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_form(rule: FurnitureRule) -> None:
    name = rule.name
    assert {text: getattr(furniture_rule(text), "name", "") for text in FORMS[name]} == dict.fromkeys(FORMS[name], name)


@pytest.mark.parametrize("text", NO_FORM)
def test_a_line_without_form(text: str) -> None:
    assert furniture_rule(text) is None


LONG = "that lamps on piers help boats which come home late from the"
MORE = "b)\tthat oil is dear;\nc)\tthat oil burns;\nd)\tthat oil is sold in barrels;\n"
HEAD = "RESOLUTION 902 (Geneva, 2031)\nLamps on piers\nThe World Lamp Assembly (Geneva, 2031),\nconsidering\n"


def left_out(text: str) -> list[str]:
    lines, _ = split_lines(read_marks(text))
    return [doubt.whole for doubt in without_furniture(lines, paged=True).left_out]


PLACES = [
    # A short line in the middle of a sentence is not of the sentence; one that ends a paragraph is.
    (f"a)\t{LONG}\nRes. 902\nouter fishing grounds;", ["Res. 902"]),
    (f"a)\t{LONG}\nRes. 902\nb)\tthat lamps need oil,", []),
    (f"a)\t{LONG}\nRes. 902{' ' * 60}174\nouter fishing grounds;", ["Res. 902 174"]),
    # Lines that were broken by hand are as short as their words.
    ("a)\tto publish what was said of these lamps in the\nFinal Acts\nof the congress;", []),
    ("a)\tto publish what was said of these lamps in the\n174\nFinal Acts\nlists;", ["174", "Final Acts"]),
    # Under a heading a clause begins with its label or its "that".
    ("a)\tlamps,\nresolves to ask the harbours\nRes. 902\nto light them.", ["Res. 902"]),
    ("a)\tlamps,\nrecalling\nRes. 902\nresolves\nto light lamps.", []),
    # In capitals no sentence cites the text that it stands in.
    (f"a)\t{LONG}\nRESOLUTION 902 (Geneva, 2031)\nHarbour Union;", ["RESOLUTION 902 (Geneva, 2031)"]),
    # Beside a page number or at a form feed.
    (f"a)\t{LONG}\n13\nRes. 902\nHarbour Union;", ["13", "Res. 902"]),
    (f"a)\t{LONG}\n\fRes. 902\nHarbour Union;", ["Res. 902"]),
    (f"a)\t{LONG}\nRes. 902\nHarbour Union;", []),
    # Where no words are missing before it.
    ("a)\tthat lamps burn;\nRes. 902\nb)\tthat lamps need oil,", ["Res. 902"]),
    # One under the other they are a list.
    ("a)\tthat lamps burn;\nRes. 902\nRes. 903\nRes. 904\nresolves", []),
    # What comes back and stood in a sentence once is a head wherever it stands.
    (
        f"a)\t{LONG}\nHandbook of lamps\nouter grounds;\n{MORE}Handbook of lamps\ne)\tthat oil,",
        ["Handbook of lamps", "Handbook of lamps"],
    ),
    ("a)\tone;\nTerms of reference\nb)\ttwo;\nc)\tthree;\nd)\tfour;\nTerms of reference\ne)\tthat oil,", []),
    (f"a)\t{LONG}\nconsidering\nouter grounds;\n{MORE}considering\ne)\tthat oil,", []),
    # Blank lines set it off from the sentence.
    (f"a)\t{LONG}\n\nHandbook of lamps\n\nouter grounds;", ["Handbook of lamps"]),
    (f"a)\t{LONG}\nHandbook of lamps\nouter grounds;", []),
    # A number that the labels lead to may be a label; beside a head any other is a page's.
    ("1\tto light lamps;\n2\nRes. 902\nto buy oil;", ["Res. 902"]),
    ("1\tto light lamps;\n174\nRes. 902\nTo buy oil;", ["174", "Res. 902"]),
]


@pytest.mark.parametrize(("text", "wanted"), PLACES)
def test_a_place(text: str, wanted: list[str]) -> None:
    assert left_out(HEAD + text) == wanted


@pytest.mark.parametrize(
    "head", ["RESOLUTION 902 (Geneva, 2031)", "Resolution 902", "174 RESOLUTION 902", "RESOLUTION 902 3"]
)
def test_the_number_line_as_a_running_head(head: str) -> None:
    text = f"{HEAD}a)\t{LONG}\n{head}\nouter grounds;\n{MORE}{head}\nresolves\nto buy oil.\n"
    assert left_out(text) == [head, head]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}a)\tthat lamps burn,\nresolves\nto light them.\nRESOLUTION 903 (Geneva, 2031)\nOil\n"
        "The World Lamp Assembly (Geneva, 2031),\nresolves\nto buy oil.\n",
        f"{HEAD}recalling\nResolution 902\nresolves\nto light lamps.\n",
        f"{HEAD}a)\tthat lamps burn.\nRESOLUTION 902 (Rev. Paris, 2035)\nLamps\nThe Assembly (2035),\nconsidering\n",
        "MOD\tXYZ/1/1\nRESOLUTION 902 (Geneva, 2031)\nMOD\tXYZ/1/2\nRESOLUTION 902 (Geneva, 2031)\n",
        "RESOLUTION 902\nRESOLUTION 903\nRESOLUTION 904\n",
    ],
)
def test_a_number_line_is_never_left_out(text: str) -> None:
    assert left_out(text) == []


def test_what_may_be_a_head_is_kept_and_told() -> None:
    found = scan(f"{HEAD}a)\t{LONG}\nRes. 902\nHarbour Union;\nresolves\nto light them.\n")
    told = "line 6: “Res. 902” may be the head or foot of a page; kept as it stands"
    assert told in [str(doubt) for doubt in found.doubts]


@pytest.mark.parametrize("marks", ["[-lamps-]{+lights+}", "<del>lamps</del><ins>lights</ins>"])
def test_furniture_is_left_out_of_texts_with_marks(marks: str) -> None:
    found = scan(
        f"MOD\tEUR/40A3/2\n{HEAD}a)\tthat {marks} on the piers of all\n- 5 -\nLAMP31/40(Add.3)-E\nharbours burn.\n"
    )
    assert found.texts[0].paragraphs[-1].text == "a)\tthat lamps on the piers of all harbours burn."
    assert [note.line for note in found.notes] == [7, 8]


def test_a_line_that_bears_a_mark_is_no_furniture() -> None:
    found = scan(f"MOD\tEUR/40A3/2\n{HEAD}a)\tthat lamps [-burn-]{{+smoke+}};\n{{+- 5 -+}}\nresolves\nto go on.\n")
    assert "- 5 -" in "".join(span.text for p in found.texts[0].paragraphs for span in p.spans)
