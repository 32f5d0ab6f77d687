"""What a terminal sends, read as keys, pastes and reports, however the line cuts it into pieces.

Textual's own reader waits for the end of a sequence that it does not know while it collects what is typed behind it,
and writes both out as if they had been typed. Here it is given whole sequences only, as ECMA-48 bounds them; what it
does not know is dropped, and so is an answer of the terminal that comes late or in pieces.
"""

from __future__ import annotations

import os
import re
from time import monotonic
from typing import TYPE_CHECKING

from textual import constants, events
from textual._xterm_parser import XTermParser

from wtsaprep.tui.keys.read_at_once import ReadKeys, ReadPaste
from wtsaprep.tui.shell.answered import Answered, is_answered, parted
from wtsaprep.tui.shell.misread_keys import is_absurd, is_unknown
from wtsaprep.tui.shell.pasted_reads import PAUSE, is_pasted, is_plain, may_be_pasted
from wtsaprep.tui.shell.read_words import ReadWords
from wtsaprep.tui.shell.typed_bytes import TypedBytes

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from textual.message import Message

_ESC = "\x1b"
_PASTE, _PASTED = "\x1b[200~", "\x1b[201~"
_SHOWN = "␛"
"""In place of an Esc in what is pasted, which holds no keys."""

_WHOLE = re.compile(
    r"""[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+        # what is typed or pasted
    |[^\x1b]                                   # keys that no paste holds
    |\x1b\[ (?: [0-9]+ \$                       # shifted keys of rxvt, which end as no other does
        | [0-?]+ [\ -/]* [@-~]                  # CSI: a key, a report, the mouse
        | \[ .                                  # function keys of the Linux console
        | M ...                                 # the mouse as it once was told
        | [\ -/]* [@-LN-Z\\-~] )
    |\x1bO [0-9;]* [^0-9;\x1b]                  # SS3: a key
    |\x1b[]P_^] [^\x07\x1b]* (?: \x07|\x1b\\ )  # a reply in words
    |\x1b (?: [^\x00-\x1f[O\]P_^/:?] | [OP] (?= \x1b ) )  # Alt and a key
    |\x1b (?= [^[O\]P_^] )                      # the key, with one behind it that Alt makes nothing of
    """,
    re.VERBOSE | re.DOTALL,
)
_BEGUN = re.compile(
    r"\x1b(?:\[(?:\[|M.{0,2}|[0-?]*[ -/]*)|O[0-9;]*|[]P_^][^\x07\x1b]{0,1000}\x1b?)?\Z",
    re.DOTALL,
)
"""What may become a sequence with what is read next."""
_ALONE = 0.025
"""Seconds between two keys; Alt and a key are sent together, however a line cuts them."""
_LATE = 2.0
"""Seconds in which the rest of an answer may still come."""
_RHYTHM, _LEAST = 1.5, 0.2
"""How much longer than the byte before it the next one of an answer takes at most, and the seconds it has at least."""
_LATE_BYTES = 0.4
"""Seconds in which the other bytes of a character may still come."""
_STALLED = 10.0
"""The same where nothing else may be made of it, however long the line stood still."""
_ANSWER = re.compile(r"\x1b(?:\[[0-?]|\]\d|P[\d>!]|_G)")
"""How what only a terminal sends begins."""
_OPENED = ("\x1b[", "\x1b]", "\x1bP", "\x1b_", "\x1b^")
"""What may become an answer or two keys: no hand sends both in one read."""
_UNDECIDED = re.compile(r"\x1b(?:[\[\]]\d{0,4}|P(?:[>!]|\d{1,3}[$+]?)?|[_^][ -~]{0,1000}\x1b?)\Z")
"""Behind an Esc that acted alone: keys, or an answer; nobody can tell yet, so they wait for what comes behind them."""
_ENDING = re.compile(
    r"\x1b(?:\[(?:[<-?][0-?]*[ -/]*[@-~]|\d+(?:;\d+)+[Rt])|(?:\]\d|P[\d>!]|[_^])[^\x07\x1b]*(?:\x07|\x1b\\))"
)
"""An answer that is whole."""
_GOES_ON = re.compile(
    r"""\x1b(?: \[ (?: [<-?] | \d+; ) [\d;]* \$?
        | \]\d+; (?: rgba?: )? [\da-fA-F/]* \x1b?
        | P (?: [>!]\| [\w.\ ()-]* | \d{1,3}[$+]r [\w=;]* ) \x1b?
        | _G [a-zA-Z]= [\w=,;:.]* \x1b? )\Z""",
    re.VERBOSE,
)
"""An answer whose end is still to come."""
_CUT_SHORT = re.compile(r"\x1b\[[0-?]+[ -/]*(?=\x1b)")
_BY_WORDS = ("\x1bb", "\x1bf", "\x1b\x7f")
"""Alt and a key that do something within a field, as in a shell."""


class LineParser(XTermParser):
    """Reads the same keys wherever what was typed is cut."""

    _held = ""
    """The beginning of a sequence, whose end has not been read."""
    _since = _until = 0.0
    """Since when it is held, and when what is held is no beginning any more but keys."""
    _given_up, _late_until = "", 0.0
    """What was taken for keys, or let go of, and until when the rest of an answer may come that began so."""
    _kept, _kept_until = "", 0.0
    """The keys behind an Esc that may go on as an answer, and until when they wait for what tells them from it."""
    _last, _slowest = 0.0, 0.0
    """When the last of these came, or the Esc, and how long the slowest of them took."""
    _read = ""
    """What was read last."""
    _answered = False
    """Whether an answer, or its end, was in that: what an Esc begins at its end is rather another one than the key."""
    _pasting = False
    _burst = ""
    """A paste without brackets, which may go on."""
    _proved = False
    """Whether that is proved to be one, or but begins as words do."""
    _burst_until = 0.0

    def __init__(self, debug: bool = False) -> None:
        super().__init__(debug)
        self._bytes = TypedBytes(os.environ)
        self._bytes_until = 0.0
        """When a character that was begun is taken for bytes that are none."""

    def feed(self, data: str) -> Iterable[Message]:
        self._bytes_until = monotonic() + _LATE_BYTES
        if not data or (text := self._bytes.text(data)):
            yield from self._feed_text(text if data else "")

    def _feed_text(self, read: str) -> Iterable[Message]:
        """Read what is typed by itself, so that an answer which comes amid it makes no keys of a paste."""
        typed, answers, begun = parted(self._held + read)
        if self._pasting or not read or not (answers or begun) or not is_plain(typed):
            yield from self._feed_typed(read)
            return
        self._held = ""
        for answer in answers:
            yield from self._feed_whole(answer)
        if typed:
            yield from self._feed_typed(typed)
        if begun:
            self._hold(begun)

    def _feed_typed(self, data: str) -> Iterable[Message]:
        if self._burst and is_plain(data) and data:
            self._hold_burst(self._burst + data)
            return
        yield from self._end_burst()
        if not data:  # The end of the line.
            yield from super().feed(data)
            return
        apart = monotonic() >= self._since + _ALONE
        if self._held == _ESC and apart and not self._pasting and data[0] not in "[O]P_^":
            yield from self._give_up()  # Somebody typed them one after the other.
        self._read, self._answered = data, False
        if self._given_up and not self._held:
            keys, data = self._with_its_beginning(data)
            yield from self._feed_one_by_one(keys)
        if data:
            yield from self._feed_sequences(self._held + data)

    def tick(self) -> Iterable[Message]:
        """Take what is held for what it is, when nothing came behind it in time."""
        if self._bytes.waits and monotonic() >= self._bytes_until:
            yield from self._feed_text(self._bytes.rest())
        if self._burst and monotonic() >= self._burst_until:
            yield from self._end_burst()
        if self._kept and monotonic() >= self._kept_until:
            keys, self._kept = self._kept, ""
            yield from self._feed_one_by_one(keys)
        if self._held and not self._pasting and monotonic() >= self._until:
            yield from self._give_up()

    def _feed_sequences(self, text: str) -> Iterable[Message]:
        at, self._held = 0, ""
        while at < len(text):
            yield from self._end_burst()  # Only what stands last may go on.
            if self._pasting:
                at = yield from self._feed_pasted(text, at)
            elif whole := _WHOLE.match(text, at):
                at = whole.end()
                yield from self._feed_whole(whole[0])
            elif _BEGUN.match(text, at):
                self._hold(text[at:])
                return
            elif cut := _CUT_SHORT.match(text, at):
                at = cut.end()
            else:  # No sequence goes on like this.
                at += 1
                yield events.Key("escape", _ESC)

    def _hold(self, begun: str) -> None:
        at_once = begun in _OPENED and self._read.endswith(begun)
        behind_another = begun == _ESC and self._answered and self._read != _ESC
        self._since = monotonic()
        patience = _LATE if at_once or behind_another or _ANSWER.match(begun) else constants.ESCAPE_DELAY
        self._held, self._until = begun, self._since + patience

    def _give_up(self) -> Iterable[Message]:
        held, self._held = self._held, ""
        self._given_up, self._late_until = held, monotonic() + _STALLED
        self._last, self._slowest = self._since, 0.0
        if not _ANSWER.match(held):
            yield from self._feed_keys(held)

    def _with_its_beginning(self, data: str) -> tuple[str, str]:
        """What was read, behind what was given up before it, if it is the rest of an answer that began so.

        If it is none, and keys were kept for it, those first.
        """
        (begun, self._given_up), (kept, self._kept) = (self._given_up, ""), (self._kept, "")
        if monotonic() >= self._late_until:
            return kept, data
        whole = begun + data
        ending = _ENDING.match(whole)
        goes_on = (len(data) > 1 or _UNDECIDED.match(begun)) and _GOES_ON.match(whole)
        if not ending and not goes_on and (kept or begun == _ESC) and _UNDECIDED.match(whole):
            self._given_up, self._kept, self._kept_until = whole, kept + data, monotonic() + self._patience()
            self._late_until = monotonic() + _STALLED
            return "", ""
        return ("", whole) if goes_on or (ending and ending.end() > len(begun)) else (kept, data)

    def _patience(self) -> float:
        """How long keys that may be an answer wait: a line that sends it byte by byte keeps its pace, a hand rests."""
        self._last, took = monotonic(), monotonic() - self._last
        self._slowest = max(self._slowest, took)
        return min(max(_RHYTHM * self._slowest, _LEAST), _LATE)

    def _hold_burst(self, text: str) -> None:
        self._burst, self._burst_until = text, monotonic() + PAUSE
        self._proved = self._proved or (("\n" in text or is_plain(self._read)) and is_pasted(text))

    def _end_burst(self) -> Iterable[Message]:
        burst, self._burst = self._burst, ""
        if burst and self._proved:
            yield ReadPaste(burst)
        elif burst:
            yield ReadWords(burst, super().feed(burst))
        self._proved = False

    def _feed_whole(self, whole: str) -> Iterable[Message]:
        self._answered = _ENDING.fullmatch(whole) is not None
        if whole[0] != _ESC:
            yield from self._feed_at_once(whole)
        elif is_answered(whole):
            yield Answered()
        elif whole == _ESC:
            yield events.Key("escape", _ESC)
        elif whole[1] in "[O" and len(whole) > 2 and not is_absurd(whole):
            self._pasting = whole == _PASTE
            read = tuple(super().feed(whole))
            if self._timeout_time is None:
                yield from () if is_unknown(whole) else read
                return
            self._timeout_time = 0.0  # It waits for an end that it knows: let it give up, and forget it.
            for _ in super().tick():
                pass
            if whole[1] == "O":  # Rather two keys in one read than a key that no terminal has.
                yield from self._feed_keys(whole)
        elif len(whole) == 2:
            yield from self._feed_alt(whole)

    def _feed_at_once(self, run: str) -> Iterable[Message]:
        """Characters read at once; beside other keys a field is given theirs unless line feeds prove a paste."""
        if len(run) < 2 or not is_plain(run):
            yield from super().feed(run)
        elif may_be_pasted(run):
            self._hold_burst(run)
        else:
            yield ReadKeys(run, super().feed(run))

    def _feed_alt(self, whole: str) -> Iterable[Message]:
        """Alt and a key: to go or delete by words within a field, or nothing."""
        if whole in _BY_WORDS:
            yield from super().feed(whole)
        else:
            yield events.Key(f"alt+{whole[1]}", None)

    def _feed_keys(self, keys: str) -> Iterable[Message]:
        """What was held and is no sequence: an Esc, or Alt and a key, and what was typed behind it."""
        if len(keys) > 1 and keys[1].isalpha():
            yield from self._feed_alt(keys[:2])
            keys = keys[2:]
        yield from self._feed_one_by_one(keys)

    def _feed_one_by_one(self, keys: str) -> Iterable[Message]:
        for key in keys:
            if key == _ESC:
                yield events.Key("escape", _ESC)
            else:
                yield from super().feed(key)

    def _feed_pasted(self, text: str, at: int) -> Generator[Message, None, int]:
        """Read on in what is pasted, up to its end or to what may be the beginning of its end."""
        end = text.find(_PASTED, at)
        if end < 0:
            sizes = range(len(_PASTED) - 1, 0, -1)
            begun = next((size for size in sizes if text.endswith(_PASTED[:size], at)), 0)
            self._held, end = text[len(text) - begun :], len(text) - begun
            ending = ""
        else:
            self._pasting, ending = False, _PASTED
        if pasted := text[at:end].replace(_ESC, _SHOWN) + ending:
            yield from super().feed(pasted)
        return end + len(ending or self._held)
