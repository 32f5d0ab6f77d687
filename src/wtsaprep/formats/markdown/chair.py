"""Chair's texts and compilations of options as Markdown: each clause with the sources of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import Where
from wtsaprep.formats.markdown.blocks import Block, paragraph_block, write_blocks
from wtsaprep.formats.markdown.dialect_names import DialectName
from wtsaprep.formats.markdown.dialects import dialect
from wtsaprep.formats.markdown.document import text_blocks
from wtsaprep.model.practice import PRACTICE
from wtsaprep.model.proposal_names import proposal_called
from wtsaprep.redline.redline import redline
from wtsaprep.redline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.comparison.options import ClauseOptions, Option
    from wtsaprep.model.chair import ChairText
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Resolution

_SOURCES_BESIDE: tuple[DialectName, ...] = ("review", "gfm", "critic")
"""Marks of pandoc name their authors themselves, and a clean text is for those who no longer ask."""


def markdown_chair_text(chair: ChairText, resolution: Resolution, revised: Text, marks: DialectName) -> str:
    """A chair's text as a redline against the text in force, each clause with the sources of its words.

    Raises:
        ExportFault: a text would not come back as itself.
    """
    blocks = [paragraph_block(PRACTICE, "strong")] if chair.practice else []
    blocks += [
        paragraph_block(chair.heading, "title"),
        paragraph_block(_stands_on(chair, resolution)),
    ]
    laid = redline(resolution.provisions, revised)
    sources = chair.sources
    for block in text_blocks(laid, marks, chair.document, chair.name):
        whose = sources.get(block.where.provision, "")
        beside = f"from {whose}" if whose and marks in _SOURCES_BESIDE else ""
        remark = "; ".join(filter(None, (block.remark, beside)))
        blocks.append(Block(block.spans, block.look, whose, block.where, remark))
    return write_blocks(blocks, dialect(marks))


def _stands_on(chair: ChairText, resolution: Resolution) -> str:
    if chair.new_texts:
        return f"New text, made from:\t{resolution.number.strip('[]')}"
    return f"Text in force:\t{resolution.name}"


def markdown_options(resolution: Resolution, compiled: Iterable[ClauseOptions], marks: DialectName) -> str:
    """The options of each clause; to change nothing is always the first.

    Raises:
        ExportFault: a text would not come back as itself.
    """
    blocks = [
        paragraph_block(f"{resolution.name}: options", "title"),
    ]
    for clause in compiled:
        if clause.open:
            blocks.append(paragraph_block(clause.name, "strong"))
            blocks += [block for option in clause.options for block in _option(clause, option)]
            if clause.competing:
                blocks.append(paragraph_block("; ".join(clause.competing), "emphasis"))
    return write_blocks(blocks, dialect(marks))


def _option(clause: ClauseOptions, option: Option) -> Iterator[Block]:
    numbers = ", ".join(map(proposal_called, option.backers))
    yield paragraph_block(f"Option {option.name}: {option.what}{f' ({numbers})' if numbers else ''}", "emphasis")
    if any(span.text.strip() for span in option.marked):
        where = Where(f"option {option.name}", clause=clause.name)
        yield Block(tuple(Span(*span) for span in option.marked), author="/".join(option.sources), where=where)
