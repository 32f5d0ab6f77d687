"""Texts that cite each other, made up: Resolution 73 in two editions and Resolution 44, beside Resolution 11."""

from __future__ import annotations

from pathlib import Path

from wtsaprep.model.names import text_file_name
from wtsaprep.model.provision import Provision
from wtsaprep.model.resolution import Resolution
from wtsaprep.store.files.toml_values import dump_value

WORDS: dict[str, tuple[str, ...]] = {
    "73": (
        "that Resolution 11 (Hammamet, 2016) and resolves 2 of Resolution 44 (Rev. New Delhi, 2024) are to be read;",
        "that resolves 1 above is to be read with Resolution 44 (Rev. Dubai, 2012);",
    ),
    "44": ("that nothing is cited here;", "that Resolution 73 (Rev. Geneva, 2022) is;"),
}
EDITIONS = (("73", "Geneva, 2022"), ("73", "Dubai, 2012"), ("44", "New Delhi, 2024"))


def citing_text(number: str, adopted: str) -> Resolution:
    """One of them, of two clauses."""
    first, second = WORDS[number]
    return Resolution(
        number=number,
        adopted=adopted,
        provisions=(
            Provision(id="number", kind="number", text=f"RESOLUTION {number} (Rev. {adopted})"),
            Provision(id="title", kind="title", text=f"On the reading of texts, {number}"),
            Provision(id="resolves", kind="heading", text="resolves"),
            Provision(id="resolves-1", kind="item", text=first),
            Provision(id="resolves-2", kind="item", text=second),
        ),
    )


def file_of(workspace: Path, number: str, adopted: str) -> Path:
    """Where such a text lies."""
    return workspace / "resolutions" / f"{text_file_name('resolution', number, adopted)}.toml"


def lay_citing_texts(workspace: Path) -> None:
    """Lay them into a workspace."""
    for number, adopted in EDITIONS:
        file_of(workspace, number, adopted).write_text(dump_value(citing_text(number, adopted)), "utf-8")
