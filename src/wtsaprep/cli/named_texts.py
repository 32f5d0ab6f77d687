"""Named texts: what a word of a call means, something in the workspace or a file outside of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from wtsaprep.cli.call_workspace import index_of
from wtsaprep.cli.targets import subjects
from wtsaprep.errors import InputFault, UsageFault

if TYPE_CHECKING:
    import argparse

    from wtsaprep.cli.console import Console
    from wtsaprep.cli.targets import Target


def named_or_read(arguments: argparse.Namespace, reference: str, console: Console) -> list[Target]:
    """What a word means: something in the workspace, or a file, which is read without importing it.

    Raises:
        InputFault: nothing is called that, or it can't be read.
    """
    texts = named(arguments, reference, console)
    if texts is not None:
        return texts
    if reference.endswith(".toml"):
        from wtsaprep.cli.own_files import own_targets

        own = own_targets(arguments, reference, console)
        if isinstance(own, list):
            return own
        raise UsageFault(f"{reference} holds decisions, no text")
    from wtsaprep.cli.read_input import read_subjects

    return read_subjects(reference, console)


def named(arguments: argparse.Namespace, reference: str, console: Console) -> list[Target] | None:
    """What a word names in the workspace; None if it is the path of a file.

    ``./11``, ``/tmp/x.txt`` and ``-`` can only be files; any other word is a file if nothing here is called that.

    Raises:
        InputFault: nothing is called that.
    """
    if reference == "-" or reference.startswith(("./", "../", "/", "~")):
        return None
    try:
        return list(subjects(index_of(arguments, console), reference))
    except InputFault:
        if not os.path.isfile(reference):
            raise
    return None
