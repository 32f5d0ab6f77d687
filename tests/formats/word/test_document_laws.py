"""Laws of Word files made at random: both answers are what rejecting and accepting mark by mark gives."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import example, given
from hypothesis import strategies as st

from support.word_files import both, docx, gone, ins, p, run
from wtsaprep.formats.word.document import read_document
from wtsaprep.formats.word.listing import listing
from wtsaprep.redline.spans import accepted, rejected

Piece = tuple[str, str]
WORDS = st.text("abc ", min_size=1, max_size=4)
PIECES = st.lists(st.tuples(st.sampled_from(("", "+", "-", "+-")), WORDS), max_size=4)
PARAGRAPHS = st.lists(st.tuples(PIECES, st.sampled_from(("", "", "+", "-", "+-"))), min_size=1, max_size=8)


def word_file(paragraphs: list[tuple[list[Piece], str]]) -> bytes:
    """The paragraphs as a Word file."""
    made: dict[str, Callable[[str], str]] = {"": run, "+": ins, "-": gone, "+-": lambda text: ins(gone(text))}
    runs = ["".join(made[mark](text) for mark, text in pieces) or "<w:r/>" for pieces, _ in paragraphs]
    return docx(*(p(inner, end=end) for inner, (_, end) in zip(runs, paragraphs, strict=True)))


def answer(paragraphs: list[tuple[list[Piece], str]], without: str) -> list[str]:
    """The lines when what bears a mark, or was marked twice, is taken out; what has no end and no word is no line."""
    text = ""
    for pieces, end in paragraphs:
        text += "".join(words for mark, words in pieces if without not in mark and mark != "+-")
        text += "" if without in end or end == "+-" else "\n"
    lines = text.split("\n")
    return lines[:-1] if not lines[-1] else lines


@given(PARAGRAPHS)
@example([([("", "a")], "-"), ([("", "a")], "+"), ([], "")])
@example([([("", "a")], "+"), ([("", "a")], "-"), ([], "")])
@example([([("", " ")], "+"), ([("", "a")], "+"), ([("", "a")], "")])
@example([([("", "a")], "+"), ([("", "a")], "+"), ([("", " ")], "-"), ([], "")])
@example([([], "+"), ([("+", "a")], "-"), ([("", "a")], "-"), ([("", "a")], "")])
@example([([("", "a")], "-"), ([("", "a")], "-"), ([("+", "a")], "+")])
@example([([("", "a")], "-"), ([("-", "a")], "+"), ([("", "a")], "+"), ([("", "a")], "")])
def test_both_answers_are_those_of_single_marks(paragraphs: list[tuple[list[Piece], str]]) -> None:
    base, final = both(word_file(paragraphs))
    assert base == answer(paragraphs, "+")
    assert final == answer(paragraphs, "-")


@given(PARAGRAPHS)
def test_words_are_kept_only_where_both_texts_have_them(paragraphs: list[tuple[list[Piece], str]]) -> None:
    kept = "".join(words for pieces, _ in paragraphs for mark, words in pieces if not mark)
    for line in listing(read_document(word_file(paragraphs))):
        for mark, text in line.spans:
            assert mark != "kept" or "".join(text.split()) in "".join(kept.split())
        assert line.in_base or not rejected(line.spans)
        assert line.in_final or not accepted(line.spans)


@given(PARAGRAPHS)
def test_the_lines_of_a_text_are_numbered_upwards(paragraphs: list[tuple[list[Piece], str]]) -> None:
    numbers = [row.number for row in listing(read_document(word_file(paragraphs))) if row.in_final]
    assert numbers == sorted(set(numbers))
