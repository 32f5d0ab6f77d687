"""The text as it stands for the room: each paragraph with what was decided on it, then the list of open points."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from wtsaprep.formats.markdown.blocks import Block, paragraph, write
from wtsaprep.formats.markdown.dialects import dialect
from wtsaprep.formats.markdown.document import text_blocks
from wtsaprep.formats.markdown.tables import markdown_table
from wtsaprep.formats.papers.heads import head
from wtsaprep.redline.redline import redline
from wtsaprep.redline.spans import accepted
from wtsaprep.review.agreed import counts, open_points, standing_word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.review.paragraphs import TabledParagraph
    from wtsaprep.review.tabled import Tabled

_HEADS = ("Paragraph", "State", "Body", "Remark")


def agreed_markdown(tabled: Tabled) -> str:
    """The text with its open points.

    Raises:
        ExportFault: a text would not come back as itself.
    """
    found = tabled.paragraphs
    blocks = [*head(tabled, f"Agreed text: {tabled.heading}"), paragraph(_counted(found))]
    names = {one.id: one.name for one in found}
    said = {one.id: _said(one, names) for one in found}
    for block in text_blocks(redline(tabled.baseline, tabled.text), "review", "", tabled.name):
        told = "; ".join(filter(None, (block.remark, said.get(block.where.provision, ""))))
        blocks.append(Block(block.spans, block.look, block.author, block.where, told))
    blocks.append(paragraph("Open points", "strong"))
    left = open_points(found)
    if not left:
        blocks.append(paragraph("None."))
    text = write(blocks, dialect("review"))
    return f"{text}\n{markdown_table(_HEADS, map(_row, left))}" if left else text


def agreed_data(tabled: Tabled) -> dict[str, Any]:
    """The same for scripts: every paragraph, and which of them are open points."""
    found = tabled.paragraphs
    left = {one.id for one in open_points(found)}
    return {
        "text": tabled.name,
        "heading": tabled.heading,
        "in_force": tabled.in_force,
        "practice": tabled.practice,
        "counts": dict(counts(found)),
        "paragraphs": [_data(one, one.id in left) for one in found],
    }


def _counted(found: tuple[TabledParagraph, ...]) -> str:
    many: Counter[str] = counts(found)
    return ", ".join(f"{number} {what}" for what, number in many.items()) or "There is no paragraph."


def _said(one: TabledParagraph, names: Mapping[str, str]) -> str:
    word = standing_word(one)
    if one.decision and one.outcome == "merged":
        word = f"merged into {names.get(one.decision.into, one.decision.into)}"
    body = one.decision.body if one.decision and one.state == "decided" else ""
    return "" if word == "unchanged" else ", ".join(filter(None, (word, body)))


def _row(one: TabledParagraph) -> tuple[str, ...]:
    said = one.decision
    return one.name, standing_word(one), said.body if said else "", said.remark if said else ""


def _data(one: TabledParagraph, still_open: bool) -> dict[str, Any]:
    said = one.decision
    return {
        "provision": one.id,
        "paragraph": one.name,
        "state": standing_word(one),
        "open": still_open,
        "into": said.into if said and one.outcome else "",
        "brackets": one.brackets,
        "body": said.body if said else "",
        "remark": said.remark if said else "",
        "text": accepted(one.marked.text),
    }
