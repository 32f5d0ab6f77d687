"""Arabic."""

from __future__ import annotations

from wtsaprep.model.language.reading import ReadingWords
from wtsaprep.model.language.table import (
    CitingWords,
    CoverWords,
    EditionWords,
    HeadingWords,
    LabelWords,
    Language,
    NumberLineWords,
    OpeningWords,
    SmallWords,
)

LANGUAGE = Language(
    end_marks="؛،.:",
    code="ar",
    letter="A",
    name="Arabic",
    script="Arabic",
    number_line=NumberLineWords(
        kinds={"resolution": "القرار", "recommendation": "التوصية", "opinion": "الرأي", "decision": "المقرر"},
        drafts={"resolution": "قرار", "recommendation": "توصية", "opinion": "رأي", "decision": "مقرر"},
        draft="مشروع ",
        draft_new="مشروع قرار جديد {}",
        union="",
        revised=r"المراج[\u064e\u0640]*ع(?:ة)? في",
        writes_revised="المراجَع في {}",
        behind_kind=" جديدة?",
    ),
    edition=EditionWords(place="{city}، {year}", between="؛ ", ands="و"),
    opening=OpeningWords(
        formula="{} ({})،",
        assemblies={
            "WTSA": "إن الجمعية العالمية لتقييس الاتصالات",
            "WTDC": "إن المؤتمر العالمي لتنمية الاتصالات",
            "WRC": "إن المؤتمر العالمي للاتصالات الراديوية",
            "RA": "إن جمعية الاتصالات الراديوية للاتحاد الدولي للاتصالات",
            "PP": "إن مؤتمر المندوبين المفوضين للاتحاد الدولي للاتصالات",
        },
        known=(r"(?:إن )?(?:الجمعية العالمية|الجمعية العامة|جمعية الاتصالات|مؤتمر المندوبين|المؤتمر العالمي)"),
        bodies=r"(?:إن )?(?:\S+ ){0,3}?(?:ال)?(?:جمعية|مؤتمر|مجلس|برلمان|لجنة|منتدى|اجتماع|حكومات|وزراء)\b",
        loose_article="إن ",
        first_words="إن|الجمعية|جمعية|مؤتمر|المؤتمر",
        other_bodies="مؤتمر|مجلس|جمعية الاتصالات الراديوية",
    ),
    headings=HeadingWords(
        preambular="إذ وإذ",
        operative="",
        operative_beginnings=("تقرر", "تكلف", "تدعو", "تحث"),
        verbs=(
            r"إذ |وإذ |تقرر|تكلف|تدعو|تحث|تطلب|تشجع|يقرر|يكلف|يدعو|يحث|"
            r"تعرب عن|ترحب ب|تؤكد|تهيب|تلاحظ|تشير إلى|تحيط علما|توصي|تدين|تشدد"
        ),
        skeleton=("إذ تضع في اعتبارها", "تقرر"),
    ),
    labels=LabelWords(
        alphabets={
            "arabicAlpha": "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
            "arabicAbjad": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
        },
        rows=("أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",),
        written_for=("اإ", "أأ"),
        signs="مكرر(?:اً|ا)?",
    ),
    citing=CitingWords(ands="و|أو", to="إلى|حتى", above="أعلاه", below="أدناه"),
    cover=CoverWords(
        itself="بالعربية",
        original="الأصل: ",
        meeting="الجلسة العامة",
        document="الوثيقة {}",
        addendum="الإضافة {} للوثيقة {}",
        abstract="ملخص:",
        introduction="مقدمة",
        proposals="المقترحات",
        contact="للاتصال:",
        telephone="الهاتف: ",
        email="البريد الإلكتروني: ",
        reasons="الأسباب:",
        date="التاريخ:",
        source="المصدر:",
        title="العنوان:",
        in_force="النص الساري:",
        addenda="الإضافات",
        one_addendum="الإضافة {}",
        to_be_completed="[يستكمل لاحقاً]",
    ),
    reading=ReadingWords(
        reasons="الأسباب",
        annex="الملحق",
        contents="جدول المحتويات|المحتويات",
        pages="الصفحة",
        page="صفحة|الصفحة",
        page_of="من",
        volumes="الوثائق الختامية|وقائع|لوائح الراديو",
        document="الوثيقة",
        months="يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
        cited_behind="أعلاه|أدناه",
        that=r"(?:إلى|أن) |ب[^\W\d_]+ ",
        clause_begun=r"\bأن\b",
        number_lines="القرار",
        telephone="(?:ال)?هاتف",
        united_nations="الجمعية العامة",
    ),
    small=SmallWords(
        small="في من على إلى أن التي الذي",
        tying="",
        joints="و أو",
        turning="لا لن دون ينبغي يجب يجوز",
    ),
)
