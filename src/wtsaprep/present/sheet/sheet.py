"""The sheet: a redline ready to be drawn at any width, clause by clause and only those that are asked for."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from wtsaprep.model.citations import name_of
from wtsaprep.model.provision import FIXED
from wtsaprep.model.sections import OPENS_SECTION
from wtsaprep.present.sheet.text_lines import KIND_ROLES, View
from wtsaprep.present.text.counted import counted
from wtsaprep.present.text.pieces import Piece
from wtsaprep.present.text.visible import visible
from wtsaprep.present.text.wrapping import wrapped
from wtsaprep.redline.changes import changes_of, without_formal
from wtsaprep.redline.clause_citations import leading_to
from wtsaprep.redline.spans import Span, accepted, merged, rejected, written_out

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.present.text.pieces import Line, Role
    from wtsaprep.redline.redline import MarkedProvision, Redline
    from wtsaprep.redline.spans import Spans

MARGIN = 3
"""Cells before the text: a blank or the cursor, the change bar, a blank or the sign of comments."""
_LABEL = 4
_HIT_ROLES: dict[Role, Role] = {"deleted": "deleted hit", "inserted": "inserted hit"}


class SheetRow(NamedTuple):
    """One row of the screen: whether a change bar stands before it, its pieces, and whether it bears comments."""

    bar: bool
    pieces: Line
    commented: bool = False


@dataclass(frozen=True)
class Sheet:
    """A redline and how it is looked at."""

    redline: Redline
    view: View = "redline"
    formal: bool = False
    """Whether formal changes are drawn; folded, they look like the clean text."""
    signs: bool = False
    """Whether marks are written out as [-so-]{+so+}."""
    only_changed: bool = False
    """Only changed clauses, the heading over them, and a row of the clauses beside them."""
    query: str = ""
    theirs: Mapping[str, str] = field(default_factory=dict)
    """For clauses in conflict, by id: what the other side has, drawn beneath."""
    commented: frozenset[str] = frozenset()
    """The ids of clauses with comments that are not resolved."""
    others: Mapping[str, str] = field(default_factory=dict)
    """For clauses that others change too, by id: who does, drawn beneath."""
    _shown: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _context: frozenset[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        marked = self.redline.provisions
        shown = [
            n for n, provision in enumerate(marked) if _in_view(provision, self.view) and not self._is_gone(provision)
        ]
        context: frozenset[int] = frozenset()
        if self.only_changed:
            changed = {n for n in shown if self._has_change(marked[n])}
            context = frozenset(_beside(shown, changed, marked)) - changed
            shown = [n for n in shown if n in changed or n in context]
        object.__setattr__(self, "_shown", tuple(shown))
        object.__setattr__(self, "_context", context)

    def __len__(self) -> int:
        return len(self._shown)

    def provision(self, index: int) -> MarkedProvision:
        """The clause at a place of the sheet."""
        return self.redline.provisions[self._shown[index]]

    def place(self, index: int) -> int:
        """The place in the redline of the clause at a place of the sheet."""
        return self._shown[index]

    def place_of(self, id_: str) -> int:
        """The place of a provision where it stands in the revised text; -1 if the sheet does not show it."""
        places = [at for at in range(len(self)) if self.provision(at).id == id_]
        return next((at for at in places if self.provision(at).in_revised), places[0] if places else -1)

    def is_changed(self, index: int) -> bool:
        """Whether the clause bears a change that is drawn."""
        return self.view == "redline" and self._has_change(self.provision(index))

    def _is_gone(self, provision: MarkedProvision) -> bool:
        """Whether a provision is deleted by a formal change that is folded: it must not look as if it were in force."""
        return self.view == "redline" and provision.fate == "deleted" and not self._has_change(provision)

    def _has_change(self, provision: MarkedProvision) -> bool:
        if provision.id in self.theirs:
            return True
        if provision.fate == "kept":
            return False
        if provision.fate == "moved away":
            return True
        return any(self.formal or not change.formal for change in changes_of(provision))

    @cached_property
    def changed_places(self) -> tuple[int, ...]:
        """The places of changed clauses, in order."""
        return tuple(at for at in range(len(self)) if self.is_changed(at) and self.provision(at).fate != "moved away")

    @cached_property
    def conflict_places(self) -> tuple[int, ...]:
        """The places of the clauses in conflict, in order."""
        return tuple(at for at in range(len(self)) if self.provision(at).id in self.theirs)

    @cached_property
    def hits(self) -> tuple[int, ...]:
        """The places of the clauses that hold the words searched for."""
        wanted = _folded(self.query)
        if not wanted:
            return ()
        return tuple(
            at
            for at in range(len(self))
            if any(wanted in _folded(side(self._spans(self.provision(at)))) for side in (rejected, accepted))
        )

    @cached_property
    def _formal_changes(self) -> int:
        return sum(change.formal for provision in self.redline.provisions for change in changes_of(provision))

    def counts(self, index: int) -> str:
        """Which change this is, of how many, and how many formal ones are folded."""
        if self.view != "redline":
            return ""
        changed = self.changed_places
        folded = 0 if self.formal else self._formal_changes
        if index in changed:
            first = f"change {bisect_left(changed, index) + 1} of {len(changed)}"
        else:
            first = counted(len(changed), "change") if changed else "no changes"
        return f"{first}, {folded} formal folded" if folded else first

    def rows(self, index: int, width: int) -> tuple[SheetRow, ...]:
        """The rows of one clause at a width, the blank row that stands before a heading included."""
        provision = self.provision(index)
        heading = provision.kind in OPENS_SECTION
        body = self._pieces(provision)
        theirs = self.theirs.get(provision.id, "")
        if note := self._note(index):
            body = [Piece(f"({note}) ", "note"), *body]
        label = self._label(provision)
        labelled = sum(cell_len(piece.text) for piece in label)
        flush = heading or provision.kind in FIXED
        # However deep a sub-item lies, most of the row is left to its words.
        deep = 0 if flush else min(_LABEL * provision.level, width // 3)
        column = labelled + bool(label) if flush else max(_LABEL, labelled + 1)
        room = max(1, width - MARGIN - deep - column)
        lines = wrapped(body, room)
        if self._shown[index] in self._context and not heading:
            lines = lines[:1]
        if theirs:
            lines = (*lines, *wrapped([Piece(f"(theirs) {visible(theirs)}", "note")], room))
        if (others := self._others(index)) and self._shown[index] not in self._context:
            lines = (*lines, *wrapped([Piece(f"({visible(others)})", "note")], room))
        bar = self.is_changed(index)
        commented = provision.id in self.commented and provision.fate != "moved away"
        rows = [SheetRow(False, ())] if heading and index else []
        for number, line in enumerate(lines):
            lead = [Piece(" " * deep, "text"), *label] if number == 0 else []
            blank = " " * (column - labelled if number == 0 else deep + column)
            pieces = tuple(piece for piece in (*lead, Piece(blank, "text"), *line) if piece.text)
            rows.append(SheetRow(bar, pieces, commented and number == 0))
        return tuple(rows)

    def _spans(self, provision: MarkedProvision) -> Spans:
        """The words of a clause with the marks that this sheet draws."""
        return self._seen(provision.seen, provision)

    def _seen(self, spans: Spans, provision: MarkedProvision) -> Spans:
        if self.view == "base":
            return merged((Span("kept", rejected(provision.text)),))
        if self.view == "final" or not self._has_change(provision):
            return merged((Span("kept", accepted(spans) if provision.in_revised else rejected(spans)),))
        if self.formal or provision.fate != "edited":
            return spans
        return without_formal(spans, provision)

    def _pieces(self, provision: MarkedProvision) -> list[Piece]:
        role: Role = KIND_ROLES.get(provision.kind, "text")
        pieces = [self._drawn(span, role) for span in self._spans(provision)]
        return _with_hits(pieces, self.query) if self.query else pieces

    def _drawn(self, span: Span, role: Role) -> Piece:
        text = visible(span.text)
        if span.mark == "kept":
            return Piece(text, role)
        return Piece(written_out(span.mark, text) if self.signs else text, span.mark)

    def _label(self, provision: MarkedProvision) -> list[Piece]:
        spans = provision.label
        if self.view == "base":
            return [Piece(visible(rejected(spans)), "label")] if rejected(spans) else []
        if self.view == "final" or (provision.fate == "edited" and not self.formal):
            return [Piece(visible(accepted(spans)), "label")] if accepted(spans) else []
        return [self._drawn(span, "label") for span in spans]

    def _others(self, index: int) -> str:
        provision = self.provision(index)
        stands = provision.in_revised or provision.fate == "deleted"
        return self.others.get(provision.id, "") if self.view != "final" and (stands or self.view == "base") else ""

    def _note(self, index: int) -> str:
        provision = self.provision(index)
        if self.view != "redline":
            return ""
        if provision.id in self.theirs and provision.fate not in ("moved here", "moved away"):
            return "mine, in conflict"
        if provision.fate in ("moved here", "moved away"):
            others = (at for at in range(len(self)) if at != index and self.provision(at).id == provision.id)
            other_place = citation(self, next(others, -1))
            if provision.fate == "moved here":
                return f"moved here from {other_place}" if other_place else "moved here"
            return f"moved: see {other_place}" if other_place else "moved away"
        if provision.lineage is None:
            return ""
        how, id_ = provision.lineage
        return f"{how} {citation(self, self.place_of(id_)) or id_.partition(':')[0]}"


def citation(sheet: Sheet, index: int) -> str:
    """What a clause is called: "recognizing a)", "resolves 1.1", "title"; a lone item by its heading alone."""
    if not 0 <= index < len(sheet):
        return ""
    provision = sheet.provision(index)
    before = sheet.view == "base" or not provision.in_revised
    heading, path = leading_to(sheet.redline.provisions, sheet.place(index), before=before)
    return visible(name_of(provision.kind, provision.id, heading, path))


def citations(sheet: Sheet) -> dict[str, str]:
    """What each clause is called, by its id; where it stands in the revised text if it stands twice."""
    in_revised_last = sorted(range(len(sheet)), key=lambda at: sheet.provision(at).in_revised)
    return {sheet.provision(at).id: citation(sheet, at) for at in in_revised_last}


def _in_view(provision: MarkedProvision, view: View) -> bool:
    if view == "redline":
        return True
    return provision.in_baseline if view == "base" else provision.in_revised


def _beside(shown: list[int], changed: set[int], marked: tuple[MarkedProvision, ...]) -> set[int]:
    beside: set[int] = set()
    heading: int | None = None
    for place, n in enumerate(shown):
        if marked[n].kind in OPENS_SECTION:
            heading = n
        if n in changed:
            beside |= set(shown[max(0, place - 1) : place + 2])
            beside |= {heading} if heading is not None else set()
    return beside


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in plain if not unicodedata.combining(character))


def _with_hits(pieces: list[Piece], query: str) -> list[Piece]:
    """The pieces with the words searched for in a role of their own, which keeps the mark they bear."""
    wanted = query.casefold()
    drawn: list[Piece] = []
    for piece in pieces:
        text, lower = piece.text, piece.text.casefold()
        if len(lower) != len(text):
            drawn.append(piece)  # Folding changed its length ("ß"), so places in the one are not places in the other.
            continue
        role: Role = _HIT_ROLES.get(piece.role, "hit")
        start = 0
        while (at := lower.find(wanted, start)) >= 0:
            drawn += [Piece(text[start:at], piece.role), Piece(text[at : at + len(wanted)], role)]
            start = at + len(wanted)
        drawn.append(Piece(text[start:], piece.role))
    return [piece for piece in drawn if piece.text]
