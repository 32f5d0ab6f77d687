"""A chair's text as lines: its name, the text, and whose words stand in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.citation_words import called
from wtsaprep.model.practice import PRACTICE
from wtsaprep.present.sheet.text_lines import View, document_lines
from wtsaprep.present.text.pieces import Line, Piece
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.spans import accepted
from wtsaprep.redline.word_changes import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.model.chair import ChairText
    from wtsaprep.redline.redline import MarkedProvision, Redline


def chair_lines(chair: ChairText, laid: Redline, view: View) -> tuple[Line, ...]:
    """A chair's text in one view."""
    lines: list[Line] = [(Piece(PRACTICE, "practice"),)] if chair.practice else []
    lines.append((Piece(visible(chair.heading), "number"),))
    return (*lines, *document_lines(laid, view))


def source_lines(chair: ChairText, laid: Redline, names: Mapping[str, str]) -> Iterator[Line]:
    """Whose words stand where, in the order of the text: the clause, the sources, the words, or what was done."""
    marked_of = {p.id: p for p in laid.provisions if p.fate != "moved away"}
    places = {id_: at for at, id_ in enumerate(marked_of)}
    for row in sorted(chair.attributions, key=lambda one: (places.get(one.provision, len(places)), one.start)):
        marked = marked_of.get(row.provision)
        words = accepted(marked.text)[row.start : row.end].strip() if marked and marked.in_revised else ""
        what = f"“{words}”" if words else _done_with(marked, names)
        where = called(names, row.provision)
        yield (Piece(visible(f"{where} · {', '.join(row.sources)} · {what}"), "note"),)


def _done_with(marked: MarkedProvision | None, names: Mapping[str, str]) -> str:
    """What was done with a clause that no words came into."""
    if marked is None or not marked.in_revised:
        host = marked.lineage if marked else None
        return f"joined to {called(names, host.id)}" if host else "deleted"
    stays_whole = marked.fate == "kept" or any(mark == "inserted" and words_of(text) for mark, text in marked.text)
    return "moved" if stays_whole else "shortened"
