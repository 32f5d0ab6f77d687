"""What the index finds is what a query means, row by row."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from wtsaprep.errors import UsageFault
from wtsaprep.model.query_words import parse_query
from wtsaprep.model.word_query import CHANGING, ROW_KINDS, WordRow, fits
from wtsaprep.store.words import filling
from wtsaprep.store.words.asking import find_rows
from wtsaprep.store.words.file_words import ClauseWords, FileWords, RecordedDecision
from wtsaprep.store.words.filling import put_in
from wtsaprep.store.words.undecided import Decided, ProposedFile, decided
from wtsaprep.store.words.word_catalogue import WordCatalogue, file_in, in_memory, rank_in

_SIGNS = (
    *("climate", "change", "changes", "CLIMB", "Été", "été", "resolves", "2", "20", "70", "per", "cent"),
    *("3.2", "气候", "气", "изменение", "UN", "a's", "x-ray", "under_score"),
)
_TEXTS = st.lists(st.sampled_from(_SIGNS), max_size=6).map(" ".join)
_PIECES = st.sampled_from(
    (
        *_SIGNS,
        *("cent", "per 2", '"climate 2"', "气候 per", "a"),
        *('"climate change"', '"70 per', "clim*", "cl*te", "*ange", "*a*", "chan*20", '"per ce*"', "x-ray", "per-cent"),
        *("heading:resolves", "heading:2", "kind:title", "kind:text", "kind:proposal", "kind:chair"),
        *(
            "kind:changed",
            "kind:inserted",
            "kind:deleted",
            "changed:climate",
            "inserted:70",
            "resolves",
            "source:ARB",
            "source:EUR",
            "symbol:SUP",
            "symbol:ADD*",
        ),
        *("undecided", '"resolves 3.2"', "heading:3"),
        *("-climate", "-clim*", '-"climate change"', "-source:ARB", "-symbol:SUP", "-heading:2", "-undecided"),
        *("-kind:deleted", "-kind:text", "-changed:70"),
    )
)
_CHANGED = st.builds(
    ClauseWords, st.sampled_from(ROW_KINDS[1:]), st.sampled_from(("x", "y", "")), st.just(""), _TEXTS, _TEXTS, _TEXTS
).filter(lambda clause: bool(clause.now or clause.before))
_TITLES = st.builds(ClauseWords, st.just("title"), st.just("title"), st.just("title"), _TEXTS, _TEXTS.filter(bool))
_CLAUSES = _TITLES | _CHANGED
_FILES = st.builds(
    FileWords,
    source=st.sampled_from(("", "ARB", "ARB EUR")),
    own=st.sampled_from(("p1", "p2", "dt/1")),
    edition=st.sampled_from(("1@geneva", "2@geneva")),
    symbol=st.sampled_from(("", "MOD", "SUP", "ADD", "ADD*")),
    clauses=st.lists(_CLAUSES, max_size=4).map(tuple),
)


_DECISIONS = st.builds(
    RecordedDecision,
    st.sampled_from(("p1", "p2", "dt/1", "dt/2")),
    st.sampled_from(("x", "y", "z")),
    st.sampled_from((None, " p1 ", " p1 p2 ", "  ")),
)


def catalogue_of(files: list[FileWords], decisions: list[RecordedDecision] | None = None) -> WordCatalogue:
    """A catalogue that holds some files, numbered from 1, and what was decided on them."""
    catalogue = in_memory("a test")
    for at, words in enumerate(files):
        put_in(catalogue.database, f"{_folder(words)}/{at}.toml", words=words)
    put_in(catalogue.database, "reviews/all.toml", words=FileWords("all", decisions=tuple(decisions or ())))
    return catalogue


def _folder(words: FileWords) -> str:
    return "texts" if words.own.startswith("dt") else "proposals"


def _row(file: int, words: FileWords, clause: ClauseWords, found: Decided) -> WordRow:
    """A clause as queries are asked of it."""
    changed = {one.clause for one in words.clauses if one.kind in CHANGING and one.clause}
    done = changed <= {clause for id_, clause in found.clauses if id_ == file} and (
        bool(changed) or file in found.files
    )
    undecided = not done and (file, clause.clause) not in found.clauses
    shown = (clause.kind, clause.place, clause.now, clause.before, words.source, words.symbol)
    return WordRow(*shown, bool(clause.clause), undecided)


@given(st.lists(_FILES, max_size=4), st.lists(_DECISIONS, max_size=3), st.lists(_PIECES, min_size=1, max_size=3))
def test_the_index_finds_what_the_query_means(
    files: list[FileWords], decisions: list[RecordedDecision], pieces: list[str]
) -> None:
    try:
        query = parse_query(" ".join(pieces))
    except UsageFault:  # Words are left out of nothing.
        assume(False)
    named = query.sought or query.headings or query.kinds
    proposed = [ProposedFile(at, f"{_folder(one)}/{at}.toml", one.own, one.edition) for at, one in enumerate(files, 1)]
    found_decided = decided(decisions, proposed)
    meant = sorted(
        (file, clause.kind)
        for file, words in enumerate(files, 1)
        for clause in words.clauses
        if fits(query, _row(file, words, clause, found_decided))
        # Where nothing is sought, each thing is told once, by what it is called.
        if named or clause.kind == "title"
    )
    catalogue = catalogue_of(files, decisions)
    found = find_rows(catalogue, query).rows
    assert sorted((file_in(row), ROW_KINDS[rank_in(row)]) for row in found) == meant
    assert all(one < other for one, other in pairwise(found))
    catalogue.close()


@given(st.lists(_FILES, max_size=4))
def test_what_is_forgotten_is_found_no_more(files: list[FileWords]) -> None:
    catalogue = catalogue_of(files)
    for at, _ in enumerate(files, 1):
        filling.forget(catalogue.database, at)
    assert catalogue.database.execute("SELECT count(*) FROM words").fetchone() == (0,)
    catalogue.close()


def test_the_best_come_first_and_no_more_than_are_asked_for() -> None:
    clauses = tuple(ClauseWords(kind, "x", "", "", "climate") for kind in reversed(ROW_KINDS))
    catalogue = catalogue_of([FileWords(clauses=clauses)] * 3)
    found = find_rows(catalogue, parse_query("climate"), 7)
    places = [(rank_in(row), file_in(row)) for row in found.rows]
    assert places == [(0, 1), (0, 2), (0, 3), (1, 1), (1, 2), (1, 3), (2, 1)]
    assert found.more
    catalogue.close()
