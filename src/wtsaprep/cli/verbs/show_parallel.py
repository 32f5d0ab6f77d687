"""``wtsaprep show REF --parallel fr``: a text beside the same text in another language, clause by clause.

Of a proposal: which clauses of the other language are to be changed, and how.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.formats.matrix.parallel import parallel_data
from wtsaprep.present.lists.parallel import parallel_lines, rows_of
from wtsaprep.services.comparing.parallel_reading import read_beside

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.cli.targets import Target
    from wtsaprep.model.provision import Text


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Print each text in both languages; of a proposal the clauses that it changes, unless its whole text is asked."""
    targets: list[Target] = arguments.targets
    index = index_of(arguments, console)
    tables = [
        read_beside(index, one.resolution, _text(arguments, one), arguments.parallel, called(one)) for one in targets
    ]
    if arguments.json:
        rows = [parallel_data(table, table.rows) for table in tables]
        console.put_json(rows[0] if len(rows) == 1 else rows)
        return 0
    for at, table in enumerate(tables):
        asked = table.is_proposal and arguments.view is None
        shown = rows_of(table, asked=asked)
        console.put_lines([*([""] if at else []), *parallel_lines(table, shown)])
        if asked and not shown:
            console.say("Nothing but formal changes is asked of the other language.")
    return 0


def _text(arguments: argparse.Namespace, target: Target) -> Text:
    return target.baseline if arguments.view == "base" else target.revised


def called(target: Target) -> str:
    """What a text or a proposal is called over its two columns."""
    return target.name if target.proposal or target.chair or target.resolution is None else target.resolution.name
