"""Answering replies: a version of a clause taken into our text, or left; each is a step of the draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.named_steps import NamedStep
from wtsaprep.drafting.replies import version_left, version_taken
from wtsaprep.errors import StepRefused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.drafting.replies import ReplyVersion
    from wtsaprep.model.reply import Reply


def taking_step(draft: Draft, replies: Sequence[Reply], version: ReplyVersion, cited: str) -> NamedStep:
    """A version taken into our text."""
    by = version.authors
    return NamedStep(
        f"take {cited} from {by}", f"taken from {by}", version_taken(draft, replies, version), version.provision
    )


def leaving_step(draft: Draft, version: ReplyVersion, cited: str) -> NamedStep:
    """A version left; ours stays as it is."""
    by = version.authors
    return NamedStep(f"leave {cited} of {by}", f"left: {by}", version_left(draft, version), version.provision)


def refuse_answered(version: ReplyVersion, *, leaving: bool) -> None:
    """Refuse to answer a version anew that is in our text, or that was left already.

    Raises:
        StepRefused: it is.
    """
    if version.state == "taken":
        raise StepRefused(f"what {version.authors} wants here is taken already")
    if version.state == "ours":
        raise StepRefused("ours says the same")
    if leaving and version.state == "left":
        raise StepRefused(f"what {version.authors} wants here is left already")
