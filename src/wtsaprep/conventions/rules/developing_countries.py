"""``developing-countries``: the footnote that says which countries are meant is called where they are named first."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule, any_of
from wtsaprep.model.language.checked import checked, said_anywhere, speaking
from wtsaprep.model.printed import PRINTED_CALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeText


_CALL = r"(?:\[\^[^\s\[\]]+\])?"
_LANGUAGES = speaking(lambda words: words.developing)


@cache
def _named(language: str) -> re.Pattern[str]:
    """How the countries are named; the footnote may be called within."""
    return re.compile(checked(language).developing.format(call=_CALL))


_KINDS = ("title", "item", "heading")


def _ends() -> tuple[str, ...]:
    return tuple(end for said in said_anywhere(lambda words: words.developing_end) for end in said.split("|"))


@cache
def _flat_call(language: str) -> re.Pattern[str]:
    """The number of a footnote that lost its height: "developing countries1"."""
    return re.compile(rf"\b(?:{checked(language).developing_end})[1-9](?![\w.,]*\w)")


def _check(whole: WholeText) -> Iterator[Breach]:
    for provision in whole.text:
        for flat in _flat_call(whole.language).finditer(provision.text) if provision.kind in _KINDS else ():
            said = f"“{flat[0]}” calls a footnote by a number within the words, and none is called there"
            yield Breach(said, provision.id, *flat.span())
    yield from _called_late(whole)


def _called_late(whole: WholeText) -> Iterator[Breach]:
    note, countries = checked(whole.language).developing_note, _named(whole.language)
    ids = {p.id for p in whole.text if p.kind == "note" and p.text.startswith(note)}
    first = None
    for provision in whole.text if ids else ():
        if provision.kind not in _KINDS:
            continue
        named = countries.search(provision.text)
        if first is None and named:
            first = Breach("the footnote that says which countries these are is called only further on", provision.id)
            first = first._replace(start=named.start(), end=named.end())
        if any(call[1] in ids for call in PRINTED_CALL.finditer(provision.text)):
            if first is not None and first.provision != provision.id:
                yield first
            return


DEVELOPING_COUNTRIES = NamedRule(
    "developing-countries",
    "wording",
    "The footnote that says which countries “developing countries” are is called where these stand first.",
    ("ITUT-RESOLUTIONS",),
    "note",
    _check,
    languages=_LANGUAGES,
    needs=any_of(
        *said_anywhere(lambda words: words.developing_note),
        *(f"{end.split()[-1]}{digit}" for end in _ends() for digit in range(1, 10)),
    ),
)
