"""Signs of marks that stand among the words: told each on its line, in every notation; nothing escaped is one."""

from __future__ import annotations

import pytest

from wtsaprep.formats.flattened.marks.written_marks import read_marks

WORDS = "opens or closes no mark: read as words"
ONE_KIND = "may be a change, or only set like that: read as words"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        *(
            (f"that harbours {sign}report", [f"line 3: “{sign}” {WORDS}"])
            for sign in ("<del>", "<INS class='x'>", "<s>", "<u>", "</strike>", "[-", "{+", "-]", "{--", "{++", "{>>")
        ),
        ("that ~~harbours report", [f"line 3: “~~” {WORDS}"]),
        ("that **harbours report", [f"line 3: “**” {WORDS}"]),
        ("that [harbours]{.deletion report", [f"line 3: “]{{.deletion” {WORDS}"]),
        ("that ~~harbours~~ report", [f"line 3: “~~harbours~~” {ONE_KIND}"]),
        ("that <u>harbours</u> report", [f"line 3: “<u>harbours</u>” {ONE_KIND}"]),
        ("that [-harbours-]{+ports+} <ins>report", [f"line 3: “<ins>” {WORDS}"]),
        ("that <del>harbours</del> [-report", [f"line 3: “[-” {WORDS}"]),
        ("that [-harbours-] {+report", [f"line 3: “{{+” {WORDS}"]),
    ],
)
def test_a_sign_without_its_answer_is_told(text: str, told: list[str]) -> None:
    assert [str(doubt) for doubt in read_marks(f"considering\n\n{text}\n").doubts] == told


@pytest.mark.parametrize(
    "text",
    [
        "**considering**\n\n**a)** that harbours **report**",
        r"that <del>harbours</del> \[-report and \<ins>",
        "from 5 - 6 [a - b] and {x} * * *",
        "that [harbours] report (see [2])",
    ],
)
def test_what_is_emphasis_or_escaped_is_none(text: str) -> None:
    assert not any("read as words" in doubt.what for doubt in read_marks(text).doubts)
