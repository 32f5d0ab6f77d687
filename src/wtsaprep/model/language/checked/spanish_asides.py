"""Asides in Spanish: "[comprobar la cifra]"."""

from __future__ import annotations

from wtsaprep.model.language.checked.aside_table import AsideForms, LabelForms

_THING = (
    r"(?:fecha|cifra|número|referencia|fuente|texto|redacción|título"
    r"|nombre|año|traducción|cita|enlace|lugar|ciudad|porcentaje|término|definición)s?"
)
_WHAT = rf"(?:(?:la|el|los|las|este|esta|estos|estas) )?{_THING}"
_CHECK = r"(?:verificar|comprobar|confirmar|revisar|aclarar|corregir|cotejar|precisar|actualizar|completar)"
_WITH = r"(?:con|por|en|ante|antes|después|más)"
ASIDES = AsideForms(
    always=(
        rf"{_CHECK} {_THING}(?: (?:con|otra vez|de nuevo)\b.{{0,40}})?|(?:por favor|favor de),? .{{1,60}}"
        r"|(?:verifique|compruebe|confirme|pregunte|verifíquese|compruébese|confírmese|revísese)\b.{0,60}"
        r"|(?:(?:al )?(?:redactor(?:es)?|editor(?:es)?|traductor(?:es)?))\s?: ?.{1,100}"
        rf"|faltan? {_WHAT}|(?:pendiente de|falta) (?:confirmación|verificación|{_CHECK})\b.{{0,40}}"
        rf"|(?:por|a) {_CHECK} con .{{1,40}}"
        r"|pendiente del? (?:la )?(?:acuerdo|posición|respuesta|opinión|visto bueno) del? (?:la )?"
        r"(?-i:ARB|APT|UAT|ATU|CEPT|CITEL|RCC|grupo regional|capital(?:es)?)\b.{0,30}"
        rf"|(?:por|a) {_CHECK} (?:después|tras)(?: de)? (?:la |el |l)?(?-i:[A-Z]{{2,}}[\w-]*).{{0,30}}"
    ),
    unless_a_verb_is_due=(
        rf"{_CHECK}(?: {_WHAT}(?: .{{1,30}})?)?|(?:preguntar|consultar) (?:a|al|con) .{{1,50}}"
        rf"|{_CHECK}(?: {_WHAT})? con .{{1,40}}|ver con .{{1,40}}"
        rf"|(?:{_WHAT} )?(?:por|a) {_CHECK} {_WITH} .{{1,40}}|{_WHAT} (?:por|a) {_CHECK}"
    ),
    in_parentheses=(
        rf"(?:{_WHAT} )?(?:por|a) {_CHECK}(?: {_WITH}\b.{{0,40}})?|{_CHECK} {_WHAT}\b.{{0,40}}"
        rf"|(?:preguntar|consultar) (?:a|al|con) .{{1,40}}|{_CHECK} con .{{1,40}}|pendiente"
    ),
    due_before="a|de|para|y|o|e|u|puede|pueden|debe|deben|debería|deberían|deberá|deberán|podrá|podrán|que",
    to_go_on="a|que",
    in_square_brackets=r"secretaría\s?: ?.{1,100}",
    first_words="""
        texto redacción versión antiguo antigua nuevo nueva cifras números importes fechas referencias faltan
        verificar comprobar confirmar revisar aclarar corregir cotejar precisar actualizar completar por favor a al
        pendiente falta verifique compruebe confirme pregunte verifíquese compruébese confírmese revísese redactor
        redactores editores traductor traductores secretaría presidente presidenta preguntar consultar ver el los las
        este esta estos estas fecha cifra número referencia fuente título año traducción cita enlace lugar ciudad
        porcentaje término""",
)
LABELS = LabelForms(
    labels=(
        r"(?:texto|redacción|versión) (?:antigu[oa]|anterior|nuev[oa]|propuest[oa]|inicial|original|acordad[oa])"
        r"|(?:antigu[oa]|nuev[oa]) (?:texto|redacción|versión)"
    ),
    supplied=(
        r"(?:cifras?|números?|importes?|fechas?|redacción|traducción|nombres?|referencias?)"
        r" de la (?:BDT|TSB|BR|UIT|Secretaría)"
    ),
    determined="el|los|las|una|este|esta|del|su",
    noun_due="los|las|el|que|y|o|por|con|según|en",
    says="muestra|indica|confirma|son|sobre|para",
    translated="(?:por|a) traducir",
    may_be_translated="trad|idioma|documento|informe|recomend|publicac|manual|resol|termin",
)
