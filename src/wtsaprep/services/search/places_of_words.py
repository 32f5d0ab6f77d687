"""Where words stand in a clause: what the clause is called, what becomes of them, and what stands around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.word_query import CHANGING, first_change, first_place, is_changed

if TYPE_CHECKING:
    from wtsaprep.model.word_query import WordQuery
    from wtsaprep.store.words.asking import FoundClause

PRIVATE_WORDS = "PRIVATE"
"""What holds words that are our delegation's own begins so: "PRIVATE note", "PRIVATE comment"."""
_KINDS = {"title": "title", "text": "text", "proposal": "proposal", "chair": "chair's text", "gone": "taken out"}
_BEFORE = 36
"""Characters of context before the words."""
_BEHIND = 72
"""Characters of context behind them: a row of 80 columns, also where nothing stands before them."""


class PlaceOfWords(NamedTuple):
    """One place where words were found."""

    found_in: str
    """What holds the words: title, text, proposal, chair's text; in a clause that is changed, put in or taken out."""
    clause: str
    """Id of the clause; empty in what is no clause, as reasons."""
    cited: str
    before: str
    words: str
    """As they are written there; empty where only the clause is called so."""
    after: str

    @property
    def is_private(self) -> bool:
        """Whether it is our delegation's own, and stands in no text."""
        return self.found_in.startswith(PRIVATE_WORDS)


def place_of_words(query: WordQuery, clause: FoundClause) -> PlaceOfWords:
    """Where the words of a query stand in a clause that it finds, with what stands around them, cut at blanks."""
    found_in, text = _KINDS[clause.kind], clause.now or clause.before
    if clause.kind == "gone" or (clause.clause and clause.kind in CHANGING):
        put_in = is_changed(query, clause.kind, clause.place, clause.now, clause.before)
        if put_in is not None:
            found_in, text, other = (
                ("put in", clause.now, clause.before) if put_in else ("taken out", clause.before, clause.now)
            )
            place = first_place(query, text) if query.sought else first_change(text, other)
            return _in_context(text, place or (0, 0), found_in, clause.clause, clause.cited)
    return words_in_context(query, text, found_in, clause.clause, clause.cited)


def words_in_context(query: WordQuery, text: str, found_in: str, clause: str, cited: str) -> PlaceOfWords:
    """Where the words of a query stand in a text, with what stands around them, cut at blanks."""
    return _in_context(text, first_place(query, text) or (0, 0), found_in, clause, cited)


def _in_context(text: str, place: tuple[int, int], found_in: str, clause: str, cited: str) -> PlaceOfWords:
    start, end = place
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _BEHIND]
    if start > _BEFORE:
        before = "… " + before.partition(" ")[2]
    if end + _BEHIND < len(text):
        after = after.rpartition(" ")[0] + " …"
    return PlaceOfWords(found_in, clause, cited, before, text[start:end], after)
