"""Matching: what the full-text index is asked for a query."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.word_query import ANY
from wtsaprep.store.words.word_catalogue import row_id

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from wtsaprep.model.word_query import Sought, WordQuery
    from wtsaprep.store.words.word_catalogue import WordCatalogue

_MOST_VARIANTS = 400
"""Words that a wildcard may stand for, each asked for by itself; where there are more, all rows are."""
_FIRST_CLAUSE = row_id(1, 0, 0)
"""The number that rows have from which on none is a title."""
_VOCABULARY = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, words, row)"


class Match(NamedTuple):
    """What the index is asked, and of which rows."""

    asked: str
    rows: tuple[str, ...] = ()


def matches(catalogue: WordCatalogue, query: WordQuery) -> tuple[Match | None, ...]:
    """What the index is asked: all rows that the query may find, and no others unless there are wildcards in it.

    Titles come first, and what things are called are words of theirs; of a clause the place has to be named.
    """
    headings = " OR ".join(filter(None, (_phrase(catalogue, one) for one in query.headings)))
    under = [f"({{place}} : ({headings}))"] if headings else []
    sought = _all_of(catalogue, query.sought)
    anywhere = [f"({{place now}} : ({sought}) OR {{place before}} : ({sought}))"] if sought else []
    if not sought or has_patterns(query):
        asked = " AND ".join([*anywhere, *under])
        return (Match(asked) if asked else None,)
    titles = Match(" AND ".join([f"({{place now}} : ({sought}))", *under]), (f"words.rowid < {_FIRST_CLAUSE}",))
    in_clauses = [_in_clause(catalogue, query, sought), *under]
    return titles, Match(" AND ".join(in_clauses), (f"words.rowid >= {_FIRST_CLAUSE}",))


def _in_clause(catalogue: WordCatalogue, query: WordQuery, sought: str) -> str:
    """That the words are a clause's own, or some of them and the others its place, which is named by how it begins."""
    pieces = [_quoted(one.words, begun=one.begun) for one in query.sought]
    labels = [piece for piece, one in zip(pieces, query.sought, strict=True) if one.names_label]
    own = f"{{now}} : ({sought}) OR {{before}} : ({sought})"
    # Each word that is asked for costs; few begin a place at all.
    may_name = pieces if len(pieces) > 1 or labels else []
    begins = [begin for piece in may_name if _is_somewhere(catalogue, begin := f"{{place}} : ^ {piece}")]
    if not begins:
        return f"({own})"
    some, called = " OR ".join(pieces), f" OR {{place}} : ({' OR '.join(labels)})" if labels else ""
    placed = " OR ".join(
        f"({{place {side}}} : ({sought}) AND ({{{side}}} : ({some}){called}))" for side in ("now", "before")
    )
    return f"({own} OR (({' OR '.join(begins)}) AND ({placed})))"


def _is_somewhere(catalogue: WordCatalogue, asked: str) -> bool:
    """Whether a clause is found so."""
    one = f"SELECT 1 FROM words WHERE words MATCH ? AND words.rowid >= {_FIRST_CLAUSE} LIMIT 1"
    return catalogue.database.execute(one, (asked,)).fetchone() is not None


def has_patterns(query: WordQuery) -> bool:
    """Whether wildcards stand in it, of which the index can't tell all."""
    return any(one.is_pattern for one in (*query.sought, *query.headings))


def _all_of(catalogue: WordCatalogue, sought: Collection[Sought]) -> str:
    return " AND ".join(filter(None, (_phrase(catalogue, one) for one in sought)))


def _phrase(catalogue: WordCatalogue, sought: Sought) -> str:
    if not sought.is_pattern:
        return _quoted(sought.words, begun=sought.begun)
    # Words that have any letters are asked for by their beginnings, and stand anywhere.
    return " AND ".join(f"({part})" for word in sought.words if (part := _any_of(catalogue, word)))


def _any_of(catalogue: WordCatalogue, word: str) -> str:
    """What all the words are among that a word with wildcards stands for; empty where these are too many."""
    if ANY not in word:
        return _quoted((word,), begun=True)
    if first := word.partition(ANY)[0]:
        return _quoted((first,), begun=True)
    longest = max(word.split(ANY), key=len)
    asked = f"SELECT term FROM vocabulary WHERE term GLOB ? LIMIT {_MOST_VARIANTS + 1}"
    catalogue.database.execute(_VOCABULARY)
    terms = [term for (term,) in catalogue.database.execute(asked, (f"*{longest}*",))]
    if len(terms) > _MOST_VARIANTS:
        return ""
    return " OR ".join(_quoted((term,), begun=False) for term in terms) or _quoted(("\ue000",), begun=False)


def _quoted(words: Iterable[str], *, begun: bool) -> str:
    return f'"{" ".join(words)}"{" *" if begun else ""}'
