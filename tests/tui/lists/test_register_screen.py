"""The register from the keyboard: only what needs us, where it is settled, and what we note of documents."""

from __future__ import annotations

import os
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from support.replies_sent import send_replies
from support.story import Story, play
from tui.chair.test_chair_screen import set_source
from wtsaprep.model.position import Position, Positions
from wtsaprep.review.queue_selection import QueueSelection
from wtsaprep.services.needs.register import read_noted
from wtsaprep.services.sessions.positions import change_positions
from wtsaprep.services.sessions.queues import queue_of
from wtsaprep.store.folders.workspace import Workspace
from wtsaprep.store.index.index import Index


def have_positions(workspace: Workspace) -> None:
    """Look at all changes there are."""
    for one in queue_of(Index(workspace), QueueSelection("all")).changes:
        made = Position(provision=one.provision, at="2024-10-15T12:00:00", stand="support", judged=one.judged)
        change_positions(workspace, one.proposal, partial(_with, made))


def _with(made: Position, log: Positions) -> Positions:
    return log.model_copy(update={"positions": (*log.positions, made)})


def test_what_is_opened_or_marked_read_leaves_the_list_and_undo_brings_it_back(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("w")
        await story.sees("Needs us", "MOD PRB/XX/1    2 changes not looked at", "7 not looked at")
        assert "unread" not in story.text()
        await story.settles()
        await story.press("j", "enter")
        await story.sees("Prepare  proposal ARB/36A1/1")
        await story.press("escape", "escape")
        have_positions(story.workspace)
        await story.press("w")
        await story.sees("5 unread")
        await story.press("G", "r")
        await story.sees("4 unread")
        await story.press("u")
        await story.sees("5 unread", "PRE/XX")
        await story.press("ctrl+r")
        await story.sees("4 unread", "noted again: PRE/XX")
        assert "PRE/XX   " not in story.text()
        await story.press("r")
        await story.sees("3 unread")

    play(tell, tmp_path, also_ours="")


def test_documents_are_noted_one_key_each(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        settings = story.workspace.folder / "wtsaprep.toml"
        settings.write_text(settings.read_text("utf-8") + 'contact = { name = "A. Delegate" }\n', "utf-8")
        await story.press("w", "c")
        await story.sees("Documents", "6 new, 6 unread")
        await story.press("g", "g", "l", "l", "f")
        await story.sees("who of us looks after")
        await story.type("A. Delegate")
        await story.press("enter")
        await story.sees("blue", "A. Delegate", "focal point")
        await story.press("f", "x", "escape", "f")
        assert "A. Delegatex" not in story.text()
        await story.press("ctrl+underscore")
        await story.sees("A. Delegatex")
        await story.press("escape", "c")
        await story.sees("My documents", "A. Delegate", "1 new, 1 unread")
        await story.press("u", "u")
        await story.sees("none has the contact")
        await story.press("j", "r", "l", "enter")
        await story.sees("open: there is nothing here; c shows another list")
        await story.press("c", "c", "escape")
        await story.sees("WTSA-24 · New Delhi")

    play(tell, tmp_path, also_ours="")
    noted = read_noted(Index(Workspace(tmp_path / "workspace")))
    assert len(noted) == 6
    assert all(one.seen for one in noted.values())
    assert [one.colour for one in noted.values() if one.colour] == ["white"]
    assert not any(one.focal_point for one in noted.values())


def test_what_was_on_the_list_before_is_new_no_more(tmp_path: Path) -> None:
    async def first(story: Story) -> None:
        await story.press("w", "escape", "w")
        await story.press("c", "q")

    async def again(story: Story) -> None:
        await story.press("w", "c")
        await story.sees("1 new, 7 unread", "Late")

    play(first, tmp_path, also_ours="")
    late = tmp_path / "workspace" / "contributions" / "eur-40.toml"
    late.write_text('format = 1\ndocument = "40"\nsources = ["EUR"]\ntitle = "Late"\n', encoding="utf-8")
    play(again, tmp_path, also_ours="")


def test_opening_a_text_from_the_library_marks_its_document_as_read(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("j", "enter")
        await story.sees("MOD ARB/36A1/1 · ARB")
        await story.until(lambda: "ARB/36A1" in read_noted(Index(story.workspace)), "the note")
        await story.press("escape", "w", "c")
        await story.sees("5 unread")

    play(tell, tmp_path, also_ours="")
    assert read_noted(Index(Workspace(tmp_path / "workspace")))["ARB/36A1"].read


def test_what_is_done_leaves_the_list_once_it_is_counted(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        have_positions(story.workspace)
        set_source(story.workspace, "ARB")
        await story.press("w")
        await story.settles()
        await story.sees("5 unread")
        assert "not looked at" not in story.text()
        assert "counting" not in story.text()

    play(tell, tmp_path, also_ours="")


def test_replies_conflicts_and_a_sitting_stand_first(tmp_path: Path) -> None:
    send_replies(tmp_path)

    async def tell(story: Story) -> None:
        sessions = story.workspace.private / "sessions"
        sessions.mkdir(parents=True)
        (sessions / "a.toml").write_text('choice = "resolution 11@hammamet-2016"\nleft = 17\n', encoding="utf-8")
        await story.press("w")
        await story.settles()
        rows = story.lines()
        # Of the 17 that were left then, 6 are there now; nobody asks us about our own.
        assert "Resolution 11 (Hammamet, 2016)   6 to go on with · 3 replied to" in rows[1]
        assert "go on preparing, 6 left" in rows[2]
        assert "replies to settle in 3 clauses" in rows[3]
        await story.press("j", "enter")
        await story.sees("Prepare  resolution 11", "1 of 7")
        await story.press("escape", "j", "enter")
        await story.sees("1 of 3, 1 competing")
        await story.press("escape", "escape")
        await story.sees("Needs us")

    play(tell, tmp_path, also_ours="")


def test_a_chairs_text_asks_for_its_paragraphs_and_fates(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("slash", *"Hammamet", "enter", "g", "t", *"DT/24", "enter")
        await story.sees("DT/24, being made")
        await story.press("g", "g", "enter", "n", "2", "escape")
        await story.press("escape", "escape", "escape", "w")
        await story.sees("DT/24", "confirm what became of 7 changes")
        await story.until(lambda: any("DT/24" in line and "left open" in line for line in story.lines()), "its room")
        await story.settles()
        await story.press("j", "j", "enter")
        await story.sees("Fates in DT/24", "to confirm")
        await story.press("y", "escape", "escape")
        await story.sees("confirm what became of 6 changes")
        assert not any("DT/24" in line and "unread" in line for line in story.lines())

    play(tell, tmp_path, also_ours="")


def test_where_others_watch_nothing_private_is_drawn(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("f8", "w")
        await story.settles()
        assert "not looked at" not in story.text()
        assert "unread" not in story.text()
        await story.press("c")
        await story.sees("ARB/36A1", "document")
        assert not any(word in story.text() for word in ("unread", "new", "focal"))
        await story.press("r")
        await story.sees("others can see this screen")
        await story.press("c", "escape")

    play(tell, tmp_path, also_ours="")
    assert not (tmp_path / "workspace" / "private").exists()


def test_what_is_private_goes_at_once_when_others_watch(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("w", "c", "f", *"Zebra", "enter")
        await story.sees("Zebra", "unread")
        await story.press("f", *"Gnu")
        await story.press("f8")
        await story.settles()
        assert not any(word in story.text() for word in ("Zebra", "Gnu", "unread", "focal"))
        await story.press("c")
        await story.sees("nothing here is for all to see")
        await story.press("f8")
        await story.sees("not looked at")

    play(tell, tmp_path, also_ours="")


@pytest.mark.parametrize(("ahead", "words"), [(12, "12 days to the deadline"), (-1, "the deadline was 1 day ago")])
def test_the_library_says_how_long_until_the_deadline(tmp_path: Path, ahead: int, words: str) -> None:
    async def tell(story: Story) -> None:
        await story.press("j", "enter")
        await story.sees("redline")
        settings = story.workspace.folder / "wtsaprep.toml"
        deadline = date.today() + timedelta(days=ahead)
        settings.write_text(f'{settings.read_text("utf-8")}deadline = "{deadline}"\n', "utf-8")
        await story.press("escape")
        await story.sees(words)

    play(tell, tmp_path, also_ours="")


def test_a_register_that_is_broken_is_told_and_left_alone(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        story.workspace.private.mkdir()
        path = story.workspace.private / "register.toml"
        path.write_text("[[document]\n", encoding="utf-8")
        await story.press("w", "c")
        await story.sees("register.toml: not valid TOML")
        await story.press("r")
        await story.sees("register.toml: not valid TOML")
        await story.press("escape")
        await story.sees("WTSA-24 · New Delhi")
        assert path.read_text(encoding="utf-8") == "[[document]\n"

    play(tell, tmp_path, also_ours="")


def test_it_came_in_when_its_file_was_written(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        noon = datetime(2024, 9, 10, 12).timestamp()
        os.utime(story.workspace.contributions / "arb-36a1.toml", (noon, noon))
        await story.press("w", "c")
        await story.sees("ARB/36A1  2024-09-10  unread  new")

    play(tell, tmp_path, also_ours="")


def test_what_is_noted_by_strangers_is_shown_as_it_is(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        private = story.workspace.private
        (private / "sessions").mkdir(parents=True)
        noted = 'document = "DT/\\u001b[31m9"\nfocal_point = "\\u202eBIDI [bold]B[/]"\nreceived = 7\nread = "yes"'
        (private / "register.toml").write_text(f"document = 1\n[[documents]]\n{noted}\n", encoding="utf-8")
        (private / "sessions" / "a.toml").write_text('choice = "\\u001b[31m"\nleft = 3\n', encoding="utf-8")
        (private / "sessions" / "b.toml").write_text("choice = 7\nleft = -3\n", encoding="utf-8")
        await story.press("w")
        await story.sees("␛[31m  go on preparing, 3 left")
        (private / "register.toml").write_text(f"[[document]]\n{noted}\n", encoding="utf-8")
        await story.press("j", "enter")
        await story.sees("is nothing to go through")
        await story.press("escape", "w", "c")
        await story.sees("DT/␛[31m9", "<U+202E>BIDI [bold]B[/]")

    play(tell, tmp_path, (120, 24), also_ours="")
