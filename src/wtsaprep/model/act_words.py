"""Words with which texts cite other texts, in the six languages: what they call each kind, and how numbers follow."""

from __future__ import annotations

from typing import Literal

ActKind = Literal["resolution", "recommendation", "opinion", "decision", "constitution", "convention"]
"""What can be cited: texts with a number each, and the two whose provisions are numbered through."""

_CALLED: dict[ActKind, str] = {
    "resolution": (
        r"Resolutions?|Résolutions?|Resoluci(?:ón|ones)|Резолюци(?:ей|ям|ях|ями|[яюией])"
        r"|(?:[ولب]|لل)?(?:ال)?قرار(?:ات|ين)?"
    ),
    "recommendation": (
        r"Recommendations?|Recommandations?|Recomendaci(?:ón|ones)|Рекомендаци(?:ей|ям|ях|ями|[яюией])"
        r"|[ولب]?(?:ال)?توصي(?:ة|ات|تين)"
    ),
    "opinion": r"Opinions?|Avis|Vœux?|Opini(?:ón|ones)|Ruegos?|Мнени(?:ям|ях|ем|[яеюий])|[ولب]?(?:ال)?رأي",
    "decision": (
        r"Decisions?|Décisions?|Decisi(?:ón|ones)|Acuerdos?|Решени(?:ям|ях|ем|[яеюий])|[ولب]?(?:ال)?مقرر(?:ات)?"
    ),
}
_CALLED_IN_CHINESE: dict[ActKind, str] = {
    "resolution": "决议",
    "recommendation": "建议书?",
    "opinion": "意见",
    "decision": "决定",
}
_NUMBERED_THROUGH: dict[ActKind, str] = {
    "constitution": r"Constitution|Constitución|Устава?|[ولب]?(?:ال)?دستور|组织法",
    "convention": r"Convention|Convenio|Конвенци[яиюей]|[ولب]?(?:ال)?اتفاقية|公约",
}


def _named(table: dict[ActKind, str]) -> str:
    return "|".join(f"(?P<{kind}>{words})" for kind, words in table.items())


_LETTER = r"[^\W\d_]"
_SECTOR = r"(?:(?:ITU|UIT|МСЭ)[-\u2011]?[TRDТРД][ \u00a0])?"
_SIGN = r"(?:(?:№|n[°ºo]\.?|号)\s?)?"
ACT_NUMBER = r"(?:[A-Z]\.\d{1,4}(?:\.\d{1,3})?|\d{1,4})(?:-\d{1,2})?(?![\w%]|[.,/]\d)"
"""The number of a text: 73, A.99, M.2150-1."""
EDITION = r"(?:\s?[(（][^()（）]{0,40}?(?:1[89]|20)\d\d[^()（）]{0,20}[)）])?"
"""The bracket behind a number that says which edition is meant."""
NUMBERED = rf"(?<!\w)(?:{_named(_CALLED)})[ \u00a0]{_SECTOR}{_SIGN}(?P<number>{ACT_NUMBER})(?P<edition>{EDITION})"
"""A text cited by its kind and number: "Resolution 73 (Rev. Geneva, 2022)"."""
NUMBERED_IN_CHINESE = rf"第\s?(?P<number>\d{{1,4}})\s?号\s?(?:{_named(_CALLED_IN_CHINESE)})(?P<edition>{EDITION})"
FURTHER = (
    r"(?:\s?[,;،、]\s?(?:(?:and|et|y|e|и|و)\s)?|\s(?:and|or|et|ou|y|e|o|u|и|или)\s|\s?[和及与]\s?|\sو\s?)"
    rf"(?P<number>{ACT_NUMBER})(?P<edition>{EDITION})"
)
"""One more number of the same kind behind it."""
SEVERAL = r"(?<!Avi)s$|ones$|(?:ий|ях|ям|ями)$|ات$|ين$"
"""How words end that announce more numbers than one; else only one that has its edition is one more."""
_OF = r"\s?(?:of(?:\sthe)?|de\sla|del?|du|من)?\s?(?:ITU\s|de\sl['’]UIT\s)?"
PROVISION = (
    rf"(?<!\w)(?:Nos?\.|[Nn]uméros?|[Nn]úmeros?|№№?|пп?\.|[Рр]азделы?|[ولب]?الرقم(?:ان)?|provisions?|[Nn]°)[ \u00a0]?"
    rf"(?P<number>\d{{1,4}}[A-Z]?)(?P<more>(?:(?:,\s?|\s(?:and|to|et|à|y|a|и|و)\s|\sو)\d{{1,4}}[A-Z]?)*)"
    rf"{_OF}(?:{_named(_NUMBERED_THROUGH)})(?!{_LETTER})"
)
"""A provision of a text that is numbered through: "No. 9 of the ITU Constitution"."""
PROVISION_IN_CHINESE = (
    rf"《?(?:国际电联|国际电信联盟)?《?(?:{_named(_NUMBERED_THROUGH)})》?\s?第\s?(?P<number>\d{{1,4}}[A-Z]?)"
    rf"(?P<more>(?:\s?款?\s?[、和及至]\s?第?\s?\d{{1,4}}[A-Z]?)*)\s?款"
)
_LABELS = rf"(?:\d{{1,3}}(?:\.\d+)*|{_LETTER}{{1,2}}\)|\([a-z]\))(?:\s?{_LETTER}{{1,4}}\))*"
CLAUSE_BEFORE = (
    rf"(?:(?P<first>{_LABELS})[ \u00a0](?:of|du|de(?:\sla)?|del|раздела)[ \u00a0])?"
    rf"(?P<heading>{_LETTER}+(?:[ \u00a0]{_LETTER}+){{0,6}}?)(?:[ \u00a0](?P<labels>{_LABELS}))?"
    r"(?(first)(?:[ \u00a0](?:de(?:\sla)?|of|in))?|[ \u00a0](?:of|in|de(?:\sla)?|du|del?|в|من))"
    r"[ \u00a0](?:the\s|ITU\s|ITU-T\s|WTSA\s|la\s|l['’])?$"
)
"""A clause of the text that is cited, before its kind: "resolves 2 of", "points 1 du décide de la"."""
