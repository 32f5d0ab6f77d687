"""Lettered sides: three texts that are merged, what they cite written in the letters that clauses bear once merged.

Else two sides that each repaired a citation after changes of their own would seem to want two things of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.drafting.repaired_references import repaired_references

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.model.provision import Provision, Text


class LetteredSides(NamedTuple):
    """The clauses of a base and of what two sides made of it, by id."""

    base: Mapping[str, Provision]
    ours: Mapping[str, Provision]
    theirs: Mapping[str, Provision]

    @classmethod
    def of(cls, base: Text, ours: Text, theirs: Text) -> LetteredSides:
        return cls(*({p.id: p for p in text} for text in (base, ours, theirs)))

    def in_letters_of(self, merged: Text, whole: LetteredSides | None = None) -> LetteredSides:
        """The same, citations saying the letters that the clauses they mean bear in the merged text.

        Where a side never touched a clause, its citations are read as the base meant them; but where both sides mean
        the same by them, so do they: of a clause that was split, each may call another part by the id in force.

        Args:
            merged: The merged text.
            whole: In a re-base the sides as they were written, with clauses whose edits went along elsewhere. What we
                repaired in a clause and they struck the cited one of is no change of ours there.
        """
        read = [_in_its_letters(side, merged, of) for side, of in zip(self, whole or self, strict=True)]
        old, mine, other = ({p.id: p for p in text} for text in read)
        agreed = {id_ for id_, p in mine.items() if id_ in other and p.text == other[id_].text}
        differ = {p.id for text in read[1:] for p in text if p.id in old and p.text != old[p.id].text} - agreed
        ours = _in_its_letters(self.ours, tuple(whole.base.values()), whole.ours) if differ and whole else ()
        repaired = {p.id for p in ours if p.id in differ and p.text == self.base[p.id].text}
        kept = (
            tuple(
                old[p.id] if p.id in differ and (self.base[p.id].text == side[p.id].text or p.id in also) else p
                for p in text
            )
            for side, text, also in zip(self[1:], read[1:], (repaired, frozenset[str]()), strict=True)
        )
        return LetteredSides.of(read[0], *(_worded(side, text) for side, text in zip(self[1:], kept, strict=True)))

    def at(self, id_: str) -> tuple[Provision | None, Provision | None, Provision | None]:
        """A clause on all three."""
        return self.base.get(id_), self.ours.get(id_), self.theirs.get(id_)


def _worded(side: Mapping[str, Provision], text: Text) -> Text:
    """The clauses of a side in other words."""
    return tuple(
        was.model_copy(update=words_set(p)) if words_set(was) != words_set(p) else was
        for was, p in zip(side.values(), text, strict=True)
    )


def _in_its_letters(side: Mapping[str, Provision], merged: Text, whole: Mapping[str, Provision]) -> Text:
    """A side whose citations, by the letters of its whole text, say those that their clauses bear in the merged one."""
    before = tuple(side.get(id_, p) for id_, p in whole.items())
    after = tuple(p.model_copy(update=words_set(side[p.id])) if p.id in side else p for p in merged)
    words = {p.id: words_set(p) for p in repaired_references(before, after) if p.id in side}
    return tuple(
        p.model_copy(update=words[id_]) if words.get(id_, words_set(p)) != words_set(p) else p
        for id_, p in side.items()
    )


def words_set(provision: Provision) -> dict[str, Any]:
    """The words of a clause as they are set."""
    return {"text": provision.text, "italics": provision.italics}
