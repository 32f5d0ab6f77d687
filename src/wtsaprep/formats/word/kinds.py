"""Kinds of input: what a file is by its first bytes, whatever its name says."""

from __future__ import annotations

from typing import Literal

from wtsaprep.errors import InputFault

FileKind = Literal["word", "text"]

WORD_BYTES = 32 * 2**20
"""The largest Word file that is read; most of a large one is pictures."""

_SAVE = "Open it in Word and save it as .docx."
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "a PDF", "Copy its text into a file, or ask for the Word file."),
    (b"{\\rtf", "a Rich Text (.rtf) file", _SAVE),
    (b"\x1f\x8b", "a gzip archive", "Unpack it first."),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "Unpack it first."),
    (b"Rar!", "a RAR archive", "Unpack it first."),
    (b"\x89PNG", "a picture", "Ask for the Word file."),
    (b"\xff\xd8\xff", "a picture", "Ask for the Word file."),
    (b"\xdb\xa5", "a Word file of before 1997", _SAVE),
)
_WORD_NAMES = (".docx", ".docm", ".dotx", ".dotm", ".doc")
_FLAT_WORD = (b"<pkg:package", b"schemas.microsoft.com/office/word/2003/wordml")


def kind_of(raw: bytes, name: str = "") -> FileKind:
    """Whether an input is a Word file or plain text.

    Raises:
        InputFault: it is something else, named for what it is; or its name says Word and it is none.
    """
    if raw.startswith(_ZIP):
        return "word"
    if raw.startswith(_OLE):
        raise _ole(raw)
    for start, what, hint in _OTHERS:
        if raw.startswith(start):
            raise InputFault(f"this is {what}, no Word document (.docx) and no plain text", hint=hint)
    if any(sign in raw[:4096] for sign in _FLAT_WORD):
        raise InputFault("this is Word's XML in one file, no Word document (.docx)", hint=_SAVE)
    if name.lower().endswith(_WORD_NAMES):
        raise _misnamed(raw)
    return "text"


def _ole(raw: bytes) -> InputFault:
    if "EncryptedPackage".encode("utf-16-le") in raw:
        hint = "Open it in Word, take the password away (File, Info, Protect Document) and save it."
        return InputFault("this Word document is protected with a password", hint=hint)
    if "WordDocument".encode("utf-16-le") in raw:
        return InputFault("this is an old Word file (.doc, before 2007)", hint=_SAVE)
    return InputFault("this is an old Office file (OLE), no Word document (.docx)", hint=_SAVE)


def _misnamed(raw: bytes) -> InputFault:
    if not raw:
        return InputFault("this file is empty")
    if b"\x00" not in raw[:4096] and _is_text(raw):
        what = "a web page" if raw[:200].lstrip().lower().startswith((b"<html", b"<!doctype html")) else "plain text"
        hint = "To have it read as text, give it a name that ends in .txt."
        return InputFault(f"this is {what}, although its name is that of a Word file", hint=hint)
    return InputFault("this is no Word document: it does not begin as one", hint="It may be damaged; ask for it again.")


def _is_text(raw: bytes) -> bool:
    try:
        raw[:4096].decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start > min(len(raw), 4096) - 4
    return True
