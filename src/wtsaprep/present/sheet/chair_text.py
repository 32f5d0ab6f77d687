"""A chair's text as lines: its name, the text, and whose words stand in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.citation_words import called
from wtsaprep.model.practice import PRACTICE
from wtsaprep.present.sheet.text_lines import View, document_lines
from wtsaprep.present.text.pieces import Line, Piece
from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.model.chair import ChairText
    from wtsaprep.model.provision import Text
    from wtsaprep.redline.redline import Redline


def chair_lines(chair: ChairText, laid: Redline, view: View) -> tuple[Line, ...]:
    """A chair's text in one view."""
    lines: list[Line] = [(Piece(PRACTICE, "practice"),)] if chair.practice else []
    lines.append((Piece(visible(chair.heading), "number"),))
    return (*lines, *document_lines(laid, view))


def source_lines(chair: ChairText, revised: Text, names: Mapping[str, str]) -> Iterator[Line]:
    """Whose words stand where, in the order of the text, given by ``names``: the clause, the sources, the words."""
    texts = {p.id: p.text for p in revised}
    places = {id_: at for at, id_ in enumerate(names)}
    for attribution in sorted(chair.attributions, key=lambda one: (places.get(one.provision, len(places)), one.start)):
        words = texts.get(attribution.provision, "")[attribution.start : attribution.end].strip()
        what = f"“{words}”" if words else "deleted" if attribution.provision not in texts else "moved or shortened"
        where = called(names, attribution.provision)
        yield (Piece(visible(f"{where} · {', '.join(attribution.sources)} · {what}"), "note"),)
