"""Earlier editions: drafts, chair's texts, briefs and positions of ours on a text of which a newer edition has come."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

from wtsaprep.model.counted import counted
from wtsaprep.model.file_format import BRIEFS, POSITIONS
from wtsaprep.model.names import edition_reference, file_of_brief
from wtsaprep.model.proposal_names import filed_title
from wtsaprep.review.needs import Need
from wtsaprep.services.needs.register import is_own
from wtsaprep.store.index.contents import last_revisions
from wtsaprep.store.index.earlier_versions import superseded_by
from wtsaprep.store.index.references import latest_edition

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from wtsaprep.review.needs import NeedSubject
    from wtsaprep.store.folders.workspace import Workspace
    from wtsaprep.store.index.contents import Contents
    from wtsaprep.store.index.file_heads import ChairSummary, ProposalSummary, ResolutionSummary
    from wtsaprep.store.index.settings_head import Ours

_REBASE = "made on an earlier edition; {name} is in force: re-base it"
_POSITIONS = (
    "our positions on {many} are on the edition of {before}; {name} is in force: take them again on what is there"
)
_READ_AGAIN = "our brief is on the edition of {before}; {name} is in force: read it again, and write it anew"


def brief_files(workspace: Workspace) -> frozenset[str]:
    """The names of the files of what we wrote of texts in force."""
    return _names_in(workspace, BRIEFS)


def with_positions(workspace: Workspace) -> frozenset[str]:
    """The ids of the proposals on changes of which we took positions."""
    return frozenset(name.removesuffix(".toml") for name in _names_in(workspace, POSITIONS))


def _names_in(workspace: Workspace, folder: str) -> frozenset[str]:
    try:
        return frozenset(os.listdir(workspace.private / folder))
    except OSError:
        return frozenset()  # There is none, or it can't be read, which is said where one is opened.


def on_earlier_editions(
    contents: Contents, ours: Ours, briefs: Collection[str], positions: Collection[str] = ()
) -> Iterator[Need]:
    """What of ours is on an edition that is not the last one here, each with what to do."""
    newer = dict(_newer(contents))
    past = superseded_by(contents.proposals)
    for head in contents.proposals:
        name = newer.get((head.resolution, head.adopted))
        if name and not head.withdrawn and head.id not in past and is_own(head.sources, ours):
            said = _REBASE.format(name=name)
            yield Need(
                "newer edition", "proposal", head.id, filed_title(head), _subject(head), said=said, path=head.path
            )
    for text in last_revisions(contents):
        if name := newer.get((text.resolution, text.adopted)):
            said = _REBASE.format(name=name)
            yield Need("newer edition", "text", text.id, text.name, _subject(text), said=said, path=text.path)
    judged = Counter(
        _subject(head)
        for head in contents.proposals
        if head.id in positions and not head.withdrawn and head.id not in past and not is_own(head.sources, ours)
    )
    for edition in contents.resolutions:
        name = newer.get((edition.number, edition.adopted))
        if name and file_of_brief(edition.kind, edition_reference(edition.number, edition.adopted)) in briefs:
            subject, called = (edition.number, edition.adopted), edition.name
            said = _READ_AGAIN.format(before=edition.adopted, name=name)
            yield Need("newer edition", "resolution", edition.number, called, subject, said=said, path=edition.path)
        if name and (many := judged[edition.number, edition.adopted]):
            subject, called = (edition.number, edition.adopted), edition.name
            said = _POSITIONS.format(many=counted(many, "proposal"), before=edition.adopted, name=name)
            yield Need("newer edition", "resolution", edition.number, called, subject, said=said, path=edition.path)


def _newer(contents: Contents) -> Iterator[tuple[NeedSubject, str]]:
    """Each edition that is not the last one in its language, and what the last one is called."""
    editions: dict[tuple[str, str, str], list[ResolutionSummary]] = {}
    for head in contents.resolutions:
        editions.setdefault((head.kind, head.number.casefold(), head.language), []).append(head)
    for (_, number, _), heads in editions.items():
        last = latest_edition(heads, number, "") if len(heads) > 1 else None
        for head in heads if last else ():
            if last and head.adopted != last.adopted:
                yield (head.number, head.adopted), last.name


def _subject(head: ProposalSummary | ChairSummary) -> NeedSubject:
    return head.resolution, head.adopted
