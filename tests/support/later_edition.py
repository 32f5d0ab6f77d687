"""A later edition of Resolution 11, made up: two clauses read otherwise."""

from __future__ import annotations

from pathlib import Path


def later_edition(workspace: Path) -> None:
    """Lay it beside the one of a workspace."""
    path = workspace / "resolutions" / "resolution-11-hammamet-2016.toml"
    text = path.read_text("utf-8").replace('adopted = "Hammamet, 2016"', 'adopted = "Geneva, 2022"')
    text = text.replace("to continue to", "to go on to").replace("that the", "that this", 1)
    path.with_name("resolution-11-geneva-2022.toml").write_text(text, "utf-8")
