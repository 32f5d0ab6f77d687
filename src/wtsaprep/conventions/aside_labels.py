"""Labels: what those who draft write in square brackets beside words: whose they are, or what still lacks."""

from __future__ import annotations

from wtsaprep.model.late_pattern import LatePattern

_BY = r"(?:(?-i:[A-Z]{2,6}(?:-[A-Z])?)|(?:the )?(?:secretariat|chair(?:man)?|editors?|rapporteur)|legal|capital|HQ)"
_LABELS = LatePattern(
    r"(?i)\s*(?:(?:old|alternative|alt\.?|proposed|tentative|(?-i:ARB|APT|ATU|EUR|CEPT|IAP|CITEL|RCC)(?:['’]s)?)"
    r" (?:text|wording|version|language|formulation)|(?:earlier|previous|original|new|current|agreed) (?:text|wording)"
    r"|(?:ancien(?:ne)?|nouveau|nouvelle|autre) (?:texte|version|formulation|libellé)"
    r"|(?:texte|libellé|version|formulation) (?:ancien(?:ne)?|antérieure?|précédente?|proposée?|initiale?|convenue?)"
    r"|(?:texto|redacción|versión) (?:antigu[oa]|anterior|nuev[oa]|propuest[oa]|inicial|original|acordad[oa])"
    r"|(?:antigu[oa]|nuev[oa]) (?:texto|redacción|versión)"
    r"|(?:старый|прежний|новый|предыдущий|предлагаемый|согласованный) (?:текст|вариант)"
    r"|(?:старая|прежняя|новая|предлагаемая) (?:формулировка|редакция)"
    r"|(?:旧|原|新|现有|拟议)(?:案文|文本|措辞|版本)|النص (?:القديم|السابق|الجديد|الأصلي|المقترح))[\s:.!…]*"
)
"""Text only where an article or the like stands before."""
_SUPPLIED = LatePattern(
    rf"(?i)\s*(?:(?:numbers?|figures?|amounts?|percentages?|dates?|wording|translations?|names?|references?) from {_BY}"
    r"|(?:chiffres?|nombres?|montants?|dates?|libellé|traduction|noms?|références?)"
    r" (?:du (?:BDT|TSB|BR|secrétariat)|de l['’]UIT|de l['’](?:ARB|APT|UAT))"
    r"|(?:cifras?|números?|importes?|fechas?|redacción|traducción|nombres?|referencias?)"
    r" de la (?:BDT|TSB|BR|UIT|Secretaría)"
    r"|(?:цифры|данные|даты|числа) (?:от )?(?:БРЭ|БСЭ|БР|секретариата)"
    r"|(?:数字|数据|日期)(?:由|来自)(?:电信发展局|电信标准化局|秘书处|无线电通信局)(?:提供)?)\s*[.!…]*"
)
"""Text where a noun is due behind the words before, or where it says something."""
_DETERMINED = LatePattern(
    r"(?i)\b(?:the|an?|this|these|its|their|our|any|each|every|no|of|le|la|les|l|un|une|ce|cette|du|son|sa|leur|el|los|las"
    r"|una|este|esta|del|su)['’\s(\[]*$"
)
_NOUN_DUE = LatePattern(
    r"(?i)(?:[\[\],;:–—/(]|\b(?:the|an?|this|these|its|their|any|each|all|of|by|on|in|with|from|to|and|or|that|as|for|at"
    r"|using|through|than|between|including|provid\w+|collect\w+|us\w+|publish\w+|receiv\w+|le|la|les|l|des|du|de|d"
    r"|que|qu|et|ou|par|avec|sur|dans|selon|los|las|el|que|y|o|por|con|según|en|и|или|что|на|по|с|из|о|в))['’\s(\[]*$"
)
_SAYS = LatePattern(
    r"(?i)\s*(?:show|indicat|demonstrat|suggest|confirm|reveal|provid|prov|are|is|were|was|have|has|illustrat|on|for|about"
    r"|montre|indique|confirme|font|sont|ont|sur|pour|muestra|indica|confirma|son|sobre|para|показ|подтвер|о|об)\w*\b"
)
_TRANSLATED = LatePattern(
    r"(?i)\s*(?:(?:still |yet )*to be translated|(?:reste )?à traduire|(?:por|a) traducir|(?:надо |нужно )?перевести"
    r"|подлежит переводу|(?:有)?待翻译|(?:يترجم|للترجمة))[\s.!…]*"
)
"""Text where it is said of what is translated."""
_MAY_BE_TRANSLATED = LatePattern(
    r"(?i)translat|trad|перев|翻译|ترجم|language|langue|idioma|язык|documents?|text|publication|recommend|material|page"
    r"|content|contenu|guid|handbook|manu[ae]l|paper|report|site|tools|proceeding|resol|glossar|termin|book|title|summar"
    r"|rapport|recomend|documento|informe|текст|документ|публикац|文|وثائق"
)


def is_label(held: str, before: str, behind: str) -> bool:
    """Whether words in brackets say what others are, who supplies them, or that they want translating."""
    if _LABELS.fullmatch(held):
        return not _DETERMINED.search(before)
    if _SUPPLIED.fullmatch(held):
        return bool(before.strip()) and not _NOUN_DUE.search(before) and not _SAYS.match(behind)
    if _TRANSLATED.fullmatch(held):
        return not _MAY_BE_TRANSLATED.search(before) and not behind.strip()[:1].isalnum()
    return False
