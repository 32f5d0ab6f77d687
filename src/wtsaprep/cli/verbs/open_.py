"""``wtsaprep [WORKSPACE]``: the terminal interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.session import workspace_of

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Until the screens are there, say so and name the verbs that do the same work."""
    workspace = workspace_of(arguments, console)
    console.put(f"wtsaprep, on the workspace {workspace.folder}")
    console.put("The screens are not built yet. From the command line:")
    console.put("  wtsaprep list                  what there is")
    console.put("  wtsaprep show ARB/36A1/1       a proposal as a redline")
    console.put("  wtsaprep export ARB/36A1       its document, as Markdown")
    return 0
