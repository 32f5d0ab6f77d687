"""Names that stand with their article in French and Spanish, and how that joins the word before: "du", "à l'", "al"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Lacking(NamedTuple):
    """A place where a name lacks its article."""

    start: int
    """Where the word before it begins."""
    name: int
    end: int
    joined: str
    """What is to stand before the name."""


class _Names(NamedTuple):
    pattern: LatePattern
    article: Mapping[str, str]
    """The article by the group of the pattern that a name is of."""
    joined: Mapping[str, str]
    """Words that become one with an article."""


_RECOMMENDATION = r"(?![ \u00a0][A-Z]\.\d)"
"""What "UIT-T" stands before in the name of a Recommendation, which has no article."""
_ENDS = rf"(?![\w-]){_RECOMMENDATION}"
_FRENCH = _Names(
    LatePattern(
        r"(?<![\w'’-])(?P<before>(?P<any>de|à|par|que|avec|pour|dans|selon|entre|vers|sur|chez|sous|auprès de"
        r"|envers)[ \u00a0]"
        r"|[Dd]['’]|[Qq]u['’])"
        r"(?:(?P<v>UIT(?:-[TRD])?|AMNT(?:-\d\d)?|Union internationale des télécommunications"
        r"|Union postale universelle|UPU"
        r"|Assemblée (?:mondiale de normalisation des télécommunications|des radiocommunications|générale des Nations)"
        r"|Organisation des Nations Unies)"
        r"|(?P<m>Bureau (?:de (?:la )?(?:[Nn]ormali[sz]|[Ss]tandardi[sz])ation"
        r"|de développement|du développement|des radiocommunications)"
        r"|Secteur (?:de la normalisation|du développement|des radiocommunications)|Secrétariat général"
        r"|Groupe consultatif d(?:e la normalisation|u développement|es radiocommunications)"
        r"|Conseil de l['’](?:UIT|Union)|Règlement des radiocommunications|GCNT|GCDT|TSB|BDT)"
        r"|(?P<f>Conférence (?:de plénipotentiaires|mondiale de)|CMDT(?:-\d\d)?|CMR(?:-\d\d)?)"
        r"|(?P<o>(?:(?<=par )|(?<=avec ))(?:Vice-)?[Ss]ecrétaire [Gg]énérale?(?! [A-Z])"
        r"|(?:(?<=par )|(?<=avec ))Directeur d(?:u (?:TSB|BDT|BR\b|Bureau)|e l['’]un)))" + _ENDS
    ),
    {"v": "l'", "m": "le ", "f": "la ", "o": "le "},
    {"de le ": "du ", "à le ": "au ", "auprès de le ": "auprès du "},
)
_SPANISH = _Names(
    LatePattern(
        r"(?<![\w-])(?P<before>(?P<any>de|a|por|que|con|para|en|según|entre|sobre|ante|desde|hacia|bajo"
        r"|mediante)[ \u00a0])"
        r"(?:(?P<m>UIT-[TRD]|Grupo Asesor d|Sector de (?:Normalización|Desarrollo|Radiocomunicaciones)"
        r"|Consejo de la (?:UIT|Unión)|Reglamento de Radiocomunicaciones|GANT|GADT)"
        r"|(?P<f>UIT(?!-)|AMNT(?:-\d\d)?|Unión (?:Internacional de Telecomunicaciones|Postal Universal)"
        r"|Oficina de (?:Normalización|Desarrollo|Radiocomunicaciones)|Asamblea (?:Mundial de|General de|de Radio)"
        r"|Conferencia (?:de Plenipotenciarios|Mundial de)|CMDT(?:-\d\d)?|CMR(?:-\d\d)?|TSB|BDT|Secretaría General)"
        r"|(?P<o>(?:(?<=por )|(?<=con )|(?<=ante ))(?:(?:Vices|S)ecretario General(?! [A-Z])"
        r"|Director de la (?:TSB|BDT|BR\b|Oficina))))" + _RECOMMENDATION
    ),
    {"m": "el ", "f": "la ", "o": "el "},
    {"de el ": "del ", "a el ": "al "},
)
_BY_LANGUAGE = {"fr": _FRENCH, "es": _SPANISH}
MAY_LACK = LatePattern(
    r"[ADUBSsGCROTV](?<=[a-zàén'’][ \u00a0'’].|[dDu]['’].)(?:IT\b|MNT|MDT|MR\b|nion|PU\b|ssembl|samble|rganis|ureau d"
    r"|ect[eo]"
    r"|ecr[eé]ta|roup|rupo A|onse[ij]|[eè]gle|reglam|CNT|CDT|ANT|ADT|SB\b|DT\b|onf[eé]ren|ficina|irecte?[eo]|ice)"
)
"""The beginning of such a name behind another word."""


def names_without_article(words: str, language: str) -> Iterator[Lacking]:
    """Where such names lack it."""
    names = _BY_LANGUAGE[language]
    for found in names.pattern.finditer(words):
        name = next(group for group in names.article if found[group])
        before = "de " if found["before"] in ("d'", "d’", "D'", "D’") else found["before"]
        before = "que " if before.lower().startswith("qu'") or before.lower().startswith("qu’") else before
        joined = before.replace("\u00a0", " ") + names.article[name]
        if "’" in words:
            joined = joined.replace("'", "’")
        yield Lacking(found.start(), found.start(name), found.end(name), names.joined.get(joined, joined))
