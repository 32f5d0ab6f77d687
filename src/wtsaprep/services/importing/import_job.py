"""Import: inputs read one way or another, their questions answered, what they hold understood, what it writes planned.

``begin_import``, ``with_input`` for each input, an answer to each of its questions, ``understood``, ``planned``, and
then `carry_out_import`: nothing is written before that, and what could be done instead is in the plan or in the fault.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.drafting.reply_places import texts_of
from wtsaprep.errors import UsageFault
from wtsaprep.model.numbers import is_proposal_number
from wtsaprep.model.source_codes import sources_named
from wtsaprep.redline.redline import redline
from wtsaprep.redline.whole_changes import count_changes
from wtsaprep.services.drafts.change_at_once import proposal_meant
from wtsaprep.services.drafts.opened_proposal import StoredDraft, draft_of, on_text, stored_draft
from wtsaprep.services.drafts.replies_on import replies_on
from wtsaprep.services.importing.arrivals import numbered, read_arrivals, revised_arrival
from wtsaprep.services.importing.carry_out_import import ImportPlan
from wtsaprep.services.importing.input_files import PASTED
from wtsaprep.services.importing.known_texts import laid_over_known
from wtsaprep.services.importing.marks_of_word import names_told
from wtsaprep.services.importing.plan_import import plan_import
from wtsaprep.services.importing.questions import Questions, questions_of
from wtsaprep.services.importing.returned_texts import Sender, read_reply, reply_from, scan_returned
from wtsaprep.services.importing.sources import read_source
from wtsaprep.store.folders.replies import known_reply, new_reply
from wtsaprep.store.index.bases import find_base
from wtsaprep.store.index.find import find_proposal, named_resolution
from wtsaprep.store.index.index import Index

if TYPE_CHECKING:
    from wtsaprep.drafting.draft import Draft
    from wtsaprep.formats.flattened.doubt import Doubt
    from wtsaprep.model.reply import Reply
    from wtsaprep.model.resolution import Resolution
    from wtsaprep.remedies import Remedy
    from wtsaprep.services.importing.arrivals import Arrival
    from wtsaprep.services.importing.import_options import ImportOptions
    from wtsaprep.services.importing.input_files import Input
    from wtsaprep.services.importing.returned_texts import Returned
    from wtsaprep.services.importing.sources import Source
    from wtsaprep.services.ours.who_we_are import WhoWeAre
    from wtsaprep.store.folders.workspace import Workspace


@dataclass(frozen=True, slots=True)
class InputRead:
    """A text or Word file that was read, with what it asks."""

    given: Input
    source: Source
    questions: Questions
    returned: Returned | None = None
    """The text of it that answers our draft, for a reply."""


@dataclass(frozen=True, slots=True)
class ImportJob:
    """An import on its way."""

    workspace: Workspace
    options: ImportOptions
    baseline: Resolution | None
    """The text in force that inputs are read against."""
    draft: Draft | None
    """The draft of ours that inputs answer."""
    sender: Sender
    inputs: tuple[InputRead | StoredDraft, ...] = ()
    """What was read, in order; a proposal that is in the workspace already can be a reply to another one."""

    @property
    def read(self) -> tuple[InputRead, ...]:
        """The inputs that were read."""
        return tuple(each for each in self.inputs if isinstance(each, InputRead))

    def doubts_at_once(self, read: InputRead) -> tuple[Doubt, ...]:
        """What can be told of an input before its questions are answered."""
        if read.returned or self.options.revised:
            return ()
        return tuple(sorted((*read.source.found.notes, *read.source.found.doubts)))

    def doubts_of(self, what_came: Understood) -> tuple[ToldDoubt, ...]:
        """All that is told of the inputs, each in the order of its lines."""
        told: list[ToldDoubt] = []
        for read in self.read:
            later = [doubt for source, doubt in what_came.doubts if source is read.source]
            told += [ToldDoubt(read.source, doubt) for doubt in sorted({*self.doubts_at_once(read), *later})]
        return tuple(told)

    @property
    def asks_whose(self) -> bool:
        """Whether somebody has to say whose the last input is, since neither it nor the options do."""
        if not self.read:
            return False
        source = self.read[-1].source
        if self.options.onto:
            return source.name == PASTED and not self.sender.author
        said = self.options.source or self.options.number
        return self.options.revised and not said and not any(t.number for t in source.found.texts)

    def otherwise(self, read: InputRead, what_came: Understood) -> int:
        """How many places of an input, besides those that it asks about, were read in one way of several."""
        return sum(doubt.may_be_otherwise for source, doubt in self.doubts_of(what_came) if source is read.source)


class ToldDoubt(NamedTuple):
    """What of an input was left out, read in one way of several, or not understood."""

    source: Source
    doubt: Doubt


@dataclass(frozen=True, slots=True)
class Understood:
    """What the inputs of an import hold, their questions answered."""

    arrivals: tuple[Arrival, ...] = ()
    replies: tuple[Reply, ...] = ()
    told: tuple[str, ...] = ()
    """Sentences on replies that need not be written."""
    doubts: tuple[ToldDoubt, ...] = ()
    """Those that could not be told at once."""
    gaps: tuple[str, ...] = ()
    """What of them was not read, so that a text may lack something."""


def begin_import(workspace: Workspace, options: ImportOptions) -> ImportJob:
    """An import that has read nothing yet.

    Raises:
        UsageFault: what is to be answered is no proposal, or the number or source that was said is none.
        InputFault: no text in force, or no proposal, is called as the options say.
        NeedsDecision: several are.
    """
    if options.number and not is_proposal_number(options.number):
        what = f"{options.number!r} is not the number of a proposal"
        raise UsageFault(what, hint="It looks like ARB/36A1/1 or ARB/XX/1.")
    sources_named(options.source)
    index = Index(workspace)
    draft = draft_to_answer(index, options.onto) if options.onto else None
    baseline = named_resolution(index, options.baseline) if options.baseline else None
    return ImportJob(workspace, options, baseline, draft, Sender(options.author, datetime.date.today().isoformat()))


def draft_to_answer(index: Index, reference: str) -> Draft:
    """The draft that replies answer.

    Raises:
        UsageFault: the reference names no proposal.
        InputFault: nothing is called that, or it can't be read.
    """
    return draft_of(stored_draft(index, proposal_meant(index, reference)))


def with_input(job: ImportJob, given: Input, name: str) -> ImportJob:
    """The import with one input more; what it asks is still open.

    Raises:
        InputFault: it can't be read, or no text of it answers our draft.
    """
    if job.draft is not None:
        returned = scan_returned(job.draft, given, name)
        read = InputRead(given, returned.source, questions_of(returned.found), returned)
    elif job.options.revised:
        read = InputRead(given, read_source(given, name), Questions())
    else:
        source = read_source(given, name, job.baseline.provisions if job.baseline else None)
        source = source if job.baseline else laid_over_known(Index(job.workspace), source)
        read = InputRead(given, source, questions_of(source.found))
    return replace(job, inputs=(*job.inputs, read))


def with_proposal(job: ImportJob, reference: str) -> ImportJob | None:
    """The import with a proposal of the workspace as a reply to ours; None if no proposal is called that.

    Raises:
        InputFault: it can't be read.
        NeedsDecision: several are called that.
    """
    index = Index(job.workspace)
    stored = find_proposal(index, reference)
    if stored is None:
        return None
    other, ours = stored_draft(index, stored), job.draft.proposal.baseline if job.draft else None
    there = find_base(index, ours) if ours else None
    return replace(job, inputs=(*job.inputs, on_text(index, other, there) if there else other))


def with_questions(job: ImportJob, at: int, questions: Questions) -> ImportJob:
    """The import with other answers to what an input asks, by its place among those read."""
    asking = job.read[at]
    return replace(
        job, inputs=tuple(replace(asking, questions=questions) if each is asking else each for each in job.inputs)
    )


def said_whose(job: ImportJob, whose: WhoWeAre) -> ImportJob:
    """The import with whose its input is: of a reply who sent it, of a revised text its source."""
    if job.options.onto:
        return replace(job, sender=job.sender.named(whose.name or whose.source))
    return replace(job, options=replace(job.options, source=whose.source))


def remedied(job: ImportJob, remedy: Remedy) -> ImportJob:
    """The same inputs read as a remedy says; what was answered stays answered where it is asked again.

    Raises:
        WtsaprepError: they can't be read like that.
    """
    again = begin_import(job.workspace, job.options.remedied(remedy))
    for read in job.read:
        again = with_input(again, read.given, read.source.name)
    return keeping_answers(again, job)


def keeping_answers(job: ImportJob, earlier: ImportJob) -> ImportJob:
    """The import with the answers that were given when the same inputs were read before."""
    for at, (read, before) in enumerate(zip(job.read, earlier.read, strict=False)):
        if read.given == before.given:
            job = with_questions(job, at, read.questions.keeping(before.questions))
    return job


def understood(job: ImportJob) -> Understood:
    """What the inputs hold, with the answers that were given and the first reading where none was.

    Raises:
        InputFault: an input holds what can't be read like that.
    """
    if job.draft is not None:
        return _replies(job, job.draft)
    arrivals: list[Arrival] = []
    doubts: list[ToldDoubt] = []
    gaps: list[str] = []
    for read in job.read:
        if job.options.revised and job.baseline:
            taken = [arrival.text.number for arrival in arrivals]
            options = job.options
            new = [revised_arrival(job.workspace, read.source, job.baseline, options.source, taken, options.number)]
        else:
            new = numbered(read_arrivals(read.source, read.questions.answers), job.options.number)
        gaps += read.source.told_gaps
        doubts += [ToldDoubt(read.source, doubt) for arrival in new for doubt in arrival.doubts]
        arrivals += new
    return Understood(tuple(arrivals), doubts=tuple(doubts), gaps=tuple(gaps))


def _replies(job: ImportJob, draft: Draft) -> Understood:
    answered = list(replies_on(Index(job.workspace), draft))
    number = draft.proposal.name
    new: list[Reply] = []
    notes: list[str] = []
    doubts: list[ToldDoubt] = []
    gaps: list[str] = []
    for each in job.inputs:
        if isinstance(each, StoredDraft):
            name = each.proposal.value.name
            reply = reply_from(draft, answered, each, job.sender)
        else:
            assert each.returned is not None, "an input of replies was read as one"
            name = each.source.name
            reply, doubted = read_reply(draft, answered, each.returned, each.questions.answers, job.sender)
            doubts += [ToldDoubt(each.source, doubt) for doubt in doubted]
            gaps += each.source.told_gaps
        if known_reply(answered, reply):
            notes.append(f"The reply of {reply.author} in {name} is in the workspace already.")
        elif not (reply.amendments or reply.reasons or reply.comments):
            notes.append(f"{reply.author} changes nothing of {number}: {name}")
        else:
            answered.append(reply)
            new.append(reply)
    return Understood(replies=tuple(new), told=tuple(notes), doubts=tuple(doubts), gaps=tuple(gaps))


def planned(job: ImportJob, what_came: Understood) -> ImportPlan:
    """What the import would write, and what else could be done with it.

    Raises:
        InputFault: nothing of it can be placed.
        ImportUndecided: the workspace holds something else under the same name; with what can be done.
    """
    if job.draft is not None:
        plan = ImportPlan(onto=job.draft.proposal.name)
        plan.replies = [new_reply(job.workspace, reply) for reply in what_came.replies]
        texts = ((reply.id, redline(*texts_of(job.draft, reply))) for reply in what_came.replies)
        plan.reply_changes = {id_: count_changes(laid) for id_, laid in texts}
        plan.told = list(what_came.told)
    else:
        plan = plan_import(Index(job.workspace), what_came.arrivals, replace=job.options.replace)
        plan.told = [f"{name} is in the workspace already, word for word." for name in plan.known]
        plan.told += [f"{name}, so that it counts no more." for name in plan.left_out]
        plan.told += names_told(stored.value for stored in plan.proposals)
    plan.gaps[:0] = what_came.gaps
    return plan
