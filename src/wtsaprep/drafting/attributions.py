"""Attributions: which sources want a bracket; kept beside the text, and true to their brackets while it is edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.brackets import brackets_of, followed_brackets
from wtsaprep.model.proposal import Attribution

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wtsaprep.drafting.brackets import Bracket
    from wtsaprep.model.provision import Provision, Text

Attributions = tuple[Attribution, ...]


def attribution_of(text: Text, attributions: Attributions, bracket: Bracket) -> Attribution | None:
    """Who wants a bracket, if anybody said so."""
    provision = next((p for p in text if p.id == bracket.provision), None)
    return _tied([provision] if provision else [], attributions).get(bracket)


def with_attribution(text: Text, attributions: Attributions, bracket: Bracket, sources: Iterable[str]) -> Attributions:
    """The attributions with other sources for one bracket; none take its attribution away."""
    old = attribution_of(text, attributions, bracket)
    rest = tuple(attribution for attribution in attributions if attribution is not old)
    named = tuple(dict.fromkeys(sources))
    return (*rest, _attribution(text, bracket, named)) if named else rest


def attributions_after(before: Text, after: Text, attributions: Attributions) -> Attributions:
    """The attributions after an edit: each says the words of its bracket as they are now, and goes with its bracket.

    One that fits no bracket stays: it may be of a draft that was merged, and only a person can say.
    """
    named = {attribution.provision for attribution in attributions}
    bearers = [p for p in before if p.id in named]
    old = _tied(bearers, attributions)
    loose = tuple(attribution for attribution in attributions if attribution not in old.values())
    moved: dict[str, list[Bracket]] = {}
    for bracket in old:
        moved.setdefault(bracket.provision, []).append(bracket)
    words = {p.id: p.text for p in bearers}
    held = {p.id for p in after}
    rejoined = [p for p in bearers if p.split_from and p.id not in held]
    kept: list[Attribution] = []
    for provision in after:
        brackets = brackets_of(provision) if moved else ()
        halves = (p.id for p in rejoined if p.split_from == provision.id)
        for origin in (provision.id, provision.split_from, *provision.joined, *halves):
            if not brackets or not moved.get(origin):
                continue
            for new_bracket, old_bracket in followed_brackets(
                words[origin], moved[origin], provision.text, brackets
            ).items():
                kept.append(_attribution(after, new_bracket, old[old_bracket].sources))
                moved[origin].remove(old_bracket)
                brackets = tuple(bracket for bracket in brackets if bracket != new_bracket)
    return (*loose, *kept)


def _tied(provisions: Sequence[Provision], attributions: Attributions) -> dict[Bracket, Attribution]:
    """The brackets that have an attribution, in order."""
    known = {(attribution.provision, attribution.words, attribution.nth): attribution for attribution in attributions}
    attribution_of_bracket: dict[Bracket, Attribution] = {}
    for provision in provisions:
        for bracket in brackets_of(provision):
            if attribution := known.get((provision.id, bracket.words, _nth(provision, bracket))):
                attribution_of_bracket[bracket] = attribution
    return attribution_of_bracket


def _nth(provision: Provision, bracket: Bracket) -> int:
    """Which of the brackets with the same words it is, from 1."""
    return [b for b in brackets_of(provision) if b.words == bracket.words].index(bracket) + 1


def _attribution(text: Text, bracket: Bracket, sources: tuple[str, ...]) -> Attribution:
    provision = next(p for p in text if p.id == bracket.provision)
    return Attribution(provision=bracket.provision, words=bracket.words, nth=_nth(provision, bracket), sources=sources)
