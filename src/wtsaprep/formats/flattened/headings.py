"""Headings: lines that open a section, told by their verb and their shape and not from a closed list.

The vocabulary of ITU headings is open ("resolves to invite ITU-R and ITU-D, as appropriate"), and clauses may begin
with the same verbs ("resolves 2 above shows ..."): so the verb only makes a heading of a short line without an end
mark, that cites no item, that follows a finished clause and precedes an item.
"""

from __future__ import annotations

import re

from wtsaprep.formats.flattened.item_labels import find_label

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
    rf"^(?:and )?(?:{_ADVERBS},? )?(?:(?P<verb>{_ENGLISH}|{_OTHER_LANGUAGES})(?![\w-])|(?P<other>{_IDEOGRAPHS}))",
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
    r"^(?:that|to|the|its|in|on|with|how|an?|qu['’e]|que|du|des|en|pour|por|para|con|de|d['’]|à|la|le|les|l['’]|el|los|las|что|о|об|в|а|with"
    r"|for|by|as)(?![\w-])|^[\"“«(]",
    re.IGNORECASE,
)
_END_MARK = re.compile(r"[.;,!?。；，،؛]$")


def is_heading(text: str, following: str, *, finished: bool, loose: bool = False) -> bool:
    """Whether a line opens a section, given the line after it and whether what stands before it is finished.

    A loose one need not be: a verb alone on its line before an item is a heading although the item before it
    lacks its end mark.
    """
    text = text.strip()
    if text.endswith(",") and finished and _ALONE.match(text[:-1]) and _VERB.match(text):
        # "учитывая," and "Considering,": a comma after the verb alone, before items, is a slip.
        return _opens_items(following)
    if not text or len(text) > LONGEST or _END_MARK.search(text) or not (finished or loose):
        return False
    if text.endswith((":", "：")) and len(text) > 60:
        return False
    bare = text.rstrip(":： ")
    found = _VERB.match(bare)
    if not found:
        return finished and bool(_OPEN_SHAPE.match(bare)) and _opens_items(following)
    after = bare[found.end() :]
    if _AT_ONCE.match(after) or _NOUN.match(bare) or _CITES.search(after):
        return False
    if not finished:
        return bool(_ALONE.match(bare)) and _opens_items(following)
    if _ALONE.match(bare) or found.end() == len(bare):
        return True
    return bool(following) and _starts_clause(following)


def has_heading_verb(text: str) -> bool:
    """Whether a line begins with a verb that headings begin with."""
    return bool(_VERB.match(text))


def _opens_items(following: str) -> bool:
    hit = find_label(following)
    if hit:
        return hit.core in ("a", "1", "i", "–", "-", "•") and (hit.sure or hit.likely)
    return bool(re.match(r"(?:that|to)\s", following))


def _starts_clause(following: str) -> bool:
    hit = find_label(following)
    if hit and (hit.sure or hit.likely):
        return True
    # Any noun may open a clause; but a lower-case line that fits no pattern goes on with this one.
    return bool(_CLAUSE.match(following)) or not following[:1].islower()
