"""``developing-countries``: the footnote that says which countries are meant is called where they are named first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.rule import NamedRule, any_of
from wtsaprep.model.late_pattern import LatePattern
from wtsaprep.model.printed import PRINTED_CALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import WholeText


class _Words(NamedTuple):
    """How the countries are named, and how the footnote on them begins."""

    named: LatePattern
    note: str


_CALL = r"(?:\[\^[^\s\[\]]+\])?"
_WORDS = {
    "en": _Words(
        LatePattern(rf"\bdeveloping{_CALL} (?:and developed )?countries\b"),
        "These include the least developed countries",
    ),
    "fr": _Words(LatePattern(rf"\bpays en développement\b{_CALL}"), "Par pays en développement"),
    "es": _Words(LatePattern(rf"\bpaíses en desarrollo\b{_CALL}"), "Este término comprende"),
}
_KINDS = ("title", "item", "heading")


def _check(whole: WholeText) -> Iterator[Breach]:
    words = _WORDS[whole.language]
    ids = {p.id for p in whole.text if p.kind == "note" and p.text.startswith(words.note)}
    first = None
    for provision in whole.text if ids else ():
        if provision.kind not in _KINDS:
            continue
        named = words.named.search(provision.text)
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
    languages=tuple(_WORDS),
    needs=any_of(*(words.note for words in _WORDS.values())),
)
