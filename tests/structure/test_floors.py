"""A room imports only from rooms above it in the list, and so does each room within a room."""

from __future__ import annotations

from graphlib import TopologicalSorter

import pytest

from structure.source_tree import dotted, imports, modules

FLOORS: dict[str, tuple[tuple[str, ...], ...]] = {
    "": (
        ("remedies",),
        ("errors",),
        ("model",),
        ("redline",),
        ("drafting",),
        ("conventions",),
        ("comparison",),
        ("review",),
        ("formats",),
        ("store",),
        ("services",),
        ("commands",),
        ("keymap",),
        ("present",),
        ("cli", "tui"),
    ),
    "conventions": (
        ("finding",),
        ("rule", "heading_verbs", "end_mark_words", "right_doubles", "memory", "aside_words"),
        ("articles_abroad", "aside_labels", "roman_numbers", "run_on_words", "openings"),
        ("asides",),
        ("looked_at", "particulars"),
        ("rules",),
        ("on_particulars",),
        ("registry",),
        ("hits", "sieve"),
        ("checker", "fixing", "asking"),
    ),
    "store": (("files",), ("folders",), ("index",), ("words",), ("journal", "settings")),
    "services": (
        ("ours",),
        ("drafts",),
        ("search",),
        ("importing",),
        ("comparing",),
        ("sessions",),
        ("papers",),
        ("needs",),
    ),
    "present": (("text",), ("sheet",), ("lists",), ("sessions",)),
    "formats.flattened": (("patterns", "doubt"), ("marks",), ("lines",), ("joins",), ("structure",), ("reading",)),
    "tui": (
        ("painting",),
        ("keys",),
        ("widgets",),
        ("screens",),
        ("forms",),
        ("reader",),
        ("lists",),
        ("chair",),
        ("sessions",),
        ("routes",),
        ("shell",),
    ),
}
"""In each room its own rooms, from the ground up; "" is the house."""
TERMINAL = {"tui": {"textual", "rich"}, "present": {"rich"}}
"""The rooms that may import something of the terminal's, and what."""


def parts(module: str, room: str) -> tuple[str, str] | None:
    """The room within a room that a module stands in, and the rest of its name; None if it stands elsewhere."""
    inside = f"{room}." if room else ""
    if not module.startswith(inside):
        return None
    first, _, rest = module.removeprefix(inside).partition(".")
    return first, rest


@pytest.mark.parametrize("room", FLOORS)
def test_a_room_imports_only_from_rooms_above(room: str) -> None:
    floor_of = {name: floor for floor, names in enumerate(FLOORS[room]) for name in names}
    wrong: list[str] = []
    for path in modules():
        here = parts(dotted(path), room)
        if here is None or here[0] not in floor_of:
            continue
        for imported in imports(path):
            there = parts(imported.module, room)
            if there and there[0] in floor_of and there[0] != here[0] and floor_of[there[0]] >= floor_of[here[0]]:
                wrong.append(f"{path}:{imported.line} imports {imported.module}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("room", FLOORS)
def test_every_module_stands_in_a_room(room: str) -> None:
    known = {name for names in FLOORS[room] for name in names}
    within = {here[0] for path in modules() if (here := parts(dotted(path), room)) and here[0]}
    assert within - {"__main__", room} <= known


def test_only_the_screens_know_the_terminal_library() -> None:
    wrong = [
        f"{path}:{imported.line} imports {imported.module}"
        for path in modules()
        for imported in imports(path)
        if (top := imported.module.partition(".")[0]) in ("textual", "rich")
        and top not in TERMINAL.get(dotted(path).partition(".")[0], set())
    ]
    assert not wrong, "\n".join(wrong)


def test_present_takes_only_the_widths_of_rich() -> None:
    taken = {i.module for path in modules() if dotted(path).startswith("present") for i in imports(path)}
    assert {name for name in taken if name.partition(".")[0] == "rich"} <= {"rich.cells"}


def test_no_modules_import_each_other() -> None:
    """However late: the names of those that do are in the fault."""
    TopologicalSorter({dotted(path): {i.module for i in imports(path)} for path in modules()}).prepare()


def test_this_test_finds_what_it_looks_for() -> None:
    """It reads names as they are written, so it is shown one of each kind."""
    kept = {i.when for path in modules() for i in imports(path)}
    assert kept == {"at once", "for types", "late"}
    assert any(i.module == "store.files.limits" for path in modules() for i in imports(path))
    assert parts("tui.shell.app", "tui") == ("shell", "app")
