"""Options as lines: clause by clause, each option with its number, who wants it, and its words marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.counted import counted
from wtsaprep.model.proposal_names import proposal_called
from wtsaprep.present.lists.fates import marked_pieces
from wtsaprep.present.text.long_runs import without_long_runs
from wtsaprep.present.text.pieces import Piece
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.redline import MarkedProvision, Redline
from wtsaprep.redline.spans import Span

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from wtsaprep.comparison.options import ClauseOptions, Option
    from wtsaprep.present.text.pieces import Line
    from wtsaprep.redline.redline import ProvisionFate


def option_lines(compiled: Iterable[ClauseOptions]) -> Iterator[Line]:
    """The clauses with something to choose; in one line how many others change only formally."""
    formal = 0
    for clause in compiled:
        if not clause.open:
            formal += 1
            continue
        yield (Piece(visible(": ".join(filter(None, (clause.name, "; ".join(clause.competing))))), "heading"),)
        for option in clause.options:
            yield (Piece(option_head(option), "text"),)
            if option.marked:
                yield (Piece("\t", "text"), *marked_pieces(option.marked))
        yield ()
    if formal:
        yield (Piece(f"{counted(formal, 'clause')} with formal changes only", "note"),)


def option_head(option: Option) -> str:
    """Number, what it is, and whose: "2a  changed 9%  PRA/XX/1, PRB/XX/1"."""
    backers = ", ".join(map(proposal_called, option.backers))
    return visible(without_long_runs("  ".join(filter(None, (f"Option {option.name}", option.what, backers)))))


def option_sheet(clause: ClauseOptions, standing: Container[int]) -> Redline:
    """The options of a clause to be read: a heading each, with a sign where the text has it, then the words."""
    marked: list[MarkedProvision] = []
    for at, option in enumerate(clause.options):
        head = f"{'✓ ' if at in standing else ''}{option_head(option)}"
        marked.append(MarkedProvision(f"{option.name}.", "heading", 0, "kept", (), (Span("kept", head),)))
        if option.marked:
            changed = any(span.mark != "kept" for span in option.marked)
            fate: ProvisionFate = "edited" if changed else "kept"
            marked.append(MarkedProvision(option.name, "other", 0, fate, (), option.marked))
    return Redline(tuple(marked))
