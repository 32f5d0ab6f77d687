"""Cover words: what a document is called on its cover in the languages of the Union.

Source: [ITU-COVERS].
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.language import CODES, every, language
from wtsaprep.model.language.table import CoverWords
from wtsaprep.model.numbers import document_line

if TYPE_CHECKING:
    from wtsaprep.model.numbers import Number


def cover_words(code: str) -> CoverWords:
    """The words of a language; those of English where nothing is known of it."""
    return language(code).cover if code in CODES else CoverWords(itself=code)


def is_to_be_completed(words: str) -> bool:
    """Whether words only say, in any of the languages, that nobody has said anything there yet."""
    return words.startswith("[") and words in every(lambda table: table.cover.to_be_completed)


def named_on_cover(number: Number, code: str) -> str:
    """What a cover calls a document: "Addendum 1 to Document 36-E", "Document 36(Add.1)-F"."""
    if code == "en" or code not in CODES:
        return document_line(number, code)
    table = language(code)
    revision = f"(Rev.{number.revision})" if number.revision else ""
    named = f"{number.document or 'XX'}{revision}"
    if table.cover.addendum and len(number.addenda) == 1:
        return table.cover.addendum.format(number.addenda[0], f"{named}-{table.letter}")
    addenda = "".join(f"(Add.{addendum})" for addendum in number.addenda)
    return table.cover.document.format(f"{named}{addenda}-{table.letter}")
