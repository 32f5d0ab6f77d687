"""Skeletons: a proposal is written into a given file, and nothing else in it is another than it was."""

from __future__ import annotations

import re
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from support.laws import examples
from support.random_proposals import random_proposal, random_text
from support.skeletons import AROUND, STYLES, TEXT, edited, parts, printed_lines, skeleton, untouched
from support.word_documents import HEAD, PLAIN, entry
from support.word_files import both, docx, numbered, p, package, run
from wtsaprep.errors import ExportFault, InputFault
from wtsaprep.formats.word.writing.into_skeleton import word_into
from wtsaprep.model.provision import Provision, Text


@pytest.mark.parametrize(
    "final",
    [
        pytest.param(edited(a="that post is nearly everywhere;"), id="words"),
        pytest.param((*TEXT[:4], Provision(id="new", text="the new;"), *TEXT[4:]), id="brought"),
        pytest.param((*TEXT[:4], *TEXT[5:]), id="gone"),
        pytest.param((*TEXT[:3], Provision(id="i", kind="heading", text="noting"), *TEXT[3:]), id="a heading"),
        pytest.param((*TEXT[:4], TEXT[5], TEXT[4], *TEXT[6:]), id="moved"),
    ],
)
def test_only_the_paragraphs_that_change_are_others(final: Text) -> None:
    given = skeleton()
    made = word_into(given, [entry(TEXT, final)], PLAIN)
    base, accepted = both(made)
    at = base.index("MOD\tARB/36A1/1")
    assert base[:at] + base[at + 1 :] == both(given)[0]
    assert [line for line in accepted if line][3 + 1 :][: len(final)] == printed_lines(final)
    before, after = parts(given), parts(made)
    assert {name for name in before if before[name] != after[name]} == {"word/document.xml"}
    kept = untouched(before["word/document.xml"], after["word/document.xml"])
    assert {*AROUND[:2], p("RESOLUTION 12 (Geneva, 2022)", style="ResNo")} <= {p.replace("\n", "") for p in kept}


@examples(1)
@given(st.integers(0, 100_000))
def test_whatever_was_drafted_reads_back_in_its_place(seed: int) -> None:
    """What would read otherwise is refused, so that it is written at all is the law."""
    chance = Random(seed)
    base = (*HEAD, *random_text(chance)[1:])
    draft = random_proposal(chance, base, "d")
    assume(draft.revised)
    word_into(skeleton(text=base), [entry(base, draft.revised)], PLAIN)


def test_runs_keep_how_they_look() -> None:
    looks = (
        "<w:r><w:rPr><w:i/></w:rPr><w:t>a)</w:t></w:r><w:r><w:tab/></w:r>"
        '<w:r><w:t xml:space="preserve">that post </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>is everywhere;</w:t></w:r>'
    )
    lines = printed_lines(TEXT)
    given = docx(*(p(looks if "is everywhere" in line else line) for line in lines))
    made = parts(word_into(given, [entry(TEXT, edited(a="that post is nearly everywhere;"))], PLAIN))[
        "word/document.xml"
    ].decode()
    assert re.search(r"<w:ins [^>]*><w:r><w:rPr><w:b/></w:rPr><w:t [^>]*> ?nearly ?</w:t></w:r></w:ins>", made)
    assert "<w:r><w:rPr><w:i/></w:rPr><w:t>a)</w:t></w:r><w:r><w:tab/></w:r>" in made


def test_labels_that_word_counts_are_not_written_again() -> None:
    numbers = numbered(("lowerLetter", "%1)"))
    lines = [p(line.partition("\t")[2], number="1") if "\t" in line else p(line) for line in printed_lines(TEXT)]
    made = word_into(
        docx(*lines, numbering=numbers),
        [entry(TEXT, (*TEXT[:5], Provision(id="n", text="the new;"), *TEXT[5:]))],
        PLAIN,
    )
    assert [line for line in both(made)[1] if line.endswith(";")] == [
        "a)\tthat post is everywhere;",
        "b)\tthe new;",
        "c)\tthat networks grow;",
    ]


def test_many_proposals_stand_in_one_file_each_with_its_reasons() -> None:
    other = tuple(q.model_copy(update={"text": q.text.replace("11", "13")}) if q.kind == "number" else q for q in TEXT)
    given = docx(*map(p, printed_lines(TEXT)), p(""), *map(p, printed_lines(other)), styles=STYLES)
    ours = entry(TEXT, edited(d="to serve everybody."), reasons="It is fair.")
    kept = entry(other, other, "NOC", number="ARB/36A1/2", reasons="It is good.\n\nVery.", id="two")
    lines = [line for line in both(word_into(given, [ours, kept], PLAIN))[1] if line]
    assert lines[0] == "MOD\tARB/36A1/1"
    assert lines[len(TEXT) + 1 : len(TEXT) + 4] == [
        "Reasons:\tIt is fair.",
        "NOC\tARB/36A1/2",
        "RESOLUTION 13 (Rev. Hammamet, 2016)",
    ]
    assert lines[-2:] == ["Reasons:\tIt is good.", "Very."]


def test_a_symbol_line_that_stands_there_is_not_written_again() -> None:
    given = docx(p("MOD\tARB/36A1/1"), *map(p, printed_lines(TEXT)))
    made = word_into(given, [entry(TEXT, edited(d="to go."))], PLAIN)
    assert both(made)[1].count("MOD\tARB/36A1/1") == 1


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (docx(p("RESOLUTION 10 (Rev. Dubai, 2012)")), "is not in the given file"),
        (skeleton(text=edited(b="that networks shrink;")), "another text than Resolution 11"),
        (
            docx(p("RESOLUTION 11 (Rev. New Delhi, 2024)")),
            "“RESOLUTION 11 [(]Rev. New Delhi, 2024[)]” where that reads",
        ),
        (docx(*map(p, printed_lines(TEXT)), p("a {+new+} word")), "tracked changes already: “new”\n"),
        (docx(*(p(f"a {{+{n}+}} word") for n in "abcde")), "tracked changes already: “a”, “b”, “c” and 2 others\n"),
        (b"no file", "no Word document|damaged"),
        (package({"word/document.xml": "<a/>"}), "is not in the given file"),
    ],
)
def test_what_is_no_skeleton_of_the_text_is_refused_with_the_difference(given: bytes, why: str) -> None:
    with pytest.raises(InputFault, match=why):
        word_into(given, [entry(TEXT, edited(a="other;"))], PLAIN)


def test_of_a_long_clause_the_words_are_shown_that_differ() -> None:
    words = "that post has been everywhere for as long as anybody who is here remembers, "
    text, other = edited(a=f"{words}by road and rail;"), edited(a=f"{words}by road and sea;")
    with pytest.raises(InputFault, match="reads “…by road and sea;” where that reads “…by road and rail;”"):
        word_into(skeleton(text=other), [entry(text, edited(a="other;"))], PLAIN)


def test_the_difference_names_the_clause_and_both_readings() -> None:
    with pytest.raises(
        InputFault, match="“b\\)\tthat networks shrink;” where that reads “b\\)\tthat networks grow;”"
    ) as caught:
        word_into(skeleton(text=edited(b="that networks shrink;")), [entry(TEXT, TEXT)], PLAIN)
    assert caught.value.where.provision == "b"


BREAK = "<w:r><w:lastRenderedPageBreak/></w:r>"
FIELD = "".join(f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end")).replace(
    "</w:r><w:r>", f"</w:r>{run('post ')}<w:r>"
)
BOX = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>a box</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"


def with_a(inner: str) -> bytes:
    """A file in which the first clause holds something besides its words, before "is"."""
    lines = printed_lines(TEXT)
    before, behind = (f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' for text in ("that ", "is everywhere;"))
    clause = p(f"<w:r><w:t>a)</w:t></w:r><w:r><w:tab/></w:r>{before}{inner}{behind}")
    return docx(*(clause if "is everywhere" in line else p(line) for line in lines))


@pytest.mark.parametrize("inner", [f"{BREAK}{run('post ')}", f"{run('post ')}{BREAK}", f"{run('post ')}{BOX}"])
def test_what_is_no_word_stands_in_no_ones_way(inner: str) -> None:
    final = (*TEXT[:4], *TEXT[5:])
    lines = both(word_into(with_a(inner), [entry(TEXT, final)], PLAIN))[1]
    assert [line for line in lines if line][1 : 1 + len(final)] == printed_lines(final)
    reworded = edited(a="that post goes everywhere;")
    assert "a)\tthat post goes everywhere;" in both(word_into(with_a(inner), [entry(TEXT, reworded)], PLAIN))[1]


def test_words_that_a_field_works_out_are_not_marked() -> None:
    with pytest.raises(ExportFault, match="in a field") as caught:
        word_into(with_a(FIELD), [entry(TEXT, edited(a="that mail is everywhere;"))], PLAIN)
    assert caught.value.where.provision == "a"


KEPT = (*TEXT[:5], Provision(id="n", text="the new;", label="abis)"), *TEXT[5:])
COUNTED = [p(line.partition("\t")[2], number="1") if "\t" in line else p(line) for line in printed_lines(TEXT)]


@pytest.mark.parametrize("final", [KEPT, (*TEXT[:4], *TEXT[6:]), (*TEXT[:4], TEXT[5], TEXT[4], *TEXT[6:])])
def test_letters_that_word_would_count_otherwise_are_typed(final: Text) -> None:
    given = docx(*COUNTED, numbering=numbered(("lowerLetter", "%1)")))
    made = word_into(given, [entry(TEXT, final, numbering="kept")], PLAIN)
    assert both(made)[1][1:] == printed_lines(final)
    assert both(made)[0][1:] == printed_lines(TEXT)


def test_a_list_that_goes_on_in_another_text_is_not_moved() -> None:
    given = docx(*COUNTED, p("of another text.", number="1"), numbering=numbered(("lowerLetter", "%1)")))
    final = (*TEXT[:5], Provision(id="n", text="the new;"), *TEXT[5:])
    with pytest.raises(ExportFault, match=r"and not “d..of another text"):
        word_into(given, [entry(TEXT, final)], PLAIN)


def test_a_text_that_stands_twice_or_is_changed_twice_is_refused() -> None:
    lines = [*map(p, printed_lines(TEXT))]
    with pytest.raises(InputFault, match="stands twice"):
        word_into(docx(*lines, *lines), [entry(TEXT, edited(a="x;"))], PLAIN)
    with pytest.raises(ExportFault, match="two proposals on one text"):
        word_into(docx(*lines), [entry(TEXT, edited(a="x;")), entry(TEXT, edited(b="y;"), id="b")], PLAIN)


@pytest.mark.parametrize("change", ["rPrChange", "sectPrChange", "moveFromRangeStart"])
def test_any_tracked_change_is_seen(change: str) -> None:
    marked = f'<w:r><w:rPr><w:{change} w:id="7" w:author="A"/></w:rPr><w:t>x</w:t></w:r>'
    with pytest.raises(InputFault, match="tracked changes already"):
        word_into(docx(*map(p, printed_lines(TEXT)), p(marked)), [entry(TEXT, edited(a="x;"))], PLAIN)
