"""How much needs us of each text in force, as the library tells it: things, not how much is left of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.services.needs.needs import needs, read_facts, unread

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.review.needs import NeedSubject
    from wtsaprep.store.index.index import Index


def needs_of_texts(index: Index) -> tuple[Mapping[NeedSubject, int], int]:
    """How many things need us of each text, as far as files tell without a text being opened; how many are unread."""
    facts = read_facts(index)
    groups = needs(facts, facts.rough, ())
    return {group.subject: len(group.needs) for group in groups}, len([*unread(facts)])
