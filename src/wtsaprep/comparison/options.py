"""Options: for each clause that somebody wants to change, what can be chosen; to change nothing is always the first.

Proposals that want the same share an option; near-same ones stand in one row and stay separate (2a, 2b).

Source: [CHAIR-COMPILATION].
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.columns import Compared, comparable, in_order
from wtsaprep.comparison.laid_texts import LaidTexts
from wtsaprep.comparison.match_new_clauses import distinct
from wtsaprep.comparison.matrix import PRIME, matrix
from wtsaprep.comparison.wordings import competing, wordings
from wtsaprep.model.regions import NOBODY
from wtsaprep.redline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.comparison.columns import Column
    from wtsaprep.comparison.matrix import Matrix, MatrixRow
    from wtsaprep.comparison.wordings import Wording
    from wtsaprep.model.amendment import Amendment
    from wtsaprep.model.provision import Text
    from wtsaprep.redline.spans import Spans

WHOLE = ""
"""Key of the text as a whole, where some want it suppressed."""
_AFTER_NO_CHANGE = 2
"""The number of the first group's option."""


class Backer(NamedTuple):
    """A proposal that wants an option, and the amendment by which it says so."""

    proposal: str
    number: str
    sources: tuple[str, ...]
    amendment: Amendment | None = None
    place: int = 0
    """Which of its amendments that is."""
    symbol: str = ""
    together: str = ""
    """Id of the clause that it was split from or joined to: both are one change."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be done with a clause."""

    name: str
    """Its number in the clause; with a letter where it is similar to others: "1", "2", "3a"."""
    what: str
    """In words: "no change", "changed 9%", "deleted"."""
    marked: Spans
    """The words in force, or what is made of them."""
    backers: tuple[Backer, ...] = ()
    joined_to: str = ""
    """The clause that it joins this one to."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Who wants it, each source once."""
        return tuple(dict.fromkeys(source for backer in self.backers for source in backer.sources))


@dataclass(frozen=True, slots=True)
class ClauseOptions:
    """One clause and its options."""

    key: str
    """Id of the provision in force; of a new clause, that in the first proposal; `WHOLE`."""
    name: str
    """What it is called: "recognizing a)", "new after considering b)"."""
    ids: tuple[str, ...]
    """Ids that its amendments bear: several where new clauses are in one row."""
    options: tuple[Option, ...]
    formal: tuple[Backer, ...] = ()
    """What is formal only: no option, but part of what its proposal makes of the text."""
    competing: tuple[str, ...] = ()
    """Which options compete, and which include others: "2 against 3"."""

    @property
    def follows(self) -> str | None:
        """Of a new clause: the provision in force that it follows; None for one that is in force."""
        wanted = (b.amendment for option in self.options for b in option.backers if b.amendment)
        return next((amendment.after for amendment in wanted if amendment.change == "insert"), None)

    @property
    def open(self) -> bool:
        """Whether there is something to choose."""
        return len(self.options) > 1


def clauses(
    baseline: Text, entries: Iterable[Compared], own: frozenset[str] = NOBODY, laid: LaidTexts | None = None
) -> tuple[ClauseOptions, ...]:
    """All clauses that somebody changes, in the order of the text; first the text as a whole, if some want it gone.

    Proposals that want the text kept stand behind the first option everywhere. ``laid`` are the texts laid over the one
    in force, where others ask for them as well.
    """
    laid = laid or LaidTexts(baseline)
    compared, _ = comparable(baseline, in_order(entries, own))
    texts = distinct((entry.revised for entry in compared), baseline)
    told_apart = [Compared(entry.proposal, text) for entry, text in zip(compared, texts, strict=True)]
    return tuple(_Compilation(baseline, matrix("", "", baseline, told_apart, own, laid), texts, laid).all())


class _Compilation:
    """The options of a matrix, each with the amendments behind it."""

    def __init__(self, baseline: Text, matrix: Matrix, texts: list[Text], laid: LaidTexts) -> None:
        self._known = {p.id for p in baseline}
        self._matrix = matrix
        self._keeping = tuple(_backer(matrix.columns[at]) for at in matrix.keeping)
        self._backers: dict[str, dict[int, Backer]] = {}
        """The amendments on each clause, by its id and the columns of those who make them."""
        for at, text in enumerate(texts):
            if not matrix.columns[at].whole:
                for place, amendment in enumerate(laid.of(text).amendments):
                    backer = _backer(matrix.columns[at], amendment, place)
                    self._backers.setdefault(amendment.provision, {})[at] = backer

    def all(self) -> Iterator[ClauseOptions]:
        if going := tuple(_backer(self._matrix.columns[at]) for at in self._matrix.suppressing):
            options = (Option("1", "no change", (), self._keeping), Option("2", "suppress", (), going))
            yield ClauseOptions(WHOLE, "whole text", (), options, (), competing(self._matrix, self._matrix.rows[0]))
        rows = [self._clause(row) for row in self._matrix.changed]
        seen = {id_ for clause in rows for id_ in clause.ids}
        formal = {id_: backers for id_, backers in self._backers.items() if id_ not in seen}
        yield from (
            ClauseOptions(id_, self._matrix.names.get(id_, id_), (id_,), (), tuple(backers.values()))
            for id_, backers in formal.items()
        )
        yield from rows

    def _clause(self, row: MatrixRow) -> ClauseOptions:
        wishes = [wish for group in row.groups for wish in group.wishes]
        ids = tuple(dict.fromkeys(wish.marked.id for wish in wishes))
        used = {(wish.column, wish.marked.id) for wish in wishes}
        others = {
            (at, b.place): b for id_ in ids for at, b in self._backers.get(id_, {}).items() if (at, id_) not in used
        }
        formal = tuple(others[key] for key in sorted(others))
        first = Option("1", "no change", (Span("kept", row.text),) if row.text else (), self._keeping)
        conflicts = competing(self._matrix, row, lambda group: str(group + _AFTER_NO_CHANGE))
        return ClauseOptions(ids[0], row.name, ids, (first, *self._options(row)), formal, conflicts)

    def _options(self, row: MatrixRow) -> Iterator[Option]:
        groups: dict[str, list[Wording]] = {}
        for wording in wordings(self._matrix, row):
            groups.setdefault(wording.letter.rstrip(PRIME), []).append(wording)
        for number, group in enumerate(groups.values(), _AFTER_NO_CHANGE):
            for letter, wish in enumerate(group):
                name = f"{number}{chr(ord('a') + letter)}" if len(group) > 1 else str(number)
                backers = tuple(self._backer(row, at) for at in wish.columns)
                first = row.wish(wish.columns[0])
                yield Option(name, wish.what, wish.spans, backers, first.into if first else "")

    def _backer(self, row: MatrixRow, at: int) -> Backer:
        wish = row.wish(at)
        backer = self._backers.get(wish.marked.id, {}).get(at) if wish else None
        if wish is None or backer is None:
            return _backer(self._matrix.columns[at])
        return backer._replace(together=wish.marked.together)


def _backer(head: Column, amendment: Amendment | None = None, place: int = 0) -> Backer:
    return Backer(head.id, head.number, head.sources, amendment, place, head.symbol)


def backer_of(clause: ClauseOptions, proposal: str) -> Backer | None:
    """What one proposal, by its id, makes of a clause, formal or not; None if nothing."""
    backers = (*(b for option in clause.options[1:] for b in option.backers), *clause.formal)
    return next((backer for backer in backers if backer.proposal == proposal), None)


def pick_of(option: Option, number: str = "") -> Backer | None:
    """What picking an option makes of the clause, with all its sources; None if it changes nothing.

    Where proposals that share it differ in what is formal, that of the one named by its number, else of the first.
    """
    wanted = [b for b in option.backers if b.amendment and number.casefold() in ("", b.number.casefold())]
    return wanted[0]._replace(sources=option.sources) if wanted else None


def order_of(compiled: Iterable[ClauseOptions], proposal: str) -> tuple[str, ...]:
    """The clauses that one proposal, by its id, changes, in its own order, by the ids that they bear here."""
    found = [(backer, clause.ids) for clause in compiled if (backer := backer_of(clause, proposal))]
    in_turn = sorted(found, key=lambda pair: pair[0].place)
    # What other proposals have in place of a clause stands where it does.
    return tuple(dict.fromkeys(id_ for b, ids in in_turn if b.amendment for id_ in (b.amendment.provision, *ids)))
