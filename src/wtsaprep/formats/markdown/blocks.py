"""Blocks: a document as paragraphs of marked text, each written as one Markdown block and read back from it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from wtsaprep.drafting.mark_owners import OwnedSpan
from wtsaprep.errors import ExportFault, Where
from wtsaprep.formats.markdown.dialects import at_block_start, keep_blanks
from wtsaprep.model.mark_owner import MarkAuthor
from wtsaprep.redline.spans import Mark, Span, Spans, merged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from wtsaprep.formats.markdown.dialects import Dialect

Look = Literal["plain", "strong", "emphasis", "title"]

_TAGS: dict[str, Mark] = {"<del>": "deleted", "<ins>": "inserted"}
# A Markdown reader would take them, but a document that steers the terminal it is shown in is no document.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BACKSLASH = re.compile(r"\\([!-/:-@\[-`{-~])")
_NOWHERE = Where()
_AROUND: dict[Look, str] = {"plain": "", "strong": "**", "emphasis": "*", "title": ""}


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or heading: its marked text, how it looks, who made its marks, and where it comes from.

    A remark stands behind the text in italics and in brackets, and is no part of it.
    """

    spans: Spans
    look: Look = "plain"
    author: str = ""
    """Who made its marks, where nobody in particular is known."""
    where: Where = _NOWHERE
    remark: str = ""
    owned: tuple[OwnedSpan, ...] = ()
    """The same text cut where another person made the marks, for dialects that say so."""


def paragraph_block(text: str, look: Look = "plain", where: Where | None = None) -> Block:
    """A block without marks."""
    return Block((Span("kept", text),), look, where=where or _NOWHERE)


def write_blocks(blocks: Sequence[Block], dialect: Dialect) -> str:
    """The blocks as Markdown, proved to read back as themselves.

    Raises:
        ExportFault: a block would not; the place is named and nothing is to be written.
    """
    text = "".join(f"{_written(block, dialect)}\n\n" for block in blocks)
    text = text[:-1]
    _prove(blocks, dialect, text)
    return text


def _written(block: Block, dialect: Dialect) -> str:
    spans = _solid(block)
    parts: list[str] = []
    opening = True
    for index, span in enumerate(spans):
        trimmed = span.mark != "kept" and not dialect.html
        words = _words(span.text, dialect, left=trimmed or opening, right=trimmed or index == len(spans) - 1)
        if span.mark == "kept":
            opening = span.text.endswith("\t")
        else:
            by = span.by or MarkAuthor(block.author)
            words = dialect.open(span.mark, by) + words + dialect.close(span.mark, by)
        parts.append(words)
    if dialect.struck:
        parts = _with_tildes(parts)
    body = _looking("".join(parts), block.look)
    return f"{body} *({dialect.escape(block.remark)})*" if block.remark else body


def _with_tildes(parts: Sequence[str]) -> list[str]:
    """The parts with their deletions struck with ``~~`` instead of tags, wherever tildes are read as a mark.

    That is where what stands inside does not begin or end with a blank, nor with a sign beside a letter outside.
    """
    struck = list(parts)
    for at, part in enumerate(parts):
        words = part.removeprefix("<del>").removesuffix("</del>")
        if words == part or "\n" in words:
            continue
        before = struck[at - 1][-1:] if at else ""
        after = parts[at + 1][:1] if at + 1 < len(parts) else ""
        if _flanked(before, words[:1]) and _flanked(after, words[-1:]):
            struck[at] = f"~~{words}~~"
    return struck


def _flanked(outside: str, inside: str) -> bool:
    """Whether a mark between two characters is read as one (CommonMark, "left-flanking delimiter run")."""
    apart = not outside or outside.isspace() or unicodedata.category(outside)[0] in "PS"
    return bool(inside.strip()) and outside != "~" and (inside.isalnum() or apart)


def _looking(body: str, look: Look) -> str:
    if around := _AROUND[look]:
        return f"{around}{body}{around}"
    return f"# {body}" if look == "title" else "\n".join(map(at_block_start, body.split("\n")))


def _words(text: str, dialect: Dialect, *, left: bool, right: bool) -> str:
    """Words as Markdown, each of their lines but the last with the backslash that breaks it there."""
    lines = text.split("\n")
    last = len(lines) - 1
    return "\\\n".join(
        keep_blanks(dialect.escape(line), left=left or at > 0, right=right or at < last)
        for at, line in enumerate(lines)
    )


def _solid(block: Block) -> tuple[OwnedSpan, ...]:
    """The spans without a tab at either end, which no Markdown paragraph can hold."""
    spans = block.owned or tuple(OwnedSpan(*span) for span in merged(block.spans))
    if spans:
        spans = (*spans[:-1], spans[-1]._replace(text=spans[-1].text.rstrip("\t")))
    return tuple(span for span in spans if span.text)


def _prove(blocks: Sequence[Block], dialect: Dialect, text: str) -> None:
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark").enable("strikethrough") if dialect.struck else MarkdownIt("commonmark")
    read = list(_read(reader.parse(text), dialect))
    expected = [_expected(block, dialect) for block in blocks]
    for number, block in enumerate(blocks):
        words = "".join(span.text for span in block.spans)
        if number >= len(read) or read[number] != expected[number] or _CONTROL.search(words):
            what = f"this text would not come back as itself from Markdown: {words[:60]!r}"
            raise ExportFault(what, block.where, "Take out its control characters or odd blanks, then export again.")
    if len(read) != len(blocks):
        raise ExportFault("the document would read back with more paragraphs than it has")


def _expected(block: Block, dialect: Dialect) -> Spans:
    spans = _solid(block)
    if block.remark:
        spans = (*spans, OwnedSpan("kept", f" ({block.remark})"))
    if dialect.html:
        return merged(Span(span.mark, span.text) for span in spans)
    literal = ""
    for span in spans:
        by = span.by or MarkAuthor(block.author)
        marks = (dialect.open(span.mark, by), dialect.close(span.mark, by))
        opened, closed = marks if span.mark != "kept" else ("", "")
        literal += _BACKSLASH.sub(r"\1", opened) + span.text + _BACKSLASH.sub(r"\1", closed)
    return merged((Span("kept", literal),))


def _read(tokens: list[Token], dialect: Dialect) -> Iterator[Spans]:
    """The marked texts of a parsed document, block by block. Anything but paragraphs and headings spoils the proof."""
    for token in tokens:
        if token.type == "inline":
            yield _read_inline(token.children or [])
        elif token.type not in ("paragraph_open", "paragraph_close", "heading_open", "heading_close"):
            yield (Span("kept", f"<{token.type}>"),)


def _read_inline(children: list[Token]) -> Spans:
    spans: list[Span] = []
    mark: Mark = "kept"
    for child in children:
        if child.type == "text":
            spans.append(Span(mark, child.content))
        elif child.type == "hardbreak":
            spans.append(Span(mark, "\n"))
        elif child.type == "html_inline":
            mark = _TAGS.get(child.content, "kept")
        elif child.type in ("s_open", "s_close"):
            mark = "deleted" if child.type == "s_open" else "kept"
        elif child.type not in ("em_open", "em_close", "strong_open", "strong_close"):
            spans.append(Span(mark, f"<{child.type}>"))
    return merged(spans)
