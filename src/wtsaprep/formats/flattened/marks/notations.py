"""Notations: the ways to write deletions and insertions into a plain text, taken apart into tokens.

One that is added to the table at the end is recognized, told from the others, and read.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Literal, NamedTuple

from wtsaprep.formats.flattened.patterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

Notation = Literal["", "wdiff", "html", "critic", "pandoc", "markdown", "word"]
"""The notation of a text; ``markdown`` is Markdown without marks, ``word`` tracked changes, nothing is a text as it
stands."""

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
_FORM = (
    r"now (?:an? (?:heading|item|sub-item|rule|annex|footnote|paragraph|cell of a table)"
    r"|deeper among the sub-items|less deep among the sub-items)"
)
"""What we print of a clause of another kind."""
_WDIFF = pattern_of(
    r"\((?P<remark>(?:moved here|moved away|moved: see|split from|joined to|copied from)[^\n\[\]{}]{0,300}?"
    rf"(?=\) ?(?:\[-|\{{\+))|{_FORM})\) ?"
    r"|(?P<edge>\[-|-\]|\{\+|\+\})"
)
_HTML = pattern_of(
    rf"{_ESCAPE}|{_ENTITY}|(?P<break><br ?/?>)|(?P<comment><!--[^<\n]{{0,2000}}?-->)"
    rf"| \*\((?P<remark>(?:{_FORM}|(?:moved|split|copied|joined) [^\n]{{1,300}}?|from [A-Z][A-Z0-9, /]{{0,200}}))\)\*"
    r"(?=\n|$)"
    r"|(?P<edge></?(?:del|ins)(?: [^<>\n]{0,200})?>)",
    re.IGNORECASE,
)
_CRITIC = pattern_of(
    rf"{_ESCAPE}|{_ENTITY}|(?P<edge>\{{\+\+|\+\+\}}|\{{--|--\}}|\{{~~|~>|~~\}}|\{{>>|<<\}}|\{{==|==\}})"
)
_ATTRIBUTES = r"\{(?>\s*(?:[.#][\w-]++|[\w-]++=(?:\"(?>[^\"\\\n]|\\.)*+\"|[^\s\"{}]++)))++\s*\}"
_PANDOC = pattern_of(rf"\\(?P<nbsp> )|{_ESCAPE}|{_ENTITY}|(?P<edge>\[|\](?:{_ATTRIBUTES})?)")
_PANDOC_KIND = pattern_of(
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
    if notation == "markdown":
        notation = "html"
    written = NOTATIONS[notation]
    end = 0
    for match in written.tokens.finditer(text):
        if match.start() > end:
            yield Token("text", text[end : match.start()], end)
        yield _token(match, written.edge)
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


def _listed_edge(edges: Mapping[str, tuple[Action, str]], text: str, at: int) -> Token:
    action, kind = edges[text]
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


class WrittenNotation(NamedTuple):
    """A notation as it is recognized and read."""

    name: str
    """What people call it."""
    ends: re.Pattern[str]
    """The end of a mark: a text that has none is in another notation."""
    tokens: re.Pattern[str]
    """Whatever is more than words; an edge in the group ``edge``."""
    edge: Callable[[str, int], Token]
    markdown: bool = True
    """Whether the words round its marks are Markdown."""


NOTATIONS: dict[Notation, WrittenNotation] = {
    "wdiff": WrittenNotation(
        "[-deleted-]{+inserted+}",
        pattern_of(r"-\]|\+\}"),
        _WDIFF,
        partial(_listed_edge, _WDIFF_EDGES),
        markdown=False,
    ),
    "html": WrittenNotation("<del> and <ins>", pattern_of(r"</(?:del|ins)>", re.IGNORECASE), _HTML, _html_edge),
    "critic": WrittenNotation(
        "CriticMarkup", pattern_of(r"--\}|\+\+\}|~~\}|<<\}|==\}"), _CRITIC, partial(_listed_edge, _CRITIC_EDGES)
    ),
    "pandoc": WrittenNotation(
        "pandoc's .deletion and .insertion",
        pattern_of(r"\]\{[^}\n]{0,400}?\.(?:insertion|deletion)\b"),
        _PANDOC,
        _pandoc_edge,
    ),
}


def is_markdown(notation: Notation) -> bool:
    """Whether the words of a text in some notation are Markdown."""
    return notation == "markdown" or (notation in NOTATIONS and NOTATIONS[notation].markdown)
