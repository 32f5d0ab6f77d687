"""Import on the screen: a question is whole, a paste is read and told, and no answer is lost on the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events

from support.story import Story, play
from tui.test_goldens import EUR
from wtsaprep.store.index.index import Index

FIRST = "[-currency transfer by mobile telephony-]{+digital financial services+};"
THIRD = "currency transfer by mobile [-telephony-]{+digital financial services+};"
WITHOUT_NUMBER = "RESOLUTION 5 (Hammamet, 2016)\nGaps\nconsidering\nthat gaps [-remain-]{+close+},\nresolves\nto act.\n"


def numbers(story: Story) -> set[str]:
    """The numbers of the proposals in the workspace."""
    return {proposal.number for proposal in Index(story.workspace).contents.proposals}


async def read(story: Story, tmp_path: Path, text: str) -> None:
    """Name a file of a text."""
    (tmp_path / "eur.txt").write_text(text, encoding="utf-8")
    await story.press("i")
    await story.type(str(tmp_path / "eur.txt"))
    await story.press("enter")
    await story.settles()


async def paste(story: Story, text: str) -> None:
    """Paste a text into the field in use."""
    await story.press("i")
    story.app.post_message(events.Paste(text))
    await story.settles()


def test_digits_choose_and_the_clause_is_drawn_as_the_reading_has_it(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await read(story, tmp_path, EUR)
        await story.sees("eur.txt", "question 1 of 1", "recognizing a), line 13:", "› 1")
        story.app.signs = True
        await story.press("3")
        await story.sees(f"› 3  {THIRD}", f"  1  {FIRST}", "by mobile [-telephony-]{+digital financial", "services+};")
        await story.press("enter")
        await story.sees("Imported")
        assert "EUR/40A1/2" in numbers(story)

    play(tell, tmp_path, (120, 40))


def test_a_pasted_text_is_told_before_it_asks_and_before_anything_is_written(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await paste(story, EUR.replace("\n", "\r\n"))
        await story.sees("pasted text", "MOD EUR/40A1/2  22 clauses")
        await story.press("enter")
        await story.sees("question 1 of 1")
        assert "EUR/40A1/2" not in numbers(story)
        await story.press("a")
        await story.sees("Imported")
        assert "EUR/40A1/2" in numbers(story)

    play(tell, tmp_path, (120, 40))


def test_a_path_that_is_refused_is_emptied_before_the_import_is_left(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        (tmp_path / "eur.txt").write_text(EUR, encoding="utf-8")
        await story.press("i", '"~/no such file', "enter")
        await story.sees("no such file or directory")
        await story.press("escape")
        await story.sees("path of a file, or paste a text", "Esc once more leaves the import")
        await story.press("ctrl+underscore")
        await story.sees("~/no such file")
        await story.press("escape", "ctrl+u", f'"{tmp_path / "eur.txt"}', "enter")
        await story.sees("question 1 of 1")
        await story.press("escape", "escape", "escape")
        await story.sees("WTSA-24 ")

    play(tell, tmp_path, (120, 40))


def test_words_that_are_no_words_of_the_clause_are_gone_on_with_at_their_end(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await read(story, tmp_path, EUR)
        await story.press("e", '"mobile telephones', "enter", '"digital financial services', "enter")
        await story.sees("mobile telephones")
        await story.press("backspace", "backspace", '"y', "enter")
        await story.press('"digital financial services', "enter")
        await story.sees("Imported")

    play(tell, tmp_path, (120, 40))


def test_a_pasted_path_goes_into_the_field(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await paste(story, str(tmp_path / "eur.txt"))
        await story.sees("What happens next", "eur.txt")

    play(tell, tmp_path, (120, 40))


def test_esc_goes_back_a_question_and_the_answers_before_it_are_kept(tmp_path: Path) -> None:
    two = EUR.replace("the usefulness of", "the usefulnessbenefit of")

    async def tell(story: Story) -> None:
        await read(story, tmp_path, two)
        await story.sees("question 1 of 2")
        await story.press("enter")
        await story.sees("question 2 of 2")
        await story.press("escape")
        await story.sees("question 1 of 2")
        await story.press("enter", "n")
        await story.sees("Imported")

    play(tell, tmp_path, (120, 40))


def test_what_was_answered_is_kept_when_the_import_is_refused_and_begun_again(tmp_path: Path) -> None:
    refused = EUR.replace("RESOLUTION 12", "RESOLUTION 11").replace("harmonize existing", "harmonize all")

    async def tell(story: Story) -> None:
        await read(story, tmp_path, refused)
        await story.sees("question 1 of 1")
        await story.press("3", "enter")
        await story.sees("It can't be imported like this")
        await story.press("escape", "escape")
        await story.sees("What happens next")
        await story.press("enter")
        await story.sees("It can't be imported like this")
        assert "question" not in story.lines()[0]

    play(tell, tmp_path, (120, 40))


def test_words_that_do_not_stand_there_are_told_and_those_typed_are_kept(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await read(story, tmp_path, EUR)
        await story.press("e", '"by mobile telephony', "enter", '"analog', "enter")
        await story.sees("does not begin with 'analog'", "by mobile telephony")
        await story.press("enter", '"digital', "enter")
        await story.sees("Imported")

    play(tell, tmp_path, (120, 40))


@pytest.mark.parametrize(
    ("key", "choice", "says"),
    [
        ("f2", "", "Against the text in force 11."),
        ("f3", "", "As a clean text that somebody made of 11."),
        ("f4", "ARB/36A1/1", "As a reply to ARB/36A1/1."),
    ],
)
def test_how_a_file_is_read_can_be_said_before_it_is(tmp_path: Path, key: str, choice: str, says: str) -> None:
    async def tell(story: Story) -> None:
        await story.press("i", key, f'"{choice}', "enter")
        await story.sees(says)

    play(tell, tmp_path, (120, 40))


def test_a_pasted_reply_asks_who_sent_it(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("i", "f4", '"ARB/36A1/1', "enter")
        story.app.post_message(events.Paste(EUR.replace("EUR/40A1/2", "ARB/36A1/1").replace("TION 12", "TION 11")))
        await story.sees("Who sent it?")
        await story.press('"egy', "enter")
        await story.sees("pasted text")

    play(tell, tmp_path, (120, 40))


def test_a_proposal_without_a_number_asks_for_one(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await read(story, tmp_path, WITHOUT_NUMBER)
        await story.sees("no symbol and number", "N  gives it a number")
        await story.press("N", '"four', "enter")
        await story.sees("is not the number of a proposal")
        await story.press("ctrl+u", '"egy/xx/4', "enter")
        await story.sees("Imported")
        assert "EGY/XX/4" in numbers(story)

    play(tell, tmp_path, (120, 40))


def test_an_import_that_was_broken_off_goes_on_with_its_answers(tmp_path: Path) -> None:
    two = EUR.replace("the usefulness of", "the usefulnessbenefit of")

    async def begin(story: Story) -> None:
        await read(story, tmp_path, two)
        await story.press("enter")
        await story.sees("question 2 of 2")

    async def go_on(story: Story) -> None:
        await story.sees("not finished: An import; i goes on with it")
        await story.press("i", "enter")
        await story.sees("question 2 of 2")
        await story.press("n")
        await story.sees("Imported")
        await story.press("escape", "i")
        await story.sees("path of a file, or paste a text")

    play(begin, tmp_path, (120, 40))
    play(go_on, tmp_path, (120, 40))


def test_a_pasted_text_that_was_broken_off_is_there(tmp_path: Path) -> None:
    async def begin(story: Story) -> None:
        await paste(story, EUR)
        await story.sees("MOD EUR/40A1/2  22 clauses")

    async def go_on(story: Story) -> None:
        await story.press("i")
        await story.sees("a text that you pasted here is kept: Enter reads it")
        await story.press("enter")
        await story.sees("pasted text", "MOD EUR/40A1/2  22 clauses")

    play(begin, tmp_path, (120, 40))
    play(go_on, tmp_path, (120, 40))
