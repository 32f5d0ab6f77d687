"""Copying a clause: to the terminal's clipboard, to a file, and to be put into a draft."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from wtsaprep.drafting.copying import copied
from wtsaprep.errors import WtsaprepError
from wtsaprep.present.sheet.sheet import citation
from wtsaprep.present.text.quotation import quotation
from wtsaprep.store.files.single_files import write_file
from wtsaprep.tui.screens.screen_command import Topic, once

if TYPE_CHECKING:
    from wtsaprep.tui.reader.text_screen import TextScreen

_MOST_FILES = 99
"""Clauses that are written to files of their own before one has to be taken away."""


def quoted(screen: TextScreen[Any], *, marked: bool) -> str:
    """The clause under the cursor with its citation, clean or with its marks written out."""
    at = screen.view.cursor
    return quotation(screen.sheet.provision(at), citation(screen.sheet, at), screen.text.name, marked)


def copy_clause(screen: TextScreen[Any], *, marked: bool) -> None:
    """Copy the clause for the terminal, and for a draft if it stands in one of the texts."""
    screen.app.copy_to_clipboard(quoted(screen, marked=marked))
    id_ = screen.here()[0]
    holding = next((text for text in screen.text.texts if any(p.id == id_ for p in text)), None)
    if holding is not None:
        screen.shell.copied = copied(holding, id_, screen.text.name)
    paste, to_file = screen.key("paste"), screen.key("copy-file")
    screen.say(f"copied; {paste} puts it into a draft. The terminal has it too (OSC 52); {to_file} writes a file")


def copy_to_file(screen: TextScreen[Any]) -> None:
    """Write the clause to a file of the workspace that is not there yet: none is written over unasked."""
    folder = screen.shell.workspace.folder
    names = ("clause.txt", *(f"clause-{n}.txt" for n in range(2, _MOST_FILES + 1)))
    path = next((folder / name for name in names if not os.path.exists(folder / name)), folder / names[-1])
    try:
        screen.shell.workspace.see_that_it_is_there()
        write_file(path, quoted(screen, marked=True) + "\n", None)
        screen.say(f"written: {path}")
    except WtsaprepError as error:
        screen.say_fault(error)


COPYING: Topic[TextScreen[Any]] = (
    once("copy", lambda screen: copy_clause(screen, marked=False)),
    once("copy-marked", lambda screen: copy_clause(screen, marked=True)),
    once("copy-file", copy_to_file),
)
