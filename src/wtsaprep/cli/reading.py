"""Reading texts from files and standard input: bounded, and with a word on what was not understood."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from wtsaprep.cli.subjects import Subject
from wtsaprep.errors import InputFault, Where
from wtsaprep.formats.flattened.reading import read_clean
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Baseline
from wtsaprep.store.bounds import refuse_accents
from wtsaprep.store.files import MOST_BYTES
from wtsaprep.store.imports import content_suffixes
from wtsaprep.store.inputs import read_input_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.cli.console import Console
    from wtsaprep.formats.flattened.doubt import Doubt
    from wtsaprep.formats.flattened.reading import ReadText


def read_input(name: str, console: Console) -> str:
    """The text of a file, or of standard input for ``-``.

    Raises:
        InputFault: it is no bounded UTF-8 text, or an empty one.
    """
    if name != "-":
        return read_input_file(name)
    text = _standard_input(console)
    if not text.strip():
        raise InputFault("there is no text in it", Where(shown_name(name)))
    return text


def shown_name(name: str) -> str:
    """What messages call an input."""
    return "standard input" if name == "-" else name


@contextmanager
def reading(name: str) -> Iterator[None]:
    """Name the input in faults of those who read it and know but its text."""
    try:
        yield
    except InputFault as fault:
        if not fault.where.file:
            fault.where = fault.where._replace(file=shown_name(name))
        raise


def say_doubts(console: Console, name: str, doubts: Iterable[Doubt]) -> None:
    """Tell what of an input was left out, read in one way of several, or not understood."""
    for doubt in doubts:
        console.say(f"{shown_name(name)}, {doubt}")


def read_subjects(name: str, console: Console) -> list[Subject]:
    """The texts of a file, read without importing them; marks in it are read, joins are not guessed.

    Raises:
        InputFault: it can't be read.
    """
    raw = read_input(name, console)
    with reading(name):
        texts = read_clean(raw, content_suffixes(raw))
    plain = all(_is_plain(text) for text in texts)
    for text in texts:
        say_doubts(console, name, (doubt for doubt in text.doubts if not (plain and doubt.place)))
    return [_subject(name, text) for text in texts]


def _is_plain(text: ReadText) -> bool:
    """Whether nothing in a text claims to be a resolution, so that none of its paragraphs is out of place."""
    kinds = {provision.kind for provision in (*text.baseline, *text.revised)}
    return not text.symbol and kinds <= {"other", "item", "note"}


def _subject(name: str, text: ReadText) -> Subject:
    if not text.symbol:
        return Subject(shown_name(name), text.baseline, text.revised)
    proposal = Proposal(
        id="read",
        number=text.number,
        symbol=text.symbol,
        baseline=Baseline(resolution="") if text.baseline else None,
        supports=text.supports,
        reasons=text.reasons,
    )
    return Subject(text.number or shown_name(name), text.baseline, text.revised, None, proposal)


def _standard_input(console: Console) -> str:
    raw = console.input.buffer.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise InputFault(f"too large: at most {MOST_BYTES // 2**20} MB are read", Where("standard input"))
    try:
        text: str = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise InputFault(f"not UTF-8 text: byte 0x{raw[error.start]:02x}", Where("standard input", line)) from None
    refuse_accents(text, "standard input")
    return text.replace("\r\n", "\n").replace("\r", "\n")
