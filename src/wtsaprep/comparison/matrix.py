"""The matrix: the clauses of one text in force down, the proposals on it across, and what each wants of each clause."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from wtsaprep.comparison.cell_marks import SilentMarks
from wtsaprep.comparison.columns import Apart, Column, Compared, column, comparable, in_order, is_our_column
from wtsaprep.comparison.groups import Group, Related, contested, related
from wtsaprep.comparison.laid_texts import LaidTexts
from wtsaprep.drafting.lined_up import lined_up
from wtsaprep.drafting.wishes import Wish, called_new
from wtsaprep.model.clause_names import clause_names
from wtsaprep.model.file_format import FIXED_KINDS, FORMAL_KINDS
from wtsaprep.model.labels import labels
from wtsaprep.model.printed import printed
from wtsaprep.model.proposal_names import proposal_called
from wtsaprep.model.regions import NOBODY
from wtsaprep.model.sections import OPENS_SECTION

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from wtsaprep.comparison.cell_marks import CellMark, RowSubject
    from wtsaprep.comparison.columns import Whole
    from wtsaprep.drafting.lined_up import Lined
    from wtsaprep.model.provision import Text

WHOLE_TEXT = "whole"
"""Id of the row of the whole text, before all clauses."""
PRIME = "'"
"""Stands behind the letter of a group for words that are nearly those of its first."""


@dataclass(frozen=True)
class MatrixRow:
    """One clause: as it is in force, and what the proposals want of it."""

    id: str
    """Id of the clause in force; for a new one, of what it follows and its place there."""
    kind: str
    name: str
    """What it is called: "recognizing a)", "new after considering b)"."""
    label: str
    text: str
    """Its words in force; empty for a new clause."""
    groups: tuple[Group, ...] = ()

    @cached_property
    def relations(self) -> tuple[Related, ...]:
        """What each two of its groups are to each other; who only asks what is wanted needs none."""
        return related(self.groups)

    @property
    def new(self) -> bool:
        """Whether the clause is not in force."""
        return self.id.startswith("+")

    @property
    def whole(self) -> bool:
        """Whether it stands for the whole text, which some want suppressed or kept as it is."""
        return self.id == WHOLE_TEXT

    @property
    def about(self) -> RowSubject:
        """What it is about."""
        return "whole" if self.whole else "new" if self.new else "in force"

    @property
    def signpost(self) -> bool:
        """Whether it only says where in the text one is: a heading that nobody changes."""
        return self.kind in OPENS_SECTION and not self.groups

    @property
    def contested(self) -> bool:
        """Whether proposals want different things of the same words; a SUP competes on the line of the whole text."""
        return contested(self.relations)

    def wish(self, column: int) -> Wish | None:
        """What the proposal of a column wants of it."""
        return self._wish_of.get(column)

    def letter(self, column: int) -> str:
        """The letter of a column's group, where several proposals want something of the clause.

        Nearly the same words are told apart: A, A', A''.
        """
        return self._letter_of.get(column, "")

    @property
    def wishing(self) -> Collection[int]:
        """The columns that want something of it."""
        return self._wish_of.keys()

    @cached_property
    def _wish_of(self) -> dict[int, Wish]:
        found: dict[int, Wish] = {}
        for wish in (wish for group in self.groups for wish in group.wishes):
            found.setdefault(wish.column, wish)
        return found

    @cached_property
    def _letter_of(self) -> dict[int, str]:
        found: dict[int, str] = {}
        if sum(len(group.wishes) for group in self.groups) < 2:
            return found
        for n, group in enumerate(self.groups):
            for variant, wishes_here in enumerate(group.wordings):
                for wish in wishes_here:
                    found.setdefault(wish.column, f"{group_letter(n)}{PRIME * variant}")
        return found


@dataclass(frozen=True)
class Matrix:
    """All proposals on one text in force."""

    name: str
    """What the text is called."""
    status: str
    """Whether the text in force is official or reconstructed."""
    columns: tuple[Column, ...]
    rows: tuple[MatrixRow, ...]
    names: Mapping[str, str]
    """What each clause in force is called, by its id."""
    apart: tuple[Apart, ...] = ()
    """Proposals on it that are not compared, and why."""
    ours: frozenset[int] = frozenset()

    def mark(self, row: MatrixRow, column: int) -> CellMark:
        """What a cell says."""
        wish = row.wish(column)
        return wish.act if wish else self.silent.of(row.about)[column]

    @cached_property
    def silent(self) -> SilentMarks:
        """What the columns say of what they want nothing of."""
        wishing = {wish.column for row in self.rows for group in row.groups for wish in group.wishes}
        return SilentMarks(self.columns, wishing)

    @cached_property
    def called(self) -> tuple[str, ...]:
        """What people call the proposal of each column."""
        return tuple(map(proposal_called, self.columns))

    @cached_property
    def suppressing(self) -> tuple[int, ...]:
        """The columns that want the whole text suppressed."""
        return self._whole("SUP")

    @cached_property
    def keeping(self) -> tuple[int, ...]:
        """The columns that want the whole text kept as it is."""
        return self._whole("NOC")

    @cached_property
    def changed(self) -> tuple[MatrixRow, ...]:
        """The clauses of which some proposal wants something."""
        return tuple(row for row in self.rows if row.groups)

    @cached_property
    def kept(self) -> tuple[MatrixRow, ...]:
        """The clauses that nobody touches; titles and headings are none."""
        rows = (row for row in self.rows if not (row.groups or row.whole))
        return tuple(row for row in rows if row.kind not in FIXED_KINDS and row.kind not in OPENS_SECTION)

    @cached_property
    def contested(self) -> tuple[MatrixRow, ...]:
        """The clauses on which proposals compete."""
        return tuple(row for row in self.rows if row.contested)

    def sources(self, group: Group) -> tuple[str, ...]:
        """Who wants what a group wants, each region or state once."""
        return tuple(dict.fromkeys(source for at in group.columns for source in self.columns[at].sources))

    def also_apart(self, apart: tuple[Apart, ...]) -> Matrix:
        """The same with more proposals named that are not compared."""
        return replace(self, apart=(*self.apart, *apart))

    def _whole(self, whole: Whole) -> tuple[int, ...]:
        return tuple(at for at, head in enumerate(self.columns) if head.whole == whole)


_Clause = tuple[MatrixRow, "Sequence[Wish]"]
"""A clause and what is wanted of it."""


def matrix(
    name: str,
    status: str,
    baseline: Text,
    entries: Iterable[Compared],
    own: frozenset[str] = NOBODY,
    laid: LaidTexts | None = None,
    going_through: Callable[[Sequence[_Clause]], Iterable[_Clause]] = iter,
) -> Matrix:
    """The proposals on a text laid side by side; ``own`` is our source code, whose proposals stand first.

    Proposals on another text are not compared; they stand in `Matrix.apart` with the reason. ``laid`` are the same
    texts laid over it, where others ask for them as well. The clauses are put together as ``going_through`` gives them.
    """
    compared, apart = comparable(baseline, in_order(entries, own))
    heads = tuple(column(entry.proposal) for entry in compared)
    laid = laid or LaidTexts(baseline)
    text_labels = laid.under.labels
    texts = (None if head.whole else entry.revised for head, entry in zip(heads, compared, strict=True))
    wanted = _wanted(laid, texts)
    names = clause_names(baseline, text_labels)
    found = [*_rows(baseline, text_labels, names, wanted)]
    rows = tuple(_grouped(row, wishes, laid) for row, wishes in going_through(found))
    if not baseline:
        rows = tuple(_called_by_texts(rows, compared))
    elif any(head.whole for head in heads):
        rows = (MatrixRow(WHOLE_TEXT, "whole", "whole text", "", ""), *rows)
    ours = frozenset(at for at, head in enumerate(heads) if is_our_column(head, own))
    return Matrix(name, status, heads, rows, names, tuple(apart), ours)


def clause_wishes(baseline: Text, texts: Sequence[Text]) -> list[tuple[str, Sequence[Wish]]]:
    """What some revised texts want, clause by clause as in a matrix; who wants the same is left open."""
    laid = LaidTexts(baseline)
    names = clause_names(baseline, laid.under.labels)
    rows = _rows(baseline, laid.under.labels, names, _wanted(laid, texts))
    return [(row.name, wishes) for row, wishes in rows if wishes]


def _wanted(laid: LaidTexts, texts: Iterable[Text | None]) -> list[Wish]:
    """What some texts want of clauses; None stands for one that wants the whole text gone or kept."""
    return [wish for at, text in enumerate(texts) if text is not None for wish in laid.of(text).wishes(at)]


def group_letter(at: int) -> str:
    """A, B ... Z, AA ... for the groups of a clause."""
    letters = ""
    at += 1
    while at:
        at, digit = divmod(at - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def _called_by_texts(rows: Iterable[MatrixRow], compared: Sequence[Compared]) -> Iterator[MatrixRow]:
    """The clauses of new texts by the names that they have there: those of the first text that has them."""
    names = [clause_names(entry.revised, labels(entry.revised)) for entry in compared]
    seen: set[str] = set()
    for row in rows:
        first = row.groups[0].wishes[0]
        name = names[first.column][first.marked.id]
        if name in seen:
            name = f"{name} of {compared[first.column].proposal.name}"
        seen.add(name)
        yield replace(row, name=name)


def _grouped(row: MatrixRow, wishes_here: Sequence[Wish], laid: LaidTexts) -> MatrixRow:
    groups = laid.grouped(wishes_here)
    return replace(row, groups=groups) if groups else row


def _rows(
    baseline: Text, text_labels: tuple[str, ...], names: Mapping[str, str], wanted: list[Wish]
) -> Iterator[tuple[MatrixRow, Sequence[Wish]]]:
    """The rows, not grouped yet, each with what is wanted of its clause."""
    on_clauses: dict[str, list[Wish]] = {}
    for wish in wanted:
        if wish.act != "new":
            on_clauses.setdefault(wish.marked.id, []).append(wish)
    new = lined_up(wish for wish in wanted if wish.act == "new")
    yield from _new_rows("", names, new)
    for provision, line in zip(baseline, printed(baseline, text_labels), strict=True):
        if provision.kind not in FORMAL_KINDS:
            row = MatrixRow(provision.id, provision.kind, names[provision.id], line.label, line.text)
            yield row, on_clauses.get(provision.id, ())
        yield from _new_rows(provision.id, names, new)


def _new_rows(
    after: str, names: Mapping[str, str], new: Mapping[str, list[Lined]]
) -> Iterator[tuple[MatrixRow, Sequence[Wish]]]:
    for number, wishes_here in enumerate(new.get(after, ()), 1):
        first = wishes_here[0]
        yield MatrixRow(f"+{number}:{after}", first.marked.kind, called_new(first, names), "", ""), wishes_here
