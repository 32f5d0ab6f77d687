"""Our themes as Textual's: every colour of its widgets comes from the few of ours, and none is blended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.theme import Theme as TextualTheme

from wtsaprep.errors import InputFault
from wtsaprep.store.settings.themes import choose_theme, load_theme, packaged_theme
from wtsaprep.tui.screens.remedies import fault_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.model.theme import Theme

WIDGET_CSS = """
Input:focus { background-tint: transparent 0%; }
Input > .input--cursor, TextArea .text-area--cursor {
    color: $foreground; background: $background; text-style: reverse;
}
Input > .input--selection, TextArea .text-area--selection {
    color: $accent; background: $background; text-style: reverse;
}
"""
"""For the application's style sheet, over Textual's own, which paints cursors and selections in colours that are not
ours: black in reverse, which is no cursor at all on a black ground, or a blend."""


def start_theme(environment: Mapping[str, str], setting: str = "") -> tuple[TextualTheme, str]:
    """The theme to start with, and what to tell the user if the one that was meant can't be used."""
    try:
        return textual_theme(load_theme(choose_theme(environment, setting))), ""
    except InputFault as fault:
        return textual_theme(packaged_theme(choose_theme(environment))), fault_line(fault, str)


def textual_theme(theme: Theme) -> TextualTheme:
    """A theme as Textual takes it."""
    return TextualTheme(
        theme.name,
        primary=theme.accent,
        secondary=theme.accent,
        accent=theme.accent,
        success=theme.accent,
        warning=theme.warning,
        error=theme.error,
        foreground=theme.text,
        background=theme.background,
        surface=theme.surface,
        panel=theme.surface,
        boost=theme.surface,
        dark=theme.dark,
        ansi=theme.ansi,
        variables=_redline(theme) | _texts(theme) | _widgets(theme),
    )


def _redline(theme: Theme) -> dict[str, str]:
    return {
        "redline-deleted": theme.deleted,
        "redline-inserted": theme.inserted,
        "redline-moved": theme.moved,
        "redline-hit": theme.hit,
    }


def _texts(theme: Theme) -> dict[str, str]:
    """Textual blends these with what is behind them, which the terminal's own colours can't be."""
    accents = {f"text-{name}": theme.accent for name in ("primary", "secondary", "success", "accent")}
    return accents | {
        "surface": theme.surface,
        "panel": theme.surface,
        "boost": theme.surface,
        "surface-active": theme.surface,
        "text": theme.text,
        "text-muted": theme.muted,
        "text-disabled": theme.muted,
        "text-warning": theme.warning,
        "text-error": theme.error,
        "foreground-muted": theme.muted,
        "foreground-disabled": theme.muted,
    }


def _widgets(theme: Theme) -> dict[str, str]:
    """Cursors are the text in reverse: that survives NO_COLOR and fits grounds that we do not know."""
    on_accent = ("ansi_black" if theme.dark else "ansi_bright_white") if theme.ansi else theme.background
    backgrounds = (
        *("scrollbar-background", "scrollbar-background-hover", "scrollbar-background-active"),
        *("scrollbar-corner-color", "link-background", "link-background-hover"),
        *("footer-background", "footer-key-background", "footer-description-background", "footer-item-background"),
        *("block-cursor-background", "block-cursor-blurred-background", "input-cursor-background"),
    )
    texts = ("block-cursor-foreground", "block-cursor-blurred-foreground", "input-cursor-foreground")
    quiet = ("scrollbar", "scrollbar-hover", "border-blurred", "footer-foreground", "footer-description-foreground")
    accents = ("scrollbar-active", "border", "footer-key-foreground", "link-color", "link-color-hover")
    return {
        **dict.fromkeys(backgrounds, theme.background),
        **dict.fromkeys(texts, theme.text),
        **dict.fromkeys(quiet, theme.muted),
        **dict.fromkeys(accents, theme.accent),
        "block-cursor-text-style": "bold reverse",
        "block-cursor-blurred-text-style": "bold",
        "block-hover-background": theme.surface,
        "input-cursor-text-style": "reverse",
        "input-selection-background": theme.accent,
        "input-selection-foreground": on_accent,
        "screen-selection-background": theme.accent,
        "screen-selection-foreground": on_accent,
        "ansi-background": theme.background,
        "ansi-foreground": theme.text,
        "link-style": "underline",
        "link-style-hover": "bold underline",
    }
