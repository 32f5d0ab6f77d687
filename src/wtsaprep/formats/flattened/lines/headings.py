"""Headings: lines that open a section, told by their verb and their shape and not from a closed list.

The vocabulary of ITU headings is open ("resolves to invite ITU-R and ITU-D, as appropriate"), and clauses may begin
with the same verbs ("resolves 2 above shows ..."): so the verb only makes a heading of a short line without an end
mark, that cites no item, that follows a finished clause and precedes an item.

Source: [WRC-COUNT], [AKN4ITU], [ITU-LANGUAGES].
"""

from __future__ import annotations

import re
from typing import NamedTuple

from wtsaprep.conventions.heading_verbs import SPELT_LANGUAGES, meant_verb
from wtsaprep.formats.flattened.patterns import pattern_of

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
    r"commending|condemning|deploring|regretting|disturbed|distressed|gravely|keeping in mind|reminding|resolved"
    r"|acting under|fulfilling|paying tribute|"
    r"condemns|deplores|demands|proclaims|regrets|renews|underlines|underscores|highlights|looks forward"
    r"|draws attention|expects|designates|"
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
    r"réitérant|exprimant|déplorant|saluant|accueillant|profondément|désireuse|résolue|se référant|sachant"
    r"|réaffirme|approuve|souligne|constate|se félicite|déclare|proclame|condamne|déplore|exprime|remercie|réitère"
    r"|rappelle|reconnaît|est d[’']avis|appelle|note avec|prend (?:note|acte)|"
    r"réaffirmant|observant|gardant|prenant|préoccupée?|se félicitant|affirmant|insistant|estimant|"
    r"décide|charge|invite|prie|exhorte|encourage|recommande|autorise|demande|engage|lance un appel|"
    r"considerando|reconociendo|recordando|observando|advirtiendo|teniendo|habiendo|consciente|convencida"
    r"|destacando|subrayando|"
    r"reiterando|expresando|deplorando|lamentando|profundamente|deseosa|guiada|poniendo de relieve"
    r"|reafirma|aprueba|subraya|destaca|toma nota|acoge|declara|proclama|condena|deplora|expresa|agradece|reitera"
    r"|recuerda|reconoce|opina|hace un llamamiento|"
    r"reafirmando|tomando|preocupada|acogiendo|"
    r"resuelve|encarga|invita|insta|pide|exhorta|recomienda|autoriza|alienta|solicita|decide|"
    r"учитывая|признавая|напоминая|отмечая|принимая|сознавая|подчеркивая|подчёркивая|подтверждая|памятуя|будучи"
    r"|рассмотрев|"
    r"глубоко|руководствуясь|стремясь|осуждая|постановляет|подтверждает|подч[её]ркивает|отмечает|приветствует"
    r"|выражает|осуждает|провозглашает|одобряет|напоминает|принимает к сведению|"
    r"вновь|выражая|приветствуя|ссылаясь|"
    r"решает|поручает|предлагает|призывает|настоятельно|просит|рекомендует|уполномочивает|порешает"
)
_IDEOGRAPHS = (
    r"回顾|认为|欢迎|深信|念及|审议了|申明|谴责|核准|决定|"
    r"考虑到|认识到|忆及|注意到|顾及|铭记|强调|重申|意识到|进一步|做出决议|作出决议|责成|请|敦促|鼓励|呼吁|"
    r"إذ |وإذ |تقرر|تكلف|تدعو|تحث|تطلب|تشجع|يقرر|يكلف|يدعو|يحث|"
    r"تعرب عن|ترحب ب|تؤكد|تهيب|تلاحظ|تشير إلى|تحيط علما|توصي|تدين|تشدد"
)
_VERB = pattern_of(
    rf"^(?:and )?(?:{_ADVERBS},? )?(?:(?:{_ENGLISH}|(?P<foreign>{_OTHER_LANGUAGES}))(?![\w-])|{_IDEOGRAPHS})",
    re.IGNORECASE,
)
_CITES = pattern_of(r"(?<![\w(])\(?[a-z]{1,2}(?:bis|ter)?\)|\b(?:above|below|ci-dessus|выше)\b|^\W*\d")
_AT_ONCE = pattern_of(r"^(?:\s+(?:further|also))?\s+(?:\(?\w{1,2}(?:bis|ter)?\)|\d)")
_NOUN = pattern_of(
    r"^(?:requests?|appeals?|calls?|notes|charges?|demande|supports|tasks|proposes)\s+(?:for|from|by|of|made"
    r"|received|relating|concerning|regarding|submitted|and (?:proposals|needs))\b",
    re.IGNORECASE,
)
_ALONE = pattern_of(
    rf"^(?:{_ADVERBS},? )?[^\W\d_]+(?: in mind| into account| of the (?:opinion|view)| мнение| во внимание)?"
    rf"(?:[ ,]+(?:{_ADVERBS}|that|with \w+|in particular|en outre|además|далее|также)){{0,2}}$",
    re.IGNORECASE,
)
_OPEN_SHAPE = pattern_of(r"^[a-z]+(?:ing|ed|ful|ous|s)(?: [\w’',()/-]+){0,7}$")
_SHORT = pattern_of(r"^[^\W\d_]{5,}(?: [\w’',()/-]+){0,7}$")
_CLAUSE = pattern_of(
    r"^(?:(?:that|to|the|its|in|on|with|how|an?|for|by|as|at|from|not|within|without|through|under|upon|during|after"
    r"|before|until|where|when|whenever|if|whether|subject to|taking|their|these|this|those|such|all|any|each|both"
    r"|it|there|no|que|du|des|en|pour|por|para|con|de|à|au|aux|le|la|les|un|una|une|el|los|las|al|del|dans|sur|lors"
    r"|что|о|об|в|а|с|на|к|по|при|для|чтобы|не)(?![\w-])|(?:qu|d|l|n|s|c)['’]\w|[^\W\d_]+(?:ть|ти|чь)(?:ся)?\b"
    r"|[\"“«(])",
    re.IGNORECASE,
)
_SPANISH_CLAUSE = pattern_of(r"^(?:[^\W\d_]+[aeií]r(?:l[aeo]s?|se)?|a|ha|se)\b", re.IGNORECASE)
_SPANISH = pattern_of(r" (?:al|el|la|los|las|del) ")
_GOES_ON = pattern_of(r"^(?:and|or|and/or|nor|but|of|which|who|et|ou|y|o|e|и|или)\b")
_SENTENCE = pattern_of(r"^(?: with [\w ]{1,40}?)? (?:that|que|что) \S|^ (?:qu['’])")
_END_MARKS = tuple(".;,!?。；，،؛")


_LONG_BEFORE_COLON = 60


class HeadingForm(NamedTuple):
    """What makes a line a heading by its words alone."""

    verb: bool = False
    """Whether it begins with a verb that headings begin with."""
    barred: bool = False
    """Whether its form shuts it out: it has an end mark, is too long, or is empty."""
    comma: bool = False
    """Whether it is a verb alone with a comma after it, which is a slip before items: "учитывая,"."""
    bare: bool = False
    """Whether it is but a verb: "considering", "further recalling:"."""
    alone: bool = False
    """Whether nothing stands in it that a clause could go on with."""
    cites: bool = False
    """Whether it cites an item, or uses its verb as a noun: "resolves 2 above", "requests for"."""
    spanish: bool = False
    introduces: bool = False
    """Whether it is a long line with a colon, so that only items tell whether it is a heading or a sentence."""
    open_shape: bool = False
    """Whether it is formed as a heading although its verb is not known."""
    sentence: bool = False
    """Whether a sentence follows its verb: "notes with concern that ..."."""


def heading_form(text: str) -> HeadingForm:
    """What makes a line a heading; `heading_verdicts` decide whether it is one in its place."""
    text = text.strip()
    barred = not text or len(text) > LONGEST or text.endswith(_END_MARKS)
    # No verb begins with a figure, and most lines that do are items.
    verb = None if text[:1].isdigit() else _VERB.match(text)
    bare = text.rstrip(":： ")
    if not verb:
        long = text.endswith((":", "：")) and len(text) > _LONG_BEFORE_COLON
        open_shape = not (barred or long) and (bool(_OPEN_SHAPE.match(bare)) or _misspells_verb(bare))
        return HeadingForm(barred=barred, open_shape=open_shape)
    after = bare[verb.end() :]
    alone = bool(_ALONE.match(bare))
    return HeadingForm(
        verb=True,
        barred=barred,
        comma=text.endswith(",") and bool(_ALONE.match(text[:-1])),
        bare=bool(_ALONE.match(text.rstrip(",:： "))),
        alone=alone or verb.end() == len(bare),
        cites=bool(_AT_ONCE.match(after) or _NOUN.match(bare) or _CITES.search(after)),
        spanish=bool(verb["foreign"] or _SPANISH.search(bare)),
        introduces=text.endswith((":", "：")) and len(text) > _LONG_BEFORE_COLON,
        sentence=bool(_SENTENCE.match(text[verb.end() :])),
    )


def _misspells_verb(text: str) -> bool:
    """Whether a short line begins with a verb of headings but for a slip, in whatever language: "décidd"."""
    return bool(_SHORT.match(text)) and any(meant_verb(text, language) for language in SPELT_LANGUAGES)


def begins_as_more(text: str) -> bool:
    """Whether a line begins as what goes on with a sentence: "and", "which"."""
    return bool(_GOES_ON.match(text))


def begins_as_clause(text: str) -> bool:
    """Whether a line begins with a word that clauses open with."""
    return bool(_CLAUSE.match(text))


def begins_as_spanish_clause(text: str) -> bool:
    """Whether it begins as a clause does in Spanish, with an infinitive, so that only other signs tell."""
    return bool(_SPANISH_CLAUSE.match(text))
