"""What is read of a draft: reasons stand beneath the text, a paragraph each, and are nothing of what is in force."""

from __future__ import annotations

from wtsaprep.drafting.draft import Draft
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Baseline
from wtsaprep.present.sheet.read_texts import read_texts
from wtsaprep.present.sheet.sheet import Sheet, citation
from wtsaprep.redline.redline import redline

TEXT = (Provision(id="title", kind="title", text="Title"), Provision(id="a", text="one."))
PROPOSAL = Proposal(id="p", baseline=Baseline(resolution="99"), reasons="First things.\n\nThen others.\n")
DRAFT = Draft(PROPOSAL, TEXT, TEXT)


def shown(sheet: Sheet) -> list[str]:
    return ["".join(span.text for span in sheet.spans(sheet.provision(at))) for at in range(len(sheet))]


def test_each_paragraph_of_the_reasons_stands_alone() -> None:
    sheet = Sheet(redline(*read_texts(DRAFT)))
    assert shown(sheet) == ["Title", "one.", "Reasons: First things.", "Then others."]
    assert [citation(sheet, at) for at in (2, 3)] == ["reasons", "reasons"]
    assert not sheet.changed_places


def test_the_text_in_force_has_no_reasons_of_ours() -> None:
    assert shown(Sheet(redline(*read_texts(DRAFT)), view="base")) == ["Title", "one."]
