"""In the editor no word is lost: what is deleted comes back, and what is pasted lands whole, as clauses."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from support.story import Story, play
from wtsaprep.tui.reader.editor_screen import EditorScreen

THREE = """\
b)\tthat small operators need help to connect
remote villages;

c) that the data, dated year-
ly, be shared;
d) that quickly"""


async def paste(story: Story, text: str) -> None:
    story.app._typed.put(events.Paste(text))
    await story.until(story.app._typed._waiting.empty)
    await story.settles()


def editor(story: Story) -> EditorScreen:
    screen = story.app.screen
    assert isinstance(screen, EditorScreen)
    return screen


def words(story: Story) -> str:
    return editor(story).area.text


def clauses(story: Story) -> list[str]:
    (session,) = story.app.sessions.values()
    return [provision.text for provision in session.draft.revised]


async def open_new(story: Story) -> None:
    await story.press("enter", "n", "a")
    await story.sees("a new clause")


TEN = "that ten words were written here, and none was lost"
DELETED = [["ctrl+u"], ["ctrl+w"], ["home", "ctrl+k"], ["backspace"], ["ctrl+w", "ctrl+w"], ["ctrl+u", '"x']]


@pytest.mark.parametrize(("undo", "redo"), [("ctrl+z", "ctrl+r"), ("ctrl+underscore", "ctrl+y")])
def test_what_was_deleted_comes_back(tmp_path: Path, undo: str, redo: str) -> None:
    async def tell(story: Story) -> None:
        await open_new(story)
        await story.type(TEN)
        await story.until(lambda: words(story) == TEN)
        for gone in DELETED:
            await story.press("end", *gone)
            after = words(story)
            assert after != TEN
            for _ in gone:
                if words(story) != TEN:
                    await story.press(undo)
            assert words(story) == TEN, gone
            while words(story) != after:
                await story.press(redo)
            while words(story) != TEN:
                await story.press(undo)
        await story.press("escape")
        await story.sees("unsaved", TEN[:40])

    play(tell, tmp_path)


def test_undo_goes_back_through_splits_and_pastes_and_redo_makes_them_again(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "enter")
        (session,) = story.app.sessions.values()
        whole, before = words(story), clauses(story)
        await story.press(*["up"] * 3, "home", "ctrl+right", "ctrl+right", "ctrl+right", "enter", '"more ')
        second = words(story)
        await story.press(*["down"] * 5, "end", "enter")
        await paste(story, THREE)
        states = [clauses(story)]
        for _ in range(12):
            await story.press("ctrl+z")
            if clauses(story) != states[-1]:
                states.append(clauses(story))
        assert (words(story), clauses(story)) == (whole, before)
        assert len(states) == 4
        for _ in range(12):
            await story.press("ctrl+y")
            if clauses(story) != states[-1]:
                states.append(clauses(story))
        assert states == [*states[:4], *reversed(states[:3])]
        await story.press("escape")
        assert clauses(story) == states[0]
        assert any(second[:20] in clause for clause in clauses(story))
        for _ in session.history.past:
            await story.press("u")
        assert clauses(story) == before

    play(tell, tmp_path)


def test_leaving_keeps_one_step_outside(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "enter")
        before = clauses(story)
        await story.press('" one', "ctrl+w", '" two', "ctrl+z", "ctrl+u", '"three', "escape", "u")
        await story.sees("taken back: edit")
        assert clauses(story) == before

    play(tell, tmp_path)


def test_pasted_paragraphs_are_clauses_in_one_step(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await open_new(story)
        before = clauses(story)
        await paste(story, THREE)
        await story.sees("3 clauses pasted; Ctrl-Z takes them back")
        new = [clause for clause in clauses(story) if clause not in before]
        assert [clause.rstrip(";,.") for clause in new] == [
            "that small operators need help to connect remote villages",
            "that the data, dated yearly, be shared",
            "that quickly",
        ]
        await story.press("escape", "u")
        await story.sees("taken back: paste 3 clauses")
        assert clauses(story) == before

    play(tell, tmp_path)


def test_a_paste_within_a_clause_divides_it(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "enter", "home", "ctrl+right", "ctrl+right")
        head, tail = editor(story).area.around_cursor
        await paste(story, "one more of all;\nand the second of both")
        await story.press("escape")
        assert f"{head}one more of all;" in clauses(story)
        assert any(clause.startswith(f"and the second of both {tail.strip()[:20]}") for clause in clauses(story))

    play(tell, tmp_path)


@pytest.mark.parametrize("field", [("enter",), ("S", *"invites all")])
def test_a_line_break_before_what_is_pasted_parts_it_from_what_is_there(field: tuple[str, ...], tmp_path: Path) -> None:
    """As where an Enter and what is typed behind it come over a slow line at once, in a clause and in a heading."""

    async def tell(story: Story) -> None:
        await story.press("enter", "n", *field)
        before = words(story)
        await paste(story, "\nto take part\nto contribute")
        await story.press("escape")
        there = [clause.rstrip(";,.:") for clause in clauses(story)]
        at = there.index(before.rstrip(";,.:"))
        assert there[at + 1 : at + 3] == ["to take part", "to contribute"]

    play(tell, tmp_path)


@pytest.mark.parametrize(
    ("pasted", "written"),
    [
        ("c)\tthat women rely on the post;\n", "that women rely on the post;"),
        ("that rural tele-\ncommunication centres,\n", "that rural telecommunication centres,"),
        ("plain words", "plain words"),
        ("\n\n", ""),
    ],
)
def test_one_paragraph_goes_to_the_cursor(tmp_path: Path, pasted: str, written: str) -> None:
    async def tell(story: Story) -> None:
        await open_new(story)
        await paste(story, pasted)
        assert words(story) == written
        if written:
            await story.press("ctrl+z")
            assert words(story) == ""

    play(tell, tmp_path)


def test_within_a_line_nothing_is_read_into_what_is_pasted(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await open_new(story)
        await story.type("as in ")
        await paste(story, "b) and c) ")
        await story.type("above")
        assert words(story) == "as in b) and c) above"

    play(tell, tmp_path)


@pytest.mark.parametrize("way", [["enter"], ["enter", "n"], [], ["enter", "C"]])
def test_where_there_is_no_field_a_paste_is_no_command(tmp_path: Path, way: list[str]) -> None:
    async def tell(story: Story) -> None:
        await story.press(*way)
        screen = story.app.screen
        await paste(story, "d\nq\nd d d")
        await story.sees("pasted text: nothing here takes it")
        assert story.app.screen is screen
        assert not any(session.unsaved for session in story.app.sessions.values())

    play(tell, tmp_path)


def test_a_field_of_one_line_takes_all_lines_and_gives_back_what_was_deleted(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("slash")
        await paste(story, "postal\n\tservices\n")
        await story.sees("postal services")
        await story.press("ctrl+w", "ctrl+w")
        await story.sees("words in titles and texts")
        await story.press("ctrl+underscore", "ctrl+underscore")
        await story.sees("postal services")

    play(tell, tmp_path)


def test_a_form_takes_back_with_ctrl_z(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "f", "ctrl+u", '"One headline', "ctrl+u", "ctrl+z")
        await story.sees("One headline", "Ctrl-Z undo")
        await story.press("ctrl+w", "ctrl+w", "ctrl+z", "ctrl+z", "ctrl+r", "ctrl+z")
        await story.sees("One headline")

    play(tell, tmp_path)
