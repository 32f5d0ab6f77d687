"""What to do about a fault, with the keys that do it on the screens, as the user has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.errors import StepRefused

if TYPE_CHECKING:
    from collections.abc import Callable

    from wtsaprep.errors import WtsaprepError
    from wtsaprep.remedies import Remedy, RemedyKind

SENTENCES: dict[RemedyKind, str] = {
    "import-text": "Import that text first ({import} in the library).",
    "see-texts": "The library lists those there are.",
    "see-all": "The library lists all there is.",
    "see-handed-in": "A new change begins with {new}.",
    "begin-chair-text": "The library lists those there are; {start-chair} on a text in force begins one.",
    "say-text-in-force": "{start-chair} on a text in force begins one.",
    "see-journals": "They are offered where their proposal is opened.",
    "decide-unsaved": "It is offered where the proposal is opened.",
    "leave-to-authors": "{edit} says what can be done with it.",
    "see-acts": "{take-back-act} in the library takes back what was done last.",
    "leave-act": "{leave-act} lets it stand; undo goes on with what was done before.",
    "rebase": "Re-base it first: {rebase}.",
    "see-in-conflict": "{chair-rebase} in {ref} lists them, and settles all of them one way.",
    "name-workspace": "Start the program again with another folder.",
    "bring-text": "Import that text first ({import} in the library).",
    "make-workspace": "Make one in a shell: wtsaprep init DIR",
    "number-serials": "Number its proposals one after another, not as addenda.",
    "read-against": "{import-against}  reads it against the text that is here ({onto})",
    "replace-in-force": "{import-replace}  puts it in the place of the one here; drafts keep their changes",
    "take-as-revised": "{import-revised}  makes a MOD of it, revised from the text that is here ({onto})",
    "take-as-reply": "{import-reply}  makes a reply of it, sent back on {ref}",
    "say-number": "{import-numbered}  gives it a number, which it bears not itself",
    "import-as-proposal": "Import it as a proposal, not as a reply.",
    "settle-conflicts": "Settle its conflicts in the reader first ({settle}).",
    "let-git-merge": "Git left a conflict here; {git-setup} in the library lets git merge it by clause.",
    "untrack-private": "{git-setup} in the library takes them out of it, and keeps private/ out from then on.",
    "set-up-git": "{git-setup} in the library sets it up, once in each clone.",
    "keep-private": "Name a place outside of it, or one in private/.",
    "see-themes": "{theme} lists those there are.",
    "leave-unsaved": "Leave with {quit}: what its journal holds of yours is offered next time.",
    "take-sign-away": "{keep-words} takes the sign away",
    "restore-first": "{restore} restores it",
    "delete-with-items": "{delete} in the text deletes it with them",
    "keep-or-drop-words": "{keep-words} keeps its words, {drop-words} drops them",
    "list-brackets": "{brackets} lists those within it",
    "move-section": "{move-down} and {move-up} move it",
}
"""Each remedy as a sentence; a command in braces stands for its key, ``{ref}`` and ``{onto}`` for the names."""


def fault_line(fault: WtsaprepError, key: Callable[[str], str]) -> str:
    """A fault in one row: what is wrong and where, and what to do about it."""
    said, todo = fault.in_place.replace("\n", " "), _todo(fault, key).replace("\n", " ")
    if not todo:
        return said
    return f"{said}; {todo}" if isinstance(fault, StepRefused) else f"{said.removesuffix('.')}. {todo}"


def fault_lines(fault: WtsaprepError, key: Callable[[str], str]) -> list[str]:
    """A fault in as many rows as it has, the last one on what to do about it."""
    return list(filter(None, (*fault.in_place.split("\n"), *_todo(fault, key).split("\n"))))


def _todo(fault: WtsaprepError, key: Callable[[str], str]) -> str:
    return " ".join(filter(None, (fault.hint, fault.remedy and remedy_line(fault.remedy, key))))


def remedy_line(remedy: Remedy, key: Callable[[str], str]) -> str:
    """A remedy as a sentence, with the keys of the user."""
    return SENTENCES[remedy.kind].format_map(_Names(remedy, key))


class _Names(dict[str, str]):
    """What stands in the braces of a sentence, each asked for when it is met."""

    def __init__(self, remedy: Remedy, key: Callable[[str], str]) -> None:
        super().__init__(ref=remedy.ref, onto=remedy.onto)
        self._key = key

    def __missing__(self, command: str) -> str:
        return self._key(command)
