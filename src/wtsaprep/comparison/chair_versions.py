"""Versions of a chair's text: what is merged, three texts in which options of one clause bear one id."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.comparison.same_choices import renamed_choices, same_choice, with_choices, with_ids
from wtsaprep.drafting.amend import apply
from wtsaprep.drafting.merged_texts import formal_apart

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.model.amendment import Amendment
    from wtsaprep.model.chair import ChairText, SpanSources
    from wtsaprep.model.provision import Provision, Text


class Version(NamedTuple):
    """One version: its value, its text, and its clauses by id."""

    value: ChairText
    text: Text
    clauses: Mapping[str, Provision]
    amendments: Mapping[str, Amendment]

    @classmethod
    def of(cls, value: ChairText, text: Text) -> Version:
        return cls(value, text, {p.id: p for p in text}, {a.provision: a for a in value.amendments})

    def state(self, id_: str) -> tuple[Provision | None, str | None]:
        """A clause, and what it follows if it came from elsewhere."""
        amendment = self.amendments.get(id_)
        return self.clauses.get(id_), amendment.after if amendment else None

    def moves(self, id_: str) -> bool:
        """Whether a clause moves."""
        return id_ in self.amendments and self.amendments[id_].change == "move"

    def rows(self, id_: str) -> tuple[SpanSources, ...]:
        """Whose words stand in a clause."""
        return tuple(row for row in self.value.attributions if row.provision == id_)

    def before(self, id_: str) -> str:
        """The clause that another one follows; "" for none."""
        ids = ["", *self.clauses]
        return ids[ids.index(id_) - 1]


def versions(
    in_force: Text, values: tuple[ChairText, ChairText, ChairText], rows: Mapping[str, str]
) -> tuple[Version, Version, Version]:
    """The three versions, options of one clause under one id, and without what two sides changed but formally."""
    base, ours, theirs = (apply(in_force, value.amendments) for value in values)
    our_ids, their_ids = renamed_choices(in_force, base, ours, theirs, same_choice(rows))
    ours, theirs = with_ids(ours, our_ids), with_ids(theirs, their_ids)
    ours, theirs = formal_apart(base, ours, theirs)
    return (
        Version.of(values[0], base),
        Version.of(with_choices(values[1], our_ids), ours),
        Version.of(with_choices(values[2], their_ids), theirs),
    )
