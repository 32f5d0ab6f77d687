"""Asides in French: "[vérifier le chiffre]"."""

from __future__ import annotations

from wtsaprep.model.language.checked.aside_table import AsideForms, LabelForms

_THING = (
    r"(?:date|chiffre|nombre|référence|source|texte|libellé|titre|nom|année"
    r"|traduction|citation|lien|numéro|lieu|ville|pourcentage|montant|terme|sigle|définition|orthographe)s?"
)
_WHAT = rf"(?:(?:la|le|les|ce|cette|ces|l['’])\s?)?{_THING}"
_CHECK = r"(?:re-?vérifier|vérifier|contrôler|confirmer|clarifier|préciser|corriger|actualiser|revoir|retrouver)"
_WITH = r"(?:avec|auprès d[eu]s?|par|chez|dans|sur|au|à la|à l['’])"
ASIDES = AsideForms(
    always=(
        rf"{_CHECK} {_THING}(?: (?:avec|auprès|encore|de nouveau)\b.{{0,40}})?"
        r"|(?:prière de|merci de|svp|s['’]il vous plaît),? .{1,60}"
        r"|(?:vérifiez|revérifiez|demandez|confirmez|voyez|corrigez|complétez)\b.{0,60}"
        r"|(?:(?:au |à l['’])?(?:rédact(?:eurs?|ion)|éditeurs?|traducteurs?))\s?[:–—] ?.{1,100}"
        r"|(?:à|reste à) (?:vérifier|confirmer|clarifier|voir|revoir|discuter) avec .{1,40}"
        r"|en attente d(?:e l['’]accord|u feu vert|e la (?:position|réponse)|e l['’]avis) d(?:e l['’]|u |es? )(?:la )?"
        r"(?-i:ARB|APT|UAT|ATU|CEPT|CITEL|RCC|groupe régional|juristes?|capitales?)\b.{0,30}"
        r"|à (?:actualiser|mettre à jour|compléter|corriger|confirmer) après (?:la |le |l['’])?(?-i:[A-Z]{2,}[\w-]*)"
        r".{0,30}"
    ),
    unless_a_verb_is_due=(
        rf"{_CHECK}(?: {_WHAT}(?: .{{1,30}})?)?|voir si .{{1,50}}|(?:demander|poser la question) (?:au|à"
        rf"|aux) .{{1,50}}"
        rf"|(?:voir|vérifier|confirmer|revoir|discuter)(?: {_WHAT})? (?:avec|auprès d[eu]s?|chez) .{{1,40}}"
        rf"|(?!à \w+[\s.!…]*\Z)(?:reste |encore |{_WHAT} )?à (?:vérifier|revérifier|confirmer|compléter|revoir"
        rf"|préciser|contrôler|relire"
        rf"|clarifier|actualiser|mettre à jour|reformuler|traduire)(?: (?:{_WITH}|encore|plus tard)\s?.{{0,40}})?"
    ),
    in_parentheses=(
        rf"(?:reste |encore |{_WHAT} )?à (?:vérifier|revérifier|confirmer|compléter|revoir|préciser|contrôler|relire"
        rf"|clarifier|actualiser|reformuler|voir)(?: (?:{_WITH}|encore|plus tard)\s?.{{0,40}})?"
        rf"|{_CHECK} {_WHAT}\b.{{0,40}}|(?:demander|voir avec|vérifier avec|confirmer avec) .{{1,40}}"
    ),
    due_before=(
        r"de|d['’]|à|pour|et|ou|peut|peuvent|doit|doivent|devraient|devrait|pourrait|pourraient|afin de|ainsi que"
    ),
    opens_with_to=True,
    in_square_brackets=r"secrétariat\s?: ?.{1,100}",
    to=("de ", "d'", "d’"),
    to_go_on="de|d['’]|à|que",
    first_words="""
        en ancien ancienne nouveau nouvelle autre version formulation libellé chiffres nombres montants dates noms
        références vérifier revérifier contrôler confirmer clarifier préciser corriger actualiser revoir retrouver
        prière merci svp s'il s’il vérifiez revérifiez demandez confirmez voyez corrigez complétez au à aux demander
        poser voir discuter reste encore rédacteur rédacteurs rédaction éditeur éditeurs traducteur traducteurs
        secrétariat président la le les ce cette ces chiffre nombre référence texte titre nom année traduction lien
        numéro lieu ville pourcentage montant terme sigle définition orthographe""",
)
LABELS = LabelForms(
    labels=(
        r"(?:ancien(?:ne)?|nouveau|nouvelle|autre) (?:texte|version|formulation|libellé)"
        r"|(?:texte|libellé|version|formulation)"
        r" (?:ancien(?:ne)?|antérieure?|précédente?|proposée?|initiale?|convenue?)"
    ),
    supplied=(
        r"(?:chiffres?|nombres?|montants?|dates?|libellé|traduction|noms?|références?)"
        r" (?:du (?:BDT|TSB|BR|secrétariat)|de l['’]UIT|de l['’](?:ARB|APT|UAT))"
    ),
    determined="le|la|les|l|un|une|ce|cette|du|son|sa|leur",
    noun_due="le|la|les|l|des|du|de|d|que|qu|et|ou|par|avec|sur|dans|selon",
    says="montre|indique|confirme|font|sont|ont|sur|pour",
    translated="(?:reste )?à traduire",
    may_be_translated="trad|langue|documents?|publication|contenu|guid|manuel|rapport|résol|termin|titre",
)
