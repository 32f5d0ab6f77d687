"""What two people made meets, by keys and by verbs, byte for byte: takes, re-bases, conflicts, choices, positions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from stories.test_the_same_by_verbs import CONFLICT, OURS, Play, Typist, deal_ids, files
from support.command_line import Run
from support.replies_sent import send_replies
from support.stopped_clock import stop_clock
from support.story import Story, play
from tui.chair.test_chair_screen import pick_on_two_sides, set_source
from wtsaprep.model.colours import COLOURS
from wtsaprep.store.folders.workspace import Workspace

PROPOSAL = Path("proposals", "arb-res-11-b3dg.toml")
TEXT = Path("resolutions", "resolution-11-hammamet-2016.toml")
RIVAL = "PRA/XX/1"


def reworded(path: Path, old: str, new: str) -> None:
    """Change words in a file by hand."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def conflicting(folder: Path) -> None:
    """Leave a conflict in our draft."""
    path = folder / PROPOSAL
    path.write_text(path.read_text(encoding="utf-8") + CONFLICT, encoding="utf-8")


async def to_document(story: Story, number: str) -> None:
    """Put the cursor of the documents on one."""
    await story.press("w", "c")
    await story.sees("Documents", number)
    while f"› {number}" not in story.text():
        await story.press("j")
        await story.settles()


async def take_mark(story: Story) -> None:
    await to_document(story, "PRA/XX")
    await story.press("enter")
    await story.sees(f"MOD {RIVAL}")
    await story.press("n", "T")
    await story.settles()
    if "What of" in story.text():
        await story.press("enter")
    await story.sees(f"taken into {OURS}, unsaved")
    await story.press("escape", "escape", "g", "g", "enter")
    await story.sees(f"MOD {OURS}", "unsaved")
    await story.press("s")
    await story.sees("saved:")


def take_mark_by_verbs(typed: Typist) -> None:
    typed("register", "PRA/XX", "--read")
    typed("register", "--seen")
    typed("take", RIVAL, "resolves", "--into", OURS, "--mark", "1")


def in_our_draft(*keys: str) -> Play:
    """Open our draft, press some keys, and save it."""

    async def tell(story: Story) -> None:
        await story.press("enter")
        await story.sees(f"MOD {OURS}")
        for key in keys:
            await story.press(*key.split())
            await story.settles()
        await story.press("s")
        await story.sees("saved:")

    return tell


async def take_edit(story: Story) -> None:
    await story.press("enter")
    await story.sees(f"MOD {OURS}")
    await story.press("g", "r")
    await story.sees("1 of 3, 1 competing")
    await story.press("e")
    await story.settles()
    await story.type(" today")
    await story.press("escape")
    await story.sees("taken")
    await story.press("s")
    await story.sees("saved:")


def take_edit_by_verbs(typed: Typist) -> None:
    typed("settle", OURS, "observing", "take", "--of", "EGY")
    typed("edit", OURS, "observing", "--text", "-", stdin=typed.words(OURS, "observing") + " today")


def in_chairs_text(*keys: str, sees: str) -> Play:
    """Open the chair's text and press some keys."""

    async def tell(story: Story) -> None:
        await story.press("slash", *"DT/24", "enter")
        await story.sees("DT/24, being made")
        await story.press(*keys)
        await story.sees(sees)
        await story.settles()

    return tell


async def note_and_take_back(story: Story) -> None:
    await to_document(story, "PRB/XX")
    await story.press("l", "l")
    await story.settles()
    await story.press("u", "escape")
    await story.settles()


class TwoWays:
    """Two workspaces that are alike, one worked on by keys and one by verbs."""

    def __init__(self, run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        stop_clock(monkeypatch)
        self._folder, self._monkeypatch = folder, monkeypatch
        for above in (folder, folder / "typed"):
            send_replies(above)
            set_source(Workspace(above / "workspace"), "ARB")
        self.workspaces = folder / "workspace", folder / "typed" / "workspace"
        self.typed = Typist(run, self.workspaces[1])
        self._part = 0

    def both(self, act: Callable[[Path], object]) -> None:
        """Do something to the files of both."""
        for folder in self.workspaces:
            act(folder)

    def same(self, on_screen: Play, in_shell: Callable[[Typist], object]) -> None:
        """Both ways give the same files."""
        self._part += 1
        deal_ids(self._monkeypatch, self._part)
        play(on_screen, self._folder, (120, 40), USER="Ann")
        deal_ids(self._monkeypatch, self._part)
        in_shell(self.typed)
        by_keys, typed_files = map(files, self.workspaces)
        assert by_keys.keys() == typed_files.keys()
        for place, content in by_keys.items():
            assert content == typed_files[place], (self._part, place)


@pytest.fixture
def ways(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TwoWays:
    """Two workspaces with replies to our draft."""
    return TwoWays(run, tmp_path, monkeypatch)


def test_takes_conflicts_and_re_bases_give_the_same_files_by_keys_and_by_verbs(ways: TwoWays) -> None:
    ways.same(take_mark, take_mark_by_verbs)
    ways.same(take_edit, take_edit_by_verbs)
    ways.both(conflicting)
    ways.same(in_our_draft("g x", "b"), lambda typed: typed("settle", OURS, "considering a)", "both"))
    ways.both(conflicting)
    ways.same(in_our_draft("g x", "m"), lambda typed: typed("settle", OURS, "considering a)", "mine"))
    ways.both(lambda folder: reworded(folder / TEXT, "minimum of formality", "minimum of formalities"))
    ways.same(in_our_draft("g b"), lambda typed: typed("rebase", OURS, "--onto", "11"))


def still_holding(number: str) -> Play:
    """Come to a change that reads otherwise now: the position holds."""

    async def tell(story: Story) -> None:
        await story.press("g", "p")
        await story.sees("which changes do you want to go through?")
        await story.type("everything")
        await story.press("enter")
        await story.sees("Prepare  everything")
        while f"{number} · resolves" not in story.text():
            await story.press("n")
            await story.settles()
        await story.press("full_stop")
        await story.settles()

    return tell


async def start_other_symbol(story: Story) -> None:
    await story.settles()
    while "› 11 " not in story.text():
        await story.press("j")
        await story.settles()
    await story.press("g", "n")
    await story.sees("Start a proposal")
    await story.type("sup")
    await story.press("enter")
    await story.sees("SUP ARB/XX/1")
    await story.settles()


def note_by_verbs(typed: Typist) -> None:
    for colour in COLOURS[:2]:
        typed("register", "PRB/XX", "--colour", colour)
    typed("undo")
    typed("register", "--seen")


async def save_elsewhere(story: Story) -> None:
    """Save our draft to the file that is offered."""
    await story.press("enter")
    await story.sees(f"MOD {OURS}")
    await story.press("g", "s")
    await story.sees("Save the proposal to another file")
    await story.press("enter")
    await story.sees("written:")


def start_chair(folder: Path, run: Run) -> None:
    """Begin a chair's text in which two people picked for one clause."""
    assert run("chair", "start", "DT/24", "11", "--workspace", folder).returncode == 0
    pick_on_two_sides(Workspace(folder), "resolves", ("2", "3"))


def settle_choices_by_verbs(typed: Typist) -> None:
    typed("register", "DT/24", "--read")
    typed("chair", "settle", "DT/24", "resolves", "theirs")


def test_what_is_held_chosen_and_noted_gives_the_same_files_by_keys_and_by_verbs(
    ways: TwoWays, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = "--through", "all"
    ways.same(start_other_symbol, lambda typed: typed("new", "SUP", "11"))
    ways.same(note_and_take_back, note_by_verbs)
    for folder in ways.workspaces:
        assert run("position", RIVAL, "resolves", "oppose", *everything, "--workspace", folder).returncode == 0
        (path,) = (p for p in folder.glob("proposals/*.toml") if f'number = "{RIVAL}"' in p.read_text("utf-8"))
        reworded(path, "shall collaborate", "is to collaborate")
    ways.same(still_holding(RIVAL), lambda typed: typed("position", RIVAL, "resolves", "--still-holds", *everything))
    ways.both(lambda folder: start_chair(folder, run))
    settled = in_chairs_text("g", "x", "t", sees="DT/24, being made")
    ways.same(settled, settle_choices_by_verbs)
    ways.both(lambda folder: reworded(folder / TEXT, "topics of interest", "topics of common interest"))
    rebased = in_chairs_text("g", "b", sees="re-based onto the text in force")
    ways.same(rebased, lambda typed: typed("rebase", "DT/24", "--onto", "11"))
    monkeypatch.setenv("HOME", str(tmp_path))
    ways.same(save_elsewhere, lambda typed: typed("recover", OURS, "-o", tmp_path / "typed.toml"))
    assert (tmp_path / PROPOSAL.name).read_bytes() == (tmp_path / "typed.toml").read_bytes()
