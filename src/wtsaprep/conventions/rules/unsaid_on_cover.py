"""``unsaid-on-cover``: a document says what it is, whose, what it is about and whom to ask, before it is handed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.contribution import TO_BE_COMPLETED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.model.contribution import Contribution


def _check(cover: Contribution) -> Iterator[Breach]:
    said = {
        "event": cover.event,
        "date": cover.date,
        "source": cover.source,
        "title": cover.title,
        "abstract": cover.abstract.strip(),
        "contact": any(contact.name or contact.email for contact in cover.contacts),
    }
    if unsaid := [name for name, value in said.items() if not value]:
        *others, last = unsaid
        names = f"{', '.join(others)} and {last}" if others else last
        yield Breach(f"its cover says no {names}; “{TO_BE_COMPLETED}” is printed there")


UNSAID_ON_COVER = NamedRule(
    "unsaid-on-cover",
    "cover",
    "The cover of a document says the event, its date, source and title, an abstract, and whom to ask.",
    ("WTSA16-PROPOSALS", "WTDC22-PROPOSALS"),
    "note",
    _check,
)
