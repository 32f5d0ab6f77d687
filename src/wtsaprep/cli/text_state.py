"""The state of a text, said wherever it is read: reconstructed, drifted, in conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
        console.say(f"In force: {resolution.name}, reconstructed. {first}".rstrip())
    if subject.drifted:
        console.say(f"{subject.name} was made on another text of {resolution.name}: look at its changes again.")
    if subject.chair:
        return
    owners = (subject.proposal,) if subject.proposal else (resolution,)
    if count := sum(len(owner.conflicts) for owner in owners):
        console.say(f"{subject.name}: {counted_conflicts(count)}, at the end.")
