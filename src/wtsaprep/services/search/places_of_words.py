"""Where words stand in a text: in which clause, whether a proposal changes them, and what stands around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.chair import ChairText
from wtsaprep.model.citations import provision_names
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.drafts.opened_proposal import stored_draft
from wtsaprep.store.index.find import find_baseline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from wtsaprep.store.index.index import Index

FoundIn = Literal["title", "text", "proposal", "changed words", "chair's text"]
"""What holds the words; a proposal's clause may hold them, and may put them in or take them out."""
_AROUND = 36
"""Characters of context on either side: with the clause's name a row of 80 columns."""


class PlaceOfWords(NamedTuple):
    """One place where words were found."""

    found_in: FoundIn
    clause: str
    """Id of the clause; empty in what is no clause, as reasons."""
    cited: str
    before: str
    words: str
    """As they are written there."""
    after: str


def places_of_words(index: Index, path: Path, words: str) -> tuple[PlaceOfWords, ...]:
    """The places of some words in a file, whatever their case, the changed ones first; none where it can't be read."""
    kind: type[Resolution | Proposal | ChairText] = Proposal
    if path.parent == index.workspace.resolutions:
        kind = Resolution
    elif path.parent == index.workspace.texts:
        kind = ChairText
    try:
        if kind is Resolution:
            return tuple(_in_resolution(index.load(Resolution, path).value, words))
        if kind is ChairText:
            return tuple(_in_chair_text(index, index.load(ChairText, path).value, words))
        found = tuple(_in_proposal(index, path, words))
    except WtsaprepError:
        return ()  # Whoever opens it is told.
    return tuple(sorted(found, key=lambda place: place.found_in != "changed words"))


def _in_resolution(resolution: Resolution, words: str) -> Iterator[PlaceOfWords]:
    names = provision_names(resolution.provisions)
    for provision in resolution.provisions:
        where: FoundIn = "title" if provision.kind in ("number", "title") else "text"
        yield from _places(where, provision.id, names[provision.id], provision.text, words)


def _in_proposal(index: Index, path: Path, words: str) -> Iterator[PlaceOfWords]:
    draft = stored_draft(index, index.load(Proposal, path))
    proposal = draft.proposal.value
    for cited, text in (("headline", proposal.headline), ("reasons", proposal.reasons)):
        yield from _places("proposal", "", cited, text, words)
    in_force = {provision.id: provision.text for provision in draft.baseline_text}
    revised = {provision.id: provision.text for provision in draft.revised}
    names = provision_names(draft.baseline_text) | provision_names(draft.revised)
    for id_ in _touched(proposal):
        here, before = revised.get(id_, ""), in_force.get(id_, "")
        put_in = _count(here, words) - _count(before, words)
        where: FoundIn = "changed words" if put_in else "proposal"
        yield from _places(where, id_, names.get(id_, id_), before if put_in < 0 else here, words)


def _in_chair_text(index: Index, chair: ChairText, words: str) -> Iterator[PlaceOfWords]:
    on = find_baseline(index, chair.baseline) if chair.baseline else None
    names = provision_names(on.value.provisions) if on else {}
    for amendment in chair.amendments:
        cited = names.get(amendment.provision, "new clause")
        yield from _places("chair's text", amendment.provision, cited, amendment.text or "", words)


def _touched(proposal: Proposal) -> Iterable[str]:
    return dict.fromkeys(amendment.provision for amendment in proposal.amendments)


def _count(text: str, words: str) -> int:
    return text.casefold().count(words.casefold())


def _places(where: FoundIn, clause: str, cited: str, text: str, words: str) -> Iterator[PlaceOfWords]:
    """The first place in a text, with what stands around it, cut at blanks."""
    at = text.casefold().find(words.casefold())
    if at < 0 or not words:
        return
    end = at + len(words)
    before, after = text[max(0, at - _AROUND) : at], text[end : end + _AROUND]
    if at > _AROUND:
        before = "… " + before.partition(" ")[2]
    if end + _AROUND < len(text):
        after = after.rpartition(" ")[0] + " …"
    yield PlaceOfWords(where, clause, cited, before, text[at:end], after)
