"""The page: a redline in one view as clauses and rows, what a reader reads, walks through, counts and searches.

A page is cheap to make, however long the text: nothing is wrapped before its rows are asked for. A clause is named by
its index among those that the page shows.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.present.citations import HEADINGS, Citations
from wtsaprep.present.document import KIND_ROLES, Line, Piece, Role, View
from wtsaprep.present.folding import UNCHANGED, Standing, drawn, standing
from wtsaprep.present.layout import Row, cut_to_one_row, laid_out
from wtsaprep.present.only_changed import only_changed
from wtsaprep.present.searching import is_found, sought, with_hits
from wtsaprep.present.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.redline.redline import MarkedProvision, Redline
    from wtsaprep.redline.spans import Spans

_SPACED = (*HEADINGS, "opening")
"""Kinds with a blank row before them."""


class _Shown(NamedTuple):
    places: tuple[int, ...]
    context: frozenset[int]


@dataclass(frozen=True)
class Page:
    """A redline, and how it is read."""

    redline: Redline
    view: View = "redline"
    formal: bool = False
    """Whether formal changes are marked; else they are drawn as accepted."""
    signs: bool = False
    """Whether marks are written out, ``[-so-]{+so+}``, for terminals that can't strike or underline."""
    only_changed: bool = False
    """Whether only clauses that change are shown, with their headings and a row of context."""
    query: str = ""
    """Words to show as hits."""

    def __len__(self) -> int:
        return len(self._shown.places)

    def __bool__(self) -> bool:
        return True

    def provision(self, index: int) -> MarkedProvision:
        """The clause of an index.

        Raises:
            IndexError: there is none; a page may be empty.
        """
        return self.redline.provisions[self._shown.places[index]]

    def find(self, id_: str) -> int | None:
        """The index of a clause by its id, where it now stands if it moved; None if it is not on the page."""
        return self._by_id.get(id_)

    def rows(self, index: int, width: int) -> tuple[Row, ...]:
        """The rows of a clause on a page of a width, margin included in the width but not in the rows."""
        at = self._shown.places[index]
        provision = self.redline.provisions[at]
        label, words = drawn(provision, self.view, self.formal)
        lines = laid_out(provision.kind, provision.level, self._pieces(label, "label"), self._words(at, words), width)
        if at in self._shown.context:
            lines = (cut_to_one_row(lines, width),)
        bar = self._standing(at).bar
        rows = tuple(Row(bar, line) for line in lines)
        return (Row("", ()), *rows) if index and provision.kind in _SPACED else rows

    @cached_property
    def changes(self) -> tuple[int, ...]:
        """Clauses with a change that is shown, in order; a move counts where the clause arrives."""
        left = () if self.view == "base" else ("moved away",)
        provisions = self.redline.provisions
        return tuple(
            index
            for index, at in enumerate(self._shown.places)
            if self._standing(at).bar and provisions[at].fate not in left
        )

    @cached_property
    def folded(self) -> int:
        """How many formal changes are not shown."""
        return sum(each.folded for each in self._standings.values())

    def counts(self, index: int) -> str:
        """Which change a clause is, of how many, and what is folded: "change 1 of 2, 3 formal folded"."""
        total = len(self.changes)
        nth = bisect_left(self.changes, index)
        if nth < total and self.changes[nth] == index:
            text = f"change {nth + 1} of {total}"
        else:
            text = f"{total} change{'s' if total != 1 else ''}" if total or self.folded else ""
        return f"{text}, {self.folded} formal folded" if self.folded else text

    @cached_property
    def found(self) -> tuple[int, ...]:
        """Clauses that hold what the page's own query asks for."""
        return self.hits(self.query)

    def hits(self, query: str) -> tuple[int, ...]:
        """Clauses whose words, as this view has them, hold a query; case and accents do not matter."""
        wanted = sought(query)
        if not wanted:
            return ()
        provisions = self.redline.provisions
        return tuple(
            index
            for index, at in enumerate(self._shown.places)
            if is_found(drawn(provisions[at], self.view, self.formal)[1], wanted)
        )

    @cached_property
    def sections(self) -> tuple[int, ...]:
        """Clauses that open a section: the first one and each heading."""
        provisions = self.redline.provisions
        places = enumerate(self._shown.places)
        return tuple(index for index, at in places if not index or provisions[at].kind in HEADINGS)

    def cite(self, index: int) -> str:
        """The citation of a clause."""
        return self._citations.cite(self._shown.places[index])

    @cached_property
    def _standings(self) -> dict[int, Standing]:
        """How the changed clauses stand; the others, nearly all of most texts, are not in it."""
        provisions = enumerate(self.redline.provisions)
        return {at: standing(p, self.formal) for at, p in provisions if p.fate != "kept"}

    def _standing(self, at: int) -> Standing:
        return self._standings.get(at, UNCHANGED)

    @cached_property
    def _shown(self) -> _Shown:
        places = tuple(at for at, p in enumerate(self.redline.provisions) if self._is_shown(at, p))
        if not self.only_changed:
            return _Shown(places, frozenset())
        return _Shown(*only_changed(self.redline.provisions, places, lambda at: bool(self._standing(at).bar)))

    def _is_shown(self, at: int, provision: MarkedProvision) -> bool:
        if self.view == "redline":
            return not self._standing(at).gone
        return provision.in_baseline if self.view == "base" else provision.in_revised

    @cached_property
    def _by_id(self) -> dict[str, int]:
        provisions = self.redline.provisions
        found: dict[str, int] = {}
        for index, at in enumerate(self._shown.places):
            if provisions[at].fate != "moved away" or provisions[at].id not in found:
                found[provisions[at].id] = index
        return found

    @cached_property
    def _citations(self) -> Citations:
        return Citations(self.redline.provisions, in_force=self.view == "base")

    @cached_property
    def _other_places(self) -> dict[tuple[str, bool], int]:
        """Where the provisions that moved, or that others were split off, stand: by id and whether it is still so."""
        return {(p.id, p.in_revised): at for at, p in enumerate(self.redline.provisions)}

    def _words(self, at: int, spans: Spans) -> Line:
        provision = self.redline.provisions[at]
        words = self._pieces(spans, KIND_ROLES.get(provision.kind, "text"))
        note = self._note(provision) if self.view == "redline" else ""
        return (Piece(note, "note"), Piece(" ", "text"), *words) if note else words

    def _note(self, provision: MarkedProvision) -> str:
        """What is to be said of a clause that has another place."""
        places, cite = self._other_places, self._citations.cite
        if provision.fate == "moved here" and (old := places.get((provision.id, False))) is not None:
            return f"(moved here from {cite(old)})"
        if provision.fate == "moved away" and (new := places.get((provision.id, True))) is not None:
            return f"(moved: see {cite(new)})"
        if provision.lineage:
            whole = places.get((provision.lineage, True), places.get((provision.lineage, False)))
            return f"(split off {cite(whole)})" if whole is not None else ""
        return ""

    def _pieces(self, spans: Spans, role: Role) -> Line:
        pieces: Iterable[Piece] = [Piece(span.text, role if span.mark == "kept" else span.mark) for span in spans]
        if role != "label" and (wanted := sought(self.query)):
            pieces = with_hits(tuple(pieces), wanted)
        shown = tuple(Piece(visible(piece.text), piece.role) for piece in pieces)
        return _with_signs(shown) if self.signs else shown


def citation(page: Page, index: int) -> str:
    """How people name a clause of a page: "recognizing a)", "resolves 1.1", "title", "recalling"."""
    return page.cite(index)


def changes_in(page: Page) -> tuple[int, ...]:
    """Clauses with a change that is shown, in order."""
    return page.changes


_SIGNS = {"deleted": ("[-", "-]"), "inserted": ("{+", "+}")}


def _with_signs(pieces: Line) -> Line:
    """The pieces with each run of marked ones between its signs; a hit may have cut a run."""
    result: list[Piece] = []
    for mark, run in groupby(pieces, lambda piece: piece.role.partition(" ")[0]):
        marked = list(run)
        if mark in _SIGNS:
            before, after = _SIGNS[mark]
            marked[0] = marked[0]._replace(text=before + marked[0].text)
            marked[-1] = marked[-1]._replace(text=marked[-1].text + after)
        result += marked
    return tuple(result)
