"""``lost-heading``: a heading that begins with a verb in force begins with one in the proposal, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.heading_verbs import meant_kind
from wtsaprep.conventions.openings import items_open
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.language import CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeProposal


def _check(looked: WholeProposal) -> Iterator[Breach]:
    language = looked.language
    for heading in looked.revised.text:
        if heading.kind != "heading" or not (stood := looked.baseline.by_id.get(heading.id)) or stood is heading:
            continue
        if meant_kind(stood.text, language) and not meant_kind(heading.text, language):
            if not heading.text.strip() or heading.text.startswith(items_open(language)):
                continue  # Told of the heading itself.
            said = f"“{stood.text}” stood here, and no verb of a heading does now"
            yield Breach(said, heading.id, 0, len(heading.text))


LOST_HEADING = NamedRule(
    "lost-heading",
    "structure",
    "A heading that is reworded still begins with a verb that opens clauses.",
    ("WRC-COUNT", "ITUT-RESOLUTIONS"),
    "warning",
    _check,
    languages=CODES,
)
