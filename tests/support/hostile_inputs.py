"""Broken and hostile inputs without end, each from a seed, and what every loader must do with them.

A loader gives a value or a `WtsaprepError` in a moment; a value says all that the file said, and comes back as itself.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

import rtoml

from support.poison import HIDDEN, POISON, odd_in
from wtsaprep.commands.table import COMMANDS
from wtsaprep.errors import WtsaprepError
from wtsaprep.formats.flattened.reading.build import built_clean
from wtsaprep.formats.flattened.reading.scan import scan
from wtsaprep.keymap.rebinding import Keymap, rebound
from wtsaprep.model.brief import Brief
from wtsaprep.model.contribution import Contribution
from wtsaprep.model.event import Event
from wtsaprep.model.position import Positions
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.resolution import Resolution
from wtsaprep.model.review import Review
from wtsaprep.model.text_lines import compose, fold
from wtsaprep.model.theme import theme_faults, theme_from
from wtsaprep.model.value import Value
from wtsaprep.present.sheet.text_lines import document_lines, plain_lines
from wtsaprep.present.text.visible import visible
from wtsaprep.redline.redline import redline
from wtsaprep.services.importing.arrivals import content_suffixes
from wtsaprep.store.files.single_files import read_file
from wtsaprep.store.files.toml_tables import parse_toml
from wtsaprep.store.files.toml_values import dump_value, load_value
from wtsaprep.store.folders.locations import packaged_practice
from wtsaprep.store.journal.draft_journal import read_journal
from wtsaprep.store.journal.records import read_records, record_line
from wtsaprep.store.journal.replay import Replayed, replay, shortened
from wtsaprep.store.settings.keymap_file import read_keymap
from wtsaprep.store.settings.themes import packaged_themes, read_setting

_WORD = r"[^\W\d_]{4,}"
_SCRAPS = [
    *(
        POISON,
        HIDDEN,
        "\x00",
        "\x1b",
        "\x9b",
        "\ufeff",
        "\r",
        "\r\n",
        "\n",
        "\t",
        '"',
        '"""',
        "'",
        "'''",
        "\\",
        "\\u0000",
    ),
    *("\\ud800", "\\U00110000", "[", "]", "[[", "]]", "{", "}", "=", ",", "#", "..", "a.a.a", "[" * 300, "{a=" * 200),
    *(
        "9" * 400,
        "-0",
        "0x",
        "1e999",
        "nan",
        "inf",
        "true",
        "1979-05-27T07:32:00Z",
        "[]",
        "{}",
        '""',
        '[["x"]]',
        "é",
        "\u0301",
    ),
    *(
        "e" + "\u0301\u0316" * 150,
        "w" * 5000,
        "{+",
        "+}",
        "[-",
        "-]",
        "<ins>",
        "</del>",
        "{++",
        "--}",
        "[^1]",
        "a)",
        "1.1",
    ),
    *(
        "MOD",
        "ARB/36A1/1",
        "RESOLUTION 11",
        "(Rev. X, 2016Y, 2024)",
        "resolves",
        "considering",
        "ANNEX",
        "\u202e",
        "\xad",
    ),
]
_KEYMAP = """\
[reader]
delete = ["X", "ctrl+d"]
undo = "U"

[everywhere]
down = "l"
page-down = ["pgdn"]

[draft]
bracket = "f5"
"""


_REVIEW = """\
format = 1
text = "arb-res-11-b3dg"

[[decision]]
provision = "recognizing-1"
at = "2024-10-17T13:20:00.000000+00:00"
outcome = "merged"
into = "recognizing-2"
body = "AHG"
words = "0123456789abcdef"
remark = "if time allows"
"""
_POSITIONS = """\
format = 1
proposal = "arb-res-11-b3dg"

[[position]]
provision = "recognizing-1"
at = "2024-10-17T13:20:00.000000+00:00"
stand = "oppose"
judged = "0123456789abcdef"
red_line = true
fallbacks = ["first words", "second words"]
note = "whatever happens"
talking_points = "this before that"

[[heard]]
provision = "recognizing-1"
at = "2024-10-17T13:21:00.000000+00:00"
source = "EUR"
view = "flexible"
where = "Cairo"
"""
_BRIEF = """\
format = 1
resolution = "11@hammamet-2016"
editor = "somebody"
position = "binding words"
background = "once upon times"
"""


def _packaged(folder: str) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted((packaged_practice() / folder).glob("*.toml"))]


def _texts() -> list[str]:
    return [(Path(__file__).parent / "seed.txt").read_text(encoding="utf-8"), *_packaged("resolutions")]


def _journal() -> list[str]:
    """A journal's records without their checksums, which `broken` writes anew."""
    proposal = _packaged("proposals")[0]
    lines = (
        record_line("open", format=1, user="d", host="h", pid=1, since="2024-10-15", path="/p.toml"),
        record_line("base", proposal=proposal, cover="", stamp="a", cover_stamp=""),
        record_line("step", name="edit", proposal=proposal.replace("digital", "postal"), cover=""),
        record_line("typing", at="recognizing-1", text="half a thought"),
        record_line("typing", at="recognizing-1", start=4, end=5, text="x"),
        record_line("undo", times=1),
        record_line("saving", stamp="b", cover_stamp=""),
        record_line("saved", stamp="b", cover_stamp="", wholly=True),
    )
    return ["\n".join(line.decode().partition(" ")[2].rstrip("\n") for line in lines)]


def _checked(text: str, chance: random.Random) -> bytes:
    """Lines as a journal's records, most with the checksum that makes them whole."""
    bodies = [line.encode("utf-8", "surrogatepass") for line in text.split("\n")]
    return b"\n".join(b"%08x %s" % (crc32(body) + (chance.random() < 0.1), body) for body in bodies)


SEEDS: dict[str, Callable[[], list[str]]] = {
    "proposal": lambda: _packaged("proposals"),
    "resolution": lambda: _packaged("resolutions"),
    "contribution": lambda: _packaged("contributions"),
    "event": lambda: [(packaged_practice() / "wtsaprep.toml").read_text(encoding="utf-8")],
    "review": lambda: [_REVIEW],
    "positions": lambda: [_POSITIONS],
    "brief": lambda: [_BRIEF],
    "theme": lambda: [path.read_text(encoding="utf-8") for path in sorted(packaged_themes().glob("*.toml"))],
    "settings": lambda: ['theme = "light"\n'],
    "keymap": lambda: [_KEYMAP],
    "journal": _journal,
    "text": _texts,
}
VALUES: dict[str, type[Value]] = {
    "proposal": Proposal,
    "resolution": Resolution,
    "contribution": Contribution,
    "event": Event,
    "review": Review,
    "positions": Positions,
    "brief": Brief,
}


def broken(seed: int) -> tuple[str, bytes]:
    """What the seed makes: the kind of input it would be, and its bytes."""
    chance = random.Random(seed)
    kind = chance.choice(list(SEEDS))
    text = chance.choice(SEEDS[kind]())
    gentle = chance.random() < 0.5  # Half of them are still well-formed: what is wrong is what they say.
    for _ in range(chance.choice((1, 1, 2, 3, 8, 30))):
        text = _changed(text, chance, 8 if gentle else chance.randrange(9))
    raw = _checked(text, chance) if kind == "journal" else text.encode("utf-8", "surrogatepass")
    if chance.random() < 0.15 and raw:
        at = chance.randrange(len(raw))
        raw = raw[:at] + bytes([chance.randrange(256)]) + raw[at + 1 :]
    return kind, raw


def _changed(text: str, chance: random.Random, how: int) -> str:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    place = chance.randrange(len(text) + 1)
    scrap = chance.choice(_SCRAPS)
    match how:
        case 0:
            return text[:place]
        case 1:
            return text[:place] + scrap + text[place:]
        case 2:
            return "\n".join((*lines[:at], *lines[at + 1 :]))
        case 3:
            return "\n".join((*lines[: at + 1], *lines[at : at + chance.randrange(1, 40)], *lines[at + 1 :]))
        case 4:
            key, equals, _ = lines[at].partition(" = ")
            return "\n".join((*lines[:at], f"{key}{equals or ' = '}{scrap}", *lines[at + 1 :]))
        case 5:
            key, equals, value = lines[at].partition(" = ")
            return "\n".join((*lines[:at], f"{scrap}{key[1:]}{equals}{value}", *lines[at + 1 :]))
        case 6:
            end = place + chance.randrange(200)
            return text[:place] + text[end:]
        case 7:
            other = chance.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
            return "\n".join(lines)
        case _:
            key, equals, value = lines[at].partition(' = "')
            poisoned = (
                f"{key}{equals}{rtoml.dumps({'x': POISON})[5:].strip()[:-1]}{value}" if equals else lines[at] + scrap
            )
            return "\n".join((*lines[:at], poisoned, *lines[at + 1 :]))


def judge(kind: str, path: Path) -> str:
    """Load an input by the loader of its kind; what it came to, as ``value`` or ``refused``.

    Raises:
        AssertionError: it lost something, or the message would steer a terminal.
    """
    try:
        _load(kind, path)
        came_to = "value"
    except WtsaprepError as error:
        told = "\n".join(map(visible, str(error).split("\n")))
        assert told.strip()
        assert len(told.split("\n")) < 60
        assert not odd_in(told)
        came_to = "refused"
    return came_to


def _load(kind: str, path: Path) -> None:
    if kind == "journal":
        _assert_replayed(read_journal(path))
        return
    text = read_file(path).text
    if kind in VALUES:
        value = load_value(VALUES[kind], text, str(path))
        assert load_value(VALUES[kind], dump_value(value)) == value, "does not come back"
        _assert_all_there(parse_toml(text), parse_toml(dump_value(value)), value)
    elif kind == "theme":
        table = parse_toml(text, str(path))
        if not theme_faults(path.stem, table):
            theme_from(path.stem, table)
    elif kind == "settings":
        read_setting(path)
    elif kind == "keymap":
        lines, faults = read_keymap(path)
        made = rebound(COMMANDS, lines, str(path))
        _assert_told(Keymap(made.commands, (*faults, *made.faults)))
    else:
        told = [str(doubt) for doubt in (*scan(text).notes, *scan(text).doubts)]
        for one in built_clean(scan(text), content_suffixes(text)):
            laid = redline(one.baseline, one.revised)
            for view in ("base", "final", "redline"):
                shown = list(plain_lines(document_lines(laid, view)))
                assert not odd_in("\n".join(shown))
                told += shown
            told += [one.symbol, one.number, one.reasons, *map(str, one.doubts)]
        _assert_words_there(text, "\n".join(told))


def _assert_words_there(text: str, told: str) -> None:
    """No word of a text is lost in silence: it is in the texts that were read, or in what is said of them."""
    if "cover matter" in told:
        return  # Said by its first and last line, not word by word.
    text = re.sub(r"\[bookmark:[^\]\[\n]*\]", "", text.replace("\ufeff", ""))  # Said by their number.
    held = re.sub(r"[\W\d_]", "", visible(compose(told)).casefold())
    lost = [word for word in re.findall(_WORD, visible(compose(text)).casefold()) if word not in held]
    assert not lost, f"lost words: {lost[:5]}"


def _assert_replayed(told: Replayed) -> None:
    """What a journal tells is told again by its short form; sentences on the rest steer no terminal."""
    again = replay(read_records(shortened(told)))
    if told.history is not None:
        assert (again.history, again.typed) == (told.history, told.typed)
        assert again.dirty or not told.dirty  # Unsaved work stays known as such.
    assert not odd_in("".join(map(visible, told.told)))


def _assert_told(keymap: Keymap) -> None:
    for fault in keymap.faults:
        assert fault.what
        assert not odd_in(visible(str(fault).replace("\n", " ")))


def _assert_all_there(said: dict[str, Any], kept: dict[str, Any], value: Value) -> None:
    """No text of the file is lost, but for what equals a default, which is not written."""
    defaults = {
        "",
        "en",
        "MOD",
        "official",
        "resolution",
        "renumbered",
        "pending",
        "replace",
        "item",
        "[place]",
        "text",
    }
    held = {_plain(text) for text in _leaves(kept)}
    lost = [text for text in _leaves(said) if _plain(text) not in held and text not in defaults]
    assert not lost, f"lost {lost[:3]} of {type(value).__name__}"


def _plain(text: str) -> str:
    return fold(compose(text)).strip()


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner)
