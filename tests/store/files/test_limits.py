"""Files that no honest person made: refused in a sentence and within 300 MB, before any work, whatever they are."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from wtsaprep.errors import InputFault
from wtsaprep.store.files.limits import MOST_ITEMS, refuse_accents
from wtsaprep.store.files.single_files import read_file
from wtsaprep.store.files.toml_tables import parse_toml

MEGABYTE = 1024 * 1024
READ = """
import sys
from pathlib import Path
from wtsaprep.errors import InputFault
from wtsaprep.model.proposal import Proposal
from wtsaprep.store.files.single_files import read_file
from wtsaprep.store.files.toml_values import load_value
try:
    load_value(Proposal, read_file(Path(sys.argv[1])).text)
except InputFault as fault:
    print(fault)
# Its own peak: that of `getrusage` counts the process it was forked from as well.
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""
ACCENTS = "\u0316\u0301" * 1_000_000
ESCAPED = "\\u0316\\u0301" * 300_000
HEAD = 'id = "x"\nsymbol = "ADD"\n'


def huge(path: Path) -> None:
    """200 MB that take no room."""
    path.touch()
    os.truncate(path, 200 * MEGABYTE)


def text(words: str | bytes | Callable[[], str]) -> Callable[[Path], None]:
    """A file of some text, which may be put together when it is written."""

    def write(path: Path) -> None:
        told = words() if callable(words) else words
        path.write_bytes(told.encode() if isinstance(told, str) else told)

    return write


HOSTILE: dict[str, tuple[Callable[[Path], None], str]] = {
    "200 MB": (huge, "too large: 210 MB"),
    "a million items in a list": (text(HEAD + "sources = [" + '"a",' * 1_000_000 + "]"), "too many items: 1,000,002"),
    "a million tables": (text(HEAD + "[[x]]\n" * 1_000_000), "too many items"),
    "a million keys": (text(lambda: HEAD + "".join(f"k{n}=1\n" for n in range(700_000))), "too many items"),
    "many faults": (text(HEAD + "[[amendment]]\n" * 90_000), "and 89950 more"),
    "10,000 nested lists": (text(f"{HEAD}x={'[' * 10_000}{']' * 10_000}"), "not valid TOML"),
    "10,000 nested tables": (text(f"{HEAD}x={'{a=' * 10_000}1{'}' * 10_000}"), "not valid TOML"),
    "10,000 dotted keys": (text(f"{HEAD}{'a.' * 10_000}b=1"), "not valid TOML"),
    "a million dotted keys": (text(f"{HEAD}[{'a.' * 1_000_000}b]"), "not valid TOML"),
    "a key twice": (text(f'{HEAD}id = "y"'), "duplicate key"),
    "not UTF-8": (text(b'id = "\xe9"'), "not UTF-8 text: byte 0xe9"),
    "accents": (text(f'{HEAD}headline = "e{ACCENTS}"'), "accents on one letter"),
    "accents in escapes": (text(f'{HEAD}headline = "e{ESCAPED}"'), "accents on one"),
    "a pipe": (os.mkfifo, "not a regular file"),
    "a device": (lambda path: path.symlink_to("/dev/zero"), "not a regular file"),
    "a folder": (Path.mkdir, "this is a folder"),
    "a link to itself": (lambda path: path.symlink_to(path), "too many levels"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_in_a_sentence_and_in_little_room(name: str, tmp_path: Path) -> None:
    make, said = HOSTILE[name]
    make(tmp_path / "x.toml")
    done = subprocess.run(
        [sys.executable, "-c", READ, str(tmp_path / "x.toml")], capture_output=True, text=True, timeout=60, check=True
    )
    *sentence, kilobytes = done.stdout.splitlines()
    assert said in "\n".join(sentence)
    assert len(sentence) < 60
    assert int(kilobytes) < 300 * 1024


@pytest.mark.parametrize(
    "honest",
    [
        "été",
        "\u0627\u0644\u0639\u0631\u0628\u064a\u0651\u064e\u0629" * 50,
        "─" * 500,
        "…" * 500,
        "📡" * 300,
        "e\u0301\u0316" * 900,
    ],
    ids=["French", "Arabic", "rules", "leaders", "signs", "two each"],
)
def test_honest_accents_and_signs_are_let_through(honest: str) -> None:
    refuse_accents(honest)


def test_many_commas_in_words_are_no_items() -> None:
    words = "a, b,\n" * MOST_ITEMS
    assert parse_toml(f'x = """{words}"""') == {"x": words}


def test_the_line_of_the_accents_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("one\ntwo\n" + "e" + "\u0301\u0316" * 200, encoding="utf-8")
    with pytest.raises(InputFault, match=r"x\.txt, line 3: more than 100 accents"):
        read_file(tmp_path / "x.txt")
