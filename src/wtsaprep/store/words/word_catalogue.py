"""The catalogue of words: an SQLite file in the cache folder, made anew or done without whatever is wrong with it.

A workspace has two: one of what all see, and one of what is our delegation's own. They are made alike.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import stat
import threading
from typing import TYPE_CHECKING

from wtsaprep.errors import WtsaprepError
from wtsaprep.store.files.alone_in_folder import alone_in
from wtsaprep.store.files.single_files import OURS_ALONE
from wtsaprep.store.folders.locations import user_cache

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_OURS = 0x77747361
"""What says that a database is one of ours."""
_FORMAT = 6
"""To be raised when something in it is said in another way."""
_WAITED = 2.0
"""Seconds that another program may hold it."""
_FOLDER_MODE, _OTHERS = 0o700, 0o077
_PLACE_BITS, _FILE_BITS = 20, 36
"""Of the number of a row: the place in its file, and the file; before them is its rank."""
COLUMNS = "place, now, before, clause, cited, shown_now, shown_before"
"""What is looked in, folded where it is not plain, and what is shown; empty where it is the same."""
_INDEXED = "place, now, before, clause UNINDEXED, cited UNINDEXED, shown_now UNINDEXED, shown_before UNINDEXED"
_SCHEMA = (
    "CREATE TABLE files (id INTEGER PRIMARY KEY, place TEXT UNIQUE, state TEXT, looked INTEGER, stamp TEXT, "
    "called TEXT, title TEXT, source TEXT, symbol TEXT, identity TEXT, usual_name TEXT, number TEXT, seal TEXT, "
    "own TEXT, edition TEXT)",
    *(f"CREATE INDEX files_{column} ON files ({column})" for column in ("own", "edition", "called")),
    "CREATE TABLE decisions (file INTEGER, text TEXT, clause TEXT, about TEXT)",
)
_WITH_FTS = f"CREATE VIRTUAL TABLE words USING fts5({_INDEXED}, tokenize='ascii')"
_WITHOUT_FTS = f"CREATE TABLE words (rowid INTEGER PRIMARY KEY, {COLUMNS})"


_NAMES = ("the catalogue of words", "the catalogue of our own words")
_ENDINGS = (".words", ".private-words")


class WordCatalogue:
    """What there is to look for words in; one program may ask it from several threads."""

    def __init__(self, database: sqlite3.Connection, path: Path | None, said: str = "", *, ours: bool = False) -> None:
        self.ours = ours
        """Whether it holds our own words, and those alone."""
        self.path = path
        """Its file; None if it is kept in memory."""
        self.said = said
        """Why it is kept in memory, or is made anew, in a sentence; else empty."""
        self.name = _NAMES[ours]
        """What it is called in sentences."""
        self.lock = threading.RLock()
        self.database = database
        self.has_index = _has_index(database)
        """Whether words are found by an index, or row by row."""

    def close(self) -> None:
        """Let go of it."""
        with self.lock:
            self.database.close()


def open_catalogue(folder: Path, *, ours: bool = False) -> WordCatalogue:
    """The catalogue of a workspace, or that of our own words, whether or not anything is in it."""
    path = path_of(folder, ours=ours)
    why = ""
    for again in (False, True):
        try:
            with _alone(path):
                if again:
                    _remove(path)
                return WordCatalogue(_opened(path), path, _anew(why, ours=ours) if again else "", ours=ours)
        except (sqlite3.Error, OSError, WtsaprepError) as error:
            why = (getattr(error, "strerror", "") or str(error)).lower()
            if not _is_damaged(error):
                break
    return in_memory(why, ours=ours)


def open_anew(catalogue: WordCatalogue, folder: Path) -> WordCatalogue:
    """Another catalogue in place of one that turned out to be damaged."""
    catalogue.close()
    if catalogue.path:
        with contextlib.suppress(OSError, WtsaprepError), _alone(catalogue.path):
            _remove(catalogue.path)
    other = open_catalogue(folder, ours=catalogue.ours)
    other.said = other.said or _anew("it was damaged", ours=catalogue.ours)
    return other


def _anew(why: str, *, ours: bool) -> str:
    return f"{_NAMES[ours]} could not be used ({why}) and is made anew"


def in_memory(why: object, *, ours: bool = False) -> WordCatalogue:
    """A catalogue that goes with the program; ``why`` tells what is wrong with its file."""
    database = _connect(":memory:")
    _make(database)
    return WordCatalogue(
        database, None, f"{_NAMES[ours]} can't be kept ({why}); it is made for this run alone", ours=ours
    )


def path_of(folder: Path, *, ours: bool = False) -> Path:
    """The file of a catalogue of a workspace, whether or not it is there."""
    whole = os.path.realpath(folder)
    return user_cache() / "catalogues" / f"{hashlib.sha256(os.fsencode(whole)).hexdigest()[:16]}{_ENDINGS[ours]}"


def forget_for_good(catalogue: WordCatalogue) -> None:
    """Let nothing of what was let go of stay in the file; for few words, since all are written anew.

    Raises:
        sqlite3.Error: it can't be written, or is damaged.
    """
    with catalogue.lock:
        if catalogue.has_index:
            catalogue.database.execute("INSERT INTO words (words) VALUES ('optimize')")
        catalogue.database.execute("VACUUM")
        catalogue.database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@contextlib.contextmanager
def turn(catalogue: WordCatalogue) -> Iterator[sqlite3.Connection]:
    """Write something into it, all or nothing."""
    with catalogue.lock:
        catalogue.database.execute("BEGIN IMMEDIATE")
        try:
            yield catalogue.database
        except BaseException:
            catalogue.database.execute("ROLLBACK")
            raise
        catalogue.database.execute("COMMIT")


def row_id(rank: int, file: int, place: int) -> int:
    """The number of a row: rows in the order of their numbers are in the order in which they are told."""
    return (rank << (_FILE_BITS + _PLACE_BITS)) | (file << _PLACE_BITS) | min(place, (1 << _PLACE_BITS) - 1)


def rank_in(row: int) -> int:
    """The rank of a row."""
    return row >> (_FILE_BITS + _PLACE_BITS)


def file_in(row: int) -> int:
    """The file of a row."""
    return (row >> _PLACE_BITS) & ((1 << _FILE_BITS) - 1)


FILE_OF_ROW = f"(words.rowid >> {_PLACE_BITS}) & {(1 << _FILE_BITS) - 1}"
"""The file of a row, for a question."""
RANK_OF_ROW = f"words.rowid >> {_FILE_BITS + _PLACE_BITS}"


@contextlib.contextmanager
def _alone(path: Path) -> Iterator[None]:
    """While it is opened or made, no other program of ours does the same; the folder is for our eyes alone."""
    os.makedirs(path.parent.parent, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        os.mkdir(path.parent, _FOLDER_MODE)
    _close_to_others(path.parent)
    with alone_in(path.parent):
        yield


def _close_to_others(path: Path) -> None:
    """Let nobody else read it; what its owner may do there stays as they set it."""
    mode = stat.S_IMODE(os.stat(path).st_mode)
    if mode & _OTHERS:
        os.chmod(path, mode & ~_OTHERS)


def _opened(path: Path) -> sqlite3.Connection:
    # Made by us, so that nobody else may read it at any time; what lies beside it later gets the same mode.
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, OURS_ALONE))
    database = _connect(str(path))
    try:
        _close_to_others(path)
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = OFF")
        said = (_pragma(database, "application_id"), _pragma(database, "user_version"))
        if said == (0, 0) and not database.execute("SELECT 1 FROM sqlite_master").fetchone():
            _make(database)
        elif said != (_OURS, _FORMAT):
            raise sqlite3.DatabaseError("it is of another version")
        database.execute("SELECT files.id, words.rowid FROM files, words LIMIT 1").fetchone()
    except BaseException:
        database.close()
        raise
    return database


def _connect(name: str) -> sqlite3.Connection:
    return sqlite3.connect(name, timeout=_WAITED, isolation_level=None, check_same_thread=False)


def _pragma(database: sqlite3.Connection, name: str) -> int:
    return int(database.execute(f"PRAGMA {name}").fetchone()[0])


def _make(database: sqlite3.Connection) -> None:
    database.execute("BEGIN IMMEDIATE")
    for statement in _SCHEMA:
        database.execute(statement)
    try:
        database.execute(_WITH_FTS)
    except sqlite3.OperationalError:  # This SQLite was built without it.
        database.execute(_WITHOUT_FTS)
    database.execute(f"PRAGMA application_id = {_OURS}")
    database.execute(f"PRAGMA user_version = {_FORMAT}")
    database.execute("COMMIT")


def _has_index(database: sqlite3.Connection) -> bool:
    made = database.execute("SELECT sql FROM sqlite_master WHERE name = 'words'").fetchone()
    return bool(made) and "fts5" in made[0]


def _is_damaged(error: Exception) -> bool:
    """Whether it is what the file holds that is wrong, and not that it can't be had."""
    if isinstance(error, sqlite3.OperationalError):
        return str(error).startswith("no such")
    return isinstance(error, sqlite3.DatabaseError)


def _remove(path: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            os.unlink(f"{path}{ending}")
