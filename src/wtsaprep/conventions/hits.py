"""Hits: what rules found, before it is told; of a draft only what the text in force had not in the same words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.conventions.finding import AROUND, SEVERITIES, Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.conventions.finding import Breach
    from wtsaprep.conventions.looked_at import WholeText
    from wtsaprep.conventions.rule import NamedRule
    from wtsaprep.model.provision import Provision


class Hit(NamedTuple):
    """What one rule found."""

    rule: NamedRule[Any]
    found: Breach


def asked_of(rules: Iterable[NamedRule[Any]], looked: Any) -> tuple[Hit, ...]:
    """What rules find in something."""
    return tuple([Hit(rule, found) for rule in rules for found in rule.check(looked)])


def since(hits: list[Hit], revised: WholeText, before: list[Hit], baseline: WholeText) -> Iterator[Hit]:
    """Hits without those that the text in force had in the same words."""
    stood = Counter(_about(hit, hit.found.provision, baseline) for hit in before)
    for hit in hits:
        provision = revised.by_id.get(hit.found.provision)
        about = (_about(hit, id_, revised) for id_ in _origins(provision, hit.found.provision))
        if known := next((key for key in about if stood[key]), None):
            stood[known] -= 1
        else:
            yield hit


def _origins(provision: Provision | None, id_: str) -> tuple[str, ...]:
    """The ids under which the words of a provision may stand in force."""
    if provision is None:
        return (id_,)
    return tuple(filter(None, (id_, provision.split_from, provision.copied_from, *provision.joined)))


def _about(hit: Hit, provision: str, whole: WholeText) -> tuple[str, str, str]:
    return hit.rule.code, provision, _words(hit.found, whole)


def _words(found: Breach, whole: WholeText) -> str:
    provision = whole.by_id.get(found.provision)
    return provision.text[found.start : found.end] if provision else ""


def _beside(found: Breach, whole: WholeText) -> str:
    """The words of a place among those beside them; nothing where all of a clause is meant."""
    provision = whole.by_id.get(found.provision) if found.end else None
    return provision.text[max(0, found.start - AROUND) : found.end + AROUND] if provision else ""


def told(hits: Iterable[Hit], whole: WholeText) -> tuple[Finding, ...]:
    """Hits as findings, in the order of the text; the graver first in one place."""
    if not (hits := list(hits)):
        return ()
    places = {p.id: place for place, p in enumerate(whole.text)}

    def order(hit: Hit) -> tuple[int, int, int]:
        return places.get(hit.found.provision, -1), hit.found.start, SEVERITIES.index(hit.rule.severity)

    return tuple(_finding(hit, whole) for hit in sorted(hits, key=order))


def _finding(hit: Hit, whole: WholeText) -> Finding:
    rule, found = hit
    return Finding(
        rule=rule.code,
        severity=rule.severity,
        sentence=found.said,
        provision=found.provision,
        citation=whole.name(found.provision),
        offset=found.start,
        length=found.end - found.start,
        words=_words(found, whole),
        beside=_beside(found, whole),
        sources=rule.sources,
        fix=found.fix,
    )
