"""Open brackets as rows: the clause, who wants the bracket, its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from wtsaprep.drafting.attributions import attribution_of
from wtsaprep.drafting.brackets import lone_brackets
from wtsaprep.model.citations import provision_names
from wtsaprep.present.text.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.drafting.brackets import Bracket
    from wtsaprep.drafting.draft import Draft

_WIDEST_SOURCES = 20


def bracket_rows(draft: Draft, brackets: Sequence[Bracket]) -> list[str]:
    """A row for each bracket, in columns; the words come last, since they may be long."""
    cited = provision_names(draft.revised)
    names = [visible(cited[bracket.provision]) for bracket in brackets]
    wanted = [bracket_wanted_by(draft, bracket) for bracket in brackets]
    lone = lone_brackets(draft.revised)
    columns = [max(map(cell_len, column), default=0) for column in (names, wanted)]
    columns[1] = min(columns[1], _WIDEST_SOURCES)
    return [
        f"{set_cell_size(name, columns[0])}  {set_cell_size(codes, columns[1])}  {_words(bracket, bracket in lone)}"
        for name, codes, bracket in zip(names, wanted, brackets, strict=True)
    ]


def bracket_wanted_by(draft: Draft, bracket: Bracket) -> str:
    """The sources that want a bracket, "RCC EUR"; a dash if nobody said."""
    attribution = attribution_of(draft.revised, draft.proposal.attributions, bracket)
    return " ".join(attribution.sources) if attribution else "-"


def _words(bracket: Bracket, is_lone: bool) -> str:
    if bracket.matched:
        return f"[{visible(bracket.words)}]"
    return f"{bracket.words} has {'no partner' if is_lone else 'its partner in another clause'}"
