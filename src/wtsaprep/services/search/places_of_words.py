"""Where words stand in a clause: what the clause is called, what becomes of them, and what stands around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.model.word_query import CHANGING, first_place, is_changed

if TYPE_CHECKING:
    from wtsaprep.model.word_query import WordQuery
    from wtsaprep.store.words.asking import FoundClause

FoundIn = Literal["title", "text", "proposal", "put in", "taken out", "chair's text"]
"""What holds the words; in a clause that is changed, whether the change puts them in or takes them out."""
_KINDS: dict[str, FoundIn] = {"title": "title", "text": "text", "proposal": "proposal", "chair": "chair's text"}
_BEFORE = 36
"""Characters of context before the words."""
_BEHIND = 72
"""Characters of context behind them: a row of 80 columns, also where nothing stands before them."""


class PlaceOfWords(NamedTuple):
    """One place where words were found."""

    found_in: FoundIn
    clause: str
    """Id of the clause; empty in what is no clause, as reasons."""
    cited: str
    before: str
    words: str
    """As they are written there; empty where only the clause is called so."""
    after: str


def place_of_words(query: WordQuery, clause: FoundClause) -> PlaceOfWords:
    """Where the words of a query stand in a clause that it finds, with what stands around them, cut at blanks."""
    found_in, text = _KINDS[clause.kind], clause.now or clause.before
    if clause.clause and clause.kind in CHANGING:
        put_in = is_changed(query, clause.place, clause.now, clause.before)
        if put_in is not None:
            found_in, text = ("put in", clause.now) if put_in else ("taken out", clause.before)
    start, end = first_place(query, text) or (0, 0)
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _BEHIND]
    if start > _BEFORE:
        before = "… " + before.partition(" ")[2]
    if end + _BEHIND < len(text):
        after = after.rpartition(" ")[0] + " …"
    return PlaceOfWords(found_in, clause.clause, clause.cited, before, text[start:end], after)
