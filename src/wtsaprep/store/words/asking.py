"""Asking: which rows of the catalogue a query finds, the best first, and what stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.model.file_format import RESOLUTIONS
from wtsaprep.model.word_query import ANY, CHANGES, CHANGING, ROW_KINDS, asks_of_suppressed, words_fit
from wtsaprep.store.words.matching import has_patterns, matches
from wtsaprep.store.words.undecided import undecided_condition
from wtsaprep.store.words.word_catalogue import COLUMNS, FILE_OF_ROW, RANK_OF_ROW, file_in, rank_in, row_id

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from wtsaprep.model.word_query import WordHolder, WordQuery
    from wtsaprep.store.words.matching import Match
    from wtsaprep.store.words.word_catalogue import WordCatalogue

MOST_ROWS = 1_000
"""Rows that are found at most: more nobody reads, and the best come first."""


class RowsFound(NamedTuple):
    """The numbers of the rows that a query finds, in the order of their rank."""

    rows: tuple[int, ...] = ()
    more: bool = False
    """Whether there are others."""


class FoundClause(NamedTuple):
    """A row, as it is shown."""

    kind: WordHolder
    clause: str
    cited: str
    place: str
    now: str
    before: str


class FoundFile(NamedTuple):
    """A file in which something was found."""

    place: str
    """Its folder and its name."""
    called: str
    title: str


def find_rows(catalogue: WordCatalogue, query: WordQuery, most: int = MOST_ROWS) -> RowsFound:
    """The rows that a query finds, in the order of their rank.

    Raises:
        sqlite3.Error: the catalogue is damaged.
    """
    rows: list[int] = []
    with catalogue.lock:
        for match in matches(catalogue, query) if catalogue.has_index else (None,):
            conditions, values = _conditions(catalogue, query, match)
            rows += _rows(catalogue, conditions, values, most + 1 - len(rows))
    return RowsFound(tuple(rows[:most]), len(rows) > most)


def rows_in(catalogue: WordCatalogue, query: WordQuery, rank: int, file: int) -> list[int]:
    """The first row of a rank in a file that a query finds, if there is one.

    The rows are gone through: to ask the index for a word that is usual takes as long for one file as for all.

    Raises:
        sqlite3.Error: the catalogue is damaged.
    """
    span = [f"words.rowid >= {row_id(rank, file, 0)}", f"words.rowid < {row_id(rank, file + 1, 0)}"]
    words = [max(word.split(ANY), key=len) for one in query.sought for word in one.words]
    span += ["instr(lower(place || ' ' || now || ' ' || before), ?)"] * len(words)
    with catalogue.lock:
        conditions, values = _conditions(catalogue, query)
        return _rows(catalogue, [*span, *conditions], [*words, *values], 1)


def _rows(catalogue: WordCatalogue, conditions: list[str], values: list[str], most: int) -> list[int]:
    where = " AND ".join(conditions)
    asked = f"SELECT words.rowid FROM words{f' WHERE {where}' if where else ''} ORDER BY words.rowid LIMIT ?"
    return [row for (row,) in catalogue.database.execute(asked, (*values, most))]


def clauses_found(catalogue: WordCatalogue, rows: Iterable[int]) -> Iterator[FoundClause]:
    """What stands in some rows.

    Raises:
        sqlite3.Error: the catalogue is damaged.
    """
    for row in rows:
        with catalogue.lock:
            said = catalogue.database.execute(f"SELECT {COLUMNS} FROM words WHERE rowid = ?", (row,)).fetchone()
        if said:  # It may have gone since it was found.
            place, now, before, clause, cited, shown_now, shown_before = said
            yield FoundClause(ROW_KINDS[rank_in(row)], clause, cited, place, shown_now or now, shown_before or before)


def files_found(catalogue: WordCatalogue, rows: Iterable[int]) -> dict[FoundFile, list[int]]:
    """The files of some rows, in their order, each with its own.

    Raises:
        sqlite3.Error: the catalogue is damaged.
    """
    by_file: dict[int, list[int]] = {}
    for row in rows:
        by_file.setdefault(file_in(row), []).append(row)
    asked = f"SELECT id, place, called, title FROM files WHERE id IN ({', '.join(map(str, by_file))})"
    with catalogue.lock:
        said = {file: FoundFile(*told) for file, *told in catalogue.database.execute(asked)}
    # One may have gone since it was found.
    return {said[file]: theirs for file, theirs in by_file.items() if file in said}


def file_called(
    catalogue: WordCatalogue,
    column: Literal["own", "edition", "called"],
    name: str,
    folder: str,
    copies: Collection[int] = (),
) -> int:
    """The first file of a folder that is called so and is no copy of another one; 0 if none is.

    Raises:
        sqlite3.Error: the catalogue is damaged.
    """
    others = f"id NOT IN ({', '.join(map(str, copies))})"
    asked = f"SELECT min(id) FROM files WHERE {column} = ? AND place LIKE '{folder}/%' AND {others}"
    with catalogue.lock:
        (file,) = catalogue.database.execute(asked, (name,)).fetchone()
    return file or 0


def text_under(catalogue: WordCatalogue, file: int) -> int:
    """The text in force that a proposal or a chair's text is on, in the edition that it was made on; 0 if it is gone.

    Raises:
        sqlite3.Error: the catalogue is damaged.
    """
    with catalogue.lock:
        found = catalogue.database.execute("SELECT edition FROM files WHERE id = ?", (file,)).fetchone()
    return file_called(catalogue, "edition", found[0], RESOLUTIONS) if found and found[0] else 0


def called_in(catalogue: WordCatalogue, file: int, clause: str) -> str:
    """What a clause of a file is called for a line on a screen; empty if it has none of that id.

    Raises:
        sqlite3.Error: the catalogue is damaged.
    """
    asked = "SELECT cited FROM words WHERE rowid >= ? AND rowid < ? AND clause = ?"
    for rank in range(1, len(ROW_KINDS)):
        span = (row_id(rank, file, 0), row_id(rank, file + 1, 0))
        with catalogue.lock:
            if found := catalogue.database.execute(asked, (*span, clause)).fetchone():
                return str(found[0])
    return ""


def _conditions(catalogue: WordCatalogue, query: WordQuery, match: Match | None = None) -> tuple[list[str], list[str]]:
    """What rows have to be, of those that the index finds; each row is asked what the index can't tell."""
    conditions, values = ([*match.rows, "words MATCH ?"], [match.asked]) if match else ([], [])
    conditions += _ranked(query)
    if not match or query.asks_of_changes or has_patterns(query):
        conditions.append(_fits(catalogue, query, "words_fit"))
    said, of_things = _of_things(catalogue, query)
    conditions += said
    values += of_things
    for at, one in enumerate(query.without):
        said, of_things = _of_things(catalogue, one)
        words = [_fits(catalogue, one, f"words_fit_{at}")] if one.sought or one.headings or one.kinds else []
        conditions.append(f"NOT ({' AND '.join([*said, *words])})")
        values += of_things
    return conditions, values


def _of_things(catalogue: WordCatalogue, query: WordQuery) -> tuple[list[str], list[str]]:
    """What is asked of the thing that a row stands in, and what was decided on it."""
    conditions: list[str] = []
    values: list[str] = []
    for column, wanted in (("source", query.sources), ("symbol", query.symbols)):
        if wanted:
            any_of = " OR ".join([f"instr(' ' || {column} || ' ', ?)"] * len(wanted))
            conditions.append(f"{FILE_OF_ROW} IN (SELECT id FROM files WHERE {any_of})")
            values.extend(f" {one} " for one in wanted)
    if query.undecided:
        conditions.append(undecided_condition(catalogue))
    return conditions, values


def _ranked(query: WordQuery) -> list[str]:
    """Between which rows all stand that are wanted, and which of them are none; the index goes through no others."""
    ranks = {ROW_KINDS.index(kind) for kind in query.kinds if kind not in CHANGES}
    if query.asks_of_changes:
        ranks |= {ROW_KINDS.index(kind) for kind in (*CHANGING, ROW_KINDS[-1])}
    elif not ranks and not query.sought and not query.headings:
        ranks = {0}  # Nothing is sought in what is named: its names tell it.
    if not ranks and asks_of_suppressed(query):
        return []
    if not ranks:
        return [f"words.rowid < {row_id(len(ROW_KINDS) - 1, 0, 0)}"]  # What goes as a whole is asked for as that.
    first, last = min(ranks), max(ranks)
    span = [f"words.rowid >= {row_id(first, 0, 0)}", f"words.rowid < {row_id(last + 1, 0, 0)}"]
    return span if len(ranks) == last + 1 - first else [*span, f"{RANK_OF_ROW} IN ({', '.join(map(str, ranks))})"]


def _fits(catalogue: WordCatalogue, query: WordQuery, name: str) -> str:
    """Let the database ask what a query means of a row, by some name; what it asks then."""

    def asked(rank: int, place: str, now: str, before: str, is_clause: int) -> bool:
        return words_fit(query, ROW_KINDS[rank], place, now, before, is_clause=bool(is_clause))

    catalogue.database.create_function(name, 5, asked)
    return f"{name}({RANK_OF_ROW}, place, now, before, clause <> '')"
