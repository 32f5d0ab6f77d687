"""Conflicts on the screen: from git, from another writer, from a newer edition; settled key by key, nothing lost."""

from __future__ import annotations

from pathlib import Path

from support.other_edition import other_edition
from support.story import Story, play
from wtsaprep.model.conflict import Conflict
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Baseline, Resolution
from wtsaprep.services.comparing.named_text import open_named
from wtsaprep.services.drafts.opened_proposal import StoredDraft
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

NAME = "proposals/arb-res-11-b3dg.toml"
WHERE = "considering-3"


def proposal(folder: Path) -> Proposal:
    """The proposal as it is on disk."""
    workspace = Workspace(folder / "workspace")
    return workspace.load(Proposal, workspace.folder / NAME).value


def clause(folder: Path, id_: str) -> str:
    """What the draft on disk says in one clause."""
    draft = open_named(Index(Workspace(folder / "workspace")), "ARB/36A1/1")
    assert isinstance(draft, StoredDraft)
    return next(p.text for p in draft.revised if p.id == id_)


def in_force(folder: Path) -> Baseline:
    """The text in force as it is on disk."""
    workspace = Workspace(folder / "workspace")
    return workspace.load(Resolution, next(workspace.resolutions.glob("*.toml"))).value.baseline


async def somebody_saves(story: Story, provision: str, text: str) -> None:
    """Another program saves the draft with one more change."""
    path = story.workspace.folder / NAME
    before = path.read_text(encoding="utf-8")
    path.write_text(f'{before}\n[[amendment]]\nprovision = "{provision}"\ntext = "{text}"\n', encoding="utf-8")


async def edit(story: Story, downs: int, words: str) -> None:
    """Open the draft and add words to a clause."""
    await story.press("enter", "g", "g", *["j"] * downs, "enter")
    await story.sees("editing")
    await story.type(words)
    await story.press("escape")
    await story.sees("unsaved")


def test_another_writers_change_of_another_clause_is_united_and_saved_at_the_second_s(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await edit(story, 5, " as seen")
        await somebody_saves(story, WHERE, "their words,")
        await story.press("s")
        await story.sees("somebody else saved meanwhile", "unsaved")
        await story.press("s")
        await story.sees("saved:")

    play(tell, tmp_path)
    assert clause(tmp_path, WHERE) == "their words,"
    assert clause(tmp_path, "considering-1").endswith("as seen")


def test_another_writers_change_of_the_same_clause_is_settled_by_a_person(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await edit(story, 7, " as seen")
        await somebody_saves(story, WHERE, "their words,")
        await story.press("s")
        await story.sees("conflict 1 of 1", "the text changed under the edit", "mine", "theirs", "their words")
        await story.press("escape")
        await story.sees("1 conflict to settle: gx", "(theirs) their words")
        await story.press("g", "x")
        await story.sees("conflict 1 of 1")
        await story.press("b")
        await story.sees("[their words,]")
        await story.press("u")
        await story.sees("taken back: settle considering c): both", "(theirs) their words")
        await story.press("g", "x", "t")
        await story.sees("their words,", "in force: worked out")
        await story.press("s")
        await story.sees("saved:")

    play(tell, tmp_path)
    assert clause(tmp_path, WHERE) == "their words,"
    assert not proposal(tmp_path).conflicts


def test_conflicts_in_a_file_are_found_one_after_the_other(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        path = story.workspace.folder / NAME
        stored = story.workspace.load(Proposal, path)
        conflicts = (
            *(Conflict(provision=i, ours=Provision(id=i), theirs=Provision(id=i, text="T")) for i in (WHERE, "title")),
            Conflict(field="reasons", ours="", theirs="Because."),
        )
        value = stored.value.model_copy(update={"conflicts": conflicts})
        story.workspace.save(type(stored)(value, path, stored.stamp))
        await story.press("enter")
        await story.sees("3 conflicts to settle: gx")
        await story.press("g", "g", "right_square_bracket", "x")
        await story.sees("title")
        await story.press("right_square_bracket", "x", "g", "x")
        await story.sees("conflict 1 of 3")
        await story.press("m", "m")
        await story.sees("reasons", "conflict 1 of 1", "Because.")
        await story.press("t", "G")
        await story.sees("Reasons: Because.")

    play(tell, tmp_path)


def test_a_draft_is_re_based_and_what_is_left_settled(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        workspace = story.workspace
        old = workspace.load(Resolution, next(workspace.resolutions.glob("*.toml"))).value
        text = tuple(
            p.model_copy(update={"text": p.text.replace("mobile telephony", "mobile money").replace("2016", "2020")})
            for p in old.provisions
        )
        newer = old.model_copy(update={"adopted": "Hammamet, 2020", "provisions": text, "status": "official"})
        workspace.save(workspace.new_resolution(newer))
        await story.press("enter")
        await story.sees("MOD ARB/36A1/1")
        await story.press("g", "b")
        await story.sees("on Resolution 11 (Hammamet, 2020); 1 conflict to settle: gx")
        await story.press("g", "x")
        await story.sees("telephony", "money", "digital financial services")
        await story.press("m")
        await story.sees("unsaved", "Hammamet, 2020")
        await story.press("u", "u")
        await story.sees("taken back: re-base", "Hammamet, 2016")
        await story.press("ctrl+r", "ctrl+r", "s")
        await story.sees("saved:")

    play(tell, tmp_path)
    baseline = proposal(tmp_path).baseline
    assert baseline is not None
    assert baseline.adopted == "Hammamet, 2020"
    assert clause(tmp_path, "recognizing-1").endswith("digital financial services;")


def corrected(story: Story) -> None:
    """Correct two words of the text in force by hand, in a clause that the proposal leaves alone."""
    path = next(story.workspace.resolutions.glob("*.toml"))
    path.write_text(path.read_text(encoding="utf-8").replace("technical progress", "progress"), encoding="utf-8")


def test_a_draft_on_a_text_that_was_corrected_is_edited_saved_and_put_onto_it(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        corrected(story)
        await edit(story, 5, " as seen")
        await story.sees("change 1 of 2", "its text in force was corrected: gb", "informed of technical progress")
        await story.press("s")
        await story.sees("saved:")
        await story.press("g", "b")
        await story.sees("re-based onto Resolution 11", "informed of progress")
        await story.press("s")
        await story.sees("saved:")

    play(tell, tmp_path)
    assert clause(tmp_path, "considering-1").endswith("as seen")
    assert clause(tmp_path, "recognizing-1").endswith("digital financial services;")
    assert proposal(tmp_path).baseline == in_force(tmp_path)


def test_a_draft_on_a_text_that_is_lost_is_not_saved_before_somebody_said_so(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        corrected(story)
        path = story.workspace.folder / NAME
        path.write_text(path.read_text(encoding="utf-8").replace("sha256:27dd", "sha256:0000"), encoding="utf-8")
        before = (story.workspace.folder / NAME).read_bytes()
        await edit(story, 5, " as seen")
        await story.sees("the text it was made on is not here: gb")
        await story.press("s")
        await story.sees("save: the text it was made on is not here")
        assert (story.workspace.folder / NAME).read_bytes() == before
        await story.press("g", "b")
        await story.sees("what fits was put onto Resolution 11")
        await story.press("s")
        await story.sees("saved:")

    play(tell, tmp_path)
    assert clause(tmp_path, "considering-1").endswith("as seen")


def test_a_conflict_of_a_text_in_force_is_settled_in_its_file(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        path = next(story.workspace.resolutions.glob("*.toml"))
        stored = story.workspace.load(Resolution, path)
        ours = next(p for p in stored.value.provisions if p.id == WHERE)
        conflict = Conflict(provision=WHERE, ours=ours, theirs=ours.model_copy(update={"text": "theirs,"}))
        value = stored.value.model_copy(update={"conflicts": (conflict,)})
        story.workspace.save(type(stored)(value, path, stored.stamp))
        await story.press("down")
        await story.sees("› 11 ")
        await story.press("enter")
        await story.sees("1 conflict to settle: gx")
        await story.press("g", "x", "t", "pagedown")
        await story.sees("in force: worked out", "theirs,")

    play(tell, tmp_path)
    workspace = Workspace(tmp_path / "workspace")
    value = workspace.load(Resolution, next(workspace.resolutions.glob("*.toml"))).value
    assert not value.conflicts
    assert next(p.text for p in value.provisions if p.id == WHERE) == "theirs,"


def test_where_several_editions_are_here_one_is_chosen(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        other_edition(story.workspace.folder)
        resolutions = story.workspace.folder / "resolutions"
        latest = (resolutions / "resolution-11-geneva-2022.toml").read_text("utf-8")
        cairo = resolutions / "resolution-11-cairo-2026.toml"
        cairo.write_text(latest.replace('adopted = "Geneva, 2022"', 'adopted = "Cairo, 2026"'), "utf-8")
        story.read_again()
        await story.press("enter")
        await story.sees("Resolution 11 (Cairo, 2026) is in force: gb")
        await story.press("g", "b")
        await story.sees("Onto which edition?", "Resolution 11 (Cairo, 2026)", "Resolution 11 (Geneva, 2022)")
        await story.press("2")
        await story.sees("re-based onto Resolution 11 (Geneva, 2022)")
        await story.press("u")
        await story.sees("Resolution 11 (Hammamet, 2016)")

    play(tell, tmp_path)
