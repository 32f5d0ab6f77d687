"""``left-open``: what somebody meant to fill in later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach
from wtsaprep.conventions.roman_numbers import is_roman
from wtsaprep.conventions.rule import NamedRule, any_of
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_BY_WHOM = (
    r"(?: (?:by (?:the )?(?:secretariat|tsb|editors?|drafting group|chair(?:man)?)|later|further|in due course))?"
)
_DAY, _MONTH, _YEAR = (
    "(?:DD|dd|JJ|jj|XX|xx)",
    "(?:MM|mm|XX|xx)",
    r"(?:YYYY|yyyy|AAAA|aaaa|YY|yy|AA|XXXX|xxxx|20XX|20xx|20\d\d)",
)
_OPEN = LatePattern(
    r"\[\s*(?i:(?:text |details |wording )?to (?:be (?:completed|determined|confirmed|added|defined|inserted"
    r"|discussed|drafted"
    r"|updated|reviewed|filled in|agreed|decided|provided|supplied|verified|checked|specified|announced|advised)"
    rf"|come|follow){_BY_WHOM}|(?:please )?insert [^\[\]]{{1,40}}|text missing|placeholder|date|names?|numbers?"
    rf"|ref(?:erence)?\.?"
    r"|à (?:compléter|déterminer|confirmer|préciser|définir|insérer|ajouter|rédiger|discuter|revoir|vérifier)"
    r"|(?:a|por) (?:completar|determinar|confirmar|definir|precisar|insertar|añadir|discutir|revisar)|pendiente"
    r"|подлежит (?:уточнению|определению|дополнению|согласованию|обсуждению)|уточнить|будет (?:дополнено|уточнено)"
    r"|(?:有)?待(?:定|补充|确认|填写|讨论)|(?:ي|يُ)(?:حدد|ستكمل) لاحقا?ً?ا?)\s*\]"
    r"|[\[［]\s*(?:…|\.\.\.|_{2,}|[?*●•]+|待定)?\s*[\]］](?!\()"
    r"|(?<![\w\])])\[\s*(?:[xX]{1,5}|[nN]{2,4}|[yY]{4})\s*\]"
    r"|\{\{[^{}]*\}\}|<<[^<>]*>>|(?i:\blorem ipsum\b)"
    r"|(?<![\w/-])(?:T\.?B\.?[DCA]|tb[dca])(?![\w/-])"
    r"|(?<![\w/-])(?:XX{1,4}|xxx+)(?![\w/-])"
    r"|(?<![\w/])_{3,}(?![\w/])"
    rf"|(?<![\w/.-])(?:{_DAY}([/.-]){_MONTH}\1{_YEAR}|{_MONTH}([/.-]){_DAY}\2{_YEAR}|{_YEAR}([/.-]){_MONTH}\3{_DAY})"
    r"(?![\w/-])"
)


_FORMAT = LatePattern(r"(?i)\bform(?:at|ato|e)s?\b|\bISO\b|формат")
_DATED = (
    "YYYY",
    "yyyy",
    "AAAA",
    "aaaa",
    "DD/",
    "dd/",
    "JJ/",
    "jj/",
    "DD.",
    "dd.",
    "JJ.",
    "DD-",
    "dd-",
    "MM/",
    "xx/",
    "xx.",
)
_SIGNS = ("[", "［", "TB", "T.B", "tb", "XX", "xxx", "{{", "<<", "orem ", "OREM ", "___", *_DATED)
"""One of them stands in all of these."""


def _is_form(held: str, clause: ClauseInPlace) -> bool:
    """Whether it is what a form or the description of one has: a line to write on, a way to write dates."""
    if held.startswith("_"):
        return clause.part == "annex" or clause.provision.kind == "cell"
    return held[0] in "DdJjMmYyAa" and bool(_FORMAT.search(clause.words))


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    words = clause.provision.text
    for found in _OPEN.finditer(words):
        if found[0][1:-1].strip() in ("x", "X", "") and clause.provision.kind == "cell":
            continue  # A box to be ticked.
        if is_roman(found, words) or _is_form(found[0], clause):
            continue
        yield Breach(f"“{found[0]}” is still to be filled in", clause.provision.id, *found.span())


LEFT_OPEN = NamedRule(
    "left-open",
    "leftovers",
    "Nothing is left that was to be filled in: “[to be completed]”, “TBD”, “XX”.",
    ("CUSTOM",),
    "warning",
    _check,
    needs=any_of(*_SIGNS),
)
