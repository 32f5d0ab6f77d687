"""The library as lines: documents, resolutions and proposals, each with what tells it from the others."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.present.text.counted import counted
from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from wtsaprep.store.index.contents import Contents
    from wtsaprep.store.index.file_heads import ChairSummary, ContributionSummary, ProposalSummary, ResolutionSummary


class LibraryRow(NamedTuple):
    """A row of the library and what it stands for; None for a heading or a blank row."""

    text: str
    meaning: ContributionSummary | ResolutionSummary | ProposalSummary | ChairSummary | None = None


def library_rows(contents: Contents, wanted: Callable[[LibraryRow], bool] | None = None) -> Iterator[LibraryRow]:
    """All of a workspace, or what is wanted of it: a row each, in columns as wide as they must be."""
    made = _made(contents.proposals)
    blocks: tuple[tuple[str, Sequence[Any], list[tuple[str, ...]]], ...] = (
        ("Documents", contents.contributions, [_document(one) for one in contents.contributions]),
        ("Resolutions", contents.resolutions, [_resolution(one, made) for one in contents.resolutions]),
        ("Proposals", contents.proposals, [_proposal(one) for one in contents.proposals]),
        *([("Chair's texts", contents.texts, [_chair_text(one) for one in contents.texts])] if contents.texts else []),
    )
    shown = False
    for heading, meanings, cells in blocks:
        widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
        texts = ("  ".join(c.ljust(width) for c, width in zip(row, widths, strict=True)) for row in cells)
        rows = [LibraryRow(visible(text.rstrip()), meaning) for text, meaning in zip(texts, meanings, strict=True)]
        found = rows if wanted is None else [row for row in rows if wanted(row)]
        if not found and wanted is not None:
            continue
        if shown:
            yield LibraryRow("")
        shown = True
        yield LibraryRow(f"{heading} ({len(found)})")
        yield from found


def library_lines(contents: Contents) -> Iterator[str]:
    """The same as plain lines."""
    for row in library_rows(contents):
        yield f"  {row.text}" if row.meaning else row.text


def _made(proposals: Sequence[ProposalSummary]) -> Counter[tuple[str, str]]:
    return Counter((one.resolution, one.adopted) for one in proposals)


def _document(one: ContributionSummary) -> tuple[str, ...]:
    mark = "PRACTICE" if one.practice else ""
    return (one.number, one.document, counted(len(one.proposals), "proposal"), mark, one.title)


def _resolution(one: ResolutionSummary, made: Counter[tuple[str, str]]) -> tuple[str, ...]:
    status = "" if one.status == "official" else one.status
    return (one.number, one.adopted, status, counted(made[one.number, one.adopted], "proposal"), one.title)


def _proposal(one: ProposalSummary) -> tuple[str, ...]:
    mark = "PRACTICE" if one.practice else ""
    about = f"on {one.resolution} ({one.adopted})" if one.resolution else "new text"
    changes = counted(one.changes, "change") if one.amendments and one.resolution else ""
    if one.supports:
        changes = f"supports {one.supports}"
    return (one.symbol, one.number or one.id, about, changes, mark, one.headline)


def _chair_text(one: ChairSummary) -> tuple[str, ...]:
    mark = "PRACTICE" if one.practice else ""
    state = "handed out" if one.frozen else "being made"
    about = f"on {one.resolution} ({one.adopted})"
    return (one.name, one.body, about, counted(one.amendments, "amendment"), state, mark)
