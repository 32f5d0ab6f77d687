"""Export: what a reference names as a document to hand on, planned, made in a form, and written as it was seen."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from wtsaprep.conventions.checker import Checker
from wtsaprep.conventions.looked_at import Surroundings
from wtsaprep.drafting.named_clauses import clauses_named
from wtsaprep.errors import NeedsDecision, UsageFault
from wtsaprep.formats.documents import Addendum, DocumentEntry
from wtsaprep.formats.endings import usual_ending
from wtsaprep.formats.markdown.chair import markdown_chair_text
from wtsaprep.formats.markdown.document import markdown_document
from wtsaprep.model.contribution import Contribution
from wtsaprep.model.file_names import word_file_name
from wtsaprep.model.names import slug
from wtsaprep.model.numbers import parse_number
from wtsaprep.remedies import Remedy
from wtsaprep.services.comparing.named_text import open_named
from wtsaprep.services.comparing.opened_chair_text import StoredChairText
from wtsaprep.services.drafts.documents import cover
from wtsaprep.services.drafts.opened_proposal import StoredDraft, drafts_of
from wtsaprep.services.drafts.surroundings import checker_of, odd_switches
from wtsaprep.services.papers.checking import checked_chair_text, checked_draft
from wtsaprep.services.papers.export_forms import ExportedDocument, ExportForm
from wtsaprep.services.papers.pdf import ToPrint, not_told, pdf_of
from wtsaprep.store.folders.written_papers import write_paper
from wtsaprep.store.index.find import event_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from wtsaprep.model.proposal import Proposal
    from wtsaprep.model.provision import Text
    from wtsaprep.services.papers.checking import CheckedText
    from wtsaprep.services.papers.export_forms import DocumentFormat
    from wtsaprep.services.papers.pdf import PrintingTold
    from wtsaprep.store.index.index import Index

_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class PlannedExport:
    """What a reference names, read: a document with its proposals, or a chair's text."""

    reference: str
    contribution: Contribution | None
    drafts: tuple[StoredDraft, ...] = ()
    chair_text: StoredChairText | None = None
    addenda: tuple[Addendum, ...] = ()
    """The addenda of a document, with what they carry."""
    event: str = ""
    """The assembly that the workspace is for."""
    checker: Checker = field(default_factory=lambda: Checker(Surroundings()), compare=False)
    is_document: bool = False
    """Whether a document was named, and not a proposal, whose cover is made for it."""
    odd_switches: tuple[str, ...] = ()
    """What is to be told of codes in the settings that no rule has."""

    def file_name(self, to: DocumentFormat) -> str:
        """What its file is called: a Word file of a document with a number as ITU calls it."""
        number = parse_number(self.contribution.number) if self.contribution else None
        named = word_file_name(self.event, number, self.contribution.language) if self.contribution else ""
        if to != "markdown" and named:
            return f"{named.removesuffix(usual_ending('word'))}{usual_ending(to)}"
        return f"{slug(self.reference)[:_LONGEST_NAME] or 'document'}{usual_ending(to)}"

    @property
    def authors(self) -> tuple[str, ...]:
        """Whose names stand with the marks, as far as files told."""
        return tuple(dict.fromkeys(o.author for draft in self.drafts for o in draft.proposal.value.owners if o.author))

    @property
    def corrected(self) -> tuple[str, ...]:
        """What of it was made on a text in force that was corrected since, by name."""
        drifted = [draft.proposal.value.name for draft in self.drafts if draft.drifted and not draft.lost]
        chair = self.chair_text
        return (*drifted, *([chair.value.name] if chair and chair.drifted and not chair.lost else []))

    @property
    def wanting(self) -> tuple[str, ...]:
        """What must still be put right before it is handed in, in sentences; what is alike in one.

        Of a document also what its cover does not say; the cover of a proposal that is named alone is made for it.
        """
        of_texts = tuple(sentence for text in self.checked for sentence in text.in_short)
        if self.chair_text and of_texts:
            return (*of_texts, "what is found in a chair's text is not let stand, but settled in it")
        if self.contribution is None or not self.is_document:
            return of_texts
        unsaid = self.checker.of_cover(self.contribution)
        return (*of_texts, *(f"{self.contribution.number}: {finding.sentence}" for finding in unsaid))

    @property
    def texts(self) -> dict[str, tuple[Text, Text]]:
        """Its texts, each with the one that it is on, by what faults call them."""
        found = {draft.proposal.value.name: (draft.revised, draft.baseline_text) for draft in self.drafts}
        chair = self.chair_text
        return found | ({chair.value.name: (chair.revised, chair.baseline.provisions)} if chair else {})

    @property
    def checked(self) -> tuple[CheckedText, ...]:
        """What the rules find in it."""
        texts = [checked_draft(self.checker, draft) for draft in self.drafts]
        return (*texts, checked_chair_text(self.checker, self.chair_text)) if self.chair_text else tuple(texts)

    @property
    def with_findings(self) -> Path | None:
        """The file of its first proposal in which something is to be put right."""
        drafts = zip(self.drafts, self.checked, strict=False)
        return next((draft.proposal.path for draft, checked in drafts if checked.to_mend), None)


def plan_export(index: Index, reference: str) -> PlannedExport:
    """Read what a reference names.

    Raises:
        UsageFault: it names a text in force.
        InputFault: nothing is called that, or it can't be read.
    """
    named = open_named(index, reference)
    plan = PlannedExport(
        reference,
        None,
        event=event_of(index).event,
        checker=checker_of(index),
        odd_switches=odd_switches(index),
    )
    if isinstance(named, StoredChairText):
        return replace(plan, chair_text=named)
    if isinstance(named, Contribution):
        parts = tuple(drafts_of(index, named)), tuple(_addenda(index, named))
        return replace(plan, contribution=named, drafts=parts[0], addenda=parts[1], is_document=True)
    if isinstance(named, StoredDraft):
        return replace(plan, contribution=_cover(index, named.proposal.value), drafts=(named,))
    what = f"{reference} is a text in force, not a proposal"
    raise UsageFault(what, hint="Name a proposal or a document.", remedy=Remedy("see-handed-in", reference))


def plan_together(index: Index, references: Sequence[str], *, into_given: bool = False) -> PlannedExport:
    """Read what references name, to be one document: proposals of one, or of several for a file that is given.

    Raises:
        UsageFault: they are no proposals of one document.
        InputFault: nothing is called that, or it can't be read.
    """
    first, *more = (plan_export(index, reference) for reference in references)
    for plan in more:
        if first.chair_text or plan.chair_text:
            raise UsageFault("a chair's text is a document for itself", hint="Name it alone.")
        if plan.contribution != first.contribution and not into_given:
            what = f"{first.reference} and {plan.reference} are of two documents, each with a cover of its own"
            raise UsageFault(what, hint="Name those of one, or a file that they are written into.")
    drafts = {draft.proposal.value.id: draft for plan in (first, *more) for draft in plan.drafts}
    named = ", ".join((first.reference, *(plan.reference for plan in more)))
    return replace(first, reference=named, drafts=tuple(drafts.values()))


def exported(plan: PlannedExport, form: ExportForm, told: PrintingTold = not_told) -> ExportedDocument:
    """The document in a form; ``told`` hears how long a PDF takes.

    Raises:
        ExportFault: it would not come back as itself.
        UsageFault: a PDF is asked for, and nothing on this machine makes one.
        NeedsDecision: conflicts are not settled yet, or the text it was made on is not to be had any more.
    """
    _refuse_two_texts(plan)
    with clauses_named(plan.texts):
        if form.to == "pdf":
            content = pdf_of(ToPrint(lambda: _word(plan, form), lambda: _page(plan, form), ("word", "page")), told)
        else:
            content = _word(plan, form) if form.to == "word" else _markdown(plan, form).encode()
    return ExportedDocument(plan.file_name(form.to), form, content)


def write_document(document: ExportedDocument, path: Path) -> None:
    """Write a document to a file that the user named for it.

    Raises:
        WriteFault: it can't be written; what was there is as it was.
    """
    write_paper(path, document.content)


def writes_over(document: ExportedDocument, path: Path) -> bool:
    """Whether another file stands where a document would be written; that one could not be brought back."""
    try:
        return os.path.isfile(path) and path.read_bytes() != document.content
    except OSError:
        return False


def _refuse_two_texts(plan: PlannedExport) -> None:
    """See to it that there is one text to hand in, and one that it was made on."""
    if lost := _lost(plan):
        what = f"the text that {lost} was made on is not here any more, so nobody can tell what of it is its author's"
        raise NeedsDecision(what, remedy=Remedy("rebase", lost))
    document = plan.contribution
    if document and (document.conflicts or any(draft.proposal.value.conflicts for draft in plan.drafts)):
        what = f"{plan.reference} holds two texts where only one can be handed in"
        raise NeedsDecision(what, remedy=Remedy("settle-conflicts", plan.reference))


def _word(plan: PlannedExport, form: ExportForm) -> bytes:
    from wtsaprep.formats.word.writing.chair import word_chair_text
    from wtsaprep.formats.word.writing.document import WordForm, word_document
    from wtsaprep.formats.word.writing.into_skeleton import word_into

    if (chair := plan.chair_text) is not None:
        if form.template:
            raise UsageFault(f"{plan.reference} is a chair's text, and proposals are written into a given file")
        return word_chair_text(chair.with_all_sources, chair.baseline, chair.revised, form.date)
    assert plan.contribution is not None, "what is no chair's text is a document"
    asked = WordForm(form.annotations, form.authors, form.author, form.date, form.headline)
    entries = list(map(_entry, plan.drafts))
    if form.template:
        return word_into(form.template, entries, asked)
    return word_document(plan.contribution, entries, asked, plan.addenda)


def _markdown(plan: PlannedExport, form: ExportForm) -> str:
    if (chair := plan.chair_text) is not None:
        return markdown_chair_text(chair.with_all_sources, chair.baseline, chair.revised, form.marks)
    assert plan.contribution is not None, "what is no chair's text is a document"
    entries = list(map(_entry, plan.drafts))
    return markdown_document(
        plan.contribution, entries, form.marks, form.annotations, plan.addenda, authors=form.authors
    )


def _page(plan: PlannedExport, form: ExportForm) -> str:
    """The document as a page, where nothing prints Word files."""
    from wtsaprep.formats.markdown.page import markdown_page

    title = plan.chair_text.value.name if plan.chair_text else plan.reference
    language = plan.contribution.language if plan.contribution else "en"
    return markdown_page(_markdown(plan, replace(form, marks="review")), title, language)


def _lost(plan: PlannedExport) -> str:
    """What of it stands on a text that is not to be had any more."""
    if plan.chair_text is not None and plan.chair_text.lost:
        return plan.chair_text.value.name
    return next((draft.proposal.value.name for draft in plan.drafts if draft.lost), "")


def _addenda(index: Index, document: Contribution) -> Iterator[Addendum]:
    """The addenda of a document that are in the workspace, in the order of their numbers."""
    number = parse_number(document.number)
    heads = {found: head for head in index.contributions if (found := parse_number(head.number))}
    for found in sorted(heads, key=lambda found: found.addenda):
        if number is not None and found.addenda and replace(found, addenda=found.addenda[:-1]) == number:
            drafts = drafts_of(index, index.load(Contribution, heads[found].path).value)
            yield Addendum(found.addenda[-1], tuple(map(_entry, drafts)))


def _entry(draft: StoredDraft) -> DocumentEntry:
    return DocumentEntry(draft.proposal.value, draft.baseline, draft.revised)


def _cover(index: Index, proposal: Proposal) -> Contribution:
    """The cover of the contribution that carries a proposal, or one made of what the event and the number tell."""
    if (head := index.document_of(proposal.id)) is not None:
        return index.load(Contribution, head.path).value
    return cover(event_of(index), proposal)
