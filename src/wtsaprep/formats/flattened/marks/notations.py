"""Notations: the four ways to write deletions and insertions into a plain text, taken apart into tokens."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Notation = Literal["", "wdiff", "html", "critic", "pandoc", "markdown", "word"]
"""The notation of a text; ``markdown`` is Markdown without marks, ``word`` tracked changes, nothing is a text as it
stands."""

NAMES: dict[Notation, str] = {
    "wdiff": "[-deleted-]{+inserted+}",
    "html": "<del> and <ins>",
    "critic": "CriticMarkup",
    "pandoc": "pandoc's .deletion and .insertion",
}

Action = Literal["text", "solid", "open", "close", "turn", "comment"]


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a text: words, words that are meant as they stand (solid), or the edge of a mark."""

    action: Action
    text: str
    """What is to be read; of an edge, what stands there if it turns out to be no mark."""
    at: int
    kind: str = ""
    """Of an edge: ``d``, ``i``, ``sub`` (a substitution), ``note`` (a comment) or ``same`` (a highlight)."""


_ESCAPE = r"\\(?P<escaped>[!-/:-@\[-`{-~])|\\(?P<hard>\n)"
_ENTITY = r"(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
_WDIFF = re.compile(r"(?P<edge>\[-|-\]|\{\+|\+\})")
_HTML = re.compile(
    rf"{_ESCAPE}|{_ENTITY}|(?P<break><br ?/?>)|(?P<comment><!--[^<\n]{{0,2000}}?-->)"
    r"| \*\((?P<remark>(?:(?:moved|split|copied|joined) [^\n]{1,300}?|from [A-Z][A-Z0-9, /]{0,200}))\)\*(?=\n|$)"
    r"|(?P<edge></?(?:del|ins)(?: [^<>\n]{0,200})?>)",
    re.IGNORECASE,
)
_CRITIC = re.compile(
    rf"{_ESCAPE}|{_ENTITY}|(?P<edge>\{{\+\+|\+\+\}}|\{{--|--\}}|\{{~~|~>|~~\}}|\{{>>|<<\}}|\{{==|==\}})"
)
_ATTRIBUTES = r"\{(?>\s*(?:[.#][\w-]++|[\w-]++=(?:\"(?>[^\"\\\n]|\\.)*+\"|[^\s\"{}]++)))++\s*\}"
_PANDOC = re.compile(rf"\\(?P<nbsp> )|{_ESCAPE}|{_ENTITY}|(?P<edge>\[|\](?:{_ATTRIBUTES})?)")
_PANDOC_KIND = re.compile(
    r"[{\s]\.(insertion|deletion|comment-start|comment-end|paragraph-insertion|paragraph-deletion)\b"
)

_WDIFF_EDGES: dict[str, tuple[Action, str]] = {
    "[-": ("open", "d"),
    "-]": ("close", "d"),
    "{+": ("open", "i"),
    "+}": ("close", "i"),
}
_CRITIC_EDGES: dict[str, tuple[Action, str]] = {
    "{--": ("open", "d"),
    "--}": ("close", "d"),
    "{++": ("open", "i"),
    "++}": ("close", "i"),
    "{~~": ("open", "sub"),
    "~>": ("turn", "sub"),
    "~~}": ("close", "sub"),
    "{>>": ("open", "note"),
    "<<}": ("close", "note"),
    "{==": ("open", "same"),
    "==}": ("close", "same"),
}


def notation_tokens(text: str, notation: Notation) -> Iterator[Token]:
    """The text in the tokens of a notation, in order."""
    pattern, edge = _READERS[notation]
    end = 0
    for match in pattern.finditer(text):
        if match.start() > end:
            yield Token("text", text[end : match.start()], end)
        yield _token(match, edge)
        end = match.end()
    if end < len(text):
        yield Token("text", text[end:], end)


def _token(match: re.Match[str], edge: Callable[[str, int], Token]) -> Token:
    groups = {name: part for name, part in match.groupdict().items() if part is not None}
    at = match.start()
    if "edge" in groups:
        return edge(groups["edge"], at)
    if "escaped" in groups:
        return Token("solid", groups["escaped"], at)
    if "nbsp" in groups:
        return Token("solid", "\u00a0", at)
    if "hard" in groups:
        return Token("solid", "\n", at)
    if "break" in groups:
        return Token("text", " ", at)
    if "comment" in groups:
        return Token("comment", groups["comment"][4:-3], at)
    if "remark" in groups:
        return Token("comment", groups["remark"], at)
    character = html.unescape(groups["entity"])
    if character == groups["entity"]:
        return Token("text", character, at)
    return Token("solid", " " if character in "\n\r\t\v\f\x85\u2028\u2029" else character, at)


def _wdiff_edge(text: str, at: int) -> Token:
    action, kind = _WDIFF_EDGES[text]
    return Token(action, text, at, kind)


def _critic_edge(text: str, at: int) -> Token:
    action, kind = _CRITIC_EDGES[text]
    return Token(action, text, at, kind)


def _html_edge(text: str, at: int) -> Token:
    kind = "d" if "del" in text[:5].lower() else "i"
    return Token("close" if text[1] == "/" else "open", text, at, kind)


def _pandoc_edge(text: str, at: int) -> Token:
    if text == "[":
        return Token("open", text, at, "?")
    kinds = {match[1] for match in _PANDOC_KIND.finditer(text)}
    if kinds & {"insertion", "deletion"}:
        return Token("close", text, at, "i" if "insertion" in kinds else "d")
    return Token("close", text, at, "note" if "comment-start" in kinds else "nothing" if kinds else "?")


_READERS: dict[Notation, tuple[re.Pattern[str], Callable[[str, int], Token]]] = {
    "wdiff": (_WDIFF, _wdiff_edge),
    "html": (_HTML, _html_edge),
    "markdown": (_HTML, _html_edge),
    "critic": (_CRITIC, _critic_edge),
    "pandoc": (_PANDOC, _pandoc_edge),
}
