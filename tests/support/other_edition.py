"""Another edition of Resolution 11, made up: two clauses read otherwise."""

from __future__ import annotations

from pathlib import Path

from wtsaprep.model.names import slug


def other_edition(workspace: Path, adopted: str = "Geneva, 2022") -> None:
    """Lay it beside the one of a workspace."""
    path = workspace / "resolutions" / "resolution-11-hammamet-2016.toml"
    text = path.read_text("utf-8").replace('adopted = "Hammamet, 2016"', f'adopted = "{adopted}"')
    text = text.replace("to continue to", "to go on to").replace("that the", "that this", 1)
    path.with_name(f"resolution-11-{slug(adopted)}.toml").write_text(text, "utf-8")
