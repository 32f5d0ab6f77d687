"""Word documents of ours for tests: two texts as a proposal in a document, and the document as a file."""

from __future__ import annotations

import io
import zipfile
from collections import Counter

from lxml import etree

from wtsaprep.formats.documents import DocumentEntry
from wtsaprep.formats.word.names import W
from wtsaprep.formats.word.writing.clauses import TextWriter
from wtsaprep.formats.word.writing.cover import plain
from wtsaprep.formats.word.writing.document import WordForm, word_document
from wtsaprep.formats.word.writing.file import word_file
from wtsaprep.formats.word.writing.values import NOBODY, WrittenDocument
from wtsaprep.model.contribution import Contribution
from wtsaprep.model.printed import PRINTED_CALL, printed
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Resolution

HEAD = (
    Provision(id="number", kind="number", text="RESOLUTION 11 (Rev. Hammamet, 2016)"),
    Provision(id="title", kind="title", text="Postal corners"),
    Provision(
        id="opening", kind="opening", text="The World Telecommunication Standardization Assembly (Hammamet, 2016),"
    ),
)
PLAIN = WordForm()
DOCUMENT = Contribution(sources=("ARB",), document="36", addenda=(1,), title="Postal corners", event="WTSA-24")


def entry(base: Text, final: Text, symbol: str = "MOD", **fields: object) -> DocumentEntry:
    """A proposal that makes one text of another."""
    resolution = Resolution(number="11", adopted="Hammamet, 2016", provisions=base) if base else None
    usual = {"id": "arb", "number": "ARB/36A1/1", "sources": ("ARB",)}
    made = Proposal.model_validate(
        {**usual, **fields, "baseline": resolution.baseline if resolution else None, "symbol": symbol}
    )
    return DocumentEntry(made, resolution, final)


def word(base: Text, final: Text, form: WordForm = PLAIN, symbol: str = "MOD", **fields: object) -> bytes:
    """The Word file of a document with such a proposal."""
    return word_document(DOCUMENT, [entry(base, final, symbol, **fields)], form)


def unmarked(text: Text) -> bytes:
    """A Word file with a text between two lines, without any mark."""
    writer = TextWriter(text, text, author=NOBODY)
    passages = (plain("Normal", "Before"), *writer.passages(), plain("Normal", "Behind"))
    return word_file(WrittenDocument(passages, writer.notes))


def part(raw: bytes, name: str) -> etree._Element:
    """A part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return etree.fromstring(archive.read(name))


def body(raw: bytes) -> etree._Element:
    """What its main part holds."""
    found = part(raw, "word/document.xml").find(f"{W}body")
    assert found is not None
    return found


def _calls_each_note_once(text: Text) -> bool:
    """Whether each note of a text is called, and in one place."""
    lines_ = printed(text)
    calls = Counter(call for p in lines_ if p.kind != "note" for call in PRINTED_CALL.findall(p.text))
    return all(calls[p.label[2:-1]] == 1 for p in lines_ if p.kind == "note")


def _calls_of_none(text: Text) -> set[str]:
    """The calls of a text that no note has."""
    lines_ = printed(text)
    return {call[0] for p in lines_ for call in PRINTED_CALL.finditer(p.text)} - {p.label for p in lines_}


def may_stand_in_word(base: Text, final: Text) -> bool:
    """Whether Word can hold the texts: characters that XML knows, notes called once, no clause that becomes one."""
    was = {p.id: p.kind for p in base}
    kinds = all(p.kind == was.get(p.id, p.kind) or "note" not in (p.kind, was[p.id]) for p in final)
    return (
        kinds
        and all(map(_calls_each_note_once, (base, final)))
        and not _calls_of_none(final) - _calls_of_none(base)
        and "\x1b" not in "".join(p.text for p in (*base, *final))
    )
