"""A text as lines: in force, as a redline, or clean; each line pieces of text with the role they play."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from wtsaprep.present.sheet.clause_notes import clause_notes, in_brackets
from wtsaprep.present.text.pieces import Piece
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.spans import merged, written_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.present.text.pieces import Line, Role
    from wtsaprep.redline.redline import MarkedProvision, Redline
    from wtsaprep.redline.spans import Spans

View = Literal["base", "redline", "final"]
"""The text in force, the redline, or the clean text."""

VIEWS: tuple[View, ...] = get_args(View)
VIEW_NAMES: dict[View, str] = {"base": "in force", "redline": "redline", "final": "clean"}

KIND_ROLES: dict[str, Role] = {
    "number": "number",
    "title": "title",
    "history": "history",
    "opening": "opening",
    "heading": "heading",
    "annex": "heading",
}


def next_view(view: View) -> View:
    """The view that a key shows after another one; from the redline to the clean text, then to the text in force."""
    return VIEWS[(VIEWS.index(view) + 1) % len(VIEWS)]


def document_lines(redline: Redline, view: View) -> tuple[Line, ...]:
    """One line a provision, not yet wrapped: label, tab, words; in a redline also what is to be said of a clause.

    Its marks are those of the laws: who rejects them all has the baseline, so that what is printed can be read again.
    """
    notes = clause_notes(redline) if view == "redline" else {}
    return tuple(
        _noted(p, notes[at]) if at in notes else _line(p, p.line, view)
        for at, p in enumerate(redline.provisions)
        if (view == "redline" or _shown(p, view)) and not _is_blank_cell(p)
    )


def _noted(provision: MarkedProvision, note: str) -> Line:
    return (
        *_line(provision, merged(provision.label_and_tab), "redline"),
        Piece(f"{in_brackets(note)} ", "note"),
        *_line(provision, provision.text, "redline"),
    )


def plain_lines(lines: Iterable[Line]) -> Iterator[str]:
    """Lines as plain text, the marks written out: ``[-so-]{+so+}``."""
    for line in lines:
        yield "".join(_written(piece) for piece in line)


def _shown(provision: MarkedProvision, view: View) -> bool:
    return provision.in_baseline if view == "base" else provision.in_revised


def _is_blank_cell(provision: MarkedProvision) -> bool:
    """Whether it is a cell without words, which a table of many would be mostly made of."""
    return provision.kind == "cell" and not any(span.text.strip() for span in provision.text)


def _line(provision: MarkedProvision, spans: Spans, view: View) -> Line:
    role = KIND_ROLES.get(provision.kind, "text")
    return tuple(
        Piece(_with_tab(span.text), role if span.mark == "kept" or view != "redline" else span.mark)
        for span in _sided(spans, view)
    )


def _sided(spans: Spans, view: View) -> Spans:
    left_out = {"base": "inserted", "final": "deleted"}.get(view)
    return tuple(span for span in spans if span.mark != left_out)


def _with_tab(text: str) -> str:
    """The tab between label and words is ours; any other odd character is the text's and is shown as what it is."""
    label, tab, words = text.partition("\t")
    return visible(label) + tab + visible(words)


def _written(piece: Piece) -> str:
    return written_out(piece.role, piece.text) if piece.role in ("deleted", "inserted") else piece.text
