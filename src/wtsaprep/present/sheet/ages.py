"""Ages in words: since which edition the words of each clause stand, beneath it on the screen and in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from wtsaprep.comparison.word_ages import AgedSpan
    from wtsaprep.services.comparing.text_ages import TextAges

_SHOWN = 60
"""Characters of newer words that tell which they are."""


def since_told(editions: Sequence[str], at: int, *, had_earlier: bool) -> str:
    """Since when something stands; where there were editions before the first one here, no more is known of that."""
    return f"since {editions[at]}{' or before' if had_earlier and not at else ''}"


def spans_in_words(spans: Iterable[AgedSpan]) -> Iterator[tuple[int, str]]:
    """The place of an edition and the words that stand since it; a mark without words goes with those before it."""
    since, text = 0, ""
    for span in spans:
        if text and any(map(str.isalnum, span.text)):
            yield since, text
            text = ""
        since, text = (since if text else span.since), text + span.text
    if text:
        yield since, text


def ages_beneath(ages: TextAges) -> Mapping[str, str]:
    """What stands beneath the clauses of a text where ages are shown, by their ids; nothing if all is of the first
    edition that is here.
    """
    told = {id_: _beneath(ages, [*spans_in_words(spans)]) for id_, spans in ages.spans.items()}
    return {id_: said for id_, said in told.items() if said}


def _beneath(ages: TextAges, words: list[tuple[int, str]]) -> str:
    newest = max((since for since, _ in words), default=0)
    if not newest:
        return ""
    if len({since for since, _ in words}) == 1:
        return visible(f"since {ages.editions[newest]}")
    newer = (f"“{_short(text)}” since {ages.editions[since]}" for since, text in words if since)
    return visible("; ".join(newer))


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN // 2].rstrip()}…{words[-_SHOWN // 2 :].lstrip()}"


def age_lines(ages: TextAges, names: Mapping[str, str]) -> Iterator[str]:
    """The same as a list: what each clause is called, since when, and the words; not wrapped."""
    for id_, spans in ages.spans.items():
        for since, text in spans_in_words(spans):
            told = since_told(ages.editions, since, had_earlier=ages.had_earlier)
            yield "\t".join(visible(part) for part in (names.get(id_, id_), told, text.strip()))
