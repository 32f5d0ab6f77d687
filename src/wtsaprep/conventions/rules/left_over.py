"""``open-reasons`` and ``open-cover``: what was to be filled in, and notes to self, beside the text of a proposal."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from wtsaprep.conventions.asides import Opening
from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.conventions.rules.left_open import left_open_in
from wtsaprep.conventions.rules.note_to_self import remarks_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeProposal
    from wtsaprep.model.contribution import Contribution

_PROSE = Opening("preambular", "")
"""No verb opens it that a bracket could hold."""


@lru_cache(maxsize=64)
def _left_over(words: str) -> tuple[str, ...]:
    """What nobody would hand in, of some lines; remembered, since reasons stay as they are while a text is typed."""
    lines = words.split("\n")
    spans = ((line, span) for line in lines for span in sorted({*left_open_in(line), *remarks_in(line, _PROSE)}))
    return tuple(dict.fromkeys(line[start:end] for line, (start, end) in spans))


def _of_reasons(looked: WholeProposal) -> Iterator[Breach]:
    for said in _left_over(looked.proposal.reasons):
        yield Breach(f"“{said}” is left in the reasons")


def _of_cover(cover: Contribution) -> Iterator[Breach]:
    for name, words in (("title", cover.title), ("abstract", cover.abstract), ("introduction", cover.introduction)):
        for said in _left_over(words):
            yield Breach(f"“{said}” is left in the {name} of the document")


OPEN_REASONS = NamedRule(
    "open-reasons",
    "leftovers",
    "Nothing is left in the reasons that was to be filled in, and no remark of those who drafted.",
    ("CUSTOM",),
    "warning",
    _of_reasons,
)
OPEN_COVER = NamedRule(
    "open-cover",
    "leftovers",
    "Nothing is left on the cover or in the introduction that was to be filled in, and no remark of those who drafted.",
    ("CUSTOM",),
    "warning",
    _of_cover,
)
