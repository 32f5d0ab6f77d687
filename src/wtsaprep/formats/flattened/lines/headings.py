"""Headings: lines that open a section, told by their verb and their shape and not from a closed list.

The vocabulary of ITU headings is open ("resolves to invite ITU-R and ITU-D, as appropriate"), and clauses may begin
with the same verbs ("resolves 2 above shows ..."): so the verb only makes a heading of a short line without an end
mark, that cites no item, that follows a finished clause and precedes an item.

Source: [WRC-COUNT], [AKN4ITU], [ITU-LANGUAGES].
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from wtsaprep.formats.flattened.lines import shapes
from wtsaprep.formats.flattened.lines.item_labels import find_label

LONGEST = 240

_ADVERBS = (
    r"(?:further|also|additionally|hereby|strongly|again|fully|likewise|moreover|in addition|equally|deeply"
    r"|once again|finally)"
)
_ENGLISH = (
    r"considering|recogni[sz]ing|noting|recalling|observing|emphasi[sz]ing|reaffirming|affirming|confirming"
    r"|acknowledging|appreciating|"
    r"welcoming|stressing|underlining|underscoring|highlighting|expressing|reiterating|realizing|reali[sz]ing"
    r"|believing|"
    r"taking|bearing in mind|having (?:noted|examined|considered|reviewed|regard|in mind|received|heard|studied"
    r"|adopted|taken|analysed|discussed)|"
    r"referring|aware|mindful|conscious|convinced|concerned|alarmed|determined|desir(?:ing|ous)|recognized"
    r"|in view of|given|guided|"
    r"satisfied|encouraged|understanding|viewing|accepting|endorsing|inspired|"
    r"resolves?|instructs?|invites?|urges?|encourages?|requests?|decides?|authori[sz]es?|calls? (?:up)?on"
    r"|recommends?|appeals? to|"
    r"directs?|endorses?|approves?|declares?|adopts?|agrees?|thanks|is of the (?:opinion|view)|expresses"
    r"|reaffirms|affirms|confirms|notes|"
    r"recogni[sz]es|acknowledges|emphasi[sz]es|stresses|considers|charges|entrusts|commissions|supports|proposes"
    r"|asks|suggests|tasks|"
    r"commends|congratulates|reminds|welcomes|takes note|revokes|abrogates|suppresses|reiterates|strongly encourages"
)
_OTHER_LANGUAGES = (
    r"considérant|reconnaissant|rappelant|notant|tenant compte|ayant (?:examiné|noté|pris|à)|consciente?"
    r"|convaincue?|soulignant|"
    r"réaffirmant|observant|gardant|prenant|préoccupée?|se félicitant|affirmant|insistant|estimant|"
    r"décide|charge|invite|prie|exhorte|encourage|recommande|autorise|demande|engage|lance un appel|"
    r"considerando|reconociendo|recordando|observando|advirtiendo|teniendo|habiendo|consciente|convencida"
    r"|destacando|subrayando|"
    r"reafirmando|tomando|preocupada|acogiendo|"
    r"resuelve|encarga|invita|insta|pide|exhorta|recomienda|autoriza|alienta|solicita|decide|"
    r"учитывая|признавая|напоминая|отмечая|принимая|сознавая|подчеркивая|подчёркивая|подтверждая|памятуя|будучи"
    r"|рассмотрев|"
    r"вновь|выражая|приветствуя|ссылаясь|"
    r"решает|поручает|предлагает|призывает|настоятельно|просит|рекомендует|уполномочивает|порешает"
)
_IDEOGRAPHS = (
    r"考虑到|认识到|忆及|注意到|顾及|铭记|强调|重申|意识到|进一步|做出决议|作出决议|责成|请|敦促|鼓励|呼吁|"
    r"إذ |وإذ |تقرر|تكلف|تدعو|تحث|تطلب|تشجع|يقرر|يكلف|يدعو|يحث"
)
_VERB = re.compile(
    rf"^(?:and )?(?:{_ADVERBS},? )?(?:(?:{_ENGLISH}|(?P<foreign>{_OTHER_LANGUAGES}))(?![\w-])|{_IDEOGRAPHS})",
    re.IGNORECASE,
)
_CITES = re.compile(r"(?<![\w(])\(?[a-z]{1,2}(?:bis|ter)?\)|\b(?:above|below|ci-dessus|выше)\b|^\W*\d")
_AT_ONCE = re.compile(r"^(?:\s+(?:further|also))?\s+(?:\(?\w{1,2}(?:bis|ter)?\)|\d)")
_NOUN = re.compile(
    r"^(?:requests?|appeals?|calls?|notes|charges?|demande|supports|tasks|proposes)\s+(?:for|from|by|of|made"
    r"|received|relating|concerning|regarding|submitted|and (?:proposals|needs))\b",
    re.IGNORECASE,
)
_ALONE = re.compile(
    rf"^(?:{_ADVERBS},? )?[^\W\d_]+(?: in mind| into account| of the (?:opinion|view))?(?:[ ,]+(?:{_ADVERBS}|that"
    rf"|with \w+|in particular|en outre|además|далее|также)){{0,2}}$",
    re.IGNORECASE,
)
_OPEN_SHAPE = re.compile(r"^[a-z]+(?:ing|ed|ful|ous|s)(?: [\w’',()/-]+){0,7}$")
_CLAUSE = re.compile(
    r"^(?:(?:that|to|the|its|in|on|with|how|an?|for|by|as|at|from|not|within|without|through|under|upon|during|after"
    r"|before|until|where|when|whenever|if|whether|subject to|taking|their|these|this|those|such|all|any|each|both"
    r"|it|there|no|que|du|des|en|pour|por|para|con|de|à|au|aux|le|la|les|un|una|une|el|los|las|al|del|dans|sur|lors"
    r"|что|о|об|в|а|с|на|к|по|при|для|чтобы|не)(?![\w-])|(?:qu|d|l|n|s|c)['’]\w|[^\W\d_]+(?:ть|ти|чь)(?:ся)?\b"
    r"|[\"“«(])",
    re.IGNORECASE,
)
_SPANISH_CLAUSE = re.compile(r"^(?:[^\W\d_]+[aeií]r(?:l[aeo]s?|se)?|a|ha|se)\b", re.IGNORECASE)
_SPANISH = re.compile(r" (?:al|el|la|los|las|del) ")
_GOES_ON = re.compile(r"^(?:and|or|and/or|nor|but|of|which|who|et|ou|y|o|e|и|или)\b")
_SENTENCE = re.compile(r"^(?: with [\w ]{1,40}?)? (?:that|que|что) \S|^ (?:qu['’])")
_END_MARK = re.compile(r"[.;,!?。；，،؛]$")


Verdict = Literal["no", "perhaps", "yes"]


def is_heading(text: str, following: str, *, finished: bool, loose: bool = False) -> bool:
    """Whether a line surely opens a section; see `heading_verdict`."""
    return heading_verdict(text, following, finished=finished, loose=loose) == "yes"


def heading_verdict(text: str, following: str, *, finished: bool, loose: bool = False) -> Verdict:
    """Whether a line opens a section, given the line after it and whether what stands before it is finished.

    A loose one need not be: a verb alone on its line before an item is a heading although the item before it
    lacks its end mark. Perhaps: it is formed as a heading, but what follows is not known to begin a clause.
    """
    text = text.strip()
    if text.endswith(",") and finished and _ALONE.match(text[:-1]) and _VERB.match(text):
        # "учитывая," and "Considering,": a comma after the verb alone, before items, is a slip.
        return "yes" if _opens_items(following) else "no"
    if not text or len(text) > LONGEST or _END_MARK.search(text) or not (finished or loose):
        return "no"
    if text.endswith((":", "：")) and len(text) > 60:
        return "no"
    bare = text.rstrip(":： ")
    match = _VERB.match(bare)
    if not match:
        return "yes" if finished and _OPEN_SHAPE.match(bare) and _opens_items(following) else "no"
    after = bare[match.end() :]
    if _AT_ONCE.match(after) or _NOUN.match(bare) or _CITES.search(after):
        return "no"
    if not finished:
        return "yes" if _ALONE.match(bare) and _opens_items(following) else "no"
    if _ALONE.match(bare) or match.end() == len(bare):
        return "yes"
    spanish = bool(match["foreign"] or _SPANISH.search(bare))
    return "yes" if following and _starts_clause(following, spanish=spanish) else "perhaps"


def stands_alone(text: str, following: str) -> bool:
    """Whether a line that is perhaps a heading is to be taken for one: neither it nor the next line says it goes on."""
    match = _VERB.match(text)
    if not following or not match or _GOES_ON.match(following):
        return False
    return not (shapes.is_open(text) or _SENTENCE.match(text[match.end() :]))


@lru_cache(maxsize=256)
def is_bare(text: str) -> bool:
    """Whether a line is but the verb of a heading: "considering", "further recalling"."""
    return bool(_VERB.match(text) and _ALONE.match(text.rstrip(",:： ")))


def has_heading_verb(text: str) -> bool:
    """Whether a line begins with a verb that headings begin with."""
    return bool(_VERB.match(text))


def begins_clause(text: str) -> bool:
    """Whether a line begins as a clause does: with a label, or a word that clauses open with."""
    item_label = find_label(text)
    return bool(item_label and (item_label.sure or item_label.likely)) or bool(_CLAUSE.match(text))


def _opens_items(following: str) -> bool:
    item_label = find_label(following)
    if item_label:
        return item_label.core in ("a", "1", "i", "–", "-", "•") and (item_label.sure or item_label.likely)
    return bool(re.match(r"(?:that|to)\s", following))


def _starts_clause(following: str, *, spanish: bool) -> bool:
    # Any noun may open a clause; but a lower-case line that fits no pattern may go on with this one.
    known = begins_clause(following) or not following[:1].islower()
    return known or (spanish and bool(_SPANISH_CLAUSE.match(following)))
