"""Answering replies: a version of a clause taken into our text, or left; each is a step of the draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.drafting.named_clauses import called_among, clause_names_of
from wtsaprep.drafting.named_steps import NamedStep
from wtsaprep.drafting.replies import text_with, version_left, version_taken
from wtsaprep.errors import InputFault, StepRefused, there_are

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wtsaprep.drafting.draft import Draft
    from wtsaprep.drafting.replies import ReplyVersion, Suggestion
    from wtsaprep.model.reply import Reply


def names_with_new(draft: Draft, replies: Sequence[Reply], found: Sequence[Suggestion]) -> dict[str, str]:
    """What each clause of a draft is called, and "new after considering a)" what replies would put in."""
    names = clause_names_of(draft.revised, draft.baseline, in_full=True)
    for suggestion in found:
        if (id_ := suggestion.provision) not in names:
            text = text_with(draft, replies, suggestion.versions[0])
            at = next(at for at, provision in enumerate(text) if provision.id == id_)
            named = clause_names_of(text, in_full=True)
            names[id_] = f"new after {named[text[at - 1].id]}" if at else f"new {named[id_]}"
    return names


def suggestion_called(
    said: str, draft: Draft, replies: Sequence[Reply], found: Sequence[Suggestion], names: Mapping[str, str]
) -> str:
    """The clause that replies change and that is called so, or begins so; ``names`` as `names_with_new` has them.

    Raises:
        InputFault: replies change none that is.
        NeedsDecision: several are called so.
    """
    text = draft.revised
    for suggestion in found:
        if suggestion.provision not in {provision.id for provision in (*text, *draft.baseline)}:
            with_it = text_with(draft, replies, suggestion.versions[0])
            text = (*text, next(provision for provision in with_it if provision.id == suggestion.provision))
    wanted = {suggestion.provision: names[suggestion.provision] for suggestion in found}
    try:
        return called_among(said, wanted, text, draft.baseline)
    except InputFault as fault:
        hint = there_are(wanted.values(), "Replies change")
        raise InputFault(f"no reply changes {said!r}", hint=hint) from fault


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
