"""Opening formulas: how they begin, by the names of ITU's bodies and by what other bodies are called.

Source: [ITUT-RESOLUTIONS], [ITU-LANGUAGES], [UN-EDITORIAL].
"""

from __future__ import annotations

import re

from wtsaprep.formats.flattened.patterns import pattern_of

_KNOWN = pattern_of(
    r"^(?:The (?:ITU )?(?:World (?:Telecommunication|Radiocommunication|Administrative)|Plenipotentiary Conference"
    r"|Radiocommunication Assembly|Council\b|General Assembly\b|European Parliament\b)"
    r"|L['’]Assemblée (?:mondiale|des radio|générale)|La Conférence (?:de plénipotentiaires|mondiale)|Le Conseil\b"
    r"|La Asamblea (?:Mundial|de Radio|General)|La Conferencia (?:de Plenipotenciarios|Mundial)|El Consejo\b"
    r"|Всемирная (?:ассамблея|конференция)|Ассамблея радиосвязи|Полномочная конференция|Генеральная Ассамблея"
    r"|(?:国际电(?:信)?联(?:盟)?)?(?:世界)?(?:电信标准化|电信发展|无线电通信)(?:全会|大会)|全权代表大会|大会[,，]$"
    r"|(?:إن )?(?:الجمعية العالمية|الجمعية العامة|جمعية الاتصالات|مؤتمر المندوبين|المؤتمر العالمي))",
    re.IGNORECASE,
)
_FIRST_WORD = pattern_of(
    r"Всемирная|Ассамблея|Полномочная|Генеральная|国际电|世界|电信|无线电|全权代表|大会|إن|الجمعية|جمعية|مؤتمر|المؤتمر"
)
_ENDS = pattern_of(r"[,،，]$|\d{2,4}[^()（）]{0,24}[)）]$")
_WITH_PLACE = pattern_of(r"^[^\W\d_][^()（）]{8,160}[(（][^()（）]{0,120}\d{2,4}[^()（）]{0,40}[)）]\s?[,،，]$")
LONGEST = 320
"""Characters of an opening formula."""
_BODIES: tuple[tuple[str, str], ...] = (
    (
        "English",
        r"The (?:[\w’'&-]+ ){0,6}?(?:Assembly|Conference|Congress|Council|Parliament|Committee|Commission|Board"
        r"|Meeting|Forum|Summit|Union|Ministers|Parties|Governments|Delegates|Members|Heads of State)\b",
    ),
    (
        "French",
        r"(?:L['’]|L[ea] |Les )(?:[\w’'-]+ ){0,5}?(?:Assemblée|Conférence|Congrès|Conseil|Parlement|Comité|Commission"
        r"|Réunion|Forum|Sommet|Union|[Mm]inistres|Parties|[Gg]ouvernements|[Dd]élégués)\b",
    ),
    (
        "Spanish",
        r"(?:El|La|Los|Las) (?:[\w’'-]+ ){0,5}?(?:Asamblea|Conferencia|Congreso|Consejo|Parlamento|Comité|Comisión"
        r"|Junta|Reunión|Foro|Cumbre|Unión|Ministros|Partes|Gobiernos|Delegados)\b",
    ),
    (
        "Russian",
        r"(?=[А-Я])(?:[А-Яа-яё-]+ ){0,4}?(?i:ассамблея|конференция|конгресс|совет|парламент|комитет|комиссия"
        r"|собрание|совещание|форум|союз|министры|стороны|правительства)\b",
    ),
    ("Chinese", r"[\u4e00-\u9fff]{0,20}?(?:大会|全会|理事会|会议|议会|委员会|各国政府)"),
    (
        "Arabic",
        r"(?:إن )?(?:\S+ ){0,3}?(?:ال)?(?:جمعية|مؤتمر|مجلس|برلمان|لجنة|منتدى|اجتماع|حكومات|وزراء)\b",
    ),
)
"""How the names of bodies that adopt texts begin, in each language, with the article before them."""
_BODY = pattern_of("|".join(pattern for _, pattern in _BODIES))


def starts_opening(text: str) -> bool:
    """Whether a line begins as an opening formula does ("The World Telecommunication Standardization Assembly")."""
    return bool(_KNOWN.match(text))


def may_begin(text: str) -> bool:
    """Whether a line may be the first words of a known opening without an article: "Всемирная", "世界电信"."""
    return bool(_FIRST_WORD.match(text))


def between(words: str) -> str:
    """What stands between two lines of an opening: Chinese sets no blanks."""
    return "" if "\u2fff" < words[-1:] < "\ufe00" else " "


def is_opening(text: str) -> bool:
    """Whether a line is a whole opening formula: known words up to a comma or year, or the shape "... (City, Year),".

    Source: [ITUT-RESOLUTIONS], [ITU-LANGUAGES].
    """
    if len(text) > LONGEST or not _ENDS.search(text):
        return False
    return starts_opening(text) or bool(_WITH_PLACE.match(text))


def names_body(text: str) -> bool:
    """Whether a line begins with the name of a body that may adopt texts: "The General Congress of Clockmakers"."""
    return bool(_BODY.match(text))
