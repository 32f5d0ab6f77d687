"""The state of a text, said wherever it is read: reconstructed, drifted, in conflict."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from wtsaprep.model.names import edition_reference
from wtsaprep.present.sheet.conflict import counted_conflicts

if TYPE_CHECKING:
    from wtsaprep.cli.console import Console
    from wtsaprep.cli.targets import Target


def say_state(console: Console, subject: Target) -> None:
    """Say of a reconstructed text that it is one, wherever it is read, and of a proposal that its text drifted."""
    resolution = subject.resolution
    if resolution is None:
        return
    if resolution.status == "reconstructed":
        first = resolution.provenance.split("\n")[0]
        console.say(f"In force: {resolution.name}, worked out, not official. {first}".rstrip())
    if subject.lost:
        where = f"the text of {resolution.name} that it was made on is not here any more"
        console.say(f"{subject.name}: {where}; what fits is laid over the one in force, look at it again.")
    elif subject.drifted:
        onto = edition_reference(resolution.number, resolution.adopted)
        remedy = f"wtsaprep rebase {shlex.quote(subject.name)} --onto {onto}"
        console.say(f"{subject.name} was made on another text of {resolution.name} than is in force: {remedy}")
    if subject.chair:
        return
    owners = (subject.proposal,) if subject.proposal else (resolution,)
    if count := sum(len(owner.conflicts) for owner in owners):
        console.say(f"{subject.name}: {counted_conflicts(count)}, at the end.")
