"""Reading texts and Word files from files and standard input: bounded, and with a word on what was not understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.targets import Target
from wtsaprep.errors import InputFault, Where
from wtsaprep.formats.flattened.reading.build import built_clean
from wtsaprep.formats.word.kinds import WORD_BYTES
from wtsaprep.model.counted import counted
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Baseline
from wtsaprep.redline.broken_lines import margin_of
from wtsaprep.services.importing.arrivals import content_suffixes
from wtsaprep.services.importing.input_files import as_input, read_input_file
from wtsaprep.services.importing.sources import read_source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.cli.console import Console
    from wtsaprep.formats.flattened.doubt import Doubt
    from wtsaprep.formats.flattened.reading.build import ReadText
    from wtsaprep.services.importing.input_files import Input
    from wtsaprep.services.importing.sources import Source


def read_input(name: str, console: Console) -> Input:
    """A file, or standard input for ``-``: a text, or the bytes of a Word file.

    Raises:
        InputFault: it is neither a Word file nor bounded UTF-8 text, or it is an empty one.
    """
    return read_input_file(name) if name != "-" else _standard_input(console)


def shown_name(name: str) -> str:
    """What messages call an input."""
    return "standard input" if name == "-" else name


def say_doubts(
    console: Console, name: str, doubts: Iterable[Doubt], unit: str = "line", *, most: int | None = 0
) -> None:
    """Tell what of an input was left out, read in one way of several, or not understood.

    Of a run of lines that was left out, as a cover, the words are shown too: ``most`` lines of them, None for all.
    """
    for doubt in doubts:
        console.say(f"{shown_name(name)}, {doubt.told(unit)}")
        lines = doubt.whole.splitlines() if most is None or doubt.last > doubt.line else []
        for line in lines[:most]:
            console.say(f"  {line}")
        if most and len(lines) > most:
            console.say(f"  ... and {counted(len(lines) - most, 'line')} more; --whole shows all")


def read_subjects(name: str, console: Console) -> list[Target]:
    """The texts of a file, read without importing them; marks in it are read, joins are not guessed.

    Raises:
        InputFault: it can't be read.
    """
    source = read_source(read_input(name, console), shown_name(name))
    return subjects_in(source, name, console)


def subjects_in(source: Source, name: str, console: Console) -> list[Target]:
    """The same of an input whose texts were found already."""
    say_doubts(console, name, source.gaps, source.unit)
    texts = built_clean(source.found, content_suffixes(source.content))
    plain = all(_is_plain(text) for text in texts)
    for text in texts:
        say_doubts(
            console,
            name,
            (doubt for doubt in text.doubts if not (plain and doubt.kind == "not-understood")),
            source.unit,
        )
    margin = 0 if source.word else margin_of(source.content.splitlines())
    return [_subject(name, text)._replace(margin=margin) for text in texts]


def _is_plain(text: ReadText) -> bool:
    """Whether nothing in a text claims to be a resolution, so that none of its paragraphs is out of place."""
    kinds = {provision.kind for provision in (*text.baseline, *text.revised)}
    return not text.symbol and kinds <= {"other", "item", "note"}


def _subject(name: str, text: ReadText) -> Target:
    if not text.symbol:
        return Target(shown_name(name), text.baseline, text.revised)
    proposal = Proposal(
        id="read",
        number=text.number,
        symbol=text.symbol,
        baseline=Baseline(resolution="") if text.baseline else None,
        supports=text.supports,
        reasons=text.reasons,
    )
    return Target(text.number or shown_name(name), text.baseline, text.revised, None, proposal)


def _standard_input(console: Console) -> Input:
    raw = console.input.buffer.read(WORD_BYTES + 1)
    if len(raw) > WORD_BYTES:
        raise InputFault(f"too large: at most {WORD_BYTES // 2**20} MB are read", Where("standard input"))
    return as_input(raw, "", "standard input")
