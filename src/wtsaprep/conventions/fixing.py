"""Fixing: findings mended as one step of a draft, like any other that is typed and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.conventions.finding import LabelEdit, WordsEdit
from wtsaprep.drafting.after_edit import after_edit
from wtsaprep.drafting.draft import with_proposal_fields, worded_provision
from wtsaprep.drafting.named_steps import NamedStep
from wtsaprep.errors import StepRefused
from wtsaprep.model.conventions import Waiver
from wtsaprep.model.counted import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wtsaprep.conventions.finding import Finding
    from wtsaprep.drafting.draft import Draft
    from wtsaprep.model.provision import Provision


def fix_step(draft: Draft, findings: Sequence[Finding]) -> NamedStep:
    """Findings of this very draft mended, as far as they have a fix, in one step.

    Raises:
        StepRefused: none of them has one.
    """
    mended = [finding for finding in findings if finding.fix]
    if not mended:
        raise StepRefused("nothing here can be mended by itself; a person has to")
    after = _with_edits(draft, (edit for finding in mended if finding.fix for edit in finding.fix.edits))
    first = mended[0]
    done = first.fix.done if len(mended) == 1 and first.fix else f"{counted(len(mended), 'finding')} mended"
    rules = ", ".join(dict.fromkeys(finding.rule for finding in mended))
    return NamedStep(f"mend {rules}", done, after, first.provision)


def waiving_step(draft: Draft, finding: Finding, note: str) -> NamedStep:
    """A finding let stand, with the reason.

    Raises:
        StepRefused: none is given.
    """
    if not note.strip():
        raise StepRefused("a finding is let stand with a note that says why")
    row = Waiver(rule=finding.rule, provision=finding.provision, words=finding.let_stand_by, note=note)
    after = with_proposal_fields(draft, waived=(*draft.proposal.waived, row))
    return NamedStep(f"waive {finding.rule}", "let stand", after, finding.provision)


def telling_again_step(draft: Draft, waivers: Sequence[Waiver]) -> NamedStep:
    """What was let stand told again."""
    left = tuple(row for row in draft.proposal.waived if row not in waivers)
    rules = ", ".join(dict.fromkeys(row.rule for row in waivers))
    return NamedStep(
        f"tell {rules} again", "told again", with_proposal_fields(draft, waived=left), waivers[0].provision
    )


def _with_edits(draft: Draft, edits: Iterable[WordsEdit | LabelEdit]) -> Draft:
    of_clause: dict[str, list[WordsEdit | LabelEdit]] = {}
    for edit in edits:
        of_clause.setdefault(edit.provision, []).append(edit)
    text = tuple(_edited(p, of_clause[p.id]) if p.id in of_clause else p for p in draft.revised)
    return after_edit(draft, text)


def _edited(provision: Provision, edits: Sequence[WordsEdit | LabelEdit]) -> Provision:
    words, from_here = provision.text, len(provision.text) + 1
    for edit in sorted((e for e in edits if isinstance(e, WordsEdit)), key=lambda e: (e.start, e.end), reverse=True):
        if edit.end <= from_here:  # Of two that touch the same characters one is made; the other is found again.
            words, from_here = f"{words[: edit.start]}{edit.text}{words[edit.end :]}", edit.start
    provision = worded_provision(provision, words)
    labels = [edit.label for edit in edits if isinstance(edit, LabelEdit)]
    return provision.model_copy(update={"label": labels[-1]}) if labels else provision
