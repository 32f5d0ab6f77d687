"""Findings on the screen: beside the text after a step, listed, gone to, mended, let stand, and taken back."""

from __future__ import annotations

from pathlib import Path

from support.story import Story, play
from wtsaprep.model.proposal import Proposal
from wtsaprep.store.files.toml_values import load_value

WRITTEN = ["enter", "n", "j", "enter", *" to Telecommunication Standardization Bureau,", "escape"]
"""The proposal opened, and words without their article written behind recognizing b)."""

QUOTED = ["space", "quotation_mark", "a", "quotation_mark", *" \u201cb\u201d"]


def test_what_a_rule_finds_stands_beneath_its_clause_and_is_mended_in_one_step(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(*WRITTEN)
        await story.sees("(! the article is missing behind to, before", "1 finding: !")
        await story.press("g", "g", "right_square_bracket", "f")
        await story.sees("recognizing b)")
        await story.press("right_square_bracket", "f")
        await story.sees("no finding further on")
        await story.press("exclamation_mark")
        await story.sees("finding 1 of 1   missing-article [ITUT-RESOLUTIONS]", "to the Telecommunication")
        await story.press("m")
        await story.sees("the rules find nothing here", "the article put; u takes it back")
        await story.press("u")
        await story.sees("recognizing b)  the article is missing")
        await story.press("M")
        await story.sees("missing-article: M mends 1 place, Esc does not")
        await story.press("M", "escape")
        await story.sees("to the Telecommunication Standardization Bureau")
        await story.until(lambda: "finding" not in story.text())

    play(tell, tmp_path)


def test_while_one_types_what_is_found_in_the_clause_is_said(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(*WRITTEN[:-1])
        await story.sees("! the article is missing behind to")
        await story.press("ctrl+z")
        await story.until(lambda: "the article is missing" not in story.text())

    play(tell, tmp_path)


def test_what_is_let_stand_says_why_in_the_file_of_the_proposal(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        settings = story.workspace.folder / "wtsaprep.toml"
        settings.write_text(f'rules = {{ off = ["end-mrak"] }}\n{settings.read_text()}', encoding="utf-8")
        await story.press(*WRITTEN, "exclamation_mark")
        await story.sees("no rule is called 'end-mrak'; did you mean end-mark?")
        await story.press("w")
        await story.sees("why it may stand")
        await story.press(*"Their words.", "enter")
        await story.sees("let stand; u takes it back", "the rules find nothing here")
        await story.press("escape", "s")
        await story.sees("saved")
        (path,) = story.workspace.proposals.glob("arb-res-11-*.toml")
        (row,) = load_value(Proposal, path.read_text(encoding="utf-8")).waived
        assert (row.rule, row.note) == ("missing-article", "Their words.")

    play(tell, tmp_path)


def test_from_the_export_one_key_leads_to_the_list(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(*WRITTEN, "s", "g", "g", "x")
        await story.sees("the article is missing behind to", "F7 lists them")
        await story.press("f7")
        await story.sees("finding 1 of 1   missing-article")
        await story.press("enter")
        await story.sees("recognizing b)")

    play(tell, tmp_path)


def test_of_a_text_in_force_findings_are_listed_and_nothing_is_mended(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("down", "enter")
        await story.sees("1 finding: !")
        await story.press("right_square_bracket", "f")
        await story.sees("(! the article is missing behind to, before")
        await story.press("exclamation_mark", "m")
        await story.sees("mend: this is the text in force")
        await story.press("enter")
        await story.sees("instructs ITU-T study groups")

    play(tell, tmp_path)


def test_what_all_fixes_of_a_rule_make_is_read_to_its_end_before_it_is_done(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(
            "enter", "n", "enter", *" the the group, to Telecommunication Standardization Bureau", "escape"
        )
        await story.press("j", "enter", *" and and to Radiocommunication Bureau", "escape", "exclamation_mark")
        await story.press("m", "u", "M")
        await story.sees("Esc does not")
        chosen = [line for line in story.lines() if line.startswith(" ›")][:1]
        await story.press("down", "down")
        await story.sees("Esc does not")
        assert [line for line in story.lines() if line.startswith(" ›")][:1] == chosen
        await story.press("escape", "down", "up")
        await story.sees("finding 1 of")

    play(tell, tmp_path)


def test_what_was_let_stand_is_seen_again_and_taken_back(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press(*WRITTEN, "exclamation_mark", "W")
        await story.sees("what stands: nothing was let stand here")
        await story.press("w", "space", "space", "enter")
        await story.sees("with a note that says why", "why it may stand")
        await story.press("s")
        await story.until(lambda: "with a note" not in story.text())
        await story.press("o", "enter")
        await story.sees("the rules find nothing here", "let stand; u takes it back")
        await story.press("W")
        await story.sees("Let stand", "missing-article: so", "let stand 1 of 1   missing-article", "t tell again")
        await story.press("m")
        await story.sees("mend: it was let stand; t has it told again")
        await story.press("t")
        await story.sees("told again; u takes it back", "recognizing b)  the article is missing")
        await story.press("u", "escape")
        await story.until(lambda: "1 finding: !" not in story.text())

    play(tell, tmp_path)


def test_the_list_has_its_ends_and_counts_as_the_text_does(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "j", "enter", *" and and", *QUOTED, *", to Radiocommunication Bureau,")
        await story.sees("! 3 findings: ")
        await story.press("escape")
        await story.sees("! findings", "2 findings, 1 note: !")
        await story.press("exclamation_mark", "G")
        await story.sees("finding 2 of 2")
        await story.press("g", "g")
        await story.sees("finding 1 of 2")
        await story.press("j", "w", "x", "home", "y", "end", "z", "enter", "W")
        await story.sees("yxz")
        await story.press("g", "h")
        await story.sees("this screen is ours alone; go back first")

    play(tell, tmp_path)


def test_what_all_fixes_make_is_seen_round_the_changes_of_a_long_clause(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "j", "enter", *" and and to Radiocommunication Bureau,", "escape")
        await story.press("exclamation_mark", "M")
        await story.sees("Esc does not", "\u2026")

    play(tell, tmp_path)


def test_without_formal_changes_the_key_that_shows_them_says_so(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("m", "g", "g", *["r", "j"] * 6, "o")
        await story.sees("no formal change is made here")

    play(tell, tmp_path)
