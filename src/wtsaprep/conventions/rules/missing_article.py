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
_YEAR = r"\([A-Z][^()]*, \d{4}\)"
_GOES_ON = (
    r"and|or|to|in|on|for|by|at|with|is|are|was|has|have|had|shall|should|will|may|can|which|that|the|within|under"
    r"|between"
    r"|as|of its|about|from|if|when|where|who|its|not|also"
)
_BEHIND_NAME = (
    rf"(?: (?:\([A-Z][A-Za-z-]*\)|{_YEAR})(?! (?:study|[Rr]esolution|meeting|Declaration))"
    rf"|[,;.:)]|\[\^| (?:{_GOES_ON})\b|$)"
)
"""Where a name ends: no article is missing in "of Radiocommunication Sector study groups"."""
_NEXT = r"(?:(?:next|last|forthcoming|coming|previous|following|current|present|said) )?"
_BEFORE = (
    r"to|of|by|with|through|from|in|at|within|that|under|after|before|since|between|against|towards?|via|upon|on"
    r"|about|per"
    r"|concerning|regarding|including|along with|alongside|where"
)
_ADDRESSED = (
    r"(?:instruct|invit|request|encourag|urg|inform|ask|thank|assist|support|help|advis|notif|consult|authoriz|authoris"
    r"|empower|enabl|allow|commend|remind|alert|appris|direct|mandat|convinc|join|task|brief|approach|involv|engag"
    r"|charg"
    r"|let|address|congratulat|appreciat|recommend|permit|oblig|requir|represent|equip|contact|facilitat|trust"
    r"|entrust|petition|strengthen)(?:s|es|ed|e|d|ing|y|ies|ied|ying)?|calls? upon"
)
_BARE = r"Union|Council"
"""Bodies that stand in the names of others; told only where one is addressed or owns something."""
# Not behind "for" of a title: "Authorization for Telecommunication Standardization Advisory Group to act".
_WITHOUT = LatePattern(
    rf"(?<!Director )(?<!Directors )(?<![\w-])(?:(?i:{_BEFORE}|{_ADDRESSED})"
    rf"|(?<!uthorization )(?<!uthority )for)[ \u00a0]"
    rf"(?={_NEXT}(?:(?:{_BODY}){_BEHIND_NAME}|(?:{_OFFICIALS})(?![\w-])))"
    rf"|(?<![\w-])(?:(?i:{_ADDRESSED})[ \u00a0](?=(?:{_BARE}){_BEHIND_NAME})"
    rf"|(?:(?:membership|purposes?|objectives?|members?|Member States|Secretary-General|activities|work|role|budget"
    rf"|name"
    rf"|part|organs|instruments|structure|headquarters|sectors?|Sectors?) of|within)[ \u00a0](?=Union{_BEHIND_NAME}))"
)
_MAY_LACK = re.compile(
    r"[CDGIPRSTUWnlfcps](?<=[a-z][ \u00a0].)"
    r"(?:elecom|adio|lenipo|orld |TU |ecretary-G|eputy S|irector|nited N|N G|nternat|niversal P|eneral A|nion|ouncil"
    r"|ext |ast |orthcoming |oming |revious |ollowing |urrent |resent |aid )"
)
"""The beginning of such a name behind a small letter."""


def _check(clause: ClauseInPlace) -> Iterator[Breach]:
    provision = clause.provision
    if provision.kind not in ("item", "rule", "heading", "note", "other"):
        return
    for place in _WITHOUT.finditer(provision.text):
        at = place.end()
        fix = Fix("the article put", (WordsEdit(provision.id, at, at, "the "),))
        yield Breach(f"the article is missing behind {place[0].strip()}", provision.id, place.start(), at, fix)


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
