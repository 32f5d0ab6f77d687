"""A chair's text from the keyboard: three revisions at 80x24, and what of ours is still in each."""

from __future__ import annotations

from pathlib import Path

from support.story import Story, play
from wtsaprep.drafting.amend import apply
from wtsaprep.model.chair import ChairText
from wtsaprep.model.resolution import Resolution
from wtsaprep.services.comparing.chair_session import ChairSession
from wtsaprep.services.drafts.merging_files import merge_files
from wtsaprep.store.folders.workspace import Workspace

OURS = "digital financial services;"


def set_source(workspace: Workspace, code: str) -> None:
    """Say whose the workspace is."""
    path = workspace.folder / "wtsaprep.toml"
    text = "\n".join(line for line in path.read_text(encoding="utf-8").split("\n") if not line.startswith("source ="))
    path.write_text(f'source = "{code}"\n{text}', encoding="utf-8")


def clause(folder: Path, name: str, id_: str) -> str:
    """What a revision on disk says in one clause."""
    workspace = Workspace(folder / "workspace")
    baseline = workspace.load(Resolution, next(workspace.resolutions.glob("*.toml"))).value.provisions
    chair = workspace.load(ChairText, workspace.texts / f"{name}.toml").value
    return next(p.text for p in apply(baseline, chair.amendments) if p.id == id_)


async def start(story: Story) -> None:
    """Start DT/24 on Resolution 11."""
    set_source(story.workspace, "ARB")
    await story.press("slash", *"Hammamet", "enter", "g", "t")
    await story.sees("Start a chair's text on Resolution 11")
    await story.type("DT/24")
    await story.press("enter")
    await story.sees("DT/24, being made", "redline")


async def to_clause(story: Story, name: str) -> None:
    """Go to the options of a clause."""
    for _ in range(6):
        if name in story.lines()[0]:
            return
        await story.press("n")
        await story.settles()
    raise AssertionError(story.text())


def test_words_are_looked_for_and_what_is_typed_is_no_command(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await start(story)
        await story.press("slash")
        await story.type("Frozen")
        await story.press("enter")
        await story.sees("'Frozen' is not in this text")
        await story.sees("DT/24, being made")
        await story.press("escape", "slash")
        await story.type("currency")
        await story.press("enter")
        await story.sees("recognizing a)")
        await story.press("escape")
        await story.sees("DT/24, being made")
        await story.press("N")
        await story.sees("search first, with /")

    play(tell, tmp_path)


def test_signs_are_the_same_on_all_screens(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await start(story)
        await story.press("enter")
        await to_clause(story, "recognizing a)")
        await story.sees("{+digital financial services+}")
        await story.press("j", "enter", "t")
        await story.sees("in the text: option 2")
        assert "{+" not in story.text()
        await story.press("escape")
        await story.sees("DT/24, being made")
        await story.press("n")
        await story.sees("digital financial services")
        assert "{+" not in story.text()
        await story.press("t")
        await story.sees("{+digital financial services+}")

    play(tell, tmp_path, TERM="linux")


def test_a_chairs_text_in_three_revisions_and_the_fate_of_ours_in_each(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await start(story)
        await story.press("enter")
        await to_clause(story, "recognizing a)")
        await story.sees("Option 1  no change", "ARB/36A1/1", "in the text: option 1")
        await story.press("2")
        await story.sees("in the text: option 2", "✓ Option 2")
        await story.press("F")
        await story.sees("Hand out DT/24? Enter hands it out", "the next choice makes DT/24R1")
        await story.press("escape")
        await story.sees("DT/24 was not handed out")
        await story.press("F", "enter")
        await story.sees("handed out; the next choice makes the next revision")
        await story.press("k", "k", "b")
        await story.sees("DT/24 was handed out; this is DT/24R1", "✓ Option 1", "✓ Option 2")
        await story.press("j")
        await story.sees("in the text: option 1, 2 in brackets")
        await story.press("escape", "l")
        await story.sees("ours: ARB/36A1/1 · 1 change: 1 in brackets? · 1 to confirm", "[] in brackets?")
        await story.press("y")
        await story.sees("1 in brackets · confirmed")
        await story.press("escape", "F", "enter", "enter")
        await to_clause(story, "resolves")
        await story.press("2")
        await story.sees("DT/24R1 was handed out; this is DT/24R2", "✓ Option 2  changed 3%  PRA/XX/1, PRB/XX/1")
        await story.press("p", "p")
        await to_clause(story, "recognizing a)")
        await story.press("enter")
        await story.sees("in the text: option 1")
        await story.press("u")
        await story.sees("taken back")
        await story.press("escape", "V", "n")
        await story.sees("DT/24 (Rev.2), being made", "against DT/24R1", "change 1 of")
        await story.press("l")
        await story.sees("ours: ARB/36A1/1 · 1 change: 1 in brackets")

    play(tell, tmp_path)
    assert clause(tmp_path, "dt-24", "recognizing-1").endswith(OURS)
    assert "[currency transfer by mobile telephony]" in clause(tmp_path, "dt-24r1", "recognizing-1")
    assert "shall collaborate" in clause(tmp_path, "dt-24r2", "resolves-1")
    assert "shall" not in clause(tmp_path, "dt-24r1", "resolves-1")


def test_a_revision_opens_with_what_is_new_in_it_and_marks_only_that(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        path = story.workspace.folder / "proposals" / "arb-res-11-b3dg.toml"
        text = path.read_text(encoding="utf-8").replace("arb-res-11-b3dg", "arb-rev").replace("36A1", "36R1A1")
        text += '\n[[amendment]]\nprovision = "observing-1"\ntext = "that topics of interest change,"\n'
        (path.parent / "arb-rev.toml").write_text(text, encoding="utf-8")
        await story.press("enter")
        await story.sees("MOD ARB/36A1/1")
        await story.press("escape", "slash", *"36R1A1", "enter")
        await story.sees("MOD ARB/36R1A1/1", "New since ARB/36A1/1: observing: gv")
        await story.press("n")
        await story.sees("change 1 of 2")
        await story.press("g", "v", "n")
        await story.sees("redline, since ARB/36A1/1", "change 1 of 1", "observing")
        await story.press("g", "v", "g", "g", "n")
        await story.sees("change 1 of 2", "recognizing a)")

    play(tell, tmp_path)


def test_a_fate_that_a_person_said_stands_and_can_be_taken_back(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await start(story)
        await story.press("l")
        await story.sees("ours: ARB/36A1/1 · 1 change: 1 not taken? · 1 to confirm")
        await story.press("w")
        await story.sees("1 taken with changes · confirmed")
        await story.press("u")
        await story.sees("1 not taken? · 1 to confirm", "taken back: ARB/36A1/1, recognizing a)")
        await story.press("ctrl+r")
        await story.sees("1 taken with changes · confirmed", "done again: ARB/36A1/1, recognizing a)")
        await story.press("d")
        await story.sees("1 not taken? · 1 to confirm")
        await story.press("u")
        await story.sees("1 taken with changes · confirmed")
        await story.press("x", *["escape"] * 6)
        await story.sees("Chair's texts (1)")

    play(tell, tmp_path)
    workspace = Workspace(tmp_path / "workspace")
    chair = workspace.load(ChairText, workspace.texts / "dt-24.toml").value
    assert [(one.provision, one.fate) for one in chair.fates] == [("recognizing-1", "not taken")]


def test_one_on_a_text_that_was_corrected_is_put_onto_it_and_back(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await start(story)
        path = next(story.workspace.resolutions.glob("*.toml"))
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("topics of interest", "topics of common interest"), encoding="utf-8")
        await story.press(*["escape"] * 5)
        await story.sees("Chair's texts (1)")
        await story.press("G", "enter")
        await story.sees("its text in force was corrected: gb")
        before = (story.workspace.texts / "dt-24.toml").read_bytes()
        await story.press("g", "b")
        await story.sees("re-based onto the text in force")
        after = (story.workspace.texts / "dt-24.toml").read_bytes()
        assert after != before
        await story.press("g", "b")
        await story.sees("stands on Resolution 11 (Hammamet, 2016) already")
        await story.press("u")
        await story.sees("taken back")
        assert (story.workspace.texts / "dt-24.toml").read_bytes() == before

    play(tell, tmp_path)


def test_choices_are_taken_back_and_made_again_after_a_restart(tmp_path: Path) -> None:
    async def choose(story: Story) -> None:
        await start(story)
        await story.press("enter")
        await to_clause(story, "recognizing a)")
        await story.press("2")
        await story.sees("in the text: option 2")
        await story.press("escape", "F", "enter")
        await story.sees("handed out; the next choice makes the next revision")

    async def go_back(story: Story) -> None:
        await story.press("slash", *"DT/24", "enter")
        await story.sees("DT/24, handed out")
        await story.press("u")
        await story.sees("taken back", "DT/24, being made")
        await story.press("u", "u")
        await story.sees("nothing was chosen here that could be taken back")
        await story.press("ctrl+r", "enter")
        await to_clause(story, "recognizing a)")
        await story.sees("in the text: option 2")

    play(choose, tmp_path)
    play(go_back, tmp_path)


def test_what_two_people_picked_for_one_clause_is_settled_on_the_screen(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("slash", *"DT/24", "enter")
        await story.sees("DT/24, being made", "1 conflict to settle: gx")
        await story.press("g", "x")
        await story.sees("resolves: the text changed under the edit", "conflict 1 of 1")
        await story.press("t")
        await story.sees("DT/24, being made")
        assert "to settle" not in story.text()

    play(start, tmp_path)
    pick_on_two_sides(Workspace(tmp_path / "workspace"), "resolves", ("2", "3"))
    play(tell, tmp_path)
    assert "may, where resources allow, collaborate" in clause(tmp_path, "dt-24", "resolves-1")


def pick_on_two_sides(workspace: Workspace, name: str, options: tuple[str, str]) -> None:
    """Leave what git makes of two people's picks for one clause."""
    path = workspace.texts / "dt-24.toml"
    versions = [path.read_text(encoding="utf-8")]
    for option in options:
        path.write_text(versions[0], encoding="utf-8")
        session = ChairSession(workspace, workspace.load(ChairText, path))
        session.pick(session.clause_called(name), [option])
        versions.append(path.read_text(encoding="utf-8"))
    files = [workspace.folder.parent / name for name in ("base", "ours", "theirs")]
    for file, text in zip(files, versions, strict=True):
        file.write_text(text, encoding="utf-8")
    base, ours, theirs = files
    path.write_text(merge_files(workspace, base, ours, theirs, path).text, encoding="utf-8")


def test_a_confirmation_of_an_earlier_run_is_taken_back_but_no_choice_in_the_text(tmp_path: Path) -> None:
    async def confirm(story: Story) -> None:
        await start(story)
        await story.press("l")
        await story.sees("1 to confirm")
        await story.press("y")
        await story.sees("1 not taken")

    async def take_back(story: Story) -> None:
        await story.press("slash", *"DT/24", "enter")
        await story.sees("DT/24, being made")
        await story.press("l")
        await story.sees("ours: ARB/36A1/1 · 1 change: 1 not taken · confirmed")
        await story.press("u")
        await story.sees("taken back: ARB/36A1/1, recognizing a)")
        await story.press("u")
        await story.sees("nothing was confirmed since the text was last changed")

    play(confirm, tmp_path)
    play(take_back, tmp_path)


def test_what_is_not_saved_is_no_option_and_that_is_said(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        set_source(story.workspace, "ARB")
        await story.press("enter", "n", "enter")
        await story.type("gold ")
        await story.press("escape")
        await story.sees("unsaved")
        await story.press("equals_sign")
        await story.sees("Compare")
        await story.press("g", "t")
        await story.type("DT/24")
        await story.press("enter")
        await story.sees("DT/24, being made")
        told = " ".join(" ".join(line.strip() for line in story.lines()).split())
        sentence = "ARB/36A1/1 is not saved, and options are what is saved: save it (s), then open DT/24 again"
        assert sentence in told
        await story.press("enter")
        await story.sees("is not saved")
        await story.press("n", "escape", "escape", "escape", "s", "escape", "G", "enter")
        await story.sees("DT/24, being made")
        assert "not saved" not in story.text()

    play(tell, tmp_path)
