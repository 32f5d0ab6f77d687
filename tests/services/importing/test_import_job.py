"""The import as a job: what it asks, what it would write, which other ways it knows; nothing is written before."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from support.practice import practice_copy
from wtsaprep.errors import InputFault, UsageFault, WtsaprepError
from wtsaprep.model.printed import printed
from wtsaprep.remedies import Remedy
from wtsaprep.services.drafts.opened_proposal import stored_draft
from wtsaprep.services.importing.carry_out_import import ImportPlan, carry_out_import, unknown_changes, would_write
from wtsaprep.services.importing.import_job import (
    ImportJob,
    begin_import,
    keeping_answers,
    planned,
    remedied,
    understood,
    with_input,
    with_proposal,
    with_questions,
)
from wtsaprep.services.importing.import_options import ImportOptions, ImportUndecided
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.find import named_proposal, named_resolution
from wtsaprep.store.index.index import Index

OURS = "ARB/36A1/1"
GAPS = "RESOLUTION 5 (Hammamet, 2016)\nGaps\nconsidering\nthat gaps remain,\nresolves\nto act.\n"
LATER = GAPS.replace("Hammamet, 2016", "Rev. New Delhi, 2024")
OTHER = GAPS.replace("remain", "are closed")
JOINED = "MOD\tEUR/40A1/2\n" + GAPS.replace("Hammamet, 2016", "Rev. Dubai, 2012Hammamet, 2016")
ASKED = "MOD\tEUR/40A1/2\n" + GAPS.replace("Hammamet, 2016", "Hammamet, 2016Rev. New Delhi, 2024").replace(
    "that gaps", "that gapsholes"
)
MARKED = "MOD\tEUR/40A1/2\n" + GAPS.replace("remain", "[-remain-]{+are closed+}")
GONE = "SUP\tEUR/40A1/3\nRESOLUTION 99 (Hammamet, 2016)\nGone\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """The shipped workspace with Resolution 5."""
    made = Workspace(practice_copy(tmp_path / "workspace"))
    list(carry_out_import(made, plan(reading(made, GAPS))))
    return made


def reading(workspace: Workspace, text: str, **options: Any) -> ImportJob:
    """An import of a text, its questions open."""
    return with_input(begin_import(workspace, ImportOptions(**options)), text, "text.txt")


def plan(job: ImportJob) -> ImportPlan:
    """What it would write."""
    return planned(job, understood(job))


def refusal(job: ImportJob) -> ImportUndecided:
    """Why it can't be decided without a person."""
    with pytest.raises(ImportUndecided) as refused:
        plan(job)
    return refused.value


def shipped_text(workspace: Workspace, view: str) -> str:
    """The shipped proposal's text in force, or what it makes of it, as one would paste it."""
    index = Index(workspace)
    draft = stored_draft(index, named_proposal(index, OURS))
    text = draft.revised if view == "revised" else draft.baseline_text
    return "\n".join(map(str, printed(text)))


def test_a_question_is_open_until_it_is_answered(workspace: Workspace) -> None:
    job = reading(workspace, ASKED.replace("RESOLUTION 5", "RESOLUTION 6"))
    asked = job.read[0].questions
    assert (asked.open, asked.asked) == ((1,), (1,))
    assert not asked.answered(1, None).open
    assert not asked.as_they_are_read().open
    refused = with_questions(job, 0, asked.answered(1, None))
    assert "gapsholes" in str(understood(refused).arrivals[0].text.baseline)
    assert "gapsholes" not in str(understood(job).arrivals[0].text.baseline)


def test_what_its_form_proves_is_not_asked(workspace: Workspace) -> None:
    asked = reading(workspace, JOINED.replace("RESOLUTION 5", "RESOLUTION 6")).read[0].questions
    assert (asked.open, [guess.proved for guess in asked.settled]) == ((), [True])


def test_the_text_in_force_that_is_here_settles_what_it_can(workspace: Workspace) -> None:
    text = ASKED.replace("that gapsholes", "thatgaps")
    elsewhere = reading(workspace, text.replace("RESOLUTION 5", "RESOLUTION 6"))
    here = reading(workspace, text)
    assert elsewhere.read[0].questions.open
    assert not here.read[0].questions.open
    assert list(would_write(plan(here))) == ["MOD EUR/40A1/2"]


def test_a_text_in_force_settles_nothing_of_what_was_made_on_other_words(workspace: Workspace) -> None:
    other = reading(workspace, ASKED.replace("to act", "to stay"))
    assert other.read[0].questions.open
    assert not other.read[0].source.found.baselines


def test_each_text_of_an_input_is_laid_over_its_own(workspace: Workspace) -> None:
    text = ASKED.replace("that gapsholes", "thatgaps")
    two = reading(workspace, f"{text}{text.replace('RESOLUTION 5', 'RESOLUTION 6').replace('40A1/2', '40A1/3')}")
    assert [*two.read[0].source.found.baselines] == [0]
    assert {two.read[0].questions.guesses[at].text for at in two.read[0].questions.open} == {1}


def test_answers_are_kept_when_the_same_is_read_another_way(workspace: Workspace) -> None:
    job = reading(workspace, ASKED.replace("to act", "to stay"))
    asked = job.read[0].questions
    (at,) = asked.open
    taken = next(reading for reading in asked.guesses[at].readings if str(reading) == "[-gaps-]{+holes+}")
    job = with_questions(job, 0, asked.answered(at, taken))
    assert not remedied(job, Remedy("read-against", onto="5")).read[0].questions.open
    assert not keeping_answers(reading(workspace, ASKED.replace("to act", "to stay")), job).read[0].questions.open
    assert keeping_answers(reading(workspace, ASKED.replace("to act", "to go")), job).read[0].questions.open


def test_a_proposal_without_a_number_is_given_one(workspace: Workspace) -> None:
    job = reading(workspace, MARKED.partition("\n")[2])
    assert refusal(job).remedies == (Remedy("say-number"),)
    assert list(would_write(plan(remedied(job, Remedy("say-number", "EGY/XX/4"))))) == ["MOD EGY/XX/4"]
    with pytest.raises(UsageFault, match="is not the number"):
        remedied(job, Remedy("say-number", "four"))


def test_nothing_is_written_before_it_is_carried_out(workspace: Workspace) -> None:
    before = sorted(workspace.folder.rglob("*.toml"))
    made = plan(reading(workspace, MARKED))
    assert list(would_write(made)) == ["MOD EUR/40A1/2"]
    assert sorted(workspace.folder.rglob("*.toml")) == before
    assert [line.partition(":")[0] for line in carry_out_import(workspace, made)] == ["MOD EUR/40A1/2"]
    assert named_proposal(Index(workspace), "EUR/40A1/2")


WAYS = [
    (OTHER, (Remedy("replace-in-force", onto="5"), Remedy("take-as-revised", onto="5"))),
    (MARKED.replace("to act", "to stay"), (Remedy("read-against", onto="5"),)),
    (f"MOD\t{OURS}\n{GAPS}", (Remedy("take-as-reply", OURS),)),
]


@pytest.mark.parametrize(("text", "remedies"), WAYS)
def test_what_is_here_in_other_words_can_go_another_way(
    workspace: Workspace, text: str, remedies: tuple[Remedy, ...]
) -> None:
    assert refusal(reading(workspace, text)).remedies == remedies


def test_a_reconstructed_text_can_be_replaced(workspace: Workspace) -> None:
    text = shipped_text(workspace, "in force").replace("postal", "post", 1)
    job = reading(workspace, text)
    assert Remedy("replace-in-force", onto="11") in refusal(job).remedies
    replacing = plan(remedied(job, Remedy("replace-in-force", onto="11")))
    assert [one.resolution.value.status for one in replacing.replacements] == ["official"]


def test_an_official_text_is_put_right_by_another_one(workspace: Workspace) -> None:
    replacing = plan(remedied(reading(workspace, OTHER), Remedy("replace-in-force", onto="5")))
    assert list(would_write(replacing)) == [
        "Resolution 5 (Hammamet, 2016), official, in the place of the official text that was here"
    ]


def test_where_another_edition_is_here_it_may_be_a_revised_text_of_that(workspace: Workspace) -> None:
    job = reading(workspace, LATER)
    made = plan(job)
    assert made.remedies == [Remedy("take-as-revised", onto="5")]
    assert list(would_write(made)) == ["Resolution 5 (New Delhi, 2024), official"]
    assert list(would_write(plan(remedied(job, made.remedies[0])))) == ["MOD XXX/XX/1"]


def test_a_remedy_reads_the_same_inputs_anew(workspace: Workspace) -> None:
    again = remedied(reading(workspace, OTHER), Remedy("take-as-revised", onto="5"))
    assert again.options == ImportOptions(baseline="5", revised=True)
    assert again.read[0].given == OTHER
    assert again.baseline == named_resolution(Index(workspace), "5")


def test_revised_texts_without_a_number_get_one_each(workspace: Workspace) -> None:
    job = with_input(reading(workspace, OTHER, baseline="5", revised=True), LATER, "other.txt")
    assert [arrival.text.number for arrival in understood(job).arrivals] == ["XXX/XX/1", "XXX/XX/2"]


def test_a_revised_text_takes_the_number_that_is_given(workspace: Workspace) -> None:
    job = reading(workspace, OTHER, baseline="5", revised=True, number="EUR/40A1/1")
    assert not job.asks_whose
    two = with_input(job, LATER, "other.txt")
    first, second = (stored.value for stored in plan(two).proposals)
    assert (first.number, first.sources) == ("EUR/40A1/1", ("EUR",))
    assert second.number != first.number


def test_what_cant_be_placed_is_a_gap_and_the_rest_is_planned(workspace: Workspace) -> None:
    made = plan(reading(workspace, MARKED + GONE))
    assert list(would_write(made)) == ["MOD EUR/40A1/2"]
    assert ["resolution 99" in gap for gap in made.gaps] == [True]


def test_a_text_in_force_without_clauses_is_refused(workspace: Workspace) -> None:
    with pytest.raises(InputFault, match="no clauses of resolution 99 were found"):
        plan(reading(workspace, "RESOLUTION 99 (Hammamet, 2016)\nGone\n(Hammamet, 2016)\n"))


def test_what_is_here_word_for_word_is_told(workspace: Workspace) -> None:
    made = plan(reading(workspace, GAPS))
    assert (list(would_write(made)), made.told) == (
        [],
        ["Resolution 5 (Hammamet, 2016) is in the workspace already, word for word."],
    )


def test_replies_are_told_apart_from_what_changes_nothing_and_what_is_known(workspace: Workspace) -> None:
    theirs = shipped_text(workspace, "revised").replace("postal", "post", 1)
    same = shipped_text(workspace, "revised")
    job = reading(workspace, theirs, onto=OURS, author="EGY")
    made = plan(with_input(with_input(job, theirs, "again.txt"), same, "same.txt"))
    assert [reply.value.author for reply in made.replies] == ["EGY"]
    assert made.told == [
        "The reply of EGY in again.txt is in the workspace already.",
        f"EGY changes nothing of {OURS}: same.txt",
    ]


def test_formal_changes_of_a_reply_are_not_counted(workspace: Workspace) -> None:
    ours = shipped_text(workspace, "revised")
    formal = ours.replace("between the two organs;", "between the two organs,")
    for text, count in ((formal, "formal changes alone"), (formal.replace("postal", "post", 1), "1 change")):
        assert text != ours
        made = plan(reading(workspace, text, onto=OURS, author="EGY"))
        assert list(would_write(made)) == [f"{count} to {OURS} by EGY"]


def test_another_proposal_can_be_a_reply_but_not_to_itself(workspace: Workspace) -> None:
    job = begin_import(workspace, ImportOptions(onto=OURS))
    assert with_proposal(job, "no such proposal") is None
    to_itself = with_proposal(job, OURS)
    assert to_itself is not None
    with pytest.raises(InputFault, match="can't reply to itself"):
        understood(to_itself)


@pytest.mark.parametrize(
    ("options", "fault", "why"),
    [
        (ImportOptions(onto="11"), UsageFault, "is no proposal"),
        (ImportOptions(onto="ARB/99/9"), InputFault, "nothing here is called"),
        (ImportOptions(baseline="77"), InputFault, "no text in force is called"),
    ],
)
def test_what_is_not_here_is_no_way(
    workspace: Workspace, options: ImportOptions, fault: type[WtsaprepError], why: str
) -> None:
    with pytest.raises(fault, match=why):
        begin_import(workspace, options)


def test_all_questions_can_be_refused_at_once(workspace: Workspace) -> None:
    job = reading(workspace, ASKED.replace("RESOLUTION 5", "RESOLUTION 6"))
    refused = with_questions(job, 0, job.read[0].questions.as_they_stand())
    assert not refused.read[0].questions.open
    baseline = str(understood(refused).arrivals[0].text.baseline)
    assert "Hammamet, 2016Rev. New Delhi" in baseline
    assert "gapsholes" in baseline


CLEAN_MOD = LATER.replace("RESOLUTION", "MOD\tEGY/5/1\nRESOLUTION", 1)
SAYS_WHY = "MOD EGY/5/1 marks no changes, so resolution 5 as it is in force can't be worked out from it"


def test_a_clean_proposal_is_asked_against_the_text_that_is_here_and_makes_none(workspace: Workspace) -> None:
    job = reading(workspace, CLEAN_MOD)
    asked = refusal(job)
    assert asked.what == SAYS_WHY
    assert asked.remedies == (Remedy("take-as-revised", onto="5"),)
    made = plan(remedied(job, asked.remedies[0]))
    assert list(would_write(made)) == ["MOD EGY/5/1"]
    assert made.proposals[0].value.baseline == named_resolution(Index(workspace), "5").baseline


def test_a_clean_proposal_on_a_text_that_is_not_here_says_that_its_changes_are_unknown(workspace: Workspace) -> None:
    made = plan(reading(workspace, CLEAN_MOD.replace("RESOLUTION 5", "RESOLUTION 6")))
    assert "it shows no marks, so what it may have changed is unknown" in made.resolutions[0].value.provenance
    (told,) = unknown_changes(made)
    assert told.startswith("MOD EGY/5/1 shows no marks, and no other edition of Resolution 6 (")
    assert told.endswith("take this back, import the text in force, then it again")
    assert not list(unknown_changes(plan(reading(workspace, MARKED))))


def test_a_clean_proposal_with_the_number_of_one_that_is_here_may_be_a_reply_to_it(workspace: Workspace) -> None:
    clean = CLEAN_MOD.replace("EGY/5/1", OURS).replace("RESOLUTION 5", "RESOLUTION 11")
    assert Remedy("take-as-reply", OURS) in refusal(reading(workspace, clean)).remedies


def test_marks_on_a_number_line_of_this_assembly_are_read_against_the_text_that_is_here(workspace: Workspace) -> None:
    marked = MARKED.replace("Hammamet, 2016", "New Delhi, 2024")
    asked = refusal(reading(workspace, marked))
    assert "names resolution 5 as this assembly is to adopt it (New Delhi, 2024)" in asked.what
    assert asked.remedies == (Remedy("read-against", onto="5"),)
