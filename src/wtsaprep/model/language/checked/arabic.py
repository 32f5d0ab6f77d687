"""What is looked for in Arabic."""

from __future__ import annotations

from wtsaprep.model.language.checked.aside_table import AsideForms, LabelForms
from wtsaprep.model.language.checked.table import CheckedWords, OpenWords, RemarkWords

CHECKED = CheckedWords(
    asides=AsideForms(
        always=(
            r"(?:يرجى|الرجاء|يجب|ينبغي) (?:التحقق|التأكد|التأكيد|المراجعة|تأكيد|مراجعة|التدقيق|سؤال)\b.{0,60}"
            r"|لل(?:تحقق|تأكد|تأكيد|مراجعة|تدقيق)(?:\s.{0,40})?|(?:تحقق|تأكد) من .{1,40}|اسأل .{1,40}"
            r"|(?:التحقق|التأكد) من (?:التاريخ|الرقم|الأرقام|المرجع|الترجمة|المصدر|الاسم|العنوان|الإملاء)"
            r"|(?:استشارة|سؤال|الرجوع إلى) (?:الأمانة|المكتب|الرئيس|جنيف|المحرر)\b.{0,40}"
            r"|[يت](?:تأكد|تحقق|راجع|ؤكد) (?:مع|من) .{1,40}"
            r"|(?:المحرر|الأمانة|الرئيس|المترجم)\s?: ?.{1,80}"
            r"|(?:في انتظار|بانتظار) (?:التأكيد|تأكيد|موافقة|موقف|الرد|رد)\b.{0,40}"
        )
    ),
    aside_labels=LabelForms(
        labels="النص (?:القديم|السابق|الجديد|الأصلي|المقترح)",
        translated="(?:يترجم|للترجمة)",
        may_be_translated="ترجم|وثائق",
    ),
    left_open=OpenWords(in_brackets="(?:ي|يُ)(?:حدد|ستكمل) لاحقا?ً?ا?"),
    remarks=RemarkWords(lone=r"(?:ملاحظة|تعليق)[^\[\]:]{0,40}:"),
)
