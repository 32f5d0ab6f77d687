"""What to do about a fault, as it is typed in a shell."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wtsaprep.errors import WtsaprepError
    from wtsaprep.remedies import Remedy, RemedyKind

SENTENCES: dict[RemedyKind, str] = {
    "import-text": "Import that text first: wtsaprep import FILE",
    "see-texts": "`wtsaprep list` shows those there are.",
    "see-all": "`wtsaprep list` shows all there is.",
    "see-handed-in": "`wtsaprep list` shows them. A new change begins with `wtsaprep new MOD {ref}`.",
    "begin-chair-text": "`wtsaprep list` shows those there are; `wtsaprep chair start DT/24 RES` begins one.",
    "say-text-in-force": "Say --on RES.",
    "see-journals": "wtsaprep recover lists them.",
    "decide-unsaved": "wtsaprep recover --save {ref} saves it; --give-up {ref} goes on with what is saved.",
    "leave-to-authors": (
        "wtsaprep new --from {ref} starts ours with its wording, wtsaprep new --reply {ref} a reply to its authors; "
        "wtsaprep ours --also CODE says that it is ours."
    ),
    "see-acts": "wtsaprep undo --list shows what was done.",
    "leave-act": "`wtsaprep undo --leave` lets it stand, and goes on with what was done before it.",
    "rebase": "First: wtsaprep rebase {ref} --onto {onto}",
    "see-in-conflict": "wtsaprep rebase {ref} --onto {onto} lists them, and --keep settles them.",
    "name-workspace": "Name another folder with --workspace or WTSAPREP_WORKSPACE.",
    "bring-text": "Bring that text into the workspace first, or say --workspace DIR.",
    "make-workspace": "Make one with: wtsaprep init {ref}",
    "number-serials": "Use --as serials.",
    "read-against": "Read it against that text with --baseline {onto}, or import it into another workspace.",
    "replace-in-force": (
        "If it is that text put right: with --replace it takes the place of the one here; drafts keep their changes."
    ),
    "take-as-revised": "If somebody made it of the text that is here: --baseline {onto} --revised.",
    "take-as-reply": "If it is what somebody sent back to us: --onto {ref}.",
    "say-number": "Say which number it is to have: --number ARB/XX/1.",
    "import-as-proposal": "Import it as a proposal, without --onto.",
    "settle-conflicts": "Settle its conflicts in the reader first; `wtsaprep show {ref}` lists them.",
    "let-git-merge": "Git left a conflict here: run `wtsaprep git-setup`, then `git checkout -m -- {ref}`.",
    "untrack-private": "Run `wtsaprep git-setup` first: it takes them out, and keeps private/ out from then on.",
    "set-up-git": "Run `wtsaprep git-setup` again, once in each clone.",
    "keep-private": "-o without a name writes it into private/; --force writes it there all the same.",
    "see-themes": "See which there are: wtsaprep themes",
    "leave-unsaved": "What its journal holds of it is offered when it is opened.",
    "take-sign-away": "Take the sign away.",
    "restore-first": "Restore it first.",
    "delete-with-items": "Delete the clause with them.",
    "keep-or-drop-words": "Keep its words, or drop them.",
    "list-brackets": "Name a bracket within it.",
    "move-section": "Move the section.",
}
"""Each remedy as a sentence; ``{ref}`` and ``{onto}`` are its names, else words that stand for them."""


def fault_text(fault: WtsaprepError) -> str:
    """A fault whole: what is wrong and where, and in a line of its own what to do about it."""
    return "\n".join(filter(None, (fault.in_place, todo_text(fault))))


def todo_text(fault: WtsaprepError) -> str:
    """What to do about a fault, in one line; empty where nobody knows."""
    return " ".join(filter(None, (fault.hint, fault.remedy and remedy_text(fault.remedy))))


def remedy_text(remedy: Remedy) -> str:
    """A remedy as a sentence that can be copied into a shell."""
    import shlex

    names = {"ref": remedy.ref or "REF", "onto": remedy.onto or "RES"}
    return SENTENCES[remedy.kind].format_map({name: shlex.quote(said) for name, said in names.items()})
