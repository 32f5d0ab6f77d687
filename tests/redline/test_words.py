"""The redline engine against redlines as careful drafters mark them, and against its laws.

A case of `fixtures/*.txt` holds one or more markings of the same two texts, any of which is good.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wtsaprep.redline.sentences import sentence_starts
from wtsaprep.redline.spans import Span, Spans, accepted, merged, rejected, written_out
from wtsaprep.redline.tokens import tokens
from wtsaprep.redline.words import mark_words

FIXTURES = Path(__file__).parent / "fixtures"
MARKED = re.compile(r"\[-(.*?)-\]|\{\+(.*?)\+\}")


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a fixture file: a name and the markings that are good."""

    name: str
    markings: tuple[Spans, ...]

    @property
    def base(self) -> str:
        return rejected(self.markings[0])

    @property
    def revised(self) -> str:
        return accepted(self.markings[0])


def parsed(marking: str) -> Spans:
    """`a [-b-]{+c+}` as spans."""
    spans: list[Span] = []
    at = 0
    for mark in MARKED.finditer(marking):
        spans.append(Span("kept", marking[at : mark.start()]))
        spans.append(Span("deleted", mark[1] or ""))
        spans.append(Span("inserted", mark[2] or ""))
        at = mark.end()
    return merged((*spans, Span("kept", marking[at:])))


def printed(spans: Spans) -> str:
    """Spans as `a [-b-]{+c+}`."""
    brackets = {"kept": ("", ""), "deleted": ("[-", "-]"), "inserted": ("{+", "+}")}
    return "".join(brackets[span.mark][0] + span.text + brackets[span.mark][1] for span in spans)


def cases(file: str) -> list[Case]:
    """The cases of a fixture file."""
    blocks = (FIXTURES / file).read_text(encoding="utf-8").split("\n## ")[1:]
    return [
        Case(name, tuple(parsed(line) for line in markings if line))
        for name, *markings in (block.splitlines() for block in blocks)
    ]


def changes(spans: Spans) -> list[tuple[str, str]]:
    """What goes and what comes, change by change, the blanks at the edges of a mark folded."""
    result: list[tuple[str, str]] = []
    before = "kept"
    for span in spans:
        if span.mark == "deleted":
            result.append((span.text.strip(), ""))
        elif span.mark == "inserted" and before == "deleted":
            result[-1] = (result[-1][0], span.text.strip())
        elif span.mark == "inserted":
            result.append(("", span.text.strip()))
        before = span.mark
    return result


def mark(base: str, revised: str) -> str:
    """The redline of two texts, printed."""
    return printed(mark_words(base, revised))


ALL_CASES = [
    pytest.param(case, id=f"{file.removesuffix('.txt')}: {case.name}")
    for file in ("redlines.txt", "more_redlines.txt")
    for case in cases(file)
]


@pytest.mark.parametrize("case", ALL_CASES)
def test_marks_are_those_of_a_careful_drafter(case: Case) -> None:
    marked = mark_words(case.base, case.revised)
    assert changes(marked) in [changes(marking) for marking in case.markings], printed(marked)


@pytest.mark.parametrize("case", ALL_CASES)
def test_undoing_a_redline_is_marked_in_the_same_places(case: Case) -> None:
    """A person who goes back from the revised text to the baseline touches no more places than on the way there."""
    there, back = mark_words(case.base, case.revised), mark_words(case.revised, case.base)
    assert len(changes(back)) <= len(changes(there)) + 1, printed(back)


@pytest.mark.parametrize("case", cases("more_redlines.txt"), ids=lambda case: case.name)
def test_all_markings_of_a_case_are_of_the_same_two_texts(case: Case) -> None:
    assert {(rejected(marking), accepted(marking)) for marking in case.markings} == {(case.base, case.revised)}


class TestBlanks:
    """Blanks are never the reason for a mark of their own unless they are all that changed."""

    def test_an_inserted_word_brings_the_blank_before_it(self) -> None:
        assert mark("shall apply", "shall not apply") == "shall{+ not+} apply"

    def test_at_the_start_of_a_text_it_brings_the_blank_after_it(self) -> None:
        assert mark("States shall", "Member States shall") == "{+Member +}States shall"

    def test_a_blank_too_many_is_marked_alone(self) -> None:
        assert mark("in  particular", "in particular") == "in[- -] particular"

    def test_a_line_broken_in_two(self) -> None:
        assert mark("resolves to act", "resolves\nto act") == "resolves[- -]{+\n+}to act"

    def test_very_many_blanks_take_no_time(self) -> None:
        blanks = " " * 100_000
        assert mark_words(blanks, blanks + "\t") == (Span("kept", blanks), Span("inserted", "\t"))

    def test_closing_blanks(self) -> None:
        assert mark("that is so; ", "that is so;") == "that is so;[- -]"


class TestSentences:
    """Marks stay within their sentence."""

    BOILERPLATE = "The Director shall submit a report to the Council on the results."

    def test_a_sentence_like_its_neighbours_is_one_insertion(self) -> None:
        added = "The Director shall also submit the report to TSAG on request."
        base = f"{self.BOILERPLATE} {self.BOILERPLATE.replace('results', 'costs')}"
        revised = f"{self.BOILERPLATE} {added} {self.BOILERPLATE.replace('results', 'costs')}"
        assert changes(mark_words(base, revised)) == [("", added)]

    def test_a_sentence_that_moved_goes_whole_and_comes_whole(self) -> None:
        assert mark("One. The Council shall meet. Two shall.", "One. Two shall. The Council shall meet.") in (
            "One.{+ Two shall.+} The Council shall meet.[- Two shall.-]",
            "One.[- The Council shall meet.-] Two shall.{+ The Council shall meet.+}",
        )

    def test_numbers_and_abbreviations_end_no_sentence(self) -> None:
        text = tokens("under No. 9 (Rev. Dubai, 2018) it was so. It is not; and")
        sentences = ["".join(text.pieces[start:end]) for start, end in pairwise(sentence_starts(text))]
        assert sentences == ["under No. 9 (Rev. Dubai, 2018) it was so.", " It is not;", " and"]

    @pytest.mark.parametrize(
        ("base", "marked"),
        [
            ("РЕЗОЛЮЦИЯ 97 (Дубай, 2012 г.)", "РЕЗОЛЮЦИЯ 97 ([-Дубай, 2012-]{+Пересм. Женева, 2022+} г.)"),
            (
                "РЕЗОЛЮЦИЯ 97 (Пересм. Женева, 2022 г.)",
                "РЕЗОЛЮЦИЯ 97 (Пересм. [-Женева, 2022-]{+Нью-Дели, 2024+} г.)",
            ),
            ("RÉSOLUTION 97 (Dubaï, 2012)", "RÉSOLUTION 97 ([-Dubaï, 2012-]{+Rév. Genève, 2022+})"),
        ],
    )
    def test_what_is_cut_short_ends_none_in_any_language(self, base: str, marked: str) -> None:
        revised = MARKED.sub(lambda mark: mark[2] or "", marked)
        spans = mark_words(base, revised)
        assert "".join(written_out(span.mark, span.text) for span in spans) == marked

    def test_a_whole_book_is_compared_sentence_by_sentence(self) -> None:
        book = [f"Recommendation {number} shall apply to the study group concerned." for number in range(2500)]
        changed = [
            sentence.replace("shall", "should") if at % 100 == 7 else sentence for at, sentence in enumerate(book)
        ]
        assert changes(mark_words(" ".join(book), " ".join(changed))) == [("shall", "should")] * 25


class TestJoining:
    """Changes that a reader takes in together are one mark."""

    def test_words_that_trade_places_over_a_small_one(self) -> None:
        assert mark("women and men", "men and women") == "[-women and men-]{+men and women+}"

    def test_an_acronym_is_not_torn_out_of_its_brackets(self) -> None:
        base = "that the Internet Engineering Task Force (IETF) develops protocols"
        revised = "that IETF and W3C develop protocols"
        assert changes(mark_words(base, revised)) == [
            ("the Internet Engineering Task Force (IETF) develops", "IETF and W3C develop")
        ]

    def test_a_pure_insertion_stays_one_beside_a_replacement(self) -> None:
        assert mark("the issue of misuse", "the issues of common misuse") == (
            "the [-issue-]{+issues+} of{+ common+} misuse"
        )

    def test_two_insertions_beside_a_small_word_stay_two(self) -> None:
        assert mark("States and Members", "Member States and Sector Members") == (
            "{+Member +}States and{+ Sector+} Members"
        )


class TestRewriting:
    """Little in common is one replacement; half in common is not."""

    def test_nothing_but_small_words_in_common(self) -> None:
        base = "to exchange the views of members on the tariffs of operators"
        revised = "to ask the Bureau of ITU in Geneva for the minutes of meetings"
        assert len(changes(mark_words(base, revised))) == 1

    def test_a_long_clause_half_of_which_is_kept(self) -> None:
        kept = "the growth of international traffic requires close cooperation between standards organizations"
        base = f"that {kept} and that existing tariffs remain sufficiently transparent for consumers"
        revised = f"that {kept} whereas national regulators increasingly consider alternative approaches"
        assert len(changes(mark_words(base, revised))) == 1
        assert Span("kept", f"that {kept}") in [
            Span(span.mark, span.text.strip()) for span in mark_words(base, revised)
        ]


class TestOtherScripts:
    """Words are words in any script; where there are no blanks, every character counts as one."""

    def test_chinese(self) -> None:
        assert mark("请成员国参加这项工作", "请成员国和部门成员参加这项工作") == "请成员国{+和部门成员+}参加这项工作"

    def test_vowel_points_stay_with_their_letters(self) -> None:
        assert mark("تقريراً إلى", "تقرير إلى") == "[-تقريراً-]{+تقرير+} إلى"

    def test_an_accent_written_as_a_sign_of_its_own(self) -> None:
        assert mark("un re\u0301sultat", "un resultat") == "un [-re\u0301sultat-]{+resultat+}"


whole = ("100 000", "b)", "[^1]")
words = (*whole, "a", "b", "the", "of", "and", "to", "ITU", "ITU-T", "Council", "2016", "high-speed")
marks = (",", ".", ";", "(", ")", "\n")
prose = st.lists(st.sampled_from((*words, *marks)), max_size=40).map(" ".join)
texts = st.text() | prose | st.text(alphabet="ab ,.\n\u0301\u00ad\x1c中国لُ-'1", max_size=30)


class TestLaws:
    """What holds for any two texts."""

    @given(base=texts, revised=texts)
    @example(base="", revised="")
    @example(base="", revised=" \x00\x1f ")
    @example(base="\ud800", revised="\ud800a")
    @example(base="a\u2028b", revised="a b")
    def test_no_text_is_lost(self, base: str, revised: str) -> None:
        marked = mark_words(base, revised)
        assert rejected(marked) == base
        assert accepted(marked) == revised

    @given(base=texts, revised=texts)
    def test_the_result_is_in_normal_form(self, base: str, revised: str) -> None:
        assert merged(mark_words(base, revised)) == mark_words(base, revised)

    @given(text=texts)
    def test_equal_texts_have_no_marks(self, text: str) -> None:
        assert mark_words(text, text) == ((Span("kept", text),) if text else ())

    @given(base=prose, revised=prose)
    def test_no_mark_cuts_a_word(self, base: str, revised: str) -> None:
        marked = mark_words(base, revised)
        for missing, text in (("inserted", base), ("deleted", revised)):
            at = 0
            for span in marked:
                at += len(span.text) if span.mark != missing else 0
                assert not (text[at - 1 : at].isalnum() and text[at : at + 1].isalnum()), printed(marked)

    @given(base=prose, revised=prose)
    def test_no_mark_cuts_a_grouped_number_a_cited_item_or_a_footnote_call(self, base: str, revised: str) -> None:
        base, revised = base.replace("(", ""), revised.replace("(", "")
        marked = mark_words(base, revised)
        for missing, text in (("inserted", base), ("deleted", revised)):
            inside = {
                found.start() + at
                for one in whole
                for found in re.finditer(re.escape(one), text)
                for at in range(1, len(one))
            }
            borders = accumulate(len(span.text) for span in marked if span.mark != missing)
            assert inside.isdisjoint(borders), printed(marked)
