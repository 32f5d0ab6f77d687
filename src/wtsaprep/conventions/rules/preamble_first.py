"""``preamble-first``: what is considered stands before what is resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.heading_verbs import meant_kind
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.language import CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeText


def _check(whole: WholeText) -> Iterator[Breach]:
    operative = ""
    for section in whole.sections:
        if section.heading is None or section.part not in ("preambular", "operative"):
            continue
        kind = meant_kind(section.heading.text, whole.language)
        if kind == "preambular" and operative:
            said = f"stands behind {operative}, and the preamble stands before what is resolved"
            yield Breach(said, section.heading.id)
        operative = section.heading.text if kind == "operative" else operative


PREAMBLE_FIRST = NamedRule(
    "preamble-first",
    "structure",
    "The preamble stands before the operative part.",
    ("ITUT-RESOLUTIONS", "PP-DRAFTING"),
    "warning",
    _check,
    languages=CODES,
)
