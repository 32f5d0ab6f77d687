"""``other-verb``: an item that begins with a verb of the other part: "instructs ..." under considering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.heading_verbs import is_verb_alone
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.language import language, languages
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_LANGUAGES = tuple(table.code for table in languages() if any(table.headings.misplaced) or table.headings.deeds)
_LONGEST = 40
_CITED = LatePattern(r"\w+ (?:\d|[a-z]{1,2}\))")
"""A clause that is cited: "resolves 2 above shows"."""


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    if clause.part not in ("preambular", "operative") or clause.provision.kind != "item" or clause.provision.level:
        return
    beginnings = language(clause.language).headings.misplaced[clause.part == "operative"]
    words = clause.words[:_LONGEST].lower()
    if words.startswith(beginnings) and not _CITED.match(words):
        begun = next(filter(words.startswith, beginnings))
        verb = begun.split(" ")[0]
        where = "the preamble" if clause.part == "preambular" else "the operative part"
        said = f"it begins with “{verb}”, and stands in {where}; a heading may be missing"
        yield Breach(said, clause.provision.id, 0, len(verb))
    elif clause.part == "preambular" and is_verb_alone(clause.heading, clause.language):
        for deed in filter(words.startswith, language(clause.language).headings.deeds):
            said = f"it says what is to be done, as under an instruction, and stands under “{clause.heading}”"
            yield Breach(said, clause.provision.id, 0, len(deed.rstrip()))


OTHER_VERB = NamedRule(
    "other-verb",
    "wording",
    "What is instructed stands under a heading of its own, and not in the preamble; nor the other way round.",
    ("WRC-COUNT",),
    "note",
    _check,
    languages=_LANGUAGES,
)
