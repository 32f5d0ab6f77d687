"""The catalogue: from a reference as people type it (ARB/36A1/1, ARB/36A1, 11, 11@hammamet-2016) to the value."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from wtsaprep.drafting.amend import apply
from wtsaprep.drafting.rebase import refit
from wtsaprep.errors import AmendmentFault, InputFault, NeedsDecision, Where, WtsaprepError
from wtsaprep.model.names import slug
from wtsaprep.model.numbers import parse_number
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Resolution, digest
from wtsaprep.store.index.file_heads import (
    ProposalSummary,
    ResolutionSummary,
    summarize_proposal,
    summarize_resolution,
    toml_files,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from wtsaprep.model.contribution import Contribution
    from wtsaprep.model.provision import Text
    from wtsaprep.model.resolution import Baseline
    from wtsaprep.services.comparing.chair_texts import StoredChairText
    from wtsaprep.store.folders.workspace import Stored, Workspace

S = TypeVar("S")


class StoredDraft(NamedTuple):
    """A proposal with its baseline and the revised text: two texts, joined by ids."""

    proposal: Stored[Proposal]
    baseline: Resolution | None
    revised: Text
    drifted: bool = False
    """Whether the text in force is not the one that the proposal was made on."""

    @property
    def baseline_text(self) -> Text:
        """The provisions of the baseline; none for a draft new text."""
        return self.baseline.provisions if self.baseline else ()


def find(workspace: Workspace, reference: str) -> StoredDraft | Resolution | Contribution | StoredChairText:
    """What a reference names.

    Raises:
        InputFault: nothing is called that (the nearest name is in the hint), or its file can't be read.
        NeedsDecision: several are called that.
    """
    ref = reference.strip()
    if (resolution := find_resolution(workspace, ref)) is not None:
        return resolution.value
    if (proposal := find_proposal(workspace, ref)) is not None:
        return stored_draft(workspace, proposal)
    if (contribution := find_contribution(workspace, ref)) is not None:
        return contribution.value
    from wtsaprep.services.comparing.chair_texts import (  # Only those who name one need them.
        find_chair_text,
        open_chair_text,
    )

    if (chair := find_chair_text(workspace, ref)) is not None:
        return open_chair_text(workspace, chair)
    raise InputFault(f"nothing here is called {ref!r}", Where(str(workspace.folder)), _nearest(workspace, ref))


def find_resolution(workspace: Workspace, reference: str) -> Stored[Resolution] | None:
    """A resolution by its number, with or without its edition; the latest edition if none is said."""
    wanted = re.sub(r"^(?:resolution|res\.?) +", "", reference.strip(), flags=re.IGNORECASE).casefold()
    number, _, edition = wanted.partition("@")
    # Files are named after what they hold, so that thousands need not be opened to find one; a file that somebody
    # named otherwise may hold anything.
    all_files = toml_files(workspace.resolutions)
    likely = [path for path in all_files if _may_hold(path.name, slug(number))]
    for paths in (likely, all_files):
        found = [
            summary
            for summary in _readable(paths, summarize_resolution)
            if summary.number.casefold() == number and slug(summary.adopted).startswith(slug(edition))
        ]
        if found:
            return workspace.load(Resolution, max(found, key=_edition_key).path)
    return None


def named_resolution(workspace: Workspace, reference: str) -> Resolution:
    """The text in force that a reference names.

    Raises:
        InputFault: none is called that, or it can't be read.
    """
    stored = find_resolution(workspace, reference)
    if stored is None:
        what = f"no text in force is called {reference!r}"
        raise InputFault(what, Where(str(workspace.folder)), "`wtsaprep list` shows those there are.")
    return stored.value


def _may_hold(name: str, number: str) -> bool:
    ours = re.match(r"(?:resolution|recommendation|opinion|decision)-", name)
    return ours is None or name[ours.end() :].startswith((f"{number}-", f"{number}."))


def find_proposal(workspace: Workspace, reference: str) -> Stored[Proposal] | None:
    """A proposal by its number, an earlier number, or its id.

    Raises:
        NeedsDecision: several proposals bear the number.
    """
    wanted = _as_number(reference)
    summaries = tuple(_readable(toml_files(workspace.proposals), summarize_proposal))
    for names in (_current, _earlier):
        found = [s for s in summaries if wanted in names(s)]
        if len(found) > 1:
            raise NeedsDecision(f"several proposals are called {reference}", hint=_told_apart(found))
        if found:
            return workspace.load(Proposal, found[0].path)
    return None


def _told_apart(found: list[ProposalSummary]) -> str:
    ids = [s.id for s in found]
    if len(set(ids)) == len(ids):
        return f"Name one by its id: {', '.join(ids)}"
    files = ", ".join(str(s.path) for s in found)
    return f"Two files hold the same id; remove one of them or give it another id: {files}"


def find_contribution(workspace: Workspace, reference: str) -> Stored[Contribution] | None:
    """A contribution by its number, as in "ARB/36A1"."""
    from wtsaprep.model.contribution import Contribution

    wanted = _as_number(reference)
    for path in toml_files(workspace.contributions):
        try:
            stored = workspace.load(Contribution, path)
        except WtsaprepError:
            continue
        if stored.value.number.casefold() == wanted:
            return stored
    return None


def stored_draft(workspace: Workspace, stored: Stored[Proposal]) -> StoredDraft:
    """A proposal with its two texts.

    Raises:
        InputFault: its baseline is not in the workspace, or its amendments do not fit it.
    """
    proposal = stored.value
    if proposal.baseline is None:
        return StoredDraft(stored, None, apply((), proposal.amendments))
    found = find_baseline(workspace, proposal.baseline)
    if found is None:
        what = f"its baseline, {proposal.baseline.resolution} ({proposal.baseline.adopted}), is not in the workspace"
        raise InputFault(what, Where(str(stored.path)), "Import that text first: wtsaprep import FILE")
    return stored_draft_on(found.value, stored)


def stored_draft_on(resolution: Resolution, stored: Stored[Proposal]) -> StoredDraft:
    """A proposal with its two texts, given its text in force.

    Raises:
        AmendmentFault: its amendments do not fit it.

    On another text than the one it was made on, those of its changes that fit are made, and the others stand in its
    conflicts; the file is as it was.
    """
    proposal = stored.value
    if proposal.baseline and proposal.baseline.digest not in ("", digest(resolution.provisions)):
        fitted = refit(resolution.provisions, proposal.amendments)
        value = proposal.model_copy(update={"conflicts": (*proposal.conflicts, *fitted.conflicts)})
        return StoredDraft(replace(stored, value=value), resolution, fitted.text, drifted=True)
    try:
        revised = apply(resolution.provisions, proposal.amendments)
    except AmendmentFault as error:
        place = Where(str(stored.path), provision=error.where.provision)
        raise AmendmentFault(error.what, place, error.hint) from None
    return StoredDraft(stored, resolution, revised)


def find_baseline(workspace: Workspace, baseline: Baseline) -> Stored[Resolution] | None:
    """The text that a proposal says it starts from, as it stands in the workspace now."""
    named = f"{baseline.resolution}@{slug(baseline.adopted)}" if baseline.adopted else baseline.resolution
    return find_resolution(workspace, named)


def _readable(paths: Iterable[Path], summarize: Callable[[Path], S]) -> Iterator[S]:
    for path in paths:
        try:
            yield summarize(path)
        except WtsaprepError:
            continue  # A broken file is named by whoever lists the workspace; here it just isn't what is sought.


def _edition_key(summary: ResolutionSummary) -> tuple[str, str]:
    year = re.search(r"\d{4}", summary.adopted)
    return (year[0] if year else "", summary.adopted)


def _as_number(reference: str) -> str:
    """A reference as numbers are compared: "iap/34(Rev.1)(Add.1)/1" is IAP/34R1A1/1."""
    typed = reference.strip()
    return str(parse_number(typed) or typed).casefold()


def _current(summary: ProposalSummary) -> tuple[str, ...]:
    return (summary.number.casefold(), summary.id.casefold())


def _earlier(summary: ProposalSummary) -> tuple[str, ...]:
    return tuple(number.casefold() for number in summary.earlier_numbers)


def _nearest(workspace: Workspace, reference: str) -> str:
    from rapidfuzz import process

    from wtsaprep.store.index.contents import read_contents

    contents = read_contents(workspace)
    names = [*(r.number for r in contents.resolutions), *(p.number for p in contents.proposals)]
    names += [c.number for c in contents.contributions] + [t.name for t in contents.texts]
    near = process.extractOne(reference, [n for n in names if n], score_cutoff=50)
    told = f"Nearest: {near[0]}. " if near else ""
    broken = f" {len(contents.broken)} files can't be read; `list` names them." if contents.broken else ""
    return f"{told}`wtsaprep list` shows all there is.{broken}"
