"""Editions: what a number line says of a text, and the city and year that say which one it is.

Source: [PP-DRAFTING], [PP14-FINAL-ACTS], [ITU-LANGUAGES].
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.file_format import FIXED_KINDS
from wtsaprep.model.language import alternatives, every, language, languages, languages_in
from wtsaprep.model.language.scripts import code_of_script, unstretched
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from wtsaprep.model.file_format import TextKind
    from wtsaprep.model.language.table import Language, NumberLineWords
    from wtsaprep.model.provision import Text

CITY_YEAR = r"\[?[^\W\d_][^\W\d_.'’\]-]*(?:[ .'’-]+[^\W\d_][^\W\d_.'’\]-]*){0,4}\]?[,،，] ?(?:[1١][89٨٩]|[2٢][0٠])\d\d"
"""A city and a year: "Hammamet, 2016", "New Delhi, 2024", "[place], 2028"; in Arabic with its own digits, too."""
_YEAR_FIRST = r"(?:1[89]|20)\d\d{unit}[,，]\s?\[?[^\W\d_]+(?:[ ·-][^\W\d_]+){{0,4}}\]?"
"""How Chinese writes them."""

_PLACEHOLDER = r"\[[^\]\n]{1,24}\]"
_WITH_YEAR = r"(?:CM/)?[A-Z][a-z]{2}\(\d{4}\)\d{1,3}"
"""How the Council of Europe numbers its texts: CM/Rec(2010)13."""
_NUMBER = rf"(?P<number>{_PLACEHOLDER}|{_WITH_YEAR}|(?=[^\s(]*\d|\w+ \d)[\w./–-]*\w(?: \d+/\d+)?)"
_TAIL = r"(?:\s*\[\^[^\s\[\]]+\]|\s[–—:-]|[^\s;,.，；。،])?"
_NOTE = r"(?:\s*\[\^[^\s\[\]]+\]|\d)?"


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A number line taken apart: "RESOLUTION 11 (Rev. Hammamet, 2016)"."""

    kind: TextKind
    number: str
    adopted: str
    """City and year, or a conference's short name; empty for a draft new text."""
    revised: bool
    draft: bool


class _Words(NamedTuple):
    """The words of number lines as alternatives, of the languages that write the kind before the number, or behind."""

    called: str
    drafts: str
    draft: str
    sector: str
    number_sign: str
    behind: str
    han: NumberLineWords


@cache
def _words() -> _Words:
    def in_front(pick: Callable[[NumberLineWords], str | Iterable[str]]) -> str:
        return alternatives(lambda table: "" if table.script == "Han" else pick(table.number_line))

    signs = in_front(lambda words: words.number_sign)
    union = in_front(lambda words: words.union)
    letters = "".join(every(lambda table: table.number_line.sectors))
    return _Words(
        called=in_front(lambda words: " ".join(words.kinds.values()).split()),
        drafts=in_front(lambda words: " ".join(words.drafts.values()).split()),
        draft=rf"(?:{in_front(lambda words: words.draft)})",
        sector=rf"(?:{union})[-\u2011]?[{letters}]",
        number_sign=rf"(?:(?:{signs})\s?)?",
        behind=rf"(?:{in_front(lambda words: words.behind_kind)})?",
        han=languages_in("Han")[0].number_line,
    )


@cache
def _kinds() -> dict[str, TextKind]:
    """What each word calls a text."""
    lines = [table.number_line for table in languages()]
    return {
        word: kind
        for line in lines
        for words in (line.kinds, line.drafts)
        for kind in words
        for word in words[kind].split()
    }


@cache
def _number_signs() -> dict[int, int]:
    letters, latin = language("ru").labels.look_alikes
    return {ord(one): ord(other) for one, other in zip(letters, latin, strict=True) if one.isupper()}


def _forms() -> tuple[tuple[str, str], ...]:
    """How number lines are written: an example, and what stands before the place and year."""
    called, drafts, draft, sector, number_sign, behind, han = _words()
    han_kinds = "|".join(" ".join(han.kinds.values()).split())
    return (
        ("RESOLUTION 11 (Rev. Hammamet, 2016)", rf"(?P<kind>{called})\s+(?:{sector}\s+)?{number_sign}{_NUMBER}"),
        (
            "DRAFT NEW RESOLUTION [ARB-1]",
            rf"(?P<draft>{draft})(?P<kind>{drafts}){behind}\s+(?:{sector}\s+)?{number_sign}{_NUMBER}",
        ),
        ("ITU-T Recommendation A.99", rf"{sector}\s+(?P<kind>{called})\s+{number_sign}{_NUMBER}"),
        # In Chinese the kind usually follows the number, and the body or its sector may stand before both.
        (
            "No. 11 Resolution (2016, Hammamet, revised)",
            rf"(?:{han.union}|{sector})?\s?(?P<draft>{han.draft})?{han.ordinal}\s?(?P<number>\d[\d–-]*|{_PLACEHOLDER})"
            rf"\s?{han.number_sign}\s?(?:{han.draft})?(?P<kind>{han_kinds})(?:{han.behind_kind})?",
        ),
        ("Recommendation ITU-T A.99", rf"(?P<kind>{han_kinds})\s?(?:{sector}\s+)?(?a:{_NUMBER})"),
        ("ITU-T A.99 Recommendation", rf"{sector}\s+{_NUMBER}\s?(?P<kind>{han_kinds})(?:{han.behind_kind})?"),
        (
            "new Resolution, draft [ARB-1]",
            rf"(?P<draft>{han.draft})(?P<kind>{han_kinds})(?:{han.behind_kind})?\s?(?P<number>{_PLACEHOLDER})",
        ),
        ("A/RES/70/125", r"(?P<kind>A/RES)/(?P<number>\d{1,3}/\d{1,4})"),
        # With its title behind it; where no title follows, it may be a fraction.
        ("70/125.", r"(?P<kind>)(?P<number>\d{1,3}/\d{1,4})\."),
    )


@cache
def number_line_begins() -> str:
    """How a line begins that names a text by its kind and number, as a pattern; in any capitals."""
    called, drafts, draft, sector, number_sign, behind, han = _words()
    han_kinds = "|".join(" ".join(han.kinds.values()).split())
    return (
        rf"{draft}?(?:{called}|{drafts}){behind}\s+(?:{sector}\s+)?{number_sign}(?:\[|[^\s(]*\d|{_WITH_YEAR})"
        rf"|(?:{han.union})?{han.ordinal}\s?\d[\d–-]*\s?{han.number_sign}(?:{han_kinds})"
    )


def number_line_start() -> str:
    """How a number line begins up to its bracket, in the languages that have one before it; in any capitals."""
    return rf"(?:{number_line_begins()})[^()]*\("


@cache
def _begins() -> re.Pattern[str]:
    han = _words().han
    others = f"DNPIUA{han.draft}{han.ordinal}{han.union[0]}"
    drafts = (table.number_line.draft[0] for table in languages())
    unions = (table.number_line.union[0] for table in languages() if table.number_line.union)
    first = "".join(sorted({word[0] for word in _kinds()} | {*others, *drafts, *unions}))
    return re.compile(rf"[{first}{first.lower()}](?=.{{0,60}}[\d\[])|\d+/\d+\.")


@cache
def _whole() -> tuple[LatePattern, ...]:
    revised = revised_before()
    adopted = rf"(?:\s*[(（](?P<rev>{revised})?(?P<adopted>[^()（）]*)[)）])?"
    return tuple(LatePattern(rf"{form}{_NOTE}{adopted}{_TAIL}\s*$", re.IGNORECASE) for _, form in _forms())


@cache
def revised_before() -> str:
    """What says before a place that an edition is revised, as a pattern: "Rev. "."""
    return rf"(?:{alternatives(lambda table: '' if table.script == 'Han' else table.number_line.revised)})\s*"


@cache
def _revised_behind() -> re.Pattern[str]:
    """What says it behind the place."""
    return re.compile(rf"[，,]\s*{_words().han.revised}$")


@cache
def edition_place() -> re.Pattern[str]:
    """A place and year as any of the six languages writes them."""
    unit = alternatives(lambda table: table.edition.year_unit)
    return re.compile(rf"{_YEAR_FIRST.format(unit=f'(?:{unit})')}|{CITY_YEAR}(?:{unit})?")


@cache
def edition_in_brackets() -> re.Pattern[str]:
    """What stands in the brackets behind a text that is cited, as any language writes it: "Rev. Geneva, 2022"."""
    behind = _revised_behind().pattern.removesuffix("$")
    return re.compile(rf"\s*(?:{revised_before()})?(?:{edition_place().pattern})(?:{behind})?\s*", re.IGNORECASE)


def number_line(text: str) -> NumberLine | None:
    """A number line taken apart; None if the text is not one.

    Source: [ITU-LANGUAGES].
    """
    text = unstretched(text).strip()
    if not _begins().match(text):
        return None
    for form in _whole():
        if match := form.match(text):
            adopted = (match["adopted"] or "").strip()
            plain = _revised_behind().sub("", adopted)
            return NumberLine(
                kind=_kinds().get(match["kind"].upper(), "resolution"),
                number=match["number"].translate(_number_signs()),
                adopted=plain,
                revised=bool(match["rev"]) or plain != adopted,
                draft=bool(match.groupdict().get("draft")),
            )
    return None


def edition_of(text: Text) -> NumberLine | None:
    """What a text is, by its number line; None if that is none.

    The number line of a first edition may bear no place and year, "RESOLUTION 73": they are the last ones of its
    history then, or those of its opening formula.

    Source: [ITUT-RESOLUTIONS].
    """
    head = {p.kind: p.text for p in reversed(text) if p.kind in FIXED_KINDS}
    line = number_line(head.get("number", ""))
    if line is None or line.adopted or line.draft:
        return line
    places = (edition_place().findall(head.get(kind, "")) for kind in ("history", "opening"))
    return replace(line, adopted=next((found[-1] for found in places if found), ""))


def history_entries(text: str) -> tuple[str, ...]:
    """The city-and-year entries of a history line, oldest first."""
    return tuple(part.strip() for part in re.split("[;；؛]", text.strip().strip("()（）")) if part.strip())


def language_of_head(text: Text) -> Language:
    """The language that the head of a text is written in, by what its number line calls it, or by its script."""
    head = {p.kind: p.text for p in reversed(text) if p.kind in FIXED_KINDS}
    line = unstretched(head.get("number", "")).upper()
    for table in languages():
        words = " ".join((*table.number_line.kinds.values(), *table.number_line.drafts.values())).split()
        if any(word in line for word in words):
            return table
    return language(code_of_script(" ".join(head.values())) or "en")
