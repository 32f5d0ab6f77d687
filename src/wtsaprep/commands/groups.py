"""What each command is for: the groups in which the help and the list of keys show them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wtsaprep.commands.command import Commands


class CommandGroup(NamedTuple):
    """Some commands of one kind, in the order of the table."""

    name: str
    commands: Commands


_NAMES = {
    "Move": """
        next-change previous-change search next-hit down up page-down page-up top bottom next-section previous-section
        follow follow-back cited-by next-bracket previous-bracket next-conflict previous-conflict
        next-finding previous-finding go-to-finding
        go-to-bracket next-version previous-version next-suggestion previous-suggestion
        next-marked previous-marked next-clause previous-clause next-fate previous-fate
        next-in-queue previous-in-queue next-edited previous-edited next-contested previous-contested
        column-right column-left
    """,
    "Read": """
        open view compare editions parallel other-language history since-last owners ages formal only-changed signs
        superseded unfold
        chair-view against other-list all-in-queue queue-view compare-there edited-only
        open-there only-contested one-source whole-wordings
    """,
    "Draft": """
        edit new start undo redo form cosignatories restore replace take-back take-mark edit-outside bracket-clause
        split bracket alternative footnote undo-typing redo-typing edit-paragraph
        keep-words drop-words choose-alternative attribution toggle replace-all widen
        add-signatory edit-signatory sign pend reserve object delete-signatory
        tie tie-too untie take-back-tie tie-again
        start-chair options choose-option take-option bracket-option take-back-pick pick-again
    """,
    "Structure": """
        add-after add-before add-section add-annex delete delete-heading move-down move-up move-to
        indent outdent join numbering paste
    """,
    "Review": """
        register prepare room brackets comments replies dangling findings findings-there fates fates-there
        mend mend-all waive tell-again waived
        add-comment reply resolve edit-comment take-back-comment comment-again
        take leave take-edit choose settle settle-choices mine theirs both
        confirm-fate fate-taken fate-changed fate-bracketed fate-not-taken take-back-fate fate-again fate-open
        mark-read colour focal-point take-back-note note-again take-back-step make-again
        support live-with oppose seek neutral mark-change still-holds same-for-identical red-line
        write-notes hear write-brief
        agree put-in-brackets pend-paragraph withdraw merge-into no-change write-remark
    """,
    "Files": """
        import save save-as export
        write-document next-form form-before names-of-authors copy copy-marked copy-file
        rebase chair-rebase freeze record take-back-act do-again leave-act renumber discard
        who-we-are git-setup practise
        go-on leave-words other-words take-all leave-all import-rest import-against import-revised import-replace
        import-reply import-numbered
    """,
    "Program": "back help palette theme room-view repaint suspend quit",
}
GROUPS = {name: group for group, names in _NAMES.items() for name in names.split()}
"""The group of each command, by its name."""

HERE = "Here first"
"""The group of what a screen is for, as its footer has it."""


def wanted_first(commands: Commands) -> Commands:
    """The commands that the footer of a screen shows, the most wanted first, before what is on every screen."""
    return tuple(sorted((row for row in commands if row.rank and row.keys), key=lambda row: row.rank))


def groups(commands: Commands) -> Iterator[CommandGroup]:
    """The commands in groups; one that is empty is none."""
    for name in _NAMES:
        if found := tuple(row for row in commands if GROUPS[row.name] == name):
            yield CommandGroup(name, found)


def groups_here(commands: Commands, wanted: Commands) -> Iterator[CommandGroup]:
    """The commands of one screen: what is wanted there now, then the others in groups."""
    first = tuple(row for row in wanted if GROUPS[row.name] != "Program")
    if first:
        yield CommandGroup(HERE, first)
    yield from groups(tuple(row for row in commands if row not in first))
