"""The keys in the last row stand out from their words, in every theme and without colour; no text there is markup."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.segment import Segment

from support.story import Story, play
from wtsaprep.present.text.key_hints import KeyHint, as_far_as_fits, hint_line
from wtsaprep.store.settings.themes import packaged_theme
from wtsaprep.tui.shell.theming import textual_theme
from wtsaprep.tui.widgets.text_row import Bar

THEMES = ("ansi-dark", "ansi-light", "contrast", "dark", "light")


def footer(story: Story) -> list[Segment]:
    """The last row as it is drawn, without blanks."""
    strip = story.app.screen.query_one("#footer", Bar).render_line(0)
    return [segment for segment in strip if segment.text.strip()]


@pytest.mark.parametrize("theme", THEMES)
def test_keys_are_bold_and_in_the_accent_in_every_theme(theme: str, tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.sees("Tabled on 1 resolution")
        story.app.register_theme(textual_theme(packaged_theme(theme)))
        story.app.theme = theme
        await story.press("enter")
        await story.settles()
        look(footer(story), "Enter", " edit")
        await story.press("right_square_bracket")
        await story.settles()
        look(footer(story), "]…", "c", " next")

    play(tell, tmp_path)


def look(segments: list[Segment], *texts: str) -> None:
    """The row begins with some texts, of which keys alone are bold and have a colour that words have not."""
    assert [segment.text for segment in segments][: len(texts)] == list(texts)
    keys = [segment.style for segment in segments if not segment.text.startswith(" ")]
    words = [segment.style for segment in segments if segment.text.startswith(" ")]
    assert all(style is not None and style.bold for style in keys)
    assert all(style is not None and not style.bold for style in words)
    assert not {style.color for style in keys if style} & {style.color for style in words if style}


def test_without_colour_keys_are_bold(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.sees("Tabled on 1 resolution")
        keys = [segment for segment in footer(story) if not segment.text.startswith(" ")]
        assert keys
        assert all(segment.style is not None and segment.style.bold for segment in keys)

    play(tell, tmp_path, NO_COLOR="1")


def test_hints_are_shown_as_far_as_they_fit_and_the_last_ones_always() -> None:
    hints = [KeyHint("n", "next"), KeyHint("[b]", "a clause"), KeyHint("v", "view")]
    last = [KeyHint("Esc", "back"), KeyHint("?", "more")]
    rows = {
        width: "".join(piece.text for piece in as_far_as_fits(hints, last, width))
        for width in (5, 23, 24, 31, 32, 37, 46, 80)
    }
    assert rows == {
        5: "Esc back  ? more",
        23: "Esc back  ? more",
        24: "n next  Esc back  ? more",
        31: "n next  Esc back  ? more",
        32: "n next  v view  Esc back  ? more",
        37: "n next  v view  Esc back  ? more",
        46: "n next  [b] a clause  v view  Esc back  ? more",
        80: "n next  [b] a clause  v view  Esc back  ? more",
    }
    assert [piece.text for piece in hint_line(*hints) if piece.role == "key"] == ["n", "[b]", "v"]
