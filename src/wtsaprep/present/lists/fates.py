"""Fates as lines: first what is left of each proposal in one row, then amendment by amendment."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from wtsaprep.comparison.fates import whole_fates
from wtsaprep.formats.tables.columns import TableColumn, text_rows
from wtsaprep.formats.tables.spans import spans_data
from wtsaprep.model.chair import FATES
from wtsaprep.model.citation_words import called
from wtsaprep.model.counted import counted
from wtsaprep.model.proposal_names import proposal_called
from wtsaprep.present.text.pieces import Piece
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.changes import without_formal
from wtsaprep.redline.redline import MarkedProvision, Redline
from wtsaprep.redline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from wtsaprep.comparison.fates import AmendmentFate
    from wtsaprep.present.text.pieces import Line
    from wtsaprep.redline.redline import ProvisionFate
    from wtsaprep.redline.spans import Spans

NOTHING = "No proposal wants a change of substance here."
_SIGNS = {"taken": "✓", "taken with changes": "~", "in brackets": "[]", "not taken": "✗"}
_WHOLE = {"suppress": "whole text: suppress it", "keep": "whole text: keep it as it is"}


def tally_row(fates: Sequence[AmendmentFate]) -> str:
    """What is left of one proposal: "ARB/36A1/1 · 1 change: 1 taken?", where "?" is only suggested; ours is said."""
    changes = whole_fates(fates)
    many = Counter(changes)
    said = ((fate, open_) for fate in FATES for open_ in (False, True) if many[fate, open_])
    tally = ", ".join(f"{many[fate, open_]} {fate}{'?' * open_}" for fate, open_ in said)
    open_ = sum(open_ for _, open_ in changes)
    ours = "ours: " if fates[0].ours else ""
    confirmed = "confirmed" if not open_ else f"{open_} to confirm"
    return visible(f"{ours}{proposal_called(fates[0])} · {counted(len(changes), 'change')}: {tally} · {confirmed}")


def fate_row(fate: AmendmentFate, names: Mapping[str, str], places: Mapping[str, str]) -> str:
    """One amendment and its fate, "?" where only suggested, and what its clause is called now if by another name."""
    ((sign, came, clause),) = text_rows(fate_columns({fate.proposal: names}, places), (fate,))
    now = place_now(fate, places)
    moved = f", now {now}" if now and now != clause else ""
    reason = f", {fate.reason}" if fate.reason and fate.fate == fate.suggested else ""
    return visible(f"{sign:<2} {came:<19} {clause}{moved}{reason}")


def place_now(fate: AmendmentFate, places: Mapping[str, str]) -> str:
    """What the chair's text calls the paragraph in which the words of an amendment are; empty if they are in none."""
    return places.get(fate.paragraph, "") if fate.fate != "not taken" or fate.act == "delete" else ""


def fate_columns(
    names: Mapping[str, Mapping[str, str]], places: Mapping[str, str]
) -> tuple[TableColumn[AmendmentFate], ...]:
    """The columns of fates, given what proposals call clauses, each by its id, and what the chair's text does."""
    return (
        TableColumn("proposal", lambda fate: fate.proposal),
        TableColumn("number", lambda fate: fate.number),
        TableColumn("sources", lambda fate: list(fate.sources)),
        TableColumn("ours", lambda fate: fate.ours),
        TableColumn("provision", lambda fate: fate.provision),
        TableColumn("part_of", lambda fate: fate.whole),
        TableColumn("clause", lambda fate: clause_name(fate, names[fate.proposal]), 3),
        TableColumn("change", lambda fate: fate.act),
        TableColumn("", lambda fate: _SIGNS[fate.fate], 1),
        TableColumn("fate", lambda fate: fate.fate, 2, words=lambda fate: f"{fate.fate}{'?' if fate.open else ' '}"),
        TableColumn("now", lambda fate: place_now(fate, places)),
        TableColumn("suggested", lambda fate: fate.suggested),
        TableColumn("confirmed", lambda fate: fate.confirmed is not None),
        TableColumn("settled", lambda fate: fate.settled),
        TableColumn("wanted", lambda fate: spans_data(_of_substance(fate.wanted))),
        TableColumn("reason", lambda fate: fate.reason),
        TableColumn("found", lambda fate: spans_data(_of_substance(fate.found))),
    )


def clause_name(fate: AmendmentFate, names: Mapping[str, str]) -> str:
    """What the clause of an amendment is called."""
    return _WHOLE.get(fate.act) or called(names, fate.provision)


def by_proposal(fates: Iterable[AmendmentFate]) -> list[list[AmendmentFate]]:
    """The fates of each proposal, in their order."""
    groups: dict[str, list[AmendmentFate]] = {}
    for fate in fates:
        groups.setdefault(fate.proposal, []).append(fate)
    return list(groups.values())


def fate_lines(
    fates: Sequence[AmendmentFate], names: Mapping[str, Mapping[str, str]], places: Mapping[str, str]
) -> Iterator[Line]:
    """The list: a row of counts for each proposal, ours first; then each amendment, with what was changed in it."""
    groups = by_proposal(fates)
    if not groups:
        yield (Piece(NOTHING, "note"),)
    for group in groups:
        yield (Piece(tally_row(group), "heading"),)
    for group in groups:
        yield ()
        yield (Piece(visible(proposal_called(group[0])), "heading"),)
        for fate in group:
            yield (Piece(f"  {fate_row(fate, names[fate.proposal], places)}", "text"),)
            if fate.fate in ("taken with changes", "in brackets"):
                yield (Piece("     ", "text"), *marked_pieces(_of_substance(fate.found)))


def _of_substance(spans: Spans) -> Spans:
    """Marked words of a clause, what is formal as it stands: it has no fate."""
    return without_formal(spans, MarkedProvision("", "item", 0, "edited", (), spans))


def marked_pieces(spans: Spans) -> Line:
    """Marked words."""
    return tuple(Piece(visible(span.text), "text" if span.mark == "kept" else span.mark) for span in spans)


def fate_redline(fate: AmendmentFate) -> Redline:
    """One amendment to be read: what was wanted of the text in force, and what the chair's text makes of that."""
    parts = [("wanted", fate.wanted)]
    if fate.found and fate.fate != "not taken":
        parts.append(("in the chair's text, against that", fate.found))
    marked: list[MarkedProvision] = []
    for name, spans in parts:
        changed: ProvisionFate = "edited" if any(span.mark != "kept" for span in spans) else "kept"
        marked.append(MarkedProvision(f"{name}.", "heading", 0, "kept", (), (Span("kept", name),)))
        marked.append(
            MarkedProvision(name, "other", 0, changed, (), spans or (Span("kept", _WHOLE.get(fate.act, "")),))
        )
    return Redline(tuple(marked))
