"""The text as it stands for the room: each paragraph with what was decided on it, then the list of open points."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from wtsaprep.drafting.lost_citations import told_lost
from wtsaprep.formats.markdown.blocks import Block, paragraph_block, write_blocks
from wtsaprep.formats.markdown.dialects import dialect
from wtsaprep.formats.markdown.document import text_blocks
from wtsaprep.formats.markdown.tables import markdown_table
from wtsaprep.formats.papers.heads import paper_head
from wtsaprep.formats.papers.paper import text_table
from wtsaprep.redline.redline import redline
from wtsaprep.redline.spans import accepted
from wtsaprep.review.agreed import counts, open_points, standing_word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wtsaprep.formats.papers.paper import PaperTable
    from wtsaprep.review.paragraphs import TabledParagraph
    from wtsaprep.review.tabled import Tabled

_IN_COUNTS = {"unchanged": "as in force, with nothing decided on them"}
"""A paper doesn't call unchanged what nobody spoke of: "no change" is what a body says."""
_HEADS = ("Paragraph", "State", "Body", "Remark")


def agreed_markdown(tabled: Tabled) -> str:
    """The text with its open points.

    Raises:
        ExportFault: a text would not come back as itself.
    """
    rows = tabled.paragraphs
    blocks = [*paper_head(tabled, f"Agreed text: {tabled.heading}"), paragraph_block(counted(rows))]
    decided = remarks_of(rows)
    for block in text_blocks(redline(tabled.baseline, tabled.text), "review", "", tabled.name):
        remark = "; ".join(filter(None, (block.remark, decided.get(block.where.provision, ""))))
        blocks.append(Block(block.spans, block.look, block.author, block.where, remark))
    blocks.append(paragraph_block("Open points", "strong"))
    still_open = open_points(rows)
    if not still_open:
        blocks.append(paragraph_block("None."))
    text = write_blocks(blocks, dialect("review"))
    text = f"{text}\n{markdown_table(_HEADS, map(_row, still_open))}" if still_open else text
    lost = told_lost(tabled.lost_citations)
    return f"{text}\n{write_blocks([paragraph_block(f'{lost}.')], dialect('review'))}" if lost else text


def open_table(rows: Sequence[TabledParagraph]) -> PaperTable:
    """The open points as a table of a paper."""
    return text_table(_HEADS, map(_row, open_points(rows)))


def remarks_of(rows: Sequence[TabledParagraph]) -> dict[str, str]:
    """What is said behind each paragraph, by its id; nothing of one that is as in force."""
    names = {row.id: row.name for row in rows}
    return {row.id: _said(row, names) for row in rows}


def agreed_data(tabled: Tabled) -> dict[str, Any]:
    """The same for scripts: every paragraph, and which of them are open points."""
    rows = tabled.paragraphs
    still_open = {row.id for row in open_points(rows)}
    return {
        "text": tabled.name,
        "heading": tabled.heading,
        "in_force": tabled.in_force,
        "status": tabled.status,
        "practice": tabled.practice,
        "counts": dict(counts(rows)),
        "paragraphs": [_data(row, row.id in still_open) for row in rows],
        "lost_citations": [lost._asdict() for lost in tabled.lost_citations],
    }


def counted(rows: Sequence[TabledParagraph]) -> str:
    """How many paragraphs stand how."""
    many: Counter[str] = counts(rows)
    return (
        ", ".join(f"{number} {_IN_COUNTS.get(what, what)}" for what, number in many.items()) or "There is no paragraph."
    )


def _said(paragraph: TabledParagraph, names: Mapping[str, str]) -> str:
    word = standing_word(paragraph)
    if paragraph.decision and paragraph.outcome == "merged":
        word = f"merged into {names.get(paragraph.decision.into, paragraph.decision.into)}"
    body = paragraph.decision.body if paragraph.decision and paragraph.state == "decided" else ""
    return "" if word == "unchanged" else ", ".join(filter(None, (word, body)))


def _row(paragraph: TabledParagraph) -> tuple[str, ...]:
    decision = paragraph.decision
    return (
        paragraph.name,
        standing_word(paragraph),
        decision.body if decision else "",
        decision.remark if decision else "",
    )


def _data(paragraph: TabledParagraph, still_open: bool) -> dict[str, Any]:
    decision = paragraph.decision
    return {
        "provision": paragraph.id,
        "paragraph": paragraph.name,
        "state": standing_word(paragraph),
        "open": still_open,
        "into": decision.into if decision and paragraph.outcome else "",
        "brackets": paragraph.brackets,
        "body": decision.body if decision else "",
        "remark": decision.remark if decision else "",
        "text": accepted(paragraph.marked.text),
    }
