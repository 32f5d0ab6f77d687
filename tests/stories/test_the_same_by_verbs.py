"""A whole preparation by keys and the same by verbs, byte for byte: drafting, positions, the room, the hand-in.

The clock stands and the letters of new ids are dealt in order, so that nothing differs but the way it was done.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from itertools import count, product
from pathlib import Path

import pytest

from support.command_line import Done, Run
from support.practice import practice_copy
from support.replies_sent import send_replies
from support.stopped_clock import stop_clock
from support.story import Story, play
from tui.chair.test_chair_screen import set_source
from wtsaprep.cli.targets import subjects
from wtsaprep.drafting.named_clauses import clause_called
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index

DRAFT = "ARB/XX/1"
Play = Callable[[Story], Awaitable[None]]


@pytest.fixture(autouse=True)
def nothing_by_chance(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stop the clock."""
    stop_clock(monkeypatch)


def deal_ids(monkeypatch: pytest.MonkeyPatch, part: int) -> None:
    """Deal the letters of new ids in order, others in each part."""
    letters: Iterator[str] = ("bcdfghjkmnpqrstvwxz"[n // 4 % 19] if n % 4 else "zyxwvt"[part] for n in count())
    monkeypatch.setattr("wtsaprep.drafting.start.secrets.choice", lambda _: next(letters))


def files(folder: Path) -> dict[str, bytes]:
    """All files of a workspace."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


class Typist:
    """Types verbs on one workspace, each of which must be done."""

    def __init__(self, run: Run, folder: Path) -> None:
        self._run = run
        self.folder = folder

    def __call__(self, *words: str | Path, stdin: str = "") -> Done:
        done = self._run(*words, "--workspace", self.folder, stdin=stdin, USER="Ann")
        assert done.returncode == 0, (words, done.stderr)
        return done

    def words(self, reference: str, name: str) -> str:
        """How a clause of a proposal, or of a chair's text, reads."""
        (subject,) = subjects(Index(Workspace(self.folder)), reference)
        id_ = clause_called(name, subject.revised, subject.baseline)
        return next(p.text for p in subject.revised if p.id == id_)


async def go(story: Story, name: str) -> None:
    """Go to a clause of the text that is read."""
    await story.press(":")
    await story.type(name)
    await story.press("enter")
    await story.settles()


async def to_resolution(story: Story) -> None:
    """Put the cursor of the library on the text in force."""
    await story.settles()
    while "› 11 " not in story.text():
        await story.press("j")
        await story.settles()


async def draft_by_keys(story: Story) -> None:
    await to_resolution(story)
    await story.press("m")
    await story.sees("MOD ARB/XX/1")
    await go(story, "recognizing b)")
    await story.press("enter")
    await story.type(" as seen")
    await story.press("escape", "a")
    await story.type("that new things are seen,")
    await story.press("escape")
    await go(story, "considering a)")
    await story.press("J", "b")
    await go(story, "considering c)")
    await story.press("d")
    await go(story, "observing")
    await story.press("S")
    await story.type("considering further")
    await story.press("escape", "a")
    await story.type("that more is to be said [now][later]")
    await story.press("escape", "B")
    await story.sees("[now]", "[later]")
    await story.press("down", "a")
    await story.type("rcc EUR")
    await story.press("enter")
    await story.sees("RCC EUR")
    await story.press("up", "k", "c")
    await story.sees("chosen, the others are gone")
    await story.press("escape")
    await go(story, "… 1")
    await story.press("+")
    await story.sees("joined with the next")
    await story.press("g", "c", "a")
    await story.type("EGY, 2024-05-01, a@b.eg")
    await story.press("enter", "s", "a")
    await story.type("JOR")
    await story.press("enter", "r", "escape")
    await story.press("f")
    await story.type("Seen")
    await story.press("tab")
    await story.type("It was seen.")
    await story.press("escape")
    await go(story, "recognizing b)")
    await story.press("C", "a", "enter")
    await story.type("for us")
    await story.press("escape", "a", "down", "enter")
    await story.type("for all")
    await story.press("escape")
    await story.sees("for all")
    await story.press("r")
    await story.type("no")
    await story.press("escape")
    await story.sees("no", "for us")
    await story.press("up", "up", "up", "x", "escape")
    await story.press("L", "s")
    await story.sees("saved:")


@pytest.fixture
def workspaces(tmp_path: Path) -> tuple[Path, Path]:
    """One to be worked on by keys, one by verbs."""
    folders = tmp_path / "workspace", tmp_path / "by-verbs"
    for folder in folders:
        practice_copy(folder, also_ours="ARB")
        set_source(Workspace(folder), "ARB")
    return folders


def draft_by_verbs(typed: Typist) -> None:
    typed("new", "MOD", "11")
    typed("edit", DRAFT, "recognizing b)", "edit", f"{typed.words(DRAFT, 'recognizing b)')} as seen")
    typed("edit", DRAFT, "recognizing b)", "add-after", "that new things are seen,")
    typed("edit", DRAFT, "considering a)", "move-down")
    typed("edit", DRAFT, "considering b)", "bracket-clause")
    typed("edit", DRAFT, "considering c)", "delete")
    typed("edit", DRAFT, "observing", "add-section", "considering further")
    more = "that more is to be said [now][later]"
    typed("edit", DRAFT, "heading considering further", "add-after", "--text", "-", stdin=more)
    typed("edit", DRAFT, "considering further", "attribution", "rcc", "EUR", "--bracket", "now")
    typed("edit", DRAFT, "considering b)", "keep-words")
    typed("edit", DRAFT, "considering further", "choose-alternative", "--bracket", "now")
    typed("edit", DRAFT, "instructs the Director 1", "join")
    typed("sign", DRAFT, "EGY", "signed", "--date", "2024-05-01", "--contact", "a@b.eg")
    typed("sign", DRAFT, "JOR", "reservation")
    typed("edit", DRAFT, "--set", "headline=Seen", "--set", "reasons=It was seen.")
    typed("comment", DRAFT, "recognizing b)", "for us")
    typed("comment", DRAFT, "recognizing b)", "for all", "--shared")
    typed("comment", DRAFT, "recognizing b)", "no", "--reply", "1")
    typed("comment", DRAFT, "recognizing b)", "--resolve", "1")
    typed("edit", DRAFT, "--letters", "kept")


async def shape_by_keys(story: Story) -> None:
    """Pieces moved about, words replaced, one mark taken back, a clause of another proposal put in."""
    await story.press("enter")
    await story.sees("MOD ARB/36A1/1")
    await go(story, "recognizing a)")
    await story.press("y", "escape", "slash")
    await story.type("ARB/XX/1")
    await story.press("enter")
    await story.sees("MOD ARB/XX/1")
    await go(story, "recalling")
    await story.press("P")
    await story.sees("pasted, copied from ARB/36A1/1")
    await go(story, "recognizing c)")
    await story.press("M")
    await story.sees("Move the clause to the end of which section?")
    await story.type("recalling")
    await story.press("enter")
    await story.sees("moved;")
    await story.press(">")
    await story.sees("one level deeper")
    await go(story, "recognizing b)")
    await story.press("e", *["up"] * 9, *["right"] * 17, "enter", "escape")
    await story.sees("split from recognizing b)")
    await go(story, "recalling a)")
    await story.press("e")
    await story.type(" too")
    await story.press(*["up"] * 9)
    await story.type("So ")
    await story.press("escape", "z")
    await story.sees("Which change do you take back?")
    await story.press("enter")
    await story.sees("taken back; u takes it back")
    await story.press("R")
    await story.type("sectors")
    await story.press("enter")
    await story.type("branches")
    await story.press("enter", "enter")
    await story.settles()
    await go(story, "considering a)")
    await story.press("e", *["up"] * 9, *["right"] * 4, "f2")
    await story.type("Seen before.")
    await story.press("escape")
    await story.settles()
    await story.press("s")
    await story.sees("saved:")


def shape_by_verbs(typed: Typist) -> None:
    typed("edit", DRAFT, "recalling", "paste", "ARB/36A1/1", "recognizing a)")
    typed("edit", DRAFT, "recognizing c)", "move-to", "recalling")
    typed("edit", DRAFT, '"that new things', "indent")
    typed("edit", DRAFT, "recognizing b)", "split", "in postal")
    typed("edit", DRAFT, "recalling a)", "edit", f"So {typed.words(DRAFT, 'recalling a)')} too")
    typed("edit", DRAFT, "recalling a)", "take-back", "So ")
    typed("edit", DRAFT, "whole text", "replace", "sectors", "branches")
    typed("edit", DRAFT, "considering a)", "footnote", "that", "Seen before.")


Acts = list[tuple[str, ...]]
"""What was done on screens that lead on by themselves, as it is typed."""


def subject(story: Story) -> tuple[str, str]:
    """The proposal and the clause of the change that is looked at."""
    number, name, *_ = next(line for line in story.lines() if " · " in line).strip().split(" · ")
    return number, name


async def prepare_by_keys(story: Story, acts: Acts) -> None:
    await story.press("g", "p")
    await story.sees("which changes do you want to go through?")
    await story.type("everything")
    await story.press("enter")
    await story.sees("Prepare  everything")
    everything = "--through", "all"
    for key, stand in (("y", "support"), ("o", "oppose"), ("l", "live-with")):
        acts.append(("position", *subject(story), stand, *everything))
        await story.press(key)
        await story.settles()
    acts.append(("position", *subject(story), "--red-line", *everything))
    await story.press("r")
    await story.sees("red line")
    note = "--note", "no way", "--talking-points", "first\nsecond", "--fallbacks", "that\n\nor this"
    acts.append(("position", *subject(story), *note, *everything))
    await story.press("e")
    await story.type("no way")
    await story.press("tab")
    await story.type("first")
    await story.press("enter")
    await story.type("second")
    await story.press("tab")
    await story.type("that")
    await story.press("enter", "enter")
    await story.type("or this")
    await story.press("escape")
    await story.settles()
    heard = "RCC", "against", "--where", "the corridor", "--when", "Monday", "--remark", "they said so"
    acts.append(("heard", *subject(story), *heard, *everything))
    await story.press("h")
    for words in ("rcc", "against", "the corridor", "Monday", "they said so"):
        await story.type(words)
        await story.press("tab")
    await story.press("escape")
    await story.settles()
    acts.append(("position", *subject(story), "seek", *everything))
    await story.press("a", "u")
    await story.sees("taken back")
    acts += [("position", DRAFT, "--take-back", *everything), ("position", DRAFT, "--again", *everything)]
    await story.press("ctrl+r")
    await story.sees("made again")
    while "PRA/XX/1 · resolves" not in story.text():
        await story.press("n")
        await story.settles()
    acts.append(("position", *subject(story), "neutral", *everything))
    await story.press("-", "p")
    await story.settles()
    acts.append(("position", *subject(story), "--identical", *everything))
    await story.press("i")
    await story.sees("identical too")
    await story.press("escape", "w")
    await story.sees("Needs us")
    await story.press("c")
    await story.sees("Documents", "PRA/XX")


async def register_by_keys(story: Story) -> None:
    """What came in is looked at, and a chair's text begun."""
    await story.press("w")
    await story.sees("Needs us")
    await story.press("c")
    await story.sees("Documents", "PRA/XX")
    while "› PRB/XX" not in story.text():
        await story.press("j")
        await story.settles()
    await story.press("r", "l", "l", "f")
    await story.type("Ann")
    await story.press("enter")
    await story.sees("Ann")
    await story.press("escape")


def register_by_verbs(typed: Typist) -> None:
    typed("register", "PRB/XX", "--read", "--colour", "blue", "--focal-point", "Ann")
    typed("register", "--seen")


async def sit_by_keys(story: Story) -> None:
    """A chair's text made and handed out, a room that decides on it, what became of our changes, the papers."""
    await to_resolution(story)
    await story.press("g", "t")
    await story.sees("Start a chair's text on Resolution 11")
    await story.type("DT/24")
    await story.press("enter")
    await story.sees("DT/24, being made", "redline")
    await story.press("enter")
    for clause in ("recognizing a)", "resolves"):
        while not story.lines()[0].rpartition("of")[0].rstrip(" 0123456789").endswith(f"  {clause}"):
            await story.press("n")
            await story.settles()
        await story.press("2")
        await story.sees("in the text: option 2")
    await story.press("escape", "F", "enter")
    await story.sees("DT/24, handed out")
    await story.press("g", "m")
    await story.sees("Room  DT/24", "recognizing a)")
    await story.press("a")
    await story.sees("agreed: recognizing a)", "1 open")
    await story.press("b")
    await story.sees("bracketed: resolves", "0 open")
    await story.press("enter")
    await story.type("COM4")
    await story.press("tab")
    await story.type("as PRA asked")
    await story.press("escape")
    await story.sees("bracketed, COM4")
    await story.press("u", "ctrl+r")
    await story.sees("made again")
    await story.press("e")
    await story.type(" at once")
    await story.press("escape")
    await story.sees("DT/24 was handed out; this is DT/24R1")
    await story.press("m")
    await story.sees("Merged into which paragraph?")
    await story.type("considering a")
    await story.press("enter")
    await story.sees("merged: resolves")
    await story.press("l")
    await story.sees("Fates in DT/24 (Rev.1)", "ours: ARB/36A1/1")
    await story.press("x")
    await story.sees("ours: ARB/36A1/1 · 1 change: 1 not taken")
    await story.press("escape", "x")
    await story.sees("written to ~: dt-24-record, dt-24-agreed (.docx, .md)")


async def hand_in_by_keys(story: Story) -> None:
    await story.press("slash")
    await story.type("ARB/XX/1")
    await story.press("enter")
    await story.sees("MOD ARB/XX/1")
    await story.press("x", "enter")
    await story.sees("written:")


def hand_in_by_verbs(typed: Typist) -> None:
    typed("export", DRAFT, "-o", "arb-xx-1.docx")


def sit_by_verbs(typed: Typist) -> None:
    typed("chair", "start", "DT/24", "11")
    typed("chair", "pick", "DT/24", "recognizing a)", "2")
    typed("chair", "pick", "DT/24", "resolves", "2")
    typed("chair", "freeze", "DT/24")
    typed("decide", "DT/24", "recognizing a)", "agreed")
    typed("decide", "DT/24", "resolves", "bracketed")
    typed("decide", "DT/24", "resolves", "--body", "COM4", "--remark", "as PRA asked")
    typed("decide", "DT/24", "--take-back")
    typed("decide", "DT/24", "--again")
    typed("decide", "DT/24", "resolves", "--text", "-", stdin=f"{typed.words('DT/24', 'resolves')} at once")
    typed("decide", "DT/24R1", "resolves", "merged", "--into", "considering a)")
    typed("fates", "DT/24R1", "--confirm", "ARB/36A1/1", "recognizing a)", "not taken")
    for paper, ending in product(("record", "agreed"), ("docx", "md")):
        typed("review", "DT/24", "--paper", paper, "-o", f"dt-24-{paper}.{ending}")


def test_a_preparation_gives_the_same_files_by_keys_and_by_verbs(
    run: Run, tmp_path: Path, workspaces: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    typed, acts = Typist(run, workspaces[1]), Acts()
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))

    async def prepare(story: Story) -> None:
        await prepare_by_keys(story, acts)

    def by_verbs(typed: Typist) -> None:
        for act in acts:
            typed(*act)

    parts = (
        (draft_by_keys, draft_by_verbs),
        (shape_by_keys, shape_by_verbs),
        (prepare, by_verbs),
        (register_by_keys, register_by_verbs),
        (sit_by_keys, sit_by_verbs),
        (hand_in_by_keys, hand_in_by_verbs),
    )
    for part, (on_screen, in_shell) in enumerate(parts):
        deal_ids(monkeypatch, part)
        play(on_screen, tmp_path, USER="Ann")
        deal_ids(monkeypatch, part)
        in_shell(typed)
        by_keys, typed_files = map(files, workspaces)
        assert by_keys.keys() == typed_files.keys()
        for place, content in by_keys.items():
            assert content == typed_files[place], place
    papers = files(home)
    written = {f"dt-24-{paper}.{ending}" for paper, ending in product(("record", "agreed"), ("docx", "md"))}
    assert papers.keys() == {"arb-xx-1.docx", *written}
    assert {name: (tmp_path / name).read_bytes() for name in papers} == papers


OURS = "ARB/36A1/1"
CONFLICT = """
[[conflict]]
provision = "considering-1"
reason = "changed"
ours = {id = "considering-1", text = "that it is necessary to update;"}
theirs = {id = "considering-1", text = "that it is urgent to update;"}
"""
GAPS = "RESOLUTION 5 (Hammamet, 2016)\nGaps\nconsidering\nthat gaps remain,\nresolves\nto act.\n"
MARKED = "MOD\tEUR/40A1/2\n" + GAPS.replace("remain", "[-remain-]{+are closed+}")
ASKED = "MOD\tEUR/40A1/3\n" + GAPS.replace("5 (Hammamet, 2016", "6 (Rev. Dubai, 2012Hammamet, 2016")
"""What goes and what comes runs together, so that somebody is asked."""


async def settle_by_keys(story: Story) -> None:
    """Two replies that compete, one taken and one left, what is new taken; then a conflict that git left."""
    await story.press("enter")
    await story.sees(f"MOD {OURS}")
    await story.press("g", "r", "n")
    await story.sees("2 of 3, 1 competing")
    await story.press("2", "t")
    await story.sees("taken from UAE")
    await story.press("l")
    await story.sees("left: EGY", "3 of 3")
    await story.press("t")
    await story.sees("taken from UAE", "1 of 3")
    await story.press("t")
    await story.sees("all is answered")
    await story.press("s")
    await story.sees("saved:")
    await story.press("escape", "g", "x")
    await story.sees("urgent to update")
    await story.press("t")
    await story.settles()
    await story.press("s")
    await story.sees("saved:")


def settle_by_verbs(typed: Typist) -> None:
    typed("settle", OURS, "instructs the Director 1", "take", "--of", "UAE")
    typed("settle", OURS, "instructs the Director 1", "leave", "--of", "EGY")
    typed("settle", OURS, "all", "take", "--of", "UAE")
    typed("settle", OURS, "observing", "take", "--of", "EGY")
    typed("settle", OURS, "considering a)", "theirs")


def importing(file: Path, *keys: str, sees: str) -> Play:
    """Imports a file on the screen."""

    async def tell(story: Story) -> None:
        await story.press("i")
        await story.type(str(file))
        await story.press("enter")
        await story.settles()
        for key in keys:
            await story.press(key)
            await story.settles()
        await story.sees("Imported", sees)

    return tell


def test_replies_conflicts_and_imports_give_the_same_files_by_keys_and_by_verbs(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in (tmp_path, tmp_path / "typed"):
        send_replies(folder)
        proposal = folder / "workspace" / "proposals" / "arb-res-11-b3dg.toml"
        proposal.write_text(proposal.read_text(encoding="utf-8") + CONFLICT, encoding="utf-8")
    workspaces = tmp_path / "workspace", tmp_path / "typed" / "workspace"
    typed = Typist(run, workspaces[1])
    reply = run("show", OURS, "--view", "final").stdout.partition("\n")[2].replace("postal", "post", 1)
    inputs = {"marked.txt": MARKED, "asked.txt": ASKED, "reply.txt": f"MOD\t{OURS}\n{reply}", "revised.txt": reply}
    for name, text in inputs.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    revised = "--baseline", "11", "--revised"
    parts: tuple[tuple[Play, Callable[[], object]], ...] = (
        (settle_by_keys, lambda: settle_by_verbs(typed)),
        (importing(tmp_path / "marked.txt", sees="EUR/40A1/2"), lambda: typed("import", tmp_path / "marked.txt")),
        (
            importing(tmp_path / "asked.txt", "a", sees="EUR/40A1/3"),
            lambda: typed("import", tmp_path / "asked.txt", "--accept-guesses"),
        ),
        (
            importing(tmp_path / "reply.txt", "o", sees=f"to {OURS} by"),
            lambda: typed("import", tmp_path / "reply.txt", "--onto", OURS),
        ),
        (
            importing(tmp_path / "revised.txt", "m", "enter", sees="MOD"),
            lambda: typed("import", tmp_path / "revised.txt", *revised),
        ),
    )
    for part, (on_screen, in_shell) in enumerate(parts):
        deal_ids(monkeypatch, part)
        play(on_screen, tmp_path, (120, 40), USER="Ann")
        deal_ids(monkeypatch, part)
        in_shell()
        by_keys, typed_files = map(files, workspaces)
        assert by_keys.keys() == typed_files.keys()
        for place, content in by_keys.items():
            assert content == typed_files[place], place
