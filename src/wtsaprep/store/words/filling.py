"""Filling: the catalogue brought up to date by what changed on the disk, in turns of a few files that can be left."""

from __future__ import annotations

import contextlib
import time
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.file_format import BASES, RESOLUTIONS, place_in_workspace
from wtsaprep.model.folded_words import folded_words, is_plain
from wtsaprep.model.numbers import natural_key
from wtsaprep.model.word_query import ROW_KINDS
from wtsaprep.store.files.known_states import TICK, file_state
from wtsaprep.store.index.copies import sort_out
from wtsaprep.store.words.file_numbers import file_numbers
from wtsaprep.store.words.file_words import FileWords
from wtsaprep.store.words.word_catalogue import COLUMNS, forget_for_good, row_id, turn
from wtsaprep.store.words.words_of_files import SEARCHED, words_of_file
from wtsaprep.store.words.words_of_private_files import our_files, words_of_private_file

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterator, Mapping
    from pathlib import Path

    from wtsaprep.store.index.index import Index
    from wtsaprep.store.words.file_words import ClauseWords
    from wtsaprep.store.words.word_catalogue import WordCatalogue

_AT_ONCE = 20
"""Files of a turn: what a key waits for at most that asks meanwhile."""
_TEXTS = (RESOLUTIONS, BASES)
"""The folders of what proposals are made on."""
_PUT = f"INSERT INTO words (rowid, {COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_FILED = ("id", "place", "state", "looked", "stamp", *FileWords._fields[:-2])
"""What is kept of a file beside its decisions and its clauses."""
_DECIDED = "INSERT INTO decisions (file, text, clause, about) VALUES (?, ?, ?, ?)"
_KEEP = f"INSERT INTO files ({', '.join(_FILED)}) VALUES ({', '.join('?' * len(_FILED))})"


class _Known(NamedTuple):
    """What is known of a file."""

    id: int
    state: str
    looked: int
    stamp: str
    number: str
    seal: str


class _Read(NamedTuple):
    """A file that was read."""

    place: str
    state: str
    looked: int
    stamp: str
    words: FileWords | None
    """None where they are those that are known."""
    anyway: bool = False
    """Whether it is put in though the file is as it was."""


class Stale(NamedTuple):
    """What is to be done so that the catalogue says what the disk does."""

    read: tuple[Path, ...]
    """Files that changed, or may have."""
    gone: tuple[str, ...]

    @property
    def files(self) -> int:
        """How many files this is about."""
        return len(self.read) + len(self.gone)


class _Head(NamedTuple):
    """A file as copies are told."""

    path: Path
    identity: str
    usual_name: str


def stale(catalogue: WordCatalogue, index: Index) -> Stale:
    """What changed on the disk since the catalogue was filled; no file is read for it."""
    known = _known(catalogue)
    paths = {place_in_workspace(path): path for path in _files(catalogue, index)}
    read = [path for place, path in paths.items() if place not in known or _may_differ(known[place], path)]
    return Stale(tuple(read), tuple(place for place in known if place not in paths))


def fill(catalogue: WordCatalogue, index: Index) -> None:
    """Bring the catalogue up to date; what is in it can be asked meanwhile.

    Raises:
        GivenUp: nobody waits for it any more (`LongReading`); what was done stays.
        sqlite3.Error: it can't be written, or is damaged.
    """
    known = _known(catalogue)
    todo = stale(catalogue, index)
    paths = {place_in_workspace(path): path for path in _files(catalogue, index)}
    numbers = file_numbers(list(paths), {place: file.id for place, file in known.items()})
    renumbered = [place for place in paths if place in known and numbers[place] != known[place].id]
    if todo.gone or renumbered:
        with turn(catalogue) as database:
            for place in (*todo.gone, *renumbered):
                forget(database, known[place].id)
    to_read = {*map(place_in_workspace, todo.read), *renumbered}
    changed = {known[place].number for place in todo.gone if place.startswith(f"{RESOLUTIONS}/")}
    changed |= {place.rpartition("/")[2] for place in todo.gone if place.startswith(f"{BASES}/")}
    done: set[str] = set()
    kept = {place: file for place, file in known.items() if place not in renumbered}
    changing = [path for place, path in paths.items() if place in to_read]  # Texts before what is on them.
    for read in _read_in_turns(catalogue, index, changing, numbers, kept):
        done.update([read.place] if read.words is not None else [])
        if read.words is not None and read.place.startswith(f"{RESOLUTIONS}/"):
            changed |= {read.words.number, known[read.place].number if read.place in known else read.words.number}
        elif read.words is not None and read.place.startswith(f"{BASES}/"):
            changed.add(read.place.rpartition("/")[2])
    depend = {place for place, file in known.items() if changed & {file.number, file.seal}} - done
    on_them = [path for place, path in paths.items() if place in depend and path.parent.name not in _TEXTS]
    for _ in _read_in_turns(catalogue, index, on_them, numbers):
        pass
    if catalogue.ours and (todo.gone or not done.isdisjoint(known)):
        forget_for_good(catalogue)


def copies(catalogue: WordCatalogue, index: Index) -> frozenset[int]:
    """The files that hold what another one is, and count nowhere."""
    several = (
        "SELECT place, identity, usual_name, id FROM files WHERE identity IN "
        "(SELECT identity FROM files WHERE identity <> '' GROUP BY identity HAVING count(*) > 1)"
    )
    with catalogue.lock:
        rows = catalogue.database.execute(several).fetchall()
    ids = {index.workspace.folder / place: id_ for place, _, _, id_ in rows}
    heads = sorted(_Head(index.workspace.folder / place, identity, usual) for place, identity, usual, _ in rows)
    found: set[int] = set()
    for _, of_folder in groupby(heads, key=lambda head: head.path.parent):
        found.update(ids[path] for path, _ in sort_out(tuple(of_folder)).copies)
    return frozenset(found)


def _read_in_turns(
    catalogue: WordCatalogue,
    index: Index,
    paths: Collection[Path],
    numbers: Mapping[str, int],
    known: Mapping[str, _Known] | None = None,
) -> Iterator[_Read]:
    """Read files and put them in; what is ``known`` only if it changed."""
    waiting: list[_Read] = []
    for number, path in enumerate(index.files.each("looking through", paths), 1):
        make = words_of_private_file if catalogue.ours else words_of_file
        read = _read(index, path, known.get(place_in_workspace(path)) if known else None, make)
        waiting.append(read._replace(anyway=known is None))
        if len(waiting) == _AT_ONCE or number == len(paths):
            with turn(catalogue) as database:
                for read in waiting:
                    _take(database, read, numbers[read.place])
            yield from waiting
            waiting = []


def _read(index: Index, path: Path, known: _Known | None, make: Callable[[Index, Path], FileWords]) -> _Read:
    state, looked, stamp = _state(path), time.time_ns(), ""
    words = FileWords()
    with contextlib.suppress(WtsaprepError):  # Lists name what can't be read.
        stamp = index.files.text(path).stamp
        if known and known.stamp == stamp:
            return _Read(place_in_workspace(path), state, looked, stamp, None)
        words = make(index, path)
    index.files.forget(path)
    return _Read(place_in_workspace(path), state, looked, stamp, words)


def _take(database: sqlite3.Connection, read: _Read, number: int) -> None:
    row = database.execute("SELECT id, stamp FROM files WHERE place = ?", (read.place,)).fetchone()
    # Another program may have put it in meanwhile.
    if read.words is None or (row and not read.anyway and row[1] == read.stamp):
        said = (read.state, read.looked, read.place)
        database.execute("UPDATE files SET state = ?, looked = ? WHERE place = ?", said)
        return
    if row:
        forget(database, row[0])
    if database.execute("SELECT 1 FROM files WHERE id = ?", (number,)).fetchone():
        forget(database, number)  # Another program, which saw other files, gave it to one that is read again.
    put_in(database, *read[:4], words=read.words, number=number)


def put_in(
    database: sqlite3.Connection,
    place: str,
    state: str = "",
    looked: int = 0,
    stamp: str = "",
    *,
    words: FileWords,
    number: int | None = None,
) -> None:
    """Put a file in that is not there; without a number it gets the next one."""
    file = database.execute(_KEEP, (number, place, state, looked, stamp, *words[:-2])).lastrowid or 0
    database.executemany(_DECIDED, ((file, *decision) for decision in words.decisions))
    rows = ((row_id(ROW_KINDS.index(one.kind), file, at), *_indexed(one)) for at, one in enumerate(words.clauses))
    database.executemany(_PUT, rows)


def forget(database: sqlite3.Connection, file: int) -> None:
    """Let go of a file and all that stands in it."""
    for rank in range(len(ROW_KINDS)):
        span = (row_id(rank, file, 0), row_id(rank, file + 1, 0))
        database.execute("DELETE FROM words WHERE rowid >= ? AND rowid < ?", span)
    database.execute("DELETE FROM decisions WHERE file = ?", (file,))
    database.execute("DELETE FROM files WHERE id = ?", (file,))


def _indexed(clause: ClauseWords) -> tuple[str, ...]:
    """A row as it is kept: what is plain as it stands, all else folded, with its words beside it."""
    (place, _), (now, shown_now), (before, shown_before) = map(_kept, (clause.place, clause.now, clause.before))
    return place, now, before, clause.clause, clause.cited, shown_now, shown_before


def _kept(text: str) -> tuple[str, str]:
    return (text, "") if is_plain(text) else (" ".join(folded_words(text)), text)


def _known(catalogue: WordCatalogue) -> dict[str, _Known]:
    with catalogue.lock:
        rows = catalogue.database.execute("SELECT place, id, state, looked, stamp, number, seal FROM files").fetchall()
    return {place: _Known(*said) for place, *said in rows}


def _files(catalogue: WordCatalogue, index: Index) -> Iterator[Path]:
    if catalogue.ours:
        yield from our_files(index)
        return
    for name in SEARCHED:
        yield from sorted(index.listed(index.workspace.folder / name), key=lambda path: natural_key(path.name))


def _state(path: Path) -> str:
    return " ".join(map(str, (file_state(path) or ("",))[1:]))


def _may_differ(known: _Known, path: Path) -> bool:
    """Whether a file may be another than it was: it may have changed again within the tick in which it was read."""
    state = _state(path)
    return state != known.state or not state or max(map(int, state.split()[-2:])) > known.looked - TICK
