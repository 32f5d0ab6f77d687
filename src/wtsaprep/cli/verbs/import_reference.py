"""``wtsaprep import FILE --reference KIND``: a text that is only read, its provisions numbered through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import workspace_of
from wtsaprep.cli.read_input import read_input
from wtsaprep.errors import UsageFault
from wtsaprep.services.importing.reference_import import import_reference

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console


def run(arguments: argparse.Namespace, console: Console) -> int:
    """Read a file and write it among the texts that are only read."""
    if len(arguments.files) > 1:
        raise UsageFault("--reference reads one file at a time")
    (name,) = arguments.files
    stored = import_reference(workspace_of(arguments, console), read_input(name, console), arguments.reference)
    if arguments.json:
        console.put_json({"reference": stored.value.name, "file": str(stored.path)})
    else:
        console.put(f"{stored.value.name}: {stored.path}")
    return 0
