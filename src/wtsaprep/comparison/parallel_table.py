"""Parallel tables: a text and the same text in another language, clause beside clause, as all faces show them.

Of a proposal the clauses are marked, those that are gone stand where they stood, and each row says what the other
language is asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.carried_ties import carried
from wtsaprep.comparison.parallel_work import parallel_work
from wtsaprep.model.citations import citations_of, provision_names
from wtsaprep.model.labels import labels
from wtsaprep.redline.redline import redline
from wtsaprep.redline.spans import Span, accepted, rejected

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wtsaprep.comparison.parallel_costs import Ids
    from wtsaprep.comparison.parallel_ties import Ties
    from wtsaprep.comparison.parallel_work import ClauseWork
    from wtsaprep.model.provision import Text
    from wtsaprep.redline.redline import Redline
    from wtsaprep.redline.spans import Spans


class ParallelCell(NamedTuple):
    """A clause of one of the texts."""

    id: str
    name: str
    """What it is called."""
    kind: str
    label: str
    words: Spans
    """Its words, marked where a proposal changes them."""


class ParallelRow(NamedTuple):
    """Clauses that say the same; none on one side is a gap."""

    here: tuple[ParallelCell, ...]
    there: tuple[ParallelCell, ...]
    work: tuple[ClauseWork, ...] = ()
    """What a proposal asks of the other text here."""

    @property
    def name(self) -> str:
        """What the clauses are called here; of a gap here, what they are called there."""
        cells = self.here or self.there
        return " + ".join(dict.fromkeys(cell.name for cell in cells))

    @property
    def is_gap(self) -> bool:
        """Whether one of the texts has nothing of it."""
        return not (self.here and self.there)

    @property
    def asks(self) -> bool:
        """Whether a proposal asks more of it than a formal change."""
        return any(work.kind != "formal" for work in self.work)


@dataclass(frozen=True, slots=True)
class ParallelTable:
    """Two languages of one text."""

    name: str
    """What the text here is, or the proposal on it."""
    title: str
    languages: tuple[str, str]
    """The codes of the languages, here and there."""
    rows: tuple[ParallelRow, ...]
    names_there: Mapping[str, str]
    """What the clauses of the other text are called there, by their ids."""
    is_proposal: bool = False

    @property
    def gaps(self) -> int:
        """How many clauses have no counterpart."""
        return sum(row.is_gap for row in self.rows)

    def placed(self, work: ClauseWork) -> str:
        """What the clause of the other text is called behind which something goes; empty where nothing is placed."""
        return self.names_there.get(work.after, "")


def parallel_table(
    called: tuple[str, str], languages: tuple[str, str], texts: tuple[Text, Text], there: Text, ties: Ties
) -> ParallelTable:
    """The table of a text, or of a proposal on it.

    Args:
        called: what it is called, and its title.
        languages: here, and there.
        texts: the text in force and the revised one; the same twice if nothing is proposed.
        there: the text in the other language.
        ties: those of the text in force and the other one.
    """
    baseline, revised = texts
    laid = redline(baseline, revised)
    cells = {cell.id: cell for cell in _marked_cells(laid, baseline, revised)}
    others = {cell.id: cell for cell in _cells(there)}
    work: dict[str, list[ClauseWork]] = {}
    for one in parallel_work(laid, ties):
        work.setdefault(one.clause, []).append(one)
    rows = tuple(
        ParallelRow(
            tuple(cells[id_] for id_ in here),
            tuple(others[id_] for id_ in over),
            tuple(one for id_ in here for one in work.get(id_, ())),
        )
        for here, over in _rows(laid, carried(ties, revised, there), ties)
    )
    names = {id_: cell.name for id_, cell in others.items()}
    return ParallelTable(*called, languages, rows, names, is_proposal=baseline is not revised)


def _rows(laid: Redline, now: Ties, before: Ties) -> Iterator[tuple[Ids, Ids]]:
    """The ties of the revised text in the redline's order, each clause that is gone back beside its counterpart."""
    places = {p.id: at for at, p in enumerate(laid.provisions) if p.fate != "moved away"}
    gone = {p.id for p in laid.provisions if p.fate == "deleted"}
    was = {id_: tie.there for tie in before for id_ in tie.here if id_ in gone}
    of_counterpart = {id_: at for at, tie in enumerate(now) for id_ in tie.there}
    here = [list(tie.here) for tie in now]
    alone: list[str] = []
    for id_ in places:
        if id_ in gone:
            row = next((of_counterpart[other] for other in was.get(id_, ()) if other in of_counterpart), None)
            if row is None:
                alone.append(id_)
            else:
                here[row].append(id_)
    rows: list[tuple[Ids, Ids]] = [
        (tuple(sorted(ids, key=places.__getitem__)), tie.there) for ids, tie in zip(here, now, strict=True)
    ]
    order: list[tuple[float, int, tuple[Ids, Ids]]] = []
    last = -1.0
    for at, (ids, over) in enumerate(rows):
        # What only the other text has stands behind what it follows there, as the ties have it.
        last = float(places[ids[0]]) if ids else last
        order.append((last, at, (ids, over)))
    order += [(float(places[id_]), len(rows), ((id_,), ())) for id_ in alone]
    yield from (row for _, _, row in sorted(order, key=lambda entry: entry[:2]))


def _marked_cells(laid: Redline, baseline: Text, revised: Text) -> Iterator[ParallelCell]:
    names = provision_names(baseline) | provision_names(revised)
    for provision in laid.provisions:
        if provision.fate == "moved away":
            continue
        label = accepted(provision.label) or rejected(provision.label)
        yield ParallelCell(provision.id, names[provision.id], provision.kind, label, provision.seen)


def _cells(text: Text) -> Iterator[ParallelCell]:
    printed = labels(text)
    cited = citations_of(text, printed)
    for provision, label in zip(text, printed, strict=True):
        words = (Span("kept", provision.text),)
        yield ParallelCell(provision.id, cited.name(provision), provision.kind, label, words)
