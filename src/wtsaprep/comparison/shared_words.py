"""Shared words: a new text with the sources of each run of its words, all of them where several have the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.comparison.columns import column
from wtsaprep.model.chair import SpanSources
from wtsaprep.redline.words import mark_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from wtsaprep.comparison.columns import Compared
    from wtsaprep.comparison.options import ClauseOptions


def shared_words(
    first: Compared, others: Sequence[Compared], compiled: Iterable[ClauseOptions]
) -> tuple[SpanSources, ...]:
    """Whose words each new text has that another one begins with, by the clauses that are about one thing."""
    rivals: dict[str, dict[str, str]] = {}
    for clause in compiled:
        texts = _texts_of(clause)
        if own := texts.get(first.proposal.id):
            rivals[own[0]] = {proposal: text for proposal, (_, text) in texts.items()}
    sources = {entry.proposal.id: column(entry.proposal).sources for entry in (first, *others)}
    return tuple(
        span
        for provision in first.revised
        for span in _spans(provision.id, provision.text, first.proposal.id, rivals.get(provision.id, {}), sources)
    )


def _texts_of(clause: ClauseOptions) -> dict[str, tuple[str, str]]:
    """The id and the words that each proposal gives a clause."""
    backers = (*(backer for option in clause.options for backer in option.backers), *clause.formal)
    return {b.proposal: (b.amendment.provision, b.amendment.text or "") for b in backers if b.amendment}


def _spans(
    id_: str, text: str, own: str, texts: Mapping[str, str], sources: Mapping[str, tuple[str, ...]]
) -> Iterator[SpanSources]:
    """Runs of words that the same sources have."""
    having = [list(sources[own]) for _ in text]
    for proposal, words in texts.items():
        at = 0
        for mark, run in mark_words(words, text) if proposal != own else ():
            if mark == "kept":
                for place in range(at, at + len(run)):
                    having[place] += [source for source in sources[proposal] if source not in having[place]]
            at += len(run) if mark != "deleted" else 0
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or having[place] != having[start]:
            yield SpanSources(provision=id_, sources=tuple(having[start]), start=start, end=place)
            start = place
