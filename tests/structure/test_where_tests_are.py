"""A module's test is found by its name: the same room under `tests/`, ``test_`` and the name of the module."""

from __future__ import annotations

from pathlib import Path

from structure.source_tree import SOURCE

TESTS = Path(__file__).parents[1]
ACROSS = {
    "cli/test_extreme_arguments": "arguments of any length, behind every verb",
    "cli/test_extreme_values_in_files": "one extreme value in one file, and every verb",
    "cli/test_refusals": "what can't be done, by every verb",
    "comparison/test_chair_laws": "laws of picks, brackets, fates and what is left of a proposal",
    "comparison/test_merge_chair_texts_places": "a merge of chair's texts moves only what was picked to move",
    "comparison/test_tables_by_hand": "proposals and chair's texts against tables made by hand",
    "drafting/test_rebased_text_words": "no word put in is lost by a re-base, or stands twice",
    "formats/flattened/test_exports": "what formats/markdown writes is read back",
    "formats/flattened/test_imported": "pasted texts that were once read wrong",
    "formats/flattened/test_layouts": "texts in force, wrapped, paged and labelled at random",
    "formats/flattened/test_rules": "each rule of the reader, by a line that it decides",
    "formats/flattened/test_symbols": "a proposal of any symbol, read from paste and export",
    "formats/flattened/test_texts_in_force": "texts in force, in which nothing ran together",
    "formats/flattened/test_traps": "fixtures: how pasted texts go wrong",
    "formats/flattened/test_unread_joins": "words that ran together and nobody is asked about",
    "formats/markdown/test_pandoc": "what pandoc makes of our documents",
    "formats/markdown/test_read_back": "documents as others hand them in",
    "formats/papers/test_reviewed": "records and agreed texts, sign for sign",
    "formats/word/writing/skeleton/test_laws": "drafts at random, written into given files",
    "formats/word/writing/skeleton/test_long_files": "given files of a hundred pages, part by part",
    "formats/word/test_document_laws": "laws of Word files made at random",
    "formats/word/test_hostile": "damaged and hostile files",
    "formats/word/test_libreoffice": "what LibreOffice makes of our Word files",
    "formats/word/test_pandoc": "Word files that pandoc makes",
    "formats/word/test_real_files": "Word files as they come",
    "store/files/test_full_disk": "a disk that is really full",
    "store/files/test_hostile_inputs": "every loader on broken files",
    "store/index/test_files_read_once": "no action reads a file twice",
    "store/index/test_heads_tell_what_values_tell": "heads read fast against values read whole",
    "store/settings/test_contrast": "whether the packaged themes can be read",
    "tui/shell/test_any_terminal": "little, old and odd terminals",
    "tui/shell/test_on_a_terminal": "what only a real terminal shows",
    "tui/test_goldens": "every screen as text",
    "tui/shell/test_exits": "every way out, in the bytes that a terminal gets",
}
"""Tests of no single module, and what they are of."""


def _stray() -> set[str]:
    """Tests in a room of the code that bear the name of no module or folder in it."""
    rooms = {path.name for path in SOURCE.iterdir()}
    stray = set()
    for path in TESTS.rglob("test_*.py"):
        room = path.relative_to(TESTS).parent
        if room.parts and room.parts[0] in rooms:
            name = path.stem.removeprefix("test_")
            places = (SOURCE / room / f"{name}.py", SOURCE / room / f"{name}_.py", SOURCE / room / name)
            if name != room.name and not any(place.exists() for place in places):
                stray.add((room / path.stem).as_posix())
    return stray


def test_tests_follow_the_rooms() -> None:
    assert _stray() == set(ACROSS)
