"""Cover words: what the fixed lines of a document are called in the languages of the Union.

Only words that stand in documents of ITU that anybody can read are here; what was not found stays English. What these
words head is found again by them (`formats/word/cover`), reasons by those that stand over reasons anywhere
(`formats/flattened/lines/shapes`).

Source: [ITU-COVERS].
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.numbers import LANGUAGE_LETTERS, document_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.model.numbers import Number


class CoverWords(NamedTuple):
    """The fixed words of a document in one language."""

    itself: str
    """How this language is called behind "Original:"."""
    original: str = "Original: "
    meeting: str = "PLENARY MEETING"
    document: str = "Document {}"
    addendum: str = ""
    """What an addendum is called, by its number and that of its document; "36(Add.1)" says it where that is unknown."""
    abstract: str = "Abstract:"
    contact: str = "Contact:"
    telephone: str = "Tel: "
    email: str = "E-mail: "
    introduction: str = "Introduction"
    proposals: str = "Proposals"
    reasons: str = "Reasons:"


COVER_WORDS: Mapping[str, CoverWords] = {
    "en": CoverWords("English"),
    "fr": CoverWords(
        "français",
        meeting="SÉANCE PLÉNIÈRE",
        abstract="Résumé:",
        telephone="Téléphone: ",
        email="Courriel: ",
        proposals="Propositions",
        reasons="Motifs:",
    ),
    "es": CoverWords(
        "español",
        meeting="SESIÓN PLENARIA",
        document="Documento {}",
        abstract="Resumen:",
        introduction="Introducción",
        reasons="Motivos:",
    ),
    "ru": CoverWords(
        "русский",
        original="Оригинал: ",
        meeting="ПЛЕНАРНОЕ ЗАСЕДАНИЕ",
        document="Документ {}",
        addendum="Дополнительный документ {} к Документу {}",
        abstract="Резюме:",
        telephone="Тел.: ",
        email="Эл. почта: ",
        proposals="Предложения",
    ),
    "zh": CoverWords(
        "中文",
        original="原文：",
        meeting="全体会议",
        document="文件 {}",
        abstract="概要：",
        introduction="引言",
        proposals="提案",
    ),
    "ar": CoverWords(
        "بالعربية",
        original="الأصل: ",
        meeting="الجلسة العامة",
        document="الوثيقة {}",
        addendum="الإضافة {} للوثيقة {}",
        abstract="ملخص:",
        introduction="مقدمة",
        proposals="المقترحات",
    ),
}


def cover_words(language: str) -> CoverWords:
    """The words of a language; those of English where nothing is known of it."""
    return COVER_WORDS.get(language) or CoverWords(language)


def named_on_cover(number: Number, language: str) -> str:
    """What a cover calls a document: "Addendum 1 to Document 36-E", "文件 36(Add.1)-C"."""
    words = COVER_WORDS.get(language)
    if words is None or language == "en":
        return document_line(number, language)
    revision = f"(Rev.{number.revision})" if number.revision else ""
    letter = LANGUAGE_LETTERS[language]
    named = f"{number.document or 'XX'}{revision}"
    if words.addendum and len(number.addenda) == 1:
        return words.addendum.format(number.addenda[0], f"{named}-{letter}")
    return words.document.format(f"{named}{''.join(f'(Add.{addendum})' for addendum in number.addenda)}-{letter}")
