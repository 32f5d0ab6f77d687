"""Options as lines: clause by clause, each option with its number, who wants it, and its words marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.present.document import Piece
from wtsaprep.present.fates import marked_pieces
from wtsaprep.present.library import count
from wtsaprep.present.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wtsaprep.comparison.options import Clause, Option
    from wtsaprep.present.document import Line


def option_lines(compiled: Iterable[Clause]) -> Iterator[Line]:
    """The clauses with something to choose; in one line how many others change only formally."""
    formal = 0
    for clause in compiled:
        if not clause.open:
            formal += 1
            continue
        yield (Piece(visible(clause.name), "heading"),)
        for option in clause.options:
            yield (Piece(option_head(option), "text"),)
            if option.marked:
                yield (Piece("\t", "text"), *marked_pieces(option.marked))
        yield ()
    if formal:
        yield (Piece(f"{count(formal, 'clause')} with formal changes only", "note"),)


def option_head(option: Option) -> str:
    """Number, what it is, and whose: "2a  changed 9%  PRA/XX/1, PRB/XX/1"."""
    backers = ", ".join(backer.number for backer in option.backers)
    return visible("  ".join(filter(None, (f"Option {option.name}", option.what, backers))))
