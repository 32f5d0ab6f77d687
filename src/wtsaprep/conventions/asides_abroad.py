"""Words of asides in French, Spanish, Russian, Chinese and Arabic, as `aside_words` has the English ones."""

from __future__ import annotations

from wtsaprep.conventions.aside_words import aside_words
from wtsaprep.model.late_pattern import LatePattern

_FR_THING = (
    r"(?:date|chiffre|nombre|référence|source|texte|libellé|titre|nom|année"
    r"|traduction|citation|lien|numéro|lieu|ville|pourcentage|montant|terme|sigle|définition|orthographe)s?"
)
_FR_WHAT = rf"(?:(?:la|le|les|ce|cette|ces|l['’])\s?)?{_FR_THING}"
_FR_CHECK = r"(?:re-?vérifier|vérifier|contrôler|confirmer|clarifier|préciser|corriger|actualiser|revoir|retrouver)"
_FR_WITH = r"(?:avec|auprès d[eu]s?|par|chez|dans|sur|au|à la|à l['’])"
FRENCH = aside_words(
    rf"{_FR_CHECK} {_FR_THING}(?: (?:avec|auprès|encore|de nouveau)\b.{{0,40}})?"
    r"|(?:prière de|merci de|svp|s['’]il vous plaît),? .{1,60}"
    r"|(?:vérifiez|revérifiez|demandez|confirmez|voyez|corrigez|complétez)\b.{0,60}"
    r"|(?:(?:au |à l['’])?(?:rédact(?:eurs?|ion)|éditeurs?|traducteurs?))\s?[:–—] ?.{1,100}"
    r"|(?:à|reste à) (?:vérifier|confirmer|clarifier|voir|revoir|discuter) avec .{1,40}"
    r"|en attente d(?:e l['’]accord|u feu vert|e la (?:position|réponse)|e l['’]avis) d(?:e l['’]|u |es? )(?:la )?"
    r"(?-i:ARB|APT|UAT|ATU|CEPT|CITEL|RCC|groupe régional|juristes?|capitales?)\b.{0,30}"
    r"|à (?:actualiser|mettre à jour|compléter|corriger|confirmer) après (?:la |le |l['’])?(?-i:[A-Z]{2,}[\w-]*)"
    r".{0,30}",
    rf"{_FR_CHECK}(?: {_FR_WHAT}(?: .{{1,30}})?)?|voir si .{{1,50}}|(?:demander|poser la question) (?:au|à"
    rf"|aux) .{{1,50}}"
    rf"|(?:voir|vérifier|confirmer|revoir|discuter)(?: {_FR_WHAT})? (?:avec|auprès d[eu]s?|chez) .{{1,40}}"
    rf"|(?!à \w+[\s.!…]*\Z)(?:reste |encore |{_FR_WHAT} )?à (?:vérifier|revérifier|confirmer|compléter|revoir"
    rf"|préciser|contrôler|relire"
    rf"|clarifier|actualiser|mettre à jour|reformuler|traduire)(?: (?:{_FR_WITH}|encore|plus tard)\s?.{{0,40}})?",
    rf"(?:reste |encore |{_FR_WHAT} )?à (?:vérifier|revérifier|confirmer|compléter|revoir|préciser|contrôler|relire"
    rf"|clarifier|actualiser|reformuler|voir)(?: (?:{_FR_WITH}|encore|plus tard)\s?.{{0,40}})?"
    rf"|{_FR_CHECK} {_FR_WHAT}\b.{{0,40}}|(?:demander|voir avec|vérifier avec|confirmer avec) .{{1,40}}",
    r"de|d['’]|à|pour|et|ou|peut|peuvent|doit|doivent|devraient|devrait|pourrait|pourraient|afin de|ainsi que",
    opens_with_to=True,
)
_ES_THING = (
    r"(?:fecha|cifra|número|referencia|fuente|texto|redacción|título"
    r"|nombre|año|traducción|cita|enlace|lugar|ciudad|porcentaje|término|definición)s?"
)
_ES_WHAT = rf"(?:(?:la|el|los|las|este|esta|estos|estas) )?{_ES_THING}"
_ES_CHECK = r"(?:verificar|comprobar|confirmar|revisar|aclarar|corregir|cotejar|precisar|actualizar|completar)"
_ES_WITH = r"(?:con|por|en|ante|antes|después|más)"
SPANISH = aside_words(
    rf"{_ES_CHECK} {_ES_THING}(?: (?:con|otra vez|de nuevo)\b.{{0,40}})?|(?:por favor|favor de),? .{{1,60}}"
    r"|(?:verifique|compruebe|confirme|pregunte|verifíquese|compruébese|confírmese|revísese)\b.{0,60}"
    r"|(?:(?:al )?(?:redactor(?:es)?|editor(?:es)?|traductor(?:es)?))\s?: ?.{1,100}"
    rf"|faltan? {_ES_WHAT}|(?:pendiente de|falta) (?:confirmación|verificación|{_ES_CHECK})\b.{{0,40}}"
    rf"|(?:por|a) {_ES_CHECK} con .{{1,40}}"
    r"|pendiente del? (?:la )?(?:acuerdo|posición|respuesta|opinión|visto bueno) del? (?:la )?"
    r"(?-i:ARB|APT|UAT|ATU|CEPT|CITEL|RCC|grupo regional|capital(?:es)?)\b.{0,30}"
    rf"|(?:por|a) {_ES_CHECK} (?:después|tras)(?: de)? (?:la |el |l)?(?-i:[A-Z]{{2,}}[\w-]*).{{0,30}}",
    rf"{_ES_CHECK}(?: {_ES_WHAT}(?: .{{1,30}})?)?|(?:preguntar|consultar) (?:a|al|con) .{{1,50}}"
    rf"|{_ES_CHECK}(?: {_ES_WHAT})? con .{{1,40}}|ver con .{{1,40}}"
    rf"|(?:{_ES_WHAT} )?(?:por|a) {_ES_CHECK} {_ES_WITH} .{{1,40}}|{_ES_WHAT} (?:por|a) {_ES_CHECK}",
    rf"(?:{_ES_WHAT} )?(?:por|a) {_ES_CHECK}(?: {_ES_WITH}\b.{{0,40}})?|{_ES_CHECK} {_ES_WHAT}\b.{{0,40}}"
    rf"|(?:preguntar|consultar) (?:a|al|con) .{{1,40}}|{_ES_CHECK} con .{{1,40}}|pendiente",
    "a|de|para|y|o|e|u|puede|pueden|debe|deben|debería|deberían|deberá|deberán|podrá|podrán|que",
)
_RU_WHAT = (
    r"(?:эту |эти |этот |все )?(?:дату|даты|цифру|цифры|число|номер|ссылку|ссылки|источник|текст|название|год|перевод"
    r"|цитату|место|город|термин|сокращение|формулировку|данные)"
)
_RU_CHECK = r"(?:проверить|перепроверить|уточнить|подтвердить|сверить|исправить|дополнить|обновить)"
RUSSIAN = aside_words(
    rf"(?:надо|нужно|необходимо|следует|просьба|прошу|пожалуйста,?) (?:ещё раз |еще раз )?{_RU_CHECK}\b.{{0,60}}"
    r"|(?:требует|нуждается в|требуется) (?:проверк|уточнени|подтверждени)\w+\b.{0,40}"
    r"|(?:дата|цифра|ссылка|номер|текст|название|источник|перевод) (?:уточняется|проверяется|уточнить"
    r"|проверить)\b.{0,40}"
    r"|(?:проверьте|уточните|подтвердите|спросите)\b.{0,60}"
    r"|(?:ожидается|в ожидании) (?:согласи|позици|ответ|мнени)\w+ (?:от )?(?-i:АРБ|ЛАГ|АТСЭ|СЕПТ|СИТЕЛ|РСС)\b.{0,30}"
    r"|(?:обновить|дополнить|исправить) после (?-i:[А-Я]{2,}[\w-]*).{0,30}"
    r"|(?:редактору?|секретариату|переводчику?|председателю)\s?[:–—] ?.{1,100}",
    rf"(?:спросить|узнать) .{{1,50}}|{_RU_CHECK}(?: {_RU_WHAT})? (?:у|с|в) .{{1,40}}|согласовать с .{{1,40}}"
    rf"|(?!уточнить\s*\Z){_RU_CHECK}(?: {_RU_WHAT}(?: (?:ещё|еще) раз)?)?|подлежит (?:проверке"
    rf"|подтверждению)\b.{{0,40}}",
    rf"{_RU_CHECK}(?: .{{1,40}})?|(?:спросить|узнать) .{{1,40}}|подлежит (?:проверке|подтверждению"
    rf"|уточнению)\b.{{0,40}}",
    "и|или|не|чтобы|может|могут|должен|должна|должны|следует|необходимо|следовало",
)
CHINESE = LatePattern(
    r"\s*(?!有?待(?:定|补充|确认|填写|讨论)\s*$)(?:(?:数字|日期|名称|文字|年份|来源|译文|案文|措辞|编号|引文|出处)?(?:仍|尚|还)?(?:有)?(?:待|需要?|须)(?:再次?|进一步)?"
    r"(?:[与和由跟向同]?[^，。；]{0,10})?(?:核实|核对|查证|确认|查实|澄清|商定|核查|补充)"
    r"|(?:请(?:秘书处|编者|译者)|[与和向][^，。；]{1,10})(?:核实|核对|确认|澄清|补充)|(?:请|再次?)?(?:核实|核对|查证|核查)(?:[^，。；]{0,10})|(?:询问"
    r"|请教)(?:秘书处|主席|编者|日内瓦|.{0,8}局)"
    r"|待(?:ARB|APT|ATU|CEPT|CITEL|RCC|阿盟|欧洲|本国)[^，。；]{0,8}(?:同意|意见|答复|立场)"
    r"|(?:编者|秘书处|主席|译者)[:：].{1,60})\s*[。.]?\s*"
)
ARABIC = LatePattern(
    r"\s*(?:(?:يرجى|الرجاء|يجب|ينبغي) (?:التحقق|التأكد|التأكيد|المراجعة|تأكيد|مراجعة|التدقيق|سؤال)\b.{0,60}"
    r"|لل(?:تحقق|تأكد|تأكيد|مراجعة|تدقيق)(?:\s.{0,40})?|(?:تحقق|تأكد) من .{1,40}|اسأل .{1,40}"
    r"|(?:التحقق|التأكد) من (?:التاريخ|الرقم|الأرقام|المرجع|الترجمة|المصدر|الاسم|العنوان|الإملاء)"
    r"|(?:استشارة|سؤال|الرجوع إلى) (?:الأمانة|المكتب|الرئيس|جنيف|المحرر)\b.{0,40}|[يت](?:تأكد|تحقق|راجع|ؤكد) (?:مع"
    r"|من) .{1,40}"
    r"|(?:المحرر|الأمانة|الرئيس|المترجم)\s?: ?.{1,80}|(?:في انتظار|بانتظار) (?:التأكيد|تأكيد|موافقة|موقف|الرد"
    r"|رد)\b.{0,40})\s*[.]?\s*"
)
