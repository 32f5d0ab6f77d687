"""What is undecided: proposed, and no decision on it is recorded, as far as the catalogue knows logs of decisions.

A decision speaks of a clause of the text that lay before the body, and of what the proposals that it was about want of
that clause; where nobody noted which these were, of what all on the same text want of it. No texts are laid over each
other for it, so a clause that reads otherwise since, which the body has to see again, counts as decided.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.file_format import CHAIR_TEXTS, FIXED_KINDS, PROPOSALS
from wtsaprep.model.word_query import CHANGING, ROW_KINDS
from wtsaprep.store.words.file_words import RecordedDecision
from wtsaprep.store.words.word_catalogue import FILE_OF_ROW, row_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wtsaprep.store.words.word_catalogue import WordCatalogue

_FIXED = frozenset[str](FIXED_KINDS)
_PROPOSED = f"(place LIKE '{PROPOSALS}/%' OR place LIKE '{CHAIR_TEXTS}/%')"


class ProposedFile(NamedTuple):
    """A proposal or a chair's text, as decisions are found that speak of it."""

    id: int
    place: str
    own: str
    edition: str

    @property
    def is_proposal(self) -> bool:
        """Whether it is no chair's text."""
        return self.place.startswith(f"{PROPOSALS}/")


class Decided(NamedTuple):
    """What was decided."""

    clauses: frozenset[tuple[int, str]]
    """Files, each with a clause of it, or one that it might change."""
    files: frozenset[int]
    """Those of which a decision speaks as such, whatever clause it is on."""


def decided(decisions: Iterable[RecordedDecision], files: Sequence[ProposedFile]) -> Decided:
    """What some decisions speak of."""
    by_own: dict[str, list[ProposedFile]] = {}
    by_edition: dict[str, list[ProposedFile]] = {}
    for file in files:
        by_own.setdefault(file.own, []).append(file)
        if file.is_proposal:
            by_edition.setdefault(file.edition, []).append(file)
    clauses: set[tuple[int, str]] = set()
    named: set[int] = set()
    for decision in decisions:
        before_body = by_own.get(decision.text, [])
        meant = [*before_body, *(file for own in (decision.about or "").split() for file in by_own.get(own, []))]
        named.update(file.id for file in meant)
        if decision.about is None:
            editions = {file.edition for file in before_body if not file.is_proposal}
            meant += (file for edition in editions for file in by_edition.get(edition, []))
        clauses.update((file.id, decision.clause) for file in meant)
    return Decided(frozenset(clauses), frozenset(named))


def undecided_condition(catalogue: WordCatalogue) -> str:
    """What a row is asked that is to be undecided.

    Raises:
        sqlite3.Error: the catalogue is damaged.
    """
    rows = catalogue.database.execute("SELECT text, clause, about FROM decisions").fetchall()
    proposed = f"{FILE_OF_ROW} IN (SELECT id FROM files WHERE {_PROPOSED}"
    if not rows:
        return f"{proposed})"
    files = catalogue.database.execute(f"SELECT id, place, own, edition FROM files WHERE {_PROPOSED}").fetchall()
    found = decided((RecordedDecision(*row) for row in rows), [ProposedFile(*file) for file in files])

    def is_decided(file: int, clause: str) -> bool:
        return (file, clause) in found.clauses

    catalogue.database.create_function("is_decided", 2, is_decided)
    done = ", ".join(map(str, sorted(_done(catalogue, found))))
    return f"{proposed} AND id NOT IN ({done})) AND NOT is_decided({FILE_OF_ROW}, clause)"


def _done(catalogue: WordCatalogue, found: Decided) -> set[int]:
    """The files of which nothing is left to decide."""
    done = set()
    for file in {file for file, _ in found.clauses}:
        changed: set[str] = set()
        for rank in map(ROW_KINDS.index, CHANGING):
            span = (row_id(rank, file, 0), row_id(rank, file + 1, 0))
            asked = "SELECT clause FROM words WHERE rowid >= ? AND rowid < ? AND clause <> ''"
            changed.update(clause for (clause,) in catalogue.database.execute(asked, span))
        changed -= _FIXED  # No body goes through titles.
        if all((file, clause) in found.clauses for clause in changed) and (changed or file in found.files):
            done.add(file)
    return done
