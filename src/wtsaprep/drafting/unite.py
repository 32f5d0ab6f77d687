"""Uniting: what becomes of a clause that both sides of a re-base change, by the rule of the comparison.

What the comparison calls compatible is made, both of it where it is about other words; what it calls competing is left
to a person. Letters, style and depth are no words: theirs where they changed them, else mine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.drafting.competing_words import relation
from wtsaprep.drafting.draft import worded_provision
from wtsaprep.drafting.united_words import united_words
from wtsaprep.drafting.wishes import wishes
from wtsaprep.redline.redline import redline
from wtsaprep.redline.word_changes import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.drafting.competing_words import Relation
    from wtsaprep.drafting.wishes import Wish
    from wtsaprep.model.provision import Provision, Text

_FORMAL = ("kind", "level", "label", "style")


class Settled(NamedTuple):
    """What both sides make of a clause."""

    provision: Provision | None
    """None if it goes."""
    united: bool = False
    """Whether its words are of both."""


class Uniting(NamedTuple):
    """What two sides want of each clause of a text, by its id."""

    mine: Mapping[str, Wish]
    theirs: Mapping[str, Wish]

    @classmethod
    def of(cls, base: Text, ours: Text, theirs: Text) -> Uniting:
        """The wishes of two texts on one."""
        mine, other = ({w.marked.id: w for w in wishes(at, redline(base, t))} for at, t in enumerate((ours, theirs)))
        return cls(mine, other)

    def relation(self, id_: str) -> Relation | None:
        """What my wish on a clause is to theirs; None where only one side has one, or none."""
        mine, other = self.mine.get(id_), self.theirs.get(id_)
        return relation(mine, other) if mine and other else None

    def settled(
        self,
        id_: str,
        old: Provision | None,
        mine: Provision | None,
        theirs: Provision | None,
        parted: Relation | None = None,
    ) -> Settled | None:
        """What becomes of a clause that both sides touch; None if they compete for it.

        ``parted`` is what they are to each other in what is left of a clause that one of them split.
        """
        known = parted or self.relation(id_)
        if known == "against" and (mine or theirs):
            return None
        if mine is None or theirs is None:
            # What the other side changed is formal, or it took the clause out as well; what it was joined to waits.
            return Settled(None if old is not None else mine or theirs)
        if old is None:
            return self._new(id_, known, mine, theirs)
        if known is None and id_ not in self.mine:
            known = "included"
        elif known is None:
            known = "includes"
        if known == "same" and self.mine[id_].changes == self.theirs[id_].changes:
            known = "included"
        wanted = self.theirs[id_].changes if id_ in self.theirs else ()
        words = united_words(old.text, mine.text, theirs.text, known, wanted)
        if not words_of(words) and words_of(mine.text) and words_of(theirs.text):
            return None  # Each keeps what the other strikes: nobody wanted an empty clause.
        both = known == "beside" and bool(self.mine[id_].changes) and bool(self.theirs[id_].changes)
        return Settled(_with_words(old, mine, theirs, words), both and words not in (mine.text, theirs.text))

    def _new(self, id_: str, known: Relation | None, mine: Provision, theirs: Provision) -> Settled:
        """One of two new clauses that are tied: the one that says all; mine where they are near-same."""
        if known in (None, "included") or self.mine[id_].words == self.theirs[id_].words:
            return Settled(theirs)
        return Settled(mine.model_copy(update={name: getattr(theirs, name) for name in _FORMAL}))


def _with_words(old: Provision, mine: Provision, theirs: Provision, words: str) -> Provision:
    """A clause with its words; what is said of it besides as theirs if they changed that, else as mine."""
    if words == theirs.text:
        worded = theirs
    elif words == mine.text:
        worded = mine
    else:
        worded = worded_provision(mine if theirs.text == old.text else theirs, words)
    fields: dict[str, Any] = {
        name: getattr(mine if getattr(theirs, name) == getattr(old, name) else theirs, name) for name in _FORMAL
    }
    if words != theirs.text:
        fields |= {"joined": tuple(dict.fromkeys((*theirs.joined, *mine.joined)))}
        fields |= {name: getattr(mine, name) or getattr(theirs, name) for name in ("split_from", "copied_from")}
    return worded.model_copy(update=fields)
