"""An export: what a reference names, what is wanting, the document in each form, and its file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from support.practice import practice_copy
from wtsaprep.errors import InputFault, NeedsDecision, UsageFault, WtsaprepError
from wtsaprep.formats.markdown.dialect_names import DIALECTS, DialectName
from wtsaprep.model.conflict import Conflict
from wtsaprep.services.drafts.new_proposal import NewProposal, start_proposal
from wtsaprep.services.drafts.renumbering import carry_out_renumbering, plan_renumbering
from wtsaprep.services.papers.export_forms import ExportForm
from wtsaprep.services.papers.exporting import PlannedExport, exported, plan_export, write_document
from wtsaprep.store.folders.locations import packaged_practice
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.find import named_resolution
from wtsaprep.store.index.index import Index

OURS = "ARB/36A1/1"


def shipped(reference: str) -> PlannedExport:
    """What a reference names in the shipped workspace."""
    return plan_export(Index(Workspace(packaged_practice())), reference)


@pytest.mark.parametrize("marks", DIALECTS)
def test_a_proposal_and_its_document_are_written_as_they_are_seen(tmp_path: Path, marks: DialectName) -> None:
    for reference, name in ((OURS, "arb-36a1-1.md"), ("ARB/36A1", "arb-36a1.md")):
        document = exported(shipped(reference), ExportForm(marks=marks))
        assert document.name == name
        write_document(document, tmp_path / document.name)
        assert (tmp_path / name).read_bytes() == document.content
        assert "\n".join(document.lines).encode() == document.content


def test_a_form_says_how_changes_are_marked() -> None:
    marked = {marks: "\n".join(exported(shipped(OURS), ExportForm(marks=marks)).lines) for marks in DIALECTS}
    assert len(set(marked.values())) == len(DIALECTS)
    assert "<ins>" in marked["review"]
    assert "{.insertion" in marked["pandoc"]
    assert "{++" in marked["critic"]


def with_fields(plan: PlannedExport, **fields: object) -> PlannedExport:
    """The same with other fields of its proposal."""
    (draft,) = plan.drafts
    value = draft.proposal.value.model_copy(update=fields)
    return replace(plan, drafts=(draft._replace(proposal=replace(draft.proposal, value=value)),))


def test_of_a_document_that_is_named_its_cover_is_told_too() -> None:
    plan = shipped("ARB/36A1")
    assert plan.contribution is not None
    bare = replace(plan, contribution=plan.contribution.model_copy(update={"title": "", "contacts": ()}))
    assert any("its cover says no" in told and "title" in told for told in bare.wanting)
    assert not any("its cover" in told for told in replace(bare, is_document=False).wanting)


def test_what_is_wanting_is_said_of_each_proposal() -> None:
    assert shipped(OURS).wanting == ()
    (wanting,) = with_fields(shipped(OURS), symbol="SUP", reasons="").wanting
    assert "must give its reasons" in wanting
    (wanting,) = with_fields(shipped(OURS), sources=("XXX",)).wanting
    assert "whose it is nobody has said" in wanting


def test_what_waits_to_be_settled_is_not_handed_on() -> None:
    conflict = Conflict(field="headline", ours="One", theirs="Another")
    with pytest.raises(NeedsDecision, match="holds two texts"):
        exported(with_fields(shipped(OURS), conflicts=(conflict,)), ExportForm())


@pytest.mark.parametrize(
    ("reference", "fault", "why"), [("11", UsageFault, "is a text in force"), ("ARB/99", InputFault, "nothing here")]
)
def test_what_is_no_document(reference: str, fault: type[WtsaprepError], why: str) -> None:
    with pytest.raises(fault, match=why):
        shipped(reference)


@pytest.mark.parametrize(("reference", "name"), [("", "document.md"), ("A" * 300, f"{'a' * 80}.md")])
def test_every_reference_has_a_file_name(reference: str, name: str) -> None:
    assert replace(shipped(OURS), reference=reference).file_name("markdown") == name


def test_a_word_file_is_called_as_itu_calls_it() -> None:
    assert shipped(OURS).file_name("word") == "T22-WTSA.24-C-0036!A1!MSW-E.docx"
    assert shipped("PRA/XX/1").file_name("word") == "pra-xx-1.docx"


def test_a_word_file_is_seen_with_its_marks_before_it_is_written() -> None:
    document = exported(shipped(OURS), ExportForm("word"))
    assert "RESOLUTION 11 (Rev. [-Hammamet, 2016-]{+New Delhi, 2024+})" in document.lines
    assert document.content == exported(shipped(OURS), ExportForm("word")).content


def test_a_document_lists_its_addenda(tmp_path: Path) -> None:
    workspace = Workspace(practice_copy(tmp_path / "workspace"))
    for symbol in ("SUP", "NOC"):
        resolution = named_resolution(Index(workspace), "11")
        start_proposal(workspace, NewProposal(symbol, resolution, number=f"ARB/XX/{1 if symbol == 'SUP' else 2}"))
    carry_out_renumbering(workspace, plan_renumbering(workspace, "ARB/XX", "ARB/40", "addenda"))
    lines = exported(plan_export(Index(workspace), "ARB/40"), ExportForm(marks="none")).lines
    assert [line for line in lines if line.startswith("Addendum")] == [
        "Addendum 1\tSUP\tARB/40A1/1\tRESOLUTION 11 (Rev. Hammamet, 2016)",
        "Addendum 2\tNOC\tARB/40A2/1\tRESOLUTION 11 (Rev. Hammamet, 2016)",
    ]
    assert not [
        line for line in exported(plan_export(Index(workspace), "ARB/40A1"), ExportForm()).lines if "Addenda" in line
    ]
