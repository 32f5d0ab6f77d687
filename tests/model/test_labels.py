"""Labels are computed from places; what is irregular is kept as printed."""

from __future__ import annotations

import pytest

from wtsaprep.model.labels import labels, style_of
from wtsaprep.model.provision import Provision, Text


def section(heading: str, *items: str) -> Text:
    """A heading and its items; an item is written ``level:style:label``, all of them optional."""
    rows = [Provision(id="h", kind="heading", text=heading)]
    for number, item in enumerate(items):
        level, style, label = [*item.split(":"), "", ""][:3]
        rows.append(Provision(id=f"i{number}", level=int(level or 0), style=style, label=label, text="x"))
    return tuple(rows)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(section("considering", "", "", ""), ["a)", "b)", "c)"], id="preambles are lettered"),
        pytest.param(section("resolves", "", ""), ["1", "2"], id="operative parts are numbered"),
        pytest.param(section("recalling", ""), [""], id="a lone item bears no letter"),
        pytest.param(
            section("resolves", "", "1", "1", "", "1"), ["1", "1.1", "1.2", "2", "2.1"], id="decimal sub-items"
        ),
        pytest.param(section("noting", "", "1", "1", ""), ["a)", "i)", "ii)", "b)"], id="roman sub-items"),
        pytest.param(section("noting", "", "1:–", "1:–", ""), ["a)", "–", "–", "b)"], id="dashes"),
        pytest.param(section("noting", "", "::bbis)", ""), ["a)", "bbis)", "b)"], id="bis does not count"),
        pytest.param(section("noting", "", "::d)", ""), ["a)", "d)", "e)"], id="counting goes on from a printed label"),
        pytest.param(section("resolves", ":a)", ":a)"), ["a)", "b)"], id="letters in an operative part"),
        pytest.param(section("учитывая", *[":а)"] * 4), ["а)", "б)", "в)", "г)"], id="Russian letters"),
        pytest.param(section("تقرر", *[":أ)"] * 4), ["أ)", "ب)", "ج)", "د)"], id="abjad"),
        pytest.param(section("تقرر", ":أ):أ )", ":أ):ب)", ":أ)"), ["أ )", "ب)", "ج)"], id="a blank in a printed one"),
        pytest.param(section("考虑到", *[":（一）"] * 3), ["（一）", "（二）", "（三）"], id="ideographs in brackets"),
        pytest.param(
            section("考虑到", *[":一、"] * 12)[:13],
            [*["一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、", "九、", "十、", "十一、", "十二、"]],
            id="past ten",
        ),
        pytest.param(section("resolves", ":none", ":none"), ["", ""], id="several items without labels"),
        pytest.param(section("resolves to invite", ":–"), ["–"], id="a lone dash is printed"),
        pytest.param(
            section("considering", *[""] * 28), [*[f"{chr(97 + n)})" for n in range(26)], "aa)", "ab)"], id="after z"
        ),
    ],
)
def test_labels(text: Text, expected: list[str]) -> None:
    assert list(labels(text))[1:] == expected


@pytest.mark.parametrize(
    ("style", "label", "ordinal"),
    [
        ("a)", "c)", 3),
        ("i)", "iv)", 4),
        ("1", "12", 12),
        ("1.1", "2.7", 7),
        ("(a)", "(b)", 2),
        ("a)", "3", 0),
        ("–", "–", 0),
        ("а)", "г)", 4),
        ("أ)", "هـ)", 5),
        ("أ)", "ا)", 1),
        ("（一）", "（十二）", 12),
        ("а)", "d)", 0),
        ("a)", "б)", 0),
    ],
)
def test_a_printed_label_claims_its_place(style: str, label: str, ordinal: int) -> None:
    found = style_of(style)
    assert found is not None
    assert found.ordinal(label) == ordinal
