"""Remedies: what can be done about a fault, as values. Each face writes them, with its own verbs or keys."""

from __future__ import annotations

from typing import Literal, NamedTuple

RemedyKind = Literal[
    "import-text",
    "see-texts",
    "see-all",
    "see-handed-in",
    "begin-chair-text",
    "say-text-in-force",
    "see-journals",
    "decide-unsaved",
    "see-acts",
    "leave-to-authors",
    "leave-act",
    "rebase",
    "see-in-conflict",
    "name-workspace",
    "bring-text",
    "make-workspace",
    "number-serials",
    "read-against",
    "replace-in-force",
    "take-as-revised",
    "take-as-reply",
    "import-as-proposal",
    "say-number",
    "settle-conflicts",
    "let-git-merge",
    "untrack-private",
    "set-up-git",
    "keep-private",
    "see-themes",
    "leave-unsaved",
    "take-sign-away",
    "delete-with-items",
    "restore-first",
    "keep-or-drop-words",
    "list-brackets",
    "move-section",
]
"""All that there are; a face that writes them writes each."""


class Remedy(NamedTuple):
    """Something to do about a fault, with the names it is done with."""

    kind: RemedyKind
    ref: str = ""
    """What it is done to: a proposal, a text, a file or a folder; empty if it is the one at hand."""
    onto: str = ""
    """The text in force that it is done with, where there is one."""
