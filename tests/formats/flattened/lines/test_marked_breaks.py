"""Breaks between paragraphs that bear marks: settling them changes neither of the two texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.formats.flattened.lines.marked_breaks import settle_breaks
from wtsaprep.formats.flattened.marks.marked_text import Marked
from wtsaprep.formats.flattened.marks.written_marks import Marking

piece = st.tuples(st.sampled_from(["\n", "\n\n", "b)\tthat", " one", ";", ",", "resolves"]), st.sampled_from("kdi"))


@given(st.lists(piece, max_size=12))
def test_neither_text_loses_or_moves_a_character(pieces: list[tuple[str, str]]) -> None:
    marked = Marked.join(Marked.plain(text, mark) for text, mark in pieces)
    settled = settle_breaks(Marking(marked, "html")).marked
    assert settled.text.count("\n") == marked.text.count("\n")
    for gone in "di":
        assert _left(settled, gone) == _left(marked, gone)


def _left(marked: Marked, gone: str) -> str:
    return "".join(c for c, mark in zip(marked.text, marked.marks, strict=True) if mark != gone and c != "\n")
