"""Said: a symbol line and reasons that a skeleton has for a proposal are used, and filled in, and never doubled."""

from __future__ import annotations

import re

import pytest

from support.skeletons import TEXT, edited, parts, printed_lines, skeleton, words_of
from support.word_documents import PLAIN, entry
from support.word_files import both, docx, p, run
from wtsaprep.errors import InputFault
from wtsaprep.formats.word.writing.into_skeleton import word_into

FINAL = edited(d="to serve everybody.")
OURS = printed_lines(FINAL)


@pytest.mark.parametrize("over", ["MOD", "MOD\t", "MOD ", "MOD\tARB/XX/1", "MOD\tARB/36A1/1"])
def test_a_symbol_line_that_waits_is_filled(over: str) -> None:
    made = word_into(skeleton(over=over), [entry(TEXT, FINAL)], PLAIN)
    for lines in words_of(made):
        assert " ".join(lines[0].split()) == "MOD ARB/36A1/1"
    assert words_of(made)[1][1:] == OURS


@pytest.mark.parametrize("under", ["Reasons:", "Reasons:\t", "Motifs :", "Основания:", "Reasons"])
def test_reasons_that_wait_are_filled_in_the_files_own_words(under: str) -> None:
    made = word_into(skeleton(under=under), [entry(TEXT, FINAL, reasons="It is fair.\n\nVery.")], PLAIN)
    for lines in words_of(made):
        assert lines[-2:] == [f"{under.strip()}\tIt is fair.", "Very."]


def test_what_is_filled_in_looks_as_what_stands_there() -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>MOD</w:t></w:r>"
    given = docx(p(bold), *map(p, printed_lines(TEXT)))
    made = parts(word_into(given, [entry(TEXT, FINAL)], PLAIN))["word/document.xml"].decode()
    assert f"{bold}<w:r><w:rPr><w:b/></w:rPr><w:tab/><w:t" in made


def test_a_placeholder_goes_with_the_runs_that_it_was_typed_in() -> None:
    typed = "".join(map(run, ("MOD\t", "ARB", "/XX/", "1")))
    made = word_into(docx(p(typed), *map(p, printed_lines(TEXT))), [entry(TEXT, FINAL)], PLAIN)
    assert both(made)[1][0] == "MOD\tARB/36A1/1"


def test_reasons_that_stand_there_are_not_written_again() -> None:
    given = docx(*map(p, printed_lines(TEXT)), p("Reasons: It is  fair."), p("Very."), p("Behind"))
    made = word_into(given, [entry(TEXT, FINAL, reasons="It is fair.\n\nVery.\n\nMore.")], PLAIN)
    assert both(made)[1][len(OURS) + 1 :] == ["Reasons: It is  fair.", "Very.", "More.", "Behind"]


def test_a_line_without_a_proposal_number_is_left_where_the_draft_has_none() -> None:
    made = word_into(skeleton(over="MOD"), [entry(TEXT, FINAL, number="")], PLAIN)
    assert words_of(made)[1][:2] == ["MOD", OURS[0]]
    made = word_into(skeleton(over="MOD\tARB/44/2"), [entry(TEXT, FINAL, number="")], PLAIN)
    assert words_of(made)[1][:2] == ["MOD\tARB/44/2", OURS[0]]


def test_reasons_that_nobody_gives_are_left_open() -> None:
    assert words_of(word_into(skeleton(under="Reasons:"), [entry(TEXT, FINAL)], PLAIN))[1][-1] == "Reasons:"


@pytest.mark.parametrize("over", ["NOC", "MOD\tEUR/44/1", "MOD\tARB/44/1", "SUP\tARB/36A1/1"])
def test_the_symbol_line_of_another_proposal_is_refused(over: str) -> None:
    with pytest.raises(InputFault, match=f"has “{re.escape(over)}” where the proposal is “MOD\tARB/36A1/1”"):
        word_into(skeleton(over=over), [entry(TEXT, FINAL)], PLAIN)


def test_other_reasons_are_refused() -> None:
    with pytest.raises(InputFault, match=r"other reasons: “It is old[.]” where the proposal says “It is fair[.]”"):
        word_into(skeleton(under="Reasons:\tIt is old."), [entry(TEXT, FINAL, reasons="It is fair.")], PLAIN)


@pytest.mark.parametrize("symbol", ["NOC", "SUP"])
def test_of_a_text_without_changes_the_file_may_have_no_more_than_what_it_is_called(symbol: str) -> None:
    head = printed_lines(TEXT)[:2]
    given = docx(p(symbol), *map(p, head), p("Reasons:"), p("Behind"))
    made = word_into(given, [entry(TEXT, TEXT, symbol, reasons="It is done.")], PLAIN)
    for lines in both(made):
        assert lines == [f"{symbol}\tARB/36A1/1", *head, "Reasons:\tIt is done.", "Behind"]
