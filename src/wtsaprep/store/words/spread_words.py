"""Words that no clause has together, but a text has in several: what stands in some of its clauses, one beside another.

Found by the rarest word: what stands in more clauses than are gone through is only looked for in texts that have the
others. Where each of the words is that usual nothing is found so.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from wtsaprep.model.word_query import ROW_KINDS
from wtsaprep.store.words.asking import find_rows, rows_in
from wtsaprep.store.words.word_catalogue import file_in

if TYPE_CHECKING:
    from collections.abc import Container

    from wtsaprep.model.word_query import WordQuery
    from wtsaprep.store.words.word_catalogue import WordCatalogue

_USUAL = 2_000
"""Clauses from which on a word is no help to find a text by."""
MOST_TEXTS = 50
"""Texts that are looked through, and of which nobody reads more: they come behind all that have the words together."""


def find_spread(catalogue: WordCatalogue, query: WordQuery, known: Container[int]) -> dict[int, tuple[int, ...]]:
    """The files that have all words, each in some clause, but for those known; each with a row for every word.

    Raises:
        sqlite3.Error: the catalogue is damaged.
    """
    if len(query.sought) < 2:
        return {}
    by_word: list[dict[int, int]] = []
    usual: list[WordQuery] = []
    for one in query.sought:
        alone = replace(query, sought=(one,))
        found = find_rows(catalogue, alone, _USUAL)
        if not found.rows:
            return {}
        if found.more:
            usual.append(alone)
        else:
            by_word.append({file_in(row): row for row in reversed(found.rows)})
    if not by_word:
        return {}
    rarest, *others = sorted(by_word, key=len)
    files = [file for file in rarest if file not in known and all(file in other for other in others)]
    rows: dict[int, tuple[int, ...]] = {}
    for file in sorted(files, key=lambda file: rarest[file])[:MOST_TEXTS]:
        theirs = [other[file] for other in by_word]
        for alone in usual:
            in_ranks = (rows_in(catalogue, alone, rank, file) for rank in range(len(ROW_KINDS)))
            theirs += next(filter(None, in_ranks), [])
        if len(theirs) == len(query.sought):
            rows[file] = tuple(dict.fromkeys(sorted(theirs)))
    return rows
