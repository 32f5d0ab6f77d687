"""``heading-verb``: a heading begins with a verb as ITU writes it: "resolves", not "resloves" or "resolve"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.heading_verbs import HEADING_VERBS, verb_kind, verb_place
from wtsaprep.conventions.rule import NamedRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_SHORTEST = 4


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    heading = clause.provision
    if heading.kind != "heading" or clause.part not in ("preambular", "operative"):
        return
    if verb_kind(heading.text, clause.language):
        return
    verbs = HEADING_VERBS[clause.language]
    start, end = verb_place(heading.text, clause.language)
    word = heading.text[start:end]
    if len(word) < _SHORTEST:
        return
    near = sorted(verb for verb in verbs.preambular | verbs.operative if _one_slip_apart(word.casefold(), verb))
    if len(near) == 1:
        right = near[0].capitalize() if word[0].isupper() else near[0]
        fix = Fix(f"{right} written", (WordsEdit(heading.id, start, end, right),))
        yield Breach(f"ITU writes {right} where {word} stands", heading.id, start, end, fix)


def _one_slip_apart(one: str, other: str) -> bool:
    """Whether two words differ by a letter too many, too few or wrong, or by two that changed places."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    a, b = one[start:], other[start:]
    swapped = a[:2] == b[1::-1] and a[2:] == b[2:] and len(a) > 1
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or swapped


HEADING_VERB = NamedRule(
    "heading-verb",
    "structure",
    "A heading begins with a verb as resolutions have it: considering, resolves, instructs the Director ...",
    ("WRC-COUNT", "ITUT-RESOLUTIONS"),
    "warning",
    _check,
    mends="The verb is written as ITU does.",
    languages=("en", "fr", "es", "ru"),
)
