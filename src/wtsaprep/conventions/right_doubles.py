"""Words that may stand twice in a row, and words and names that never do, by language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Mapping


def _always(words: str) -> dict[str, LatePattern]:
    return {word: LatePattern("") for word in words.split()}


def _behind(word: str, before: str) -> dict[str, LatePattern]:
    return {word: LatePattern(rf"(?i)\b(?:{before})[ \u00a0]\|")}


MAY_STAND_TWICE: Mapping[str, Mapping[str, LatePattern]] = {
    "en": {
        **_always("had her"),
        # Behind the second "that" stands the noun that it points to, with no article.
        "that": LatePattern(r"\|(?![ \u00a0](?:the|an?|this|these|those|there)\b)"),
        **_behind("as", "well|such|known|far"),
        **_behind(
            "in", "bring|brings|brought|come|came|coming|phased|phasing|set|put|ushered|opt|log|built|taken|joined"
        ),
        **_behind(
            "on", "carry|carries|carried|go|goes|going|hold|held|later|early|further|moved?|live|passed|build|built"
        ),
        **_behind("is", "it|there|that|this|what"),
        **_behind("to", "referred|adhered|agreed|entitled|contributed|committed"),
    },
    "fr": _always("nous vous en faire est fait reste"),
    "es": _behind("que", "más|menos|mejor|peor|mayor|menor|antes"),
    "ru": _always("чуть еле едва вот так то"),
}
"""Words in small letters, each with what is found in the words round it where it may be meant twice, "|" for it."""

OF_ONE_LETTER: Mapping[str, str] = {"en": "a", "fr": "ày", "es": "ayoeu", "ru": "вкосуия"}
"""Words of one letter; others are labels and signs."""

THE: Mapping[str, tuple[str, ...]] = {
    "en": ("the",),
    "fr": ("le", "la", "les", "du", "des", "au", "aux"),
    "es": ("el", "la", "los", "las", "del", "al"),
    "ru": (),
}
"""Articles."""

PLACES_OF_TWO = frozenset(("baden", "bora", "pago", "walla", "wagga", "sing", "bella", "xai", "phi", "duran"))
"""Names of places that are a word twice; an article may stand before them."""

NEVER_TWICE: Mapping[str, LatePattern] = {
    "en": LatePattern(
        r"(?:new|north|south|east|west|san|los|las|el|la|the|of|in|and|to|for|that|this|all|united|world|global"
        r"|study|no"
        r"|member|vice|advisory)$"
        r"|(?:resolution|recommendation|opinion|decision|question|article|annex|appendi|chapter|section|state|sector"
        r"|bureau"
        r"|director|secretar|council|assembl|conferenc|union|group|telecommunication|standardi[sz]ation"
        r"|radiocommunication"
        r"|development|international|chair|administration|organi[sz]ation|convention|constitution|plenipotentiar"
        r"|regulation"
        r"|region|government|countr|european|african|asia|arab|american)"
    ),
    "fr": LatePattern(
        r"(?:nouvelle|nord|sud|saint|los|las|el|la|le|les|de|des|du|et|que|ce|nations|monde|vice|tous|toutes)$"
        r"|(?:r[ée]solution|recommandation|avis|décision|question|article|annexe|appendice|section|états?$|membres?$"
        r"|secteur"
        r"|bureau|directeur|secr[ée]tair|conseil|assembl|conf[ée]renc|union|commission|groupe|normalisation"
        r"|télécommunication"
        r"|radiocommunication|développement|président|administration|organisation|convention|constitution|règlement"
        r"|région"
        r"|gouvernement|pays)"
    ),
    "es": LatePattern(
        r"(?:nueva|nuevo|norte|sur|san|santa|los|las|el|la|de|del|y|que|naciones|mundial|vice|todos|todas)$"
        r"|(?:resoluci|recomendaci|ruego|decisi|cuesti|artículo|anexo|apéndice|sección|estados?$|miembros?$|sector"
        r"|oficina"
        r"|director|secretari|consejo|asamblea|conferencia|unión|comisi|grupo|normalizaci|telecomunicaci"
        r"|radiocomunicaci"
        r"|desarrollo|president|administraci|organizaci|convenio|constituci|reglamento|región|gobierno|país)"
    ),
    "ru": LatePattern(
        r"(?:нью|в|на|и|о|об|по|для|что|все|объединенны[ехм]|всемирн\w*|международн\w*|исследовательск\w*"
        r"|консультативн\w*)$"
        r"|(?:резолюц|рекомендац|мнени|решени|вопрос|стать|приложени|раздел|государств|член|сектор|бюро|директор"
        r"|секретар"
        r"|совет|ассамбле|конференц|союз|комисси|групп|стандартизац|электросвяз|радиосвяз|развити|председател"
        r"|администрац"
        r"|организац|конвенц|устав|регламент|регион|правительств)"
    ),
}
"""Words that begin with a capital letter, in small ones, and are no names by themselves."""

NUMBERED = (
    r"(?i:(?:study |working )?groups?|working part(?:y|ies)|resolutions?|recommendations?|opinions?|decisions?"
    r"|questions?"
    r"|articles?|annex(?:e|es)?|appendi(?:x|ces)|chapters?|sections?|parts?|documents?|nos?\.|commissions?|groupes?"
    r"|résolutions?|recommandations?|décisions?|avis|appendices?|documentos?|numéros?|números?|comisi(?:ón|ones)"
    r"|grupos?"
    r"|resoluci(?:ón|ones)|recomendaci(?:ón|ones)|decisi(?:ón|ones)|cuesti(?:ón|ones)|artículos?|anexos?|apéndices?"
    r"|considering|recognizing|noting|recalling|resolves|considérant|reconnaissant|notant|décide|considerando"
    r"|reconociendo|observando|resuelve|комисси\w+|групп\w*|резолюци\w+|рекомендаци\w+|решени\w+|вопрос\w*|стать\w+"
    r"|приложени\w+|документ\w*|пункт\w*|раздел\w*|учитывая|признавая|отмечая|решает|№)"
)
"""What stands before the number of a text, a group or a clause."""


def _two(first: str, second: str) -> LatePattern:
    words = rf"(?:{first})[ \u00a0](?:(?:{second})(?![\w'’-])|l['’](?=\w))"
    return LatePattern(rf"(?<![\w'’.-])(?P<word>(?i:{words}))(?P<again>[ \u00a0]+(?i:(?P=word)))(?![\w'’-])")


TWO_SMALL_WORDS: Mapping[str, LatePattern] = {
    "en": _two(
        "of|to|in|on|for|by|with|from|at|and|under|as|that|between|into|through|is|are|be|has|have|it|which|should|will",
        "the|an?|this|these|those|its|their|of|to|in|on|for|by|with|is|are|be|been|has|have|that|all|such",
    ),
    "fr": _two(
        "à|dans|pour|par|sur|avec|que|et|en|de|entre|sous|qui|est|sont|il|doit|peut",
        "la|le|les|un|une|des|cette|ce|ces|son|sa|ses|leur|leurs|est|sont|être|tous|toutes|de",
    ),
    # "de la de la Unión" may well mean "of that of the Union".
    "es": _two(
        "en|por|para|con|que|y|entre|sobre|es|son|se",
        "la|el|los|las|un|una|su|sus|este|esta|estos|estas|es|son|se|ha|han|de|a",
    ),
    "ru": _two("в|на|и|о|об|по|для|что|с|к|от|из|при|не", "этом|этой|этих|том|той|тех|их|его|все|всех|не|для|в|на|с"),
}
"""Two small words that stand twice, one pair behind the other."""
