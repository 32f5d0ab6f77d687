"""Bytes of a terminal: read in UTF-8, or as the locale says; what is no character is said, and is in no text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events

from support.story import Story, play
from support.terminal import Terminal
from wtsaprep.tui.keys.read_at_once import ReadPaste
from wtsaprep.tui.shell import terminal_input
from wtsaprep.tui.shell.terminal_driver import _Decoder
from wtsaprep.tui.shell.terminal_input import LineParser
from wtsaprep.tui.shell.typed_bytes import TypedBytes, byte_in, encoding_of


def read(raw: bytes, *cuts: int, **environment: str) -> str:
    typed, decoder = TypedBytes(environment), _Decoder()
    pieces = (raw[start:end] for start, end in zip((0, *cuts), (*cuts, len(raw)), strict=True) if start < end)
    return "".join(typed.text(decoder.decode(piece)) for piece in pieces) + typed.rest()


@pytest.mark.parametrize(
    ("environment", "encoding"),
    [
        ({}, "utf-8"),
        ({"LANG": "C"}, "utf-8"),
        ({"LANG": "en_US.UTF-8"}, "utf-8"),
        ({"LANG": "fr_FR.ISO-8859-1"}, "iso8859-1"),
        ({"LANG": "de_DE.iso885915@euro"}, "iso8859-15"),
        ({"LANG": "C.UTF-8", "LC_ALL": "ru_RU.KOI8-R"}, "koi8-r"),
        ({"LC_CTYPE": "zh_CN.GB18030", "LC_ALL": ""}, "gb18030"),
        ({"LANG": "x.UTF-16"}, "utf-8"),
        ({"LANG": "x.rot13"}, "utf-8"),
        ({"LANG": "x.nonsense\0"}, "utf-8"),
        ({"LC_ALL": "x.base64"}, "utf-8"),
    ],
)
def test_the_locale_says_how_a_terminal_writes(environment: dict[str, str], encoding: str) -> None:
    assert encoding_of(environment) == encoding


@given(st.text(st.characters(codec="utf-8")), st.data())
def test_text_in_utf_8_is_read_wherever_it_is_cut(text: str, data: st.DataObject) -> None:
    raw = text.encode()
    cuts = data.draw(st.sets(st.integers(0, len(raw))))
    assert read(raw, *sorted(cuts)) == text


@given(st.binary(), st.data())
def test_no_byte_is_lost_and_none_is_read_as_another(raw: bytes, data: st.DataObject) -> None:
    cuts = data.draw(st.sets(st.integers(0, len(raw))))
    assert read(raw, *sorted(cuts)).encode("utf-8", "surrogateescape") == raw


@pytest.mark.parametrize(
    "locale", ["fr_FR.ISO-8859-1", "de_DE.ISO-8859-15", "ru_RU.KOI8-R", "zh_CN.GB18030", "ja_JP.EUC-JP"]
)
def test_other_encodings_are_read_as_the_locale_says(locale: str) -> None:
    text = {"f": "coopération générale", "d": "Prüfung für 5 €", "r": "слово", "z": "联通会议", "j": "会議の決議"}[
        locale[0]
    ]
    raw = text.encode(encoding_of({"LANG": locale}))
    assert read(raw, LANG=locale) == text
    assert read(raw, *range(1, len(raw)), LANG=locale) == text


def test_a_terminal_that_writes_utf_8_in_spite_of_its_locale_is_read() -> None:
    assert read("général".encode(), LANG="fr_FR.ISO-8859-1") == "général"


def keys(monkeypatch: pytest.MonkeyPatch, *reads: tuple[float, bytes]) -> list[str]:
    now = 0.0
    monkeypatch.setattr(terminal_input, "monotonic", lambda: now)
    parser, found = LineParser(), list[str]()
    for at, raw in reads:
        now = at
        for event in (*parser.tick(), *(parser.feed(_Decoder().decode(raw)) if raw else ())):
            found.append(event.text if isinstance(event, events.Paste) else getattr(event, "character", "") or "")
    return found


def test_a_character_whose_bytes_come_apart_is_one_and_one_that_goes_not_on_is_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert keys(monkeypatch, (0, b"\xc3"), (0.2, b"\xa9")) == ["é"]
    assert keys(monkeypatch, (0, b"\xe9"), (0.5, b"")) == ["\udce9"]
    assert keys(monkeypatch, (0, b"\xe9"), (0.2, b"\x1b[A"))[0] == "\udce9"
    assert keys(monkeypatch, (0, b"\x1b[200~caf\xe9 x\x1b[201~")) == ["caf\udce9 x"]


def test_bytes_that_are_no_characters_are_said_and_left_out(tmp_path: Path) -> None:
    async def tell(story: Story) -> None:
        await story.press("enter", "n", "enter")
        await story.type("caf")
        story._send(events.Key("\udce9", "\udce9"))
        await story.acted_on()
        await story.sees("caf", "no character in UTF-8 (0xe9), and left out", "LC_ALL")
        await story.type(" noir ")
        await story.sees("0xe9")
        for paste in (events.Paste("pasted\udce9\udca8"), ReadPaste("one\ntwo \udcff\n")):
            story.app.post_message(paste)
            await story.acted_on()
            await story.sees("pasted text with a byte", "nothing of it is")
        await story.press("escape", "s")
        await story.sees("saved:")

    play(tell, tmp_path)
    saved = (tmp_path / "workspace" / "proposals" / "arb-res-11-b3dg.toml").read_text(encoding="utf-8")
    assert "caf noir" in saved
    assert "pasted" not in saved
    assert not byte_in(saved.replace("\ufffd", "\udcff"))


@pytest.fixture
def iso(tmp_path: Path) -> Iterator[Terminal]:
    """The program on a terminal that writes ISO 8859-1."""
    started = Terminal(tmp_path, LC_ALL="fr_FR.ISO-8859-1")
    yield started
    started.close()


def test_a_clause_typed_and_pasted_in_another_encoding_is_saved_as_it_was_written(iso: Terminal) -> None:
    iso.sees("ARB/36A1", "? more")
    iso.press("\rn\r")
    iso.sees("editing")
    iso.send("\x01\x0bcoopération ".encode("latin-1"))
    iso.send(b"\x1b[200~g\xe9n\xe9rale\x1b[201~")
    iso.sees("coopération générale")
    iso.press("\x1b")
    iso.sees("unsaved")
    iso.press("s")
    iso.sees("saved:")
    assert any("coopération générale" in path.read_text(encoding="utf-8") for path in iso.workspace.glob("proposals/*"))
