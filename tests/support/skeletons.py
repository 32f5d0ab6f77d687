"""Skeletons for tests: a Word file of the conference with a text between others, and what became of it."""

from __future__ import annotations

import io
import re
import zipfile

from support.word_documents import HEAD
from support.word_files import both, docx, numbered, p, row, style, table
from wtsaprep.model.printed import printed
from wtsaprep.model.provision import Provision, Text

TEXT = (
    *HEAD,
    Provision(id="h", kind="heading", text="considering"),
    Provision(id="a", text="that post is everywhere;"),
    Provision(id="b", text="that networks grow;"),
    Provision(id="c", text="the need of villages,"),
    Provision(id="r", kind="heading", text="resolves"),
    Provision(id="d", text="to serve all."),
)
STYLES = "".join(
    style(id_, name) for id_, name in (("ResNo", "Res_No"), ("Call", "Call"), ("Pr", "Proposal"), ("Re", "Reasons"))
)
AROUND = (p("RESOLUTION 10 (Rev. Dubai, 2012)", style="ResNo"), p("Another text"), table(row("x", "y")))


def skeleton(*more: str, text: Text = TEXT, over: str = "", under: str = "") -> bytes:
    """A file with three texts, ours between two others; ``over`` and ``under`` stand around it."""
    words = (p(line, style="ResNo" if not at else "") for at, line in enumerate(printed_lines(text)))
    head, tail = ([p(line)] if line else [] for line in (over, under))
    return docx(
        *AROUND, *head, *words, p(""), *tail, p("RESOLUTION 12 (Geneva, 2022)", style="ResNo"), *more, styles=STYLES
    )


def printed_lines(text: Text) -> list[str]:
    """A text as it stands in a file."""
    return [str(line) for line in printed(text)]


def edited(**texts: str) -> Text:
    """The text above with other words in some clauses."""
    return tuple(p.model_copy(update={"text": texts.get(p.id, p.text)}) for p in TEXT)


def parts(raw: bytes) -> dict[str, bytes]:
    """The parts of a file."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def words_of(raw: bytes) -> tuple[list[str], list[str]]:
    """Our text and what stands over and under it in such a file, all changes rejected, and all accepted."""
    base, final = map(_ours, both(raw))
    return base, final


def _ours(lines: list[str]) -> list[str]:
    filled = [line for line in lines if line]
    return filled[filled.index("x | y") + 1 : filled.index("RESOLUTION 12 (Geneva, 2022)")]


def untouched(given: bytes, made: bytes) -> set[str]:
    """The paragraphs of a part that are in it as they were, byte for byte."""
    paragraphs = [re.findall(rb"<w:p[ >/].*?</w:p>", raw) for raw in (given, made)]
    return {p.decode() for p in paragraphs[0]} & {p.decode() for p in paragraphs[1]}


def counted_file(text: Text) -> bytes:
    """A file with a text between two lines, in which Word counts the labels; those that its list has not are typed."""
    blocks, lists, number = [p("Before")], [], 0
    for line in printed(text):
        number += line.kind == "heading"
        forms = {"a": ("lowerLetter", "%1)"), "1": ("decimal", "%1")}
        if line.kind == "heading":
            lists.append(
                numbered(forms["1" if line.text.startswith(("resolves", "invites")) else "a"], list_id=str(number))
            )
        counted = line.kind == "item" and not line.level and line.label
        blocks.append(p(line.text, number=str(number)) if counted else p(str(line)))
    return docx(*blocks, p("Behind"), numbering="".join(lists))
