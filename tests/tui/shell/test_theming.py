"""What Textual draws with a theme of ours: the few colours of that theme and no others; none at all with NO_COLOR."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from rich.color import Color as RichColor
from rich.style import Style
from textual.app import App, ComposeResult
from textual.color import Color
from textual.widgets import Footer, Input, Static, TextArea

from wtsaprep.model.theme import COLOURS
from wtsaprep.store.settings.themes import own_themes, packaged_theme, packaged_themes
from wtsaprep.tui.shell.theming import WIDGET_CSS, start_theme, textual_theme

NAMES = ("ansi-dark", "ansi-light", "dark", "light", "contrast")


class Sample(App[None]):
    """The widgets that our screens are made of, in one theme."""

    ENABLE_COMMAND_PALETTE = False
    CSS = f"""{WIDGET_CSS}
    #deleted {{ color: $redline-deleted; text-style: strike; }}
    #inserted {{ color: $redline-inserted; text-style: underline; }}
    #moved {{ color: $redline-moved; }}
    #hit {{ color: $redline-hit; text-style: reverse; }}
    #muted {{ color: $text-muted; }}
    TextArea {{ height: 5; border: none; }}
    """

    def __init__(self, name: str, no_color: bool = False) -> None:
        super().__init__(ansi_color=True if no_color else None)
        self.register_theme(textual_theme(packaged_theme(name)))
        self.theme = name

    def compose(self) -> ComposeResult:
        for id_ in ("deleted", "inserted", "moved", "hit", "muted"):
            yield Static(id_, id=id_)
        yield Input("typed", compact=True)
        area = TextArea("many words\n" * 20)
        area.select_all()
        yield area
        yield Footer()


async def styles_of(app: Sample) -> list[tuple[str, Style]]:
    """Every piece of text on the screen with its style, as it goes to the terminal."""
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        strips = app.screen._compositor.render_strips()
        filtered = [strip.apply_filter(f, Color(0, 0, 0)) for strip in strips for f in app._filters[-1:]]
        return [(s.text, s.style or Style()) for strip in (filtered if app.no_color else strips) for s in strip]


def sample(name: str, no_color: bool = False) -> list[tuple[str, Style]]:
    return asyncio.run(styles_of(Sample(name, no_color)))


@pytest.mark.parametrize("name", NAMES)
def test_all_widgets_draw_with_the_colours_of_the_theme(name: str) -> None:
    theme = packaged_theme(name)
    known = {Color.parse(getattr(theme, role)).rich_color for role in COLOURS}
    known.add(RichColor.parse("default"))
    drawn = {colour for _, style in sample(name) for colour in (style.color, style.bgcolor) if colour}
    assert {str(colour.name) for colour in drawn - known} == set()


@pytest.mark.parametrize("name", NAMES)
def test_cursor_and_selection_are_in_reverse_and_never_lost_on_their_ground(name: str) -> None:
    theme = packaged_theme(name)
    accent, ground = (Color.parse(colour).rich_color for colour in (theme.accent, theme.background))
    selected = [style for text, style in sample(name) if text == "many words"]
    assert {(style.color, style.bgcolor, style.reverse) for style in selected} == {(accent, ground, True)}


@pytest.mark.parametrize("name", NAMES)
def test_marks_have_their_colour_and_an_attribute(name: str) -> None:
    theme = packaged_theme(name)
    styles = {text.strip(): style for text, style in sample(name)}
    assert (styles["deleted"].strike, styles["inserted"].underline, styles["hit"].reverse) == (True, True, True)
    for role in ("deleted", "inserted", "moved", "hit", "muted"):
        assert styles[role].color == Color.parse(getattr(theme, role)).rich_color


@pytest.mark.parametrize("name", NAMES)
def test_no_color_leaves_only_attributes(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    styles = sample(name, no_color=True)
    colours = {colour for _, style in styles for colour in (style.color, style.bgcolor) if colour}
    assert all(colour.is_default for colour in colours)
    assert any(style.strike for _, style in styles)


def test_a_theme_that_cannot_be_used_is_told_and_another_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert start_theme({})[0].name == "dark"
    assert start_theme({}, "light")[1] == ""
    theme, said = start_theme({"SSH_TTY": "x"}, "none")
    assert (theme.name, said.partition(".")[0]) == ("ansi-dark", "no theme is called 'none'")
    own_themes().mkdir(parents=True)
    (own_themes() / "dark.toml").write_text("dark = true\n", encoding="utf-8")
    theme, said = start_theme({})
    assert theme.background == packaged_theme("dark").background
    assert "background: missing" in said


def test_a_theme_is_read_without_pydantic_and_from_one_file(tmp_path: Path) -> None:
    own = tmp_path / "wtsaprep" / "themes"
    own.mkdir(parents=True)
    (own / "mine.toml").write_text((packaged_themes() / "dark.toml").read_text("utf-8"), "utf-8")
    (own / "bad.toml").write_text("", "utf-8")
    code = (
        "import sys; from wtsaprep.tui.shell.theming import start_theme; "
        "theme, said = start_theme({}, 'mine'); print(theme.name, said, 'pydantic' in sys.modules)"
    )
    environment = {"XDG_CONFIG_HOME": str(tmp_path), "HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout == "mine  False\n"
