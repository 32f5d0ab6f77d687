"""Surroundings: what a workspace tells the rules of the world around a text, looked for when a rule asks."""

from __future__ import annotations

import contextlib
import re
from functools import cache
from typing import TYPE_CHECKING

from wtsaprep.conventions.checker import Checker
from wtsaprep.conventions.looked_at import Dictionary, HeldEditions, OtherProposal, Surroundings
from wtsaprep.conventions.registry import RULES
from wtsaprep.conventions.rules.misspelt import MISSPELT
from wtsaprep.errors import InputFault, WtsaprepError
from wtsaprep.model.conventions import RuleSwitches
from wtsaprep.model.edition import history_entries
from wtsaprep.model.event import Event
from wtsaprep.model.near_words import nearest
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.drafts.dictionaries import words_of
from wtsaprep.store.folders.locations import SETTINGS
from wtsaprep.store.index.contents import broken_file
from wtsaprep.store.index.earlier_versions import that_count
from wtsaprep.store.index.find import event_of
from wtsaprep.store.index.full_text_search import paths_with_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from wtsaprep.store.index.contents import Broken
    from wtsaprep.store.index.index import Index


def checker_of(index: Index) -> Checker:
    """A checker of the texts of a workspace.

    Raises:
        InputFault: wtsaprep.toml can't be read.
    """
    event = event_of(index)
    return Checker(_surroundings(index, event), event.rules)


def checker_in_any_case(index: Index) -> tuple[Checker, tuple[Broken, ...]]:
    """A checker of texts that are only looked at: by the usual rules where wtsaprep.toml can't be read, named then."""
    try:
        return checker_of(index), ()
    except InputFault as fault:
        return Checker(_surroundings(index, usual := Event()), usual.rules), (
            broken_file(index.workspace.folder / SETTINGS, fault),
        )


def odd_switches(index: Index) -> tuple[str, ...]:
    """What is to be told of codes in wtsaprep.toml: of those that no rule has, and of those that are off and on.

    Nothing where it can't be read: that is told of the file.
    """
    try:
        switches, codes = event_of(index).rules, [rule.code for rule in RULES]
    except InputFault:
        return ()
    odd = [(name, code) for name in ("off", "on") for code in getattr(switches, name) if code not in codes]
    unknown = [f"{SETTINGS}, rules.{name}: no rule is called {code!r}{nearest(code, codes)}" for name, code in odd]
    both = [code for code in dict.fromkeys(switches.off) if code in switches.on and code in codes]
    twice = [f"{SETTINGS}, rules: {code!r} stands in off and in on, and is on; take it out of one" for code in both]
    return (*unknown, *twice)


def unasked_rules(index: Index, languages: Set[str]) -> tuple[str, ...]:
    """The rules that are switched on and can't be asked of texts in some languages: that on spelling, where its
    dictionary lacks.
    """
    if languages.isdisjoint(MISSPELT.languages):
        return ()
    switches = RuleSwitches()
    with contextlib.suppress(InputFault):  # That is told of the file.
        switches = event_of(index).rules
    is_off = MISSPELT.code in switches.off and MISSPELT.code not in switches.on
    return () if is_off or any(map(words_of, MISSPELT.languages)) else (MISSPELT.code,)


def _surroundings(index: Index, event: Event) -> Surroundings:
    return Surroundings(
        event.adoption if event.year else "",
        cache(lambda number: _editions(index, number)),
        cache(lambda number, adopted: _others(index, number, adopted)),
        cache(lambda number, adopted: tuple(_citing(index, number, adopted))),
        cache(lambda language: _dictionary(index, language)),
    )


def _dictionary(index: Index, language: str) -> Dictionary | None:
    holds = words_of(language)
    return Dictionary(holds, cache(lambda word: _is_used(index, word))) if holds else None


def _is_used(index: Index, word: str) -> bool:
    """Whether several texts in force have a word: they were looked through by many before."""
    numbers = {head.path: head.number for head in index.resolutions}
    return len({numbers[path] for path in paths_with_words(index, word) & numbers.keys()}) > 1


def _editions(index: Index, number: str) -> HeldEditions | None:
    head = index.resolution(number)
    if head is None or head.kind != "resolution" or not head.adopted:
        return None

    def earlier() -> frozenset[str]:
        held = {other.adopted for other in index.resolutions if (other.kind, other.number) == (head.kind, head.number)}
        told: set[str] = set()
        with contextlib.suppress(WtsaprepError):  # Whoever opens it is told.
            lines = (p.text for p in index.load(Resolution, head.path).value.provisions if p.kind == "history")
            told = {entry for line in lines for entry in history_entries(line)}
        return frozenset(held | told) - {head.adopted}

    return HeldEditions(head.adopted, earlier)


def _others(index: Index, number: str, adopted: str) -> tuple[OtherProposal, ...]:
    heads = (head for head in that_count(index.on(number, adopted)) if not (head.reply_to or head.supports))
    return tuple(OtherProposal(head.id, filed_title(head), head.symbol, head.sources) for head in heads)


def _citing(index: Index, number: str, adopted: str) -> Iterator[str]:
    """The texts in force that cite a resolution, in any edition that there is of it."""
    held = _editions(index, number)
    cities = "|".join(map(re.escape, sorted((adopted, *(held.earlier if held else ())))))
    cites = re.compile(rf"Resolution[ \u00a0]{re.escape(number)}[ \u00a0]\((?:Rev\.[ \u00a0])?(?:{cities})\)")
    texts = {head.path: head for head in index.resolutions if head.number != number}
    for path in sorted(paths_with_words(index, f"Resolution {number} (") & texts.keys()):
        with contextlib.suppress(WtsaprepError):
            if any(cites.search(p.text) for p in index.load(Resolution, path).value.provisions):
                head = texts[path]
                yield head.name
