"""Papers on a text that lay before a body, from the workspace to what is handed round; for the verb and the screen."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal

from wtsaprep.formats.papers.agreed import agreed_data, agreed_markdown
from wtsaprep.formats.papers.record import record_data, record_markdown
from wtsaprep.review.record import record
from wtsaprep.store.tabled import tabled

if TYPE_CHECKING:
    from wtsaprep.store.workspace import Workspace

Paper = Literal["record", "agreed"]
"""When what was decided, by whom and why; or the text as it stands, with its open points."""


def paper_of(workspace: Workspace, reference: str, paper: Paper, to: Literal["markdown", "json"] = "markdown") -> str:
    """A paper on a chair's text, as the revision named or its newest one, or on a proposal. Nothing private is in it.

    Raises:
        InputFault: nothing that can lie before a body is called that, or a file can't be read.
        ExportFault: a text would not come back as itself.
    """
    found = tabled(workspace, reference)
    if to == "json":
        data = agreed_data(found) if paper == "agreed" else record_data(found, record(found))
        return f"{json.dumps(data, ensure_ascii=True, indent=2)}\n"
    return agreed_markdown(found) if paper == "agreed" else record_markdown(found, record(found))
