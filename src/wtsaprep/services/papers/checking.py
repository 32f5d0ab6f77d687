"""Checking: what the rules find in proposals and texts, each thing with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.draft import Draft
from wtsaprep.errors import WtsaprepError
from wtsaprep.model.contribution import Contribution
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.comparing.unread_files import unread_files
from wtsaprep.services.drafts.opened_proposal import StoredDraft, draft_of, drafts_of, stored_draft
from wtsaprep.services.drafts.surroundings import checker_in_any_case
from wtsaprep.services.papers.several_processes import done_by_several
from wtsaprep.store.index.contents import broken_file
from wtsaprep.store.index.earlier_versions import that_count
from wtsaprep.store.index.file_heads import ContributionSummary, ProposalSummary
from wtsaprep.store.index.find import find_chair_text, find_contribution, find_proposal
from wtsaprep.store.index.nearest import nothing_called

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wtsaprep.conventions.checker import Checker
    from wtsaprep.conventions.finding import Finding
    from wtsaprep.services.comparing.opened_chair_text import StoredChairText
    from wtsaprep.store.index.contents import Broken
    from wtsaprep.store.index.index import Index

    _Asked = str | ProposalSummary | ContributionSummary
    Checkable = StoredDraft | Resolution | Contribution | StoredChairText


_AT_ONCE = 25
"""So many things are checked by one process before another one's are told."""


class CheckedText(NamedTuple):
    """What was found in one proposal or text in force."""

    name: str
    findings: tuple[Finding, ...]
    language: str

    @property
    def to_mend(self) -> tuple[Finding, ...]:
        """All but notes, which may be meant as they are."""
        return tuple(finding for finding in self.findings if finding.severity != "note")

    @property
    def in_short(self) -> tuple[str, ...]:
        """What is to be mended, a sentence a rule: where it is first, and how often more."""
        of_rule: dict[str, list[Finding]] = {}
        for finding in self.to_mend:
            of_rule.setdefault(finding.rule, []).append(finding)
        return tuple(_in_short(self.name, alike) for alike in of_rule.values())


class Checked(NamedTuple):
    """What was found."""

    texts: tuple[CheckedText, ...]
    unread: tuple[Broken, ...] = ()
    """The files that can't be read, where all were to be checked; else wtsaprep.toml alone."""

    def only(self, rules: Sequence[str]) -> Checked:
        """What some rules found."""
        texts = (text._replace(findings=tuple(f for f in text.findings if f.rule in rules)) for text in self.texts)
        return self._replace(texts=tuple(texts))


def checked(index: Index, references: Sequence[str], *, in_force: bool = False) -> Checked:
    """What is found in proposals, documents, or texts in force and what is on them; where none is named in all
    proposals and covers of documents.

    What stands so in the text in force is told of a proposal only if that is asked for. Where wtsaprep.toml can't be
    read it is named, and the usual rules are asked.

    Raises:
        InputFault: nothing is called that, or it can't be read.
        NeedsDecision: several are.
    """
    checker, settings = checker_in_any_case(index)
    unread = settings if references else unread_files(index)  # Among these it is named as well.
    asked: Sequence[_Asked] = references or (*index.proposals, *index.contributions)

    def check(start: int) -> Checked:
        broken = [*unread]
        some = _meant_of(index, asked[start : start + _AT_ONCE], broken)
        return Checked(
            tuple(checked_one(checker, one, in_force=in_force) for one in some), tuple(broken[len(unread) :])
        )

    done = done_by_several(check, range(0, len(asked), _AT_ONCE))
    starts = (number for number, _ in enumerate(index.files.each("checking", asked)) if number % _AT_ONCE == 0)
    parts = [next(done) for _ in starts]
    texts = tuple(text for part in parts for text in part.texts)
    return Checked(texts, (*unread, *(file for part in parts for file in part.unread)))


def _in_short(name: str, alike: Sequence[Finding]) -> str:
    first = alike[0]
    more = f" (and {len(alike) - 1} more)" if len(alike) > 1 else ""
    return f"{name}{f', {first.citation}' if first.citation else ''}: {first.sentence}{more}"


def drafts_meant(index: Index, references: Sequence[str], unread: list[Broken]) -> Iterator[Draft]:
    """The proposals that are named, those of documents and on texts in force among them; all if none is.

    Where all are meant, files that can't be read are added to ``unread``.

    Raises:
        InputFault: nothing is called that, or it can't be read.
    """
    for one in all_meant(index, references, unread, covers=False):
        if isinstance(one, StoredDraft):
            yield draft_of(one)


def all_meant(
    index: Index, references: Sequence[str], unread: list[Broken], *, covers: bool = True
) -> Iterator[Checkable]:
    """All that is checked where some things are named; if none is, all proposals, and the covers of documents.

    Raises:
        InputFault: nothing is called that, or it can't be read.
    """
    if not references:
        unread += unread_files(index)
    asked: Sequence[_Asked] = references or (*index.proposals, *(index.contributions if covers else ()))
    return _meant_of(index, index.files.each("checking", asked), unread)


def _meant_of(index: Index, asked: Iterable[_Asked], unread: list[Broken]) -> Iterator[Checkable]:
    """What is meant by some names, proposals and covers; no value is kept, since there may be many.

    What can't be opened of the proposals and covers is added to what can't be read.
    """
    told = {str(file.error.where.file) for file in unread}
    for one in asked:
        if isinstance(one, str):
            yield from _meant(index, one)
            continue
        try:
            text = index.files.text(one.path)
            if isinstance(one, ContributionSummary):
                yield index.workspace.value_of(Contribution, text).value
            else:
                yield stored_draft(index, index.workspace.value_of(Proposal, text))
        except WtsaprepError as fault:
            if fault.where.file not in told:  # A text that can't be read is told once, whatever is on it.
                unread.append(broken_file(one.path, fault))


def checked_one(checker: Checker, one: Checkable, *, in_force: bool = False) -> CheckedText:
    """What is found in one thing."""
    if isinstance(one, Resolution):
        return CheckedText(one.name, checker.of_text(one.provisions, one.language), one.language)
    if isinstance(one, Contribution):
        return CheckedText(one.number, checker.of_cover(one), one.language)
    if isinstance(one, StoredDraft):
        return checked_draft(checker, one, in_force=in_force)
    return checked_chair_text(checker, one)


def checked_draft(checker: Checker, draft: StoredDraft, *, in_force: bool = False) -> CheckedText:
    """What is found in a proposal; what stands so in its text in force only if that is asked for."""
    value = draft.proposal.value
    return CheckedText(value.name, checker.of_draft(draft_of(draft), in_force=in_force), value.language)


def checked_chair_text(checker: Checker, chair: StoredChairText) -> CheckedText:
    """What is found in a chair's text, as in a proposal that wants the same."""
    value = chair.value
    proposal = Proposal(id=value.id, language=value.language, baseline=value.baseline, dangling=value.dangling)
    draft = Draft(proposal, chair.baseline.provisions, chair.revised)
    return CheckedText(value.name, checker.of_draft(draft), value.language)


def _meant(index: Index, reference: str) -> Iterator[Checkable]:
    if (stored := find_proposal(index, reference)) is not None:
        yield stored_draft(index, stored)
    elif (document := find_contribution(index, reference)) is not None:
        yield document.value
        yield from drafts_of(index, document.value)
    elif (text := index.resolution(reference)) is not None:
        yield index.load(Resolution, text.path).value
        for head in that_count(index.on(text.number, text.adopted)):
            yield stored_draft(index, index.load(Proposal, head.path))
    elif (chair := find_chair_text(index, reference)) is not None:
        from wtsaprep.services.comparing.opened_chair_text import open_chair_text

        yield open_chair_text(index, chair)
    else:
        raise nothing_called(index, reference, "proposal", "document", "chair's text")
