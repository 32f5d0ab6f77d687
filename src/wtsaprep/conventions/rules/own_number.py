"""``own-number``: a resolution that calls itself by its number and not “this Resolution”."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule, any_of
from wtsaprep.model.edition import edition_of
from wtsaprep.model.language import every, language
from wtsaprep.model.language.checked import any_said, speaking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeText

_LANGUAGES = speaking(lambda words: words.number_goes_on)
_IN_BRACKETS = r"\([^()]{0,40}\d{4}[^()]{0,4}\)"
_GOES_ON = r"(?![\w./–-]*\w)(?![ \u00a0]*[(,])"
"""Another text of that number has its edition or its assembly behind it; in a row of texts neither stands there."""


@cache
def _cited(code: str) -> re.Pattern[str]:
    goes_on = any_said(lambda words: words.number_goes_on)
    edition = rf"[ \u00a0](?P<edition>{_IN_BRACKETS})"
    return re.compile(
        rf"{language(code).citing.itself}[ \u00a0](?P<number>\d+)(?:{edition}|{_GOES_ON}(?! (?:{goes_on})\b))"
    )


def _check(text: WholeText) -> Iterator[Breach]:
    cited = _cited(text.language)
    if not (numbers := {found["number"] for found in cited.finditer(text.words)}):
        return
    named = edition_of(text.text)
    if named is None or named.kind != "resolution" or named.number not in numbers:
        return
    own = text.head["number"].text.replace("\u00a0", " ")
    for provision in text.text:
        if provision.kind == "annex":
            return
        if provision.kind != "item":
            continue
        for found in cited.finditer(provision.text):
            # By its edition it is meant only if that is its own: a text may well tell what it was before.
            if found["number"] == named.number and (
                not found["edition"] or found["edition"].replace("\u00a0", " ") in own
            ):
                said = f"“{found[0]}” is this text, unless another assembly's is meant"
                yield Breach(said, provision.id, *found.span())


OWN_NUMBER = NamedRule(
    "own-number",
    "wording",
    "A resolution calls itself “this Resolution”.",
    ("WRC-COUNT",),
    "note",
    _check,
    languages=_LANGUAGES,
    needs=any_of(*(called.split("[")[0] for called in every(lambda table: table.citing.itself))),
)
