"""Tied editions: the editions of one text, a clause under one id in all of them, each laid over the one before."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import count, pairwise
from typing import TYPE_CHECKING, Literal

from wtsaprep.model.citations import provision_names
from wtsaprep.model.edition import edition_of, history_entries
from wtsaprep.redline.align import inherit_ids
from wtsaprep.redline.changes import changes_substance
from wtsaprep.redline.redline import redline

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.redline.redline import MarkedProvision

EditionChange = Literal["", "formal", "new", "changed", "moved", "moved and changed", "split", "split off", "copied"]
"""What an edition made of a clause: nothing; what is not of substance, as another letter; or what the word says."""


@dataclass(frozen=True)
class TiedEditions:
    """Some editions of a text, in the order given; a clause bears one id as far as its words can be followed."""

    adopted: tuple[str, ...]
    """The place and year of each."""
    texts: tuple[Text, ...]

    @property
    def had_earlier(self) -> bool:
        """Whether there were editions before the first of these, as that says itself."""
        first = self.texts[0] if self.texts else ()
        line = edition_of(first)
        entries = [entry for p in first if p.kind == "history" for entry in history_entries(p.text)]
        return len(entries) > 1 or bool(line and line.revised)

    @cached_property
    def _lines(self) -> tuple[tuple[MarkedProvision, ...], ...]:
        return ((), *(redline(before, text).provisions for before, text in pairwise(self.texts)))

    @cached_property
    def laid(self) -> tuple[Mapping[str, MarkedProvision], ...]:
        """Of each edition its clauses as marked against those of the one before; of the first one none."""
        return tuple({line.id: line for line in lines if line.in_revised} for lines in self._lines)

    @cached_property
    def left(self) -> tuple[Mapping[str, MarkedProvision], ...]:
        """Of each edition the clauses of the one before that it does not have any more."""
        return tuple({line.id: line for line in lines if line.fate == "deleted"} for lines in self._lines)

    @cached_property
    def names(self) -> tuple[Mapping[str, str], ...]:
        """What the clauses of each edition are called there."""
        return tuple(provision_names(text) for text in self.texts)

    def change(self, at: int, id_: str) -> EditionChange:
        """What an edition made of one of its clauses; nothing in the first one."""
        line = self.laid[at].get(id_)
        if line is None:
            return ""
        made = _made_of(line)
        return "split" if made in ("changed", "formal") and id_ in self._split[at] else made

    @cached_property
    def _split(self) -> tuple[frozenset[str], ...]:
        """Of each edition the clauses of which a part stands by itself now."""
        parted = ((line.lineage for line in laid.values() if line.fate == "inserted") for laid in self.laid)
        return tuple(frozenset(of.id for of in some if of and of.how == "split from") for some in parted)


def tied_editions(editions: Sequence[Resolution]) -> TiedEditions:
    """Editions of one text, the oldest first, with ids that the later ones inherit from the earlier ones."""
    texts = tuple(_tied([edition.provisions for edition in editions]))
    return TiedEditions(tuple(edition.adopted for edition in editions), texts)


def _tied(texts: Sequence[Text]) -> Iterator[Text]:
    numbers = count(1)
    before: Text | None = None
    for text in texts:
        before = text if before is None else inherit_ids(before, text, lambda: f"e{next(numbers)}")
        yield before


def _made_of(line: MarkedProvision) -> EditionChange:
    if line.fate == "inserted":
        how = line.lineage.how if line.lineage else ""
        return "split off" if how == "split from" else "copied" if how == "copied from" else "new"
    if line.fate == "moved here":
        stayed = line._replace(fate="edited", label=(), words=line.inner, inner=())
        return "moved and changed" if changes_substance(stayed) else "moved"
    if line.fate == "kept":
        return ""
    return "changed" if changes_substance(line) else "formal"
