"""``missing-article``: "to the Telecommunication Standardization Advisory Group", never without "the"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import Breach, Fix, WordsEdit
from wtsaprep.conventions.rule import NamedRule
from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.conventions.looked_at import ClauseInPlace

_BODY = (
    r"(?:World )?Telecommunication (?:Standardization|Development) (?:Bureau|Sector|Advisory Group|Assembly"
    r"|Conference)|Radiocommunication (?:Bureau|Sector|Advisory Group|Assembly)|World Radiocommunication Conference"
    r"|Plenipotentiary Conference"
    r"|ITU (?:Council|Constitution|Convention)|Radio Regulations|International Telecommunication (?:Union|Regulations)"
    r"|Universal Postal Union|World Summit on the Information Society|(?:UN |United Nations )?General Assembly"
    r"|United Nations"
)
_OFFICIALS = (
    r"(?:Deputy )?Secretary-General(?! [A-Z])"
    r"|Directors? of (?:the (?:three )?(?:\w+ \w+ Bureau|Radiocommunication Bureau|Bureaux)|TSB|BDT|BR\b)(?! [A-Z])"
)
_WORD = LatePattern(r"[\w'’-]+")
_AROUND = 60
_YEAR = r"\([A-Z][^()]*, \d{4}\)"
_GOES_ON = (
    r"and|or|to|in|on|for|by|at|with|is|are|was|has|have|had|shall|should|will|may|can|which|that|the|within|under"
    r"|between"
    r"|as|of its|about|from|if|when|where|who|its|not|also|each|every|before|after|during|until|through|but|because"
)
_BEHIND_NAME = (
    rf"(?: (?:\([A-Z][A-Za-z-]*\)|{_YEAR})(?! (?:study|[Rr]esolution|meeting|Declaration))"
    rf"|[,;.:)]|\[\^| (?:{_GOES_ON})\b|$)"
)
"""Where a name ends: no article is missing in "of Radiocommunication Sector study groups"."""
_NEXT = frozenset(("next", "last", "forthcoming", "coming", "previous", "following", "current", "present", "said"))
_BEFORE = frozenset(
    re.split(
        " ",
        "to of by with through from in at within that under after before since between against toward towards via upon "
        "on about per concerning regarding including along alongside where for",
    )
)
_ADDRESSED = LatePattern(
    r"(?:instruct|invit|request|encourag|urg|inform|ask|thank|assist|support|help|advis|notif|consult|authoriz|authoris"
    r"|empower|enabl|allow|commend|remind|alert|appris|direct|mandat|convinc|join|task|brief|approach|involv|engag"
    r"|charg"
    r"|let|address|congratulat|appreciat|recommend|permit|oblig|requir|represent|equip|contact|facilitat|trust"
    r"|entrust|petition|strengthen)(?:s|es|ed|e|d|ing|y|ies|ied|ying)?"
)
"""Verbs that a body or an official stands behind."""
_OF_THE_UNION = frozenset(
    re.split(
        " ",
        "membership purpose purposes objective objectives member members states secretary-general activities work role "
        "budget name part organs instruments structure headquarters sector sectors",
    )
)
_NAME = LatePattern(rf"(?:(?:{_BODY}|(?P<bare>Union|Council)){_BEHIND_NAME}|(?:{_OFFICIALS})(?![\w-]))")
"""The last two stand in the names of others, too; of them only those that are addressed or own something."""
_MAY_LACK = LatePattern(
    r"[CDGIPRSTUW](?<=[a-z][ \u00a0].)(?<!he[ \u00a0].)"
    r"(?:elecom|adio|lenipo|orld |TU |ecretary-G|eputy S|irectors? of |nited N|N G|nternat|niversal P|eneral A|nion"
    r"|ouncil)"
)
"""The beginning of such a name behind a small letter, and behind no "the"."""


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    provision = clause.provision
    if provision.kind not in ("item", "rule", "heading", "note", "other"):
        return
    for begun in _MAY_LACK.finditer(provision.text):
        name = _NAME.pattern.match(provision.text, begun.start())
        if name and (place := _without(provision.text, name)):
            start, at = place
            fix = Fix("the article put", (WordsEdit(provision.id, at, at, "the "),))
            said = f"the article is missing behind {provision.text[start:at].strip()}"
            yield Breach(said, provision.id, start, at, fix)


def _without(words: str, name: re.Match[str]) -> tuple[int, int] | None:
    """Where the word begins behind which a name lacks its article, and where that belongs; None if it lacks none."""
    at = name.start()
    *before, last = [found.span() for found in _WORD.pattern.finditer(words, max(0, at - _AROUND), at)] or [(0, 0)]
    if before and words[slice(*last)] in _NEXT and not name["bare"]:
        at, last = last[0], before.pop()
    word = words[slice(*last)].lower()
    one_more = words[slice(*before[-1])].lower() if before else ""
    if words[last[1] : at].strip(" \u00a0") or not (word in _BEFORE or _ADDRESSED.fullmatch(word)):
        return None
    # Not behind "for" of a title: "Authorization for Telecommunication Standardization Advisory Group to act".
    if one_more in ("director", "directors") or (word == "for" and one_more.endswith(("authorization", "authority"))):
        return None
    if name["bare"] and word in _BEFORE:
        owns = name["bare"] == "Union" and (word == "within" or (word == "of" and one_more in _OF_THE_UNION))
        return (before[-1][0] if word == "of" else last[0], at) if owns else None
    return last[0], at


MISSING_ARTICLE = NamedRule(
    "missing-article",
    "wording",
    'The names of bureaux, sectors, advisory groups and assemblies have their article: "to the Telecommunication ...".',
    ("ITUT-RESOLUTIONS",),
    "warning",
    _check,
    mends="The article is put.",
    languages=("en",),
    needs=_MAY_LACK.search,
)
