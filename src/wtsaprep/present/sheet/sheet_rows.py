"""The rows of a sheet: one clause drawn at a width, with its marks, label, change bar and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.present.sheet.clause_notes import in_brackets
from wtsaprep.present.sheet.text_lines import KIND_ROLES
from wtsaprep.present.text.breaks import on_one_row
from wtsaprep.present.text.excerpts import LEFT_OUT
from wtsaprep.present.text.hits import with_hits
from wtsaprep.present.text.page import MARGIN, RIGHT_MARGIN
from wtsaprep.present.text.pieces import Piece
from wtsaprep.present.text.visible import visible
from wtsaprep.present.text.wrapping import wrapped
from wtsaprep.redline.spans import accepted, rejected, written_out

if TYPE_CHECKING:
    from wtsaprep.present.sheet.sheet import Sheet
    from wtsaprep.present.text.pieces import Line, Role
    from wtsaprep.redline.redline import MarkedProvision
    from wtsaprep.redline.spans import Span

_LABEL = 4


class SheetRow(NamedTuple):
    """One row of the screen: whether a change bar stands before it, and its pieces."""

    bar: bool
    pieces: Line
    sign: str = ""
    """Stands before the first row of a clause with comments, or with something that a rule found."""


def clause_rows(sheet: Sheet, index: int, width: int) -> tuple[SheetRow, ...]:
    """The rows of one clause at a width, the blank row that stands before a heading included."""
    provision = sheet.provision(index)
    heading = provision.kind in OPENS_SECTION
    body = _pieces(sheet, provision)
    theirs = sheet.theirs.get(provision.id, "")
    if note := _note(sheet, index):
        body = [Piece(f"{in_brackets(note)} ", "note"), *body]
    label = _label(sheet, provision)
    labelled = _cells(label)
    deep, column = _columns(provision, labelled, width)
    text_width = max(1, width - MARGIN - RIGHT_MARGIN - deep - column)
    lines = wrapped(body, text_width)
    if sheet.is_context(index) and not heading and len(lines) > 1:
        lines = wrapped(body, text_width - 2)[:1]
        lines = ((*lines[0], Piece(f" {LEFT_OUT}", "text")),)
    if theirs:
        lines = (*lines, *wrapped([Piece(f"(theirs) {visible(theirs)}", "note")], text_width))
    if (others := _others(sheet, index)) and not sheet.is_context(index):
        lines = (*lines, *wrapped([Piece(f"({visible(others)})", "note")], text_width))
    if sheet.is_changed(index) and provision.fate != "moved away" and (owners := sheet.owners.get(provision.id)):
        lines = (*lines, *wrapped([Piece(f"({owners})", "note")], text_width))
    if provision.in_baseline and (age := sheet.ages.get(provision.id)):
        lines = (*lines, *wrapped([Piece(f"({age})", "note")], text_width))
    if found := _found(sheet, provision):
        lines = (*lines, *wrapped([Piece(f"(! {visible(found)})", "note")], text_width))
    bar = sheet.is_changed(index)
    sign = "*" if provision.id in sheet.commented else "!" if found else ""
    sign = "" if provision.fate == "moved away" else sign
    rows = [SheetRow(False, ())] if heading and index else []
    for number, line in enumerate(lines):
        lead = [Piece(" " * deep, "text"), *label] if number == 0 else []
        blank = " " * (column - labelled if number == 0 else deep + column)
        pieces = tuple(piece for piece in (*lead, Piece(blank, "text"), *line) if piece.text)
        rows.append(SheetRow(bar, pieces, "" if number else sign))
    return tuple(rows)


def _found(sheet: Sheet, provision: MarkedProvision) -> str:
    """What a rule found in a clause; in the text in force beneath a proposal only where the clause is as it was."""
    told = sheet.found.get(provision.id, "")
    elsewhere = provision.fate == "moved away" or (sheet.view == "base" and sheet.has_change(provision))
    return "" if elsewhere else told


def words_column(sheet: Sheet, index: int, width: int) -> int:
    """The column in which the words of a clause begin, on a page of a width."""
    if not 0 <= index < len(sheet):
        return MARGIN
    provision = sheet.provision(index)
    return MARGIN + sum(_columns(provision, _cells(_label(sheet, provision)), width))


def _columns(provision: MarkedProvision, labelled: int, width: int) -> tuple[int, int]:
    """The cells before the label of a clause, and those that label and blanks take before its words."""
    if provision.kind in OPENS_SECTION or provision.kind in FIXED_KINDS:
        return 0, labelled + bool(labelled)
    # However deep a sub-item lies, most of the row is left to its words.
    return min(_LABEL * provision.level, width // 3), max(_LABEL, labelled + 1)


def _cells(pieces: list[Piece]) -> int:
    return sum(cell_len(piece.text) for piece in pieces)


def _pieces(sheet: Sheet, provision: MarkedProvision) -> list[Piece]:
    role: Role = KIND_ROLES.get(provision.kind, "text")
    pieces = [_drawn(sheet, span, role) for span in sheet.spans(provision)]
    return with_hits(pieces, sheet.query)


def _drawn(sheet: Sheet, span: Span, role: Role) -> Piece:
    text = visible(on_one_row(span))
    if span.mark == "kept":
        return Piece(text, role)
    return Piece(written_out(span.mark, text) if sheet.signs else text, span.mark)


def _label(sheet: Sheet, provision: MarkedProvision) -> list[Piece]:
    spans = provision.label
    if sheet.view == "base":
        return [Piece(visible(rejected(spans)), "label")] if rejected(spans) else []
    if sheet.view == "final" or (provision.fate == "edited" and not sheet.formal):
        return [Piece(visible(accepted(spans)), "label")] if accepted(spans) else []
    return [_drawn(sheet, span, "label") for span in spans]


def _others(sheet: Sheet, index: int) -> str:
    provision = sheet.provision(index)
    stands = provision.in_revised or provision.fate == "deleted"
    return sheet.others.get(provision.id, "") if sheet.view != "final" and (stands or sheet.view == "base") else ""


def _note(sheet: Sheet, index: int) -> str:
    provision = sheet.provision(index)
    if sheet.view != "redline":
        return ""
    if provision.id in sheet.theirs and provision.fate not in ("moved here", "moved away"):
        return "mine, in conflict"
    note = sheet.notes.get(sheet.place(index), "")
    united = f"united with {visible(sheet.united[provision.id])}" if provision.id in sheet.united else ""
    return ", ".join(filter(None, (note, united if provision.in_revised else "")))
