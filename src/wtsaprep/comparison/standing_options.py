"""Standing options: which options of each clause a chair's text has, as its fates say: words, place, and what is gone.

A clause that stands elsewhere than an option has it, whose words were joined to another clause, or that no option has
so, has other words.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from wtsaprep.comparison.brackets import bracket_readings
from wtsaprep.comparison.followed_text import FollowedText
from wtsaprep.comparison.options import WHOLE
from wtsaprep.comparison.word_weights import WordWeights
from wtsaprep.comparison.words_found import FOUND
from wtsaprep.drafting.amend import apply
from wtsaprep.model.file_format import CALL
from wtsaprep.redline.redline import redline
from wtsaprep.redline.spans import accepted
from wtsaprep.redline.word_changes import without_end_marks, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.comparison.options import ClauseOptions, Option
    from wtsaprep.model.amendment import Amendment
    from wtsaprep.model.chair import ChairText
    from wtsaprep.model.provision import Text


class StandingOptions:
    """What a chair's text has of the options of its clauses."""

    def __init__(self, chair: ChairText, baseline: Text, clauses: Iterable[ClauseOptions]) -> None:
        self._baseline, self._clauses = baseline, tuple(clauses)
        self._text = apply(baseline, chair.amendments)
        self._there = {p.id: p for p in self._text}
        self._known = {p.id: p.text for p in baseline}
        self._moved = {a.provision for a in chair.amendments if a.change == "move"}

    def of(self, clause: ClauseOptions) -> tuple[int, ...]:
        """The options of a clause that the text has, by their places; several where it has them in brackets."""
        if clause.key == WHOLE:
            return (0,)
        read = self._readings(clause)
        if read == {""}:
            return self._of_gone(clause)
        same = [at for at, option in enumerate(clause.options) if _words_of(option) in read]
        moved = [at for at in same if (move := _move(clause.options[at])) and self._stands_as(move)]
        return tuple(moved or (at for at in same if clause.key not in self._moved and not _move(clause.options[at])))

    def has_other_words(self, clause: ClauseOptions) -> bool:
        """Whether the text has words in a clause that no option has, be it in brackets beside some."""
        if not self.of(clause):
            return True
        return clause.key != WHOLE and not self._readings(clause) <= {*map(_words_of, clause.options)}

    def _of_gone(self, clause: ClauseOptions) -> tuple[int, ...]:
        """The options that a text has of a clause that is not in it."""
        if clause.key not in self._known:
            # A new one that was joined to another clause, or split, is not left out.
            return () if any(map(self._is_elsewhere, clause.options[1:])) else (0,)
        host = self._joined.get(clause.key, "")
        if host and all(option.joined_to != host for option in clause.options):
            # Words that a proposal has in its own clause, too, or that stand everywhere, were not joined to it.
            lives_on = self._followed.lives_on(words_of(self._known[clause.key]))
            host = host if lives_on and self._followed.place_of[host] not in self._settled else ""
        gone = ((at, option) for at, option in enumerate(clause.options) if not _words_of(option))
        return tuple(at for at, option in gone if not host or option.joined_to == host)

    def _is_elsewhere(self, option: Option) -> bool:
        words = words_of(_words_of(option))
        return self._followed.put_in.share(words, without=self._settled)[0] >= FOUND

    @cached_property
    def _settled(self) -> frozenset[int]:
        """The clauses that read as some option has them, by their places: their words are found."""
        return frozenset(
            self._followed.place_of[id_]
            for clause in self._clauses
            for id_ in clause.ids
            if id_ in self._there and not self._readings(clause).isdisjoint(map(_words_of, clause.options[1:]))
        )

    def _readings(self, clause: ClauseOptions) -> set[str]:
        """The words of a clause each way that its brackets allow; as they stand if an option has these brackets."""
        clause_now = next((self._there[id_] for id_ in clause.ids if id_ in self._there), None)
        if clause_now is None:
            return {""}
        as_it_stands = _bare(clause_now.text)
        if any(as_it_stands == _words_of(option) for option in clause.options):
            return {as_it_stands}
        return {_bare(text) for text in bracket_readings(clause_now.text, self._known.get(clause.key, ""))}

    def _stands_as(self, move: Amendment) -> bool:
        """Whether a clause stands where a move puts it."""
        id_ = move.provision
        # Of two that changed places the text may have moved the other one; then all that stand there tell the place.
        staying = self._known.keys() & self._there.keys() - {id_} - (self._moved if id_ in self._moved else set())
        order = [p.id for p in self._baseline]
        wanted = _last(order[: order.index(move.after) + 1] if move.after in self._known else [], staying)
        there = [p.id for p in self._text]
        if _last(there[: there.index(id_)], staying) != wanted:
            return False
        return id_ in self._moved or _last(order[: order.index(id_)], staying) != wanted

    @cached_property
    def _followed(self) -> FollowedText:
        return FollowedText(self._baseline, self._text, WordWeights(self._baseline))

    @cached_property
    def _joined(self) -> dict[str, str]:
        """The clauses that were joined to others, with those."""
        if self._known.keys() <= self._there.keys():
            return {}
        return dict(self._joins())

    def _joins(self) -> Iterator[tuple[str, str]]:
        for marked in redline(self._baseline, self._text).provisions:
            if marked.lineage and marked.lineage.how == "joined to":
                yield marked.id, marked.lineage.id


def _last(ids: list[str], staying: set[str]) -> str:
    return next((id_ for id_ in reversed(ids) if id_ in staying), "")


def _words_of(option: Option) -> str:
    """The words that an option leaves of a clause: none of one that is joined to another, though they stand there."""
    gone = any(backer.amendment is not None and backer.amendment.change == "delete" for backer in option.backers)
    return "" if gone else _bare(accepted(option.marked))


def _move(option: Option) -> Amendment | None:
    amendments = (backer.amendment for backer in option.backers)
    return next((a for a in amendments if a is not None and a.change == "move"), None)


def _bare(text: str) -> str:
    """Words to be compared: a footnote is called by its id in a text, and as it is printed in an option."""
    return " ".join(re.sub(CALL, "[^]", without_end_marks(text)).split())
