"""What is looked for in French."""

from __future__ import annotations

from wtsaprep.model.language.checked.french_asides import ASIDES, LABELS
from wtsaprep.model.language.checked.table import (
    ArticleWords,
    CheckedWords,
    DoubledWords,
    OpeningForms,
    OpenWords,
    RemarkWords,
    RomanWords,
)

_RECOMMENDATION = r"(?![ \u00a0][A-Z]\.\d)"
"""What "UIT-T" stands before in the name of a Recommendation, which has no article."""
_NAMED = "Secrétaire|Vice-Secrétaire|Directeur|Conseil|Bureau|Secteur|Groupe"
CHECKED = CheckedWords(
    articles=ArticleWords(
        names=(
            r"(?<![\w'’-])(?P<before>(?P<any>de|à|par|que|avec|pour|dans|selon|entre|vers|sur|chez|sous|auprès de"
            r"|envers|charge|prie|invite|encourage)[ \u00a0]|[Dd]['’]|[Qq]u['’])"
            r"(?:(?P<v>UIT(?:-[TRD])?|AMNT(?:-\d\d)?|Union internationale des télécommunications"
            r"|Union postale universelle|UPU|Assemblée (?:mondiale de normalisation des télécommunications"
            r"|des radiocommunications|générale des Nations)|Organisation des Nations Unies)"
            r"|(?P<m>Bureau (?:de (?:la )?(?:[Nn]ormali[sz]|[Ss]tandardi[sz])ation"
            r"|de développement|du développement|des radiocommunications)"
            r"|Secteur (?:de la normalisation|du développement|des radiocommunications)|Secrétariat général"
            r"|Groupe consultatif d(?:e la normalisation|u développement|es radiocommunications)"
            r"|Conseil de l['’](?:UIT|Union)|Règlement des radiocommunications|GCNT|GCDT|TSB|BDT)"
            r"|(?P<f>Conférence (?:de plénipotentiaires|mondiale de)|CMDT(?:-\d\d)?|CMR(?:-\d\d)?)"
            r"|(?P<o>(?:(?<=par )|(?<=avec )|(?<=charge )|(?<=prie )|(?<=invite )|(?<=encourage ))"
            r"(?:(?:Vice-)?[Ss]ecrétaire [Gg]énérale?(?! [A-Z])|Directeur d(?:u (?:TSB|BDT|BR\b|Bureau)|e l['’]un))))"
            rf"(?![\w-]){_RECOMMENDATION}"
        ),
        article={"v": "l'", "m": "le ", "f": "la ", "o": "le "},
        joined={"de le ": "du ", "à le ": "au ", "auprès de le ": "auprès du "},
        begins=(
            r"[ADUBSsGCROTV](?<=[a-zàé'’][ \u00a0'’].|[dDu]['’].)(?:IT\b|MNT|MDT|MR\b|nion|PU\b|ssembl|rganis|ureau d"
            r"|ecteu|ecréta|roup|onsei|[eè]gle|CNT|CDT|SB\b|DT\b|onfé|irecte|ice)"
        ),
        elided={"d'": "de ", "d’": "de ", "D'": "de ", "D’": "de ", "qu'": "que ", "qu’": "que "}
        | {"Qu'": "que ", "Qu’": "que "},
    ),
    asides=ASIDES,
    aside_labels=LABELS,
    doubled=DoubledWords(
        right=dict.fromkeys(("nous", "vous", "en", "faire", "est", "fait", "reste"), ""),
        of_one_letter="ày",
        articles="le la les du des au aux",
        never=("nouvelle|nord|sud|saint|los|las|el|la|le|les|de|des|du|et|que|ce|nations|monde|vice|tous|toutes"),
        never_begun=(
            "r[ée]solution|recommandation|avis|décision|question|article|annexe|appendice|section|états?$|membres?$"
            "|secteur|bureau|directeur|secr[ée]tair|conseil|assembl|conf[ée]renc|union|commission|groupe|normalisation"
            "|télécommunication|radiocommunication|développement|président|administration|organisation|convention"
            "|constitution|règlement|région|gouvernement|pays"
        ),
        two=(
            "à|dans|pour|par|sur|avec|que|et|en|de|entre|sous|qui|est|sont|il|doit|peut",
            "la|le|les|un|une|des|cette|ce|ces|son|sa|ses|leur|leurs|est|sont|être|tous|toutes|de",
        ),
        numbered=(
            "commissions?|groupes?|résolutions?|recommandations?|décisions?|avis|appendices?|numéros?|considérant"
            "|reconnaissant|notant|décide"
        ),
        goes_on="et|ou|du|de|des|est|qui|que",
    ),
    left_open=OpenWords(
        in_brackets=(
            "à (?:compléter|déterminer|confirmer|préciser|définir|insérer|ajouter|rédiger|discuter|revoir|vérifier)"
        ),
        where="lieu|ville",
        when="ann[ée]e|aaaa|date",
        day="JJ|jj",
        year="AAAA|aaaa|AA",
        form=r"\bformats?\b",
        signs=("AAAA", "JJ/", "jj/", "JJ."),
    ),
    remarks=RemarkWords(
        remark="remarques?|commentaires?",
        whose_behind="du|des|de|à|au|aux|d['’]",
        anywhere="note de (?:la )?rédaction|note d(?:u|es) rédacteurs?",
        signed=r"NDLR|N\.?D\.L\.R\.|NdR",
        signs=("ote ", "OTE ", "NDLR", "D.L.R", "NdR"),
    ),
    roman=RomanWords(
        lettered="article articles annexe annexes chapitre partie titre tome livre siècle siècles romain",
        open="résolution recommandation décision document documents question questions n° nº page pages",
        counted=r"siècles?|(?:et) [IVX]+\b",
        uncounted=r"États|Membres",
        and_="et",
        named=r"\bchiffres? romains?",
    ),
    of_instructions=OpeningForms(
        headings=("charge", "prie", "invite", "encourage", "demande"),
        usual=("de ", "d'", "d’", "à "),
        odd=("que ", "qu'", "qu’"),
        always=True,
        lacks=(
            r"(?!entre\b|outre\b|contre\b|notre\b|votre\b|autre\b|lorsqu|par\b|pour\b|sur\b)"
            r"(?:faire|[a-zà-ÿ]{3,}(?:er|ir|oir|[dtu]re|[nst]cri?re|[du]uire))\b(?!.*, (?:de|d['’]))"
        ),
    ),
    of_decisions=OpeningForms(
        headings=("décide",),
        usual=("que ", "qu'", "qu’"),
        lacks=(
            r"(?:le|la|les|l['’]|chaque|tous les|toutes les)\s?"
            r"[^,;:]{0,80}\b(?:devrai(?:t|ent)|doi(?:t|vent)|devra|devront)\b"
        ),
    ),
    misnamed=(
        (
            r"\bSecrétaire [Gg]énérale?(?= de l['’](?:UIT|Union))|\bsecrétaire général(?= de l['’](?:UIT|Union))",
            "Secrétaire général",
        ),
        (
            r"Bureau de (?:la )?(?:[Nn]ormali[sz]|[Ss]tandardi[sz])ation des [Tt]élécommunications",
            "Bureau de la normalisation des télécommunications",
        ),
        (
            r"Bureau (?:de (?:la )?|du )[Dd]éveloppement des [Tt]élécommunications",
            "Bureau de développement des télécommunications",
        ),
        (
            r"Groupe consultatif de (?:la )?[Nn]ormalisation des [Tt]élécommunications",
            "Groupe consultatif de la normalisation des télécommunications",
        ),
        # Before a verb it is a pronoun: "de le faire".
        (rf"\bde le (?={_NAMED})", "du "),
        (rf"\bà le (?={_NAMED})", "au "),
        (r"\bde les (?=États Membres|Membres de)", "des "),
        (r"\bà les (?=États Membres|Membres de)", "aux "),
        (r"\b[éÉ]tats membres\b(?! d(?:e (?!l['’]U(?:IT|nion\b(?! [a-z]))|la )|es |u ))", "États Membres"),
    ),
    misnamed_signs=(
        "e le ",
        "à le ",
        " les États",
        " les Membres",
        "ecrétaire",
        "Bureau d",
        "tats membres",
        "Groupe consultatif d",
    ),
    binding="doit|doivent",
    should="devrait",
    developing=r"\bpays en développement\b{call}",
    developing_end="pays en développement",
    developing_note="Par pays en développement",
    torn=r"[Nn]°|Nos",
    torn_signs=("° ", "Nos"),
    small_in_names="de la le les l des du d et en pour sur à aux au dans",
    small_behind_years="et le la de du en au un ou à se sa ce où",
    number_goes_on="de|du|et",
)
