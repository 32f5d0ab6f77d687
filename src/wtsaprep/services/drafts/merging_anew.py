"""Merging anew: what git merged as plain text, without a conflict, to a file that can't be read any more.

It puts the lines of both sides where they stood. Two changes of one clause that stand apart in a file are both in it
then, which no text can have; by clause they are a conflict with both wordings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import InputFault, NeedsDecision
from wtsaprep.model.counted import counted
from wtsaprep.services.drafts.merging_files import merged_texts
from wtsaprep.store.files.file_form import as_file
from wtsaprep.store.files.single_files import FileText, overwrite_file, read_file
from wtsaprep.store.files.toml_tables import parse_toml
from wtsaprep.store.folders.git import last_merge_of
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wtsaprep.store.folders.workspace import Workspace


def merged_by_clause(workspace: Workspace) -> Iterator[str]:
    """Merge by clause what a plain merge left unreadable, as long as nobody changed it since; tell each.

    Raises:
        WriteFault: a file can't be written, or git refuses.
    """
    index = Index(workspace)
    for folder in (workspace.texts, workspace.proposals):
        for path in sorted(index.listed(folder)):
            name = f"{folder.name}/{path.name}"
            if _can_be_read(path) or (sides := last_merge_of(workspace.folder, name)) is None:
                continue
            try:
                merged = merged_texts(workspace, *(FileText(path, text, "") for text in sides), place=path)
            except (InputFault, NeedsDecision) as fault:
                yield f"{name}: git merged it as plain text, and it can't be merged by clause: {fault.what}"
                continue
            overwrite_file(path, as_file(path, merged.text))
            waiting = f", {counted(merged.conflicts, 'conflict')} to settle" if merged.conflicts else ""
            yield f"{name}: git merged it as plain text; it is merged anew, by clause{waiting}"


def _can_be_read(path: Path) -> bool:
    """Whether a file is sound as far as a plain merge can break it: one change a clause, no key twice."""
    try:
        rows = parse_toml(read_file(path).text, str(path)).get("amendment", [])
    except InputFault:
        return False
    changed = [row.get("provision") for row in rows if isinstance(row, dict)]
    return len(changed) == len(set(changed))
