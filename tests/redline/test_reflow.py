"""The same sentences broken into other lines are no change, whatever the margin."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wtsaprep.model.provision import Provision
from wtsaprep.redline.align import inherit_ids
from wtsaprep.redline.broken_lines import margin_of
from wtsaprep.redline.redline import redline
from wtsaprep.redline.reflow import lines_together
from wtsaprep.redline.spans import written_out
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from wtsaprep.model.provision import Text
    from wtsaprep.redline.redline import Redline

SENTENCE = (
    "The Guild of lamp keepers shall, in accordance with No. 9 of its rules and considering a) above, meet once a year "
    "and/or publish the long-term report of 2 March 2024 – a fee of 100 000 francs, 5,5 % and 1\u00a0000 lamps – in "
    "2020–2023 and in 5, 6 and 7."
)
SENTENCES = f"{SENTENCE} It shall send it to (some of) the members. They shall read it; they need not answer."
CHINESE = "费用为一百法郎，理事会每年开会一次，并应在2020年提交报告。"
WIDTHS = range(1, 121)

AT_BLANKS = re.compile(r"[^ ]+")
IN_WORDS = re.compile(r"[^ ]+?(?:[-/–](?=\w)|(?= )|$)")
ANYWHERE = re.compile(r"\d+|.")


def lines(*texts: str) -> Text:
    """Lines of which nothing is known."""
    return tuple(Provision(id=f"other-{number}", kind="other", text=text) for number, text in enumerate(texts, 1))


def wrapped(text: str, width: int, pieces: re.Pattern[str] = AT_BLANKS) -> Text:
    """A text broken at a margin, between its pieces."""
    result = [""]
    for piece in pieces.finditer(text):
        blank = " " if text[piece.start() - 1 : piece.start()] == " " else ""
        if result[-1] and len(result[-1]) + len(blank) + len(piece[0]) > width:
            result.append(piece[0])
        else:
            result[-1] += (blank if result[-1] else "") + piece[0]
    return lines(*result)


def together(old: Text, new: Text) -> tuple[Text, Text]:
    """The lines of two files put together."""
    return lines_together(old, new, (margin_of(p.text for p in old), margin_of(p.text for p in new)))


def laid(old: Text, new: Text) -> Redline:
    """The redline of two files."""
    numbers = count()
    old, new = together(old, new)
    return redline(old, inherit_ids(old, new, lambda: f"x{next(numbers)}"))


def shown(old: Text, new: Text) -> list[str]:
    """The same, printed line by line."""
    return ["".join(written_out(*span) for span in p.line) for p in laid(old, new).provisions]


class TestNoChange:
    """Only the margin stands elsewhere."""

    @pytest.mark.parametrize("width", WIDTHS)
    def test_a_sentence_at_every_width(self, width: int) -> None:
        whole = lines(SENTENCE)
        for pieces in (AT_BLANKS, IN_WORDS):
            broken = wrapped(SENTENCE, width, pieces)
            assert laid(whole, broken).unchanged, broken
            assert laid(broken, whole).unchanged, broken
            assert laid(broken, wrapped(SENTENCE, width + 7)).unchanged, broken

    @pytest.mark.parametrize("width", WIDTHS)
    def test_several_sentences_at_every_width(self, width: int) -> None:
        broken = wrapped(SENTENCES, width)
        assert laid(lines(SENTENCES), broken).unchanged, broken
        assert laid(wrapped(SENTENCES, 2 * width), broken).unchanged, broken

    @pytest.mark.parametrize("width", range(1, len(CHINESE)))
    def test_a_text_without_blanks(self, width: int) -> None:
        assert laid(lines(CHINESE), wrapped(CHINESE, width, ANYWHERE)).unchanged

    @given(
        words=st.lists(
            st.sampled_from(
                ("a", "the", "lamp", "Guild", "keepers,", "2", "2031", "b)", "No.", "oil;", "bells.", "–", "and/or")
            ),
            min_size=1,
            max_size=40,
        ),
        widths=st.tuples(st.integers(1, 60), st.integers(1, 60)),
    )
    @example(words=["oil;", "a", "bells."], widths=(1, 6))
    @example(words=["No.", "–", "and/or"], widths=(9, 3))
    def test_any_words_at_any_two_widths(self, words: list[str], widths: tuple[int, int]) -> None:
        old, new = (wrapped(" ".join(words), width) for width in widths)
        assert laid(old, new).unchanged, (old, new)

    def test_a_number_at_the_start_of_a_line_that_was_taken_for_a_label(self) -> None:
        taken = (*lines("with No."), Provision(id="item-1", kind="item", text="of the rules.", label="9"))
        assert laid(lines("with No. 9 of the rules."), taken).unchanged
        assert laid(taken, lines("with No. 9 of the rules.")).unchanged

    def test_a_word_at_the_start_of_a_line_that_was_taken_for_a_heading(self) -> None:
        taken = (*lines("the Guild,"), Provision(id="h", kind="heading", text="noting"), *lines("the lamps, meets."))
        assert laid(lines("the Guild, noting the lamps, meets."), taken).unchanged


class TestChanges:
    """What changed beside the margin is marked, and nothing else."""

    @pytest.mark.parametrize("width", WIDTHS)
    def test_a_word_that_changed(self, width: int) -> None:
        changed = SENTENCE.replace("publish", "print").replace("100 000", "120 000")
        expected = "".join(written_out(*span) for span in mark_words(SENTENCE, changed))
        assert " ".join(shown(lines(SENTENCE), wrapped(changed, width))) == expected

    def test_a_paragraph_that_was_put_in(self) -> None:
        old = wrapped("The Guild shall meet once a year.", 20)
        new = (*wrapped("The Guild shall meet once a year.", 26), *lines("Bells are of bronze."))
        assert shown(old, new) == ["The Guild shall meet once a year.", "{+Bells are of bronze.+}"]

    def test_a_paragraph_that_was_split_where_no_margin_was(self) -> None:
        old = "The Guild shall meet. The keepers of the lamps on all the northern islands shall attend."
        new = ("The Guild shall meet.", "The keepers of the lamps on all the northern islands shall attend.")
        assert not laid(lines(old), lines(*new)).unchanged

    def test_clauses_that_were_put_in_between(self) -> None:
        clauses = ("that lamps are lit;", "that bells are rung in fog, and that they are heard;", "that oil is kept,")
        old, new = (tuple(Provision(id=f"i-{n}", text=t) for n, t in enumerate(row)) for row in (clauses[::2], clauses))
        assert together(old, new) == (old, new)

    def test_a_blank_that_was_lost(self) -> None:
        assert not laid(
            lines("the lamp keepers of", "the islands"), lines("the lamp", "keepersof the islands")
        ).unchanged

    def test_lines_that_were_not_broken_anew_stay_as_they_are(self) -> None:
        old, new = lines("opening", "adoption of the agenda"), lines("opening", "report", "adoption of the agenda")
        assert together(old, new) == (old, new)

    def test_a_text_whose_lines_are_paragraphs_stays_as_it_is(self) -> None:
        old, new = lines("The Guild shall meet once a year."), lines("The Guild shall meet", "once a year.")
        assert lines_together(old, new, (0, 0)) == (old, new)

    def test_labels_stay_as_they_were_printed(self) -> None:
        old = (*lines("with No. 9 of"), *(Provision(id=f"i-{n}", kind="item", text=f"lamp {n};") for n in range(2)))
        cut = (*lines("with No."), Provision(id="c", kind="item", text="of", label="9"), *old[1:])
        assert [p.id for p in together(old, cut)[1]] == ["other-1", "i-0", "i-1"]
        assert laid(old, cut).accepted()[1:] == laid(cut, cut).accepted()[2:]
