"""Covers of Word files: what they say is read again, and what nobody has said yet is not taken for said."""

from __future__ import annotations

import pytest

from support.word_documents import DOCUMENT, HEAD, entry
from support.word_files import both
from wtsaprep.formats.documents import Addendum
from wtsaprep.formats.flattened.reading.build import build
from wtsaprep.formats.word.reading import read_word
from wtsaprep.formats.word.writing.document import WordForm, word_document
from wtsaprep.model.contribution import Contact, Contribution
from wtsaprep.model.cover_words import cover_words
from wtsaprep.model.language import CODES
from wtsaprep.model.provision import Provision
from wtsaprep.services.importing.arrivals import content_suffixes

TEXT = (*HEAD, Provision(id="h", kind="heading", text="considering"), Provision(id="a", text="the need."))
ONE = entry(TEXT, TEXT, "NOC")
SAID = DOCUMENT.model_copy(
    update={
        "source": "Arab States Administrations",
        "title": "Proposed modification to Resolution 11",
        "date": "20 September 2024",
        "abstract": "It brings the text up to date.\n\nIt is short.",
        "introduction": "Post changes.\n\nSo should the text.",
        "contacts": (
            Contact(name="A. Delegate", organization="NTRA", telephone="+20 2 1234567", email="a@example.org"),
        ),
    }
)


def lines(document: Contribution, *addenda: Addendum) -> list[str]:
    """What a file of a document shows."""
    return both(word_document(document, [ONE], WordForm(), addenda))[1]


def test_what_a_cover_says_is_read_again() -> None:
    cover = read_word(word_document(SAID, [ONE], WordForm()), {}).cover
    assert (cover.source, cover.title, cover.date) == (SAID.source, SAID.title, SAID.date)
    assert (cover.contact, cover.email, cover.telephone) == ("A. Delegate", "a@example.org", "+20 2 1234567")
    assert cover.abstract.split() == SAID.abstract.split()
    assert cover.introduction == SAID.introduction


def test_what_nobody_has_said_is_shown_and_not_read() -> None:
    empty = Contribution(sources=("ARB",), document="36")
    assert "Abstract: | [to be completed]" in lines(empty)
    cover = read_word(word_document(empty, [ONE], WordForm()), {}).cover
    assert (cover.source, cover.title, cover.abstract, cover.contact) == ("ARB", "", "", "")


@pytest.mark.parametrize("practice", [True, False])
def test_practice_heads_it(practice: bool) -> None:
    assert ("PRACTICE" in lines(SAID.model_copy(update={"practice": practice}))) == practice


def test_addenda_are_listed() -> None:
    assert "Addendum 2\tNOC\tARB/36A1/1\tRESOLUTION 11 (Rev. Hammamet, 2016)" in lines(SAID, Addendum(2, (ONE,)))


@pytest.mark.parametrize("language", CODES)
def test_a_cover_is_read_again_in_each_language(language: str) -> None:
    said = SAID.model_copy(update={"language": language})
    written = entry(TEXT, TEXT, "NOC", language=language, reasons="It is right.\n\nIt stays.")
    read = read_word(word_document(said, [written, written], WordForm()), {})
    cover = read.cover
    assert (cover.source, cover.title, cover.date) == (SAID.source, SAID.title, SAID.date)
    assert (cover.contact, cover.email, cover.telephone) == ("A. Delegate", "a@example.org", "+20 2 1234567")
    assert cover.abstract.split() == SAID.abstract.split()
    assert cover.introduction == SAID.introduction
    texts = build(read.scan, None, content_suffixes(read.content))
    assert [text.reasons for text in texts] == [written.proposal.reasons] * 2


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Addendum 1 to Document 36-E"),
        ("fr", "Document 36(Add.1)-F"),
        ("es", "Documento 36(Add.1)-S"),
        ("ru", "Дополнительный документ 1 к Документу 36-R"),
        ("zh", "文件 36(Add.1)-C"),
        ("ar", "الإضافة 1 للوثيقة 36-A"),
        ("de", "Addendum 1 to Document 36-E"),
    ],
)
def test_it_is_in_the_language_of_the_document(language: str, line: str) -> None:
    document = SAID.model_copy(update={"language": language})
    words = cover_words(language)
    assert f"{words.meeting} | {line}" in lines(document)
    assert f" | {words.original}{words.itself}" in lines(document)


@pytest.mark.parametrize("language", CODES)
def test_what_is_to_be_completed_is_said_in_its_language(language: str) -> None:
    empty = Contribution(sources=("ARB",), document="36", language=language)
    words = cover_words(language)
    assert f"{words.abstract} | {words.to_be_completed}" in lines(empty)
    cover = read_word(word_document(empty, [ONE], WordForm()), {}).cover
    assert (cover.source, cover.title, cover.abstract, cover.contact, cover.date) == ("ARB", "", "", "", "")


def test_no_language_borrows_words_of_another() -> None:
    english = vars(cover_words("en"))
    for code in ("ru", "zh", "ar"):
        words = vars(cover_words(code))
        fields = ("abstract", "contact", "introduction", "proposals", "reasons", "date", "source", "title", "in_force")
        assert not any(words[name].isascii() for name in (*fields, "addenda", "one_addendum", "to_be_completed"))
    assert english["itself"] == "English"
