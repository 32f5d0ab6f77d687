"""Openings: the words that items begin with under instructions and decisions, and how one begins that lacks them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Mapping


class Openings(NamedTuple):
    """How items of a language open under some headings."""

    headings: tuple[str, ...]
    usual: tuple[str, ...]
    odd: tuple[str, ...]
    """How one opens that goes on from another heading."""
    lacks: LatePattern
    """How one opens that lacks the usual word."""


_INFINITIVE = r"(?!entre\b|outre\b|contre\b|notre\b|votre\b|autre\b|lorsqu|par\b|pour\b|sur\b|ayer\b|mujer\b|taller\b)"
_OF_INSTRUCTIONS: Mapping[str, Openings] = {
    "en": Openings(
        ("instruct", "request", "invite", "encourage", "urge", "call upon", "calls upon"),
        ("to ",),
        ("that ",),
        LatePattern(
            r"(?:also |further |actively |closely |regularly |periodically )?"
            r"(?:report|take|ensure|submit|provide|facilitate|encourage|promote|work|collaborate|cooperate|consider|study|develop|support|assist|invite"
            r"|transmit|bring|implement|keep|review|prepare|organize|publish|raise|carry out|identify|monitor|make|give"
            r"|strengthen|draw|participate|contribute|share|undertake|conduct|establish|convene|update|maintain|enhance"
            r"|coordinate|inform|explore|present|seek|pursue|adopt|continue|accelerate|propose|foster|increase|create|examine"
            r"|evaluate|assess|disseminate|compile|circulate|communicate|allocate|act|go on|join|enable|collect|analyse"
            r"|investigate)(?:e?s)?\b"
            r"(?![^,;]{0,60}\b(?:should|shall|is|are|has|have|to be)\b)(?!.*, to\b)"
        ),
    ),
    "fr": Openings(
        ("charge", "prie", "invite", "encourage", "demande"),
        ("de ", "d'", "d’", "à "),
        ("que ", "qu'", "qu’"),
        LatePattern(rf"{_INFINITIVE}[a-zà-ÿ]{{3,}}(?:er|ir|oir|[dtu]re)\b(?!.*, (?:de|d['’]))"),
    ),
    "es": Openings(
        ("encarga", "invita", "pide", "insta", "exhorta"),
        ("que ",),
        (),
        LatePattern(rf"{_INFINITIVE}[a-zà-ÿ]{{3,}}(?:ar|er|ir)\b(?!.*, que\b)"),
    ),
}
_OF_DECISIONS: Mapping[str, Openings] = {
    "en": Openings(
        ("resolves",),
        ("that ",),
        (),
        LatePattern(
            r"(?:the|all|each|every|ITU(?:-[TRD])?|Member States|study groups|TSAG|TSB)\b"
            r"[^,;:]{0,80}\b(?:should|shall|must|will)\b"
            r"(?<!\bthat should)(?<!\bwhich should)(?<!\bthat shall)(?<!\bwhich shall)(?<!\bthat will)(?<!\bwhich will)"
        ),
    ),
    "fr": Openings(
        ("décide",),
        ("que ", "qu'", "qu’"),
        (),
        LatePattern(
            r"(?:le|la|les|l['’]|chaque|tous les|toutes les)\s?"
            r"[^,;:]{0,80}\b(?:devrai(?:t|ent)|doi(?:t|vent)|devra|devront)\b"
        ),
    ),
    "es": Openings(
        ("resuelve",),
        ("que ",),
        (),
        LatePattern(r"(?:el|la|los|las|cada|todos los|todas las) [^,;:]{0,80}\b(?:deberían?|deben?|deberán?)\b"),
    ),
}
"""By language; under a decision a subject without "that" is told by its "should"."""


OPENED_LANGUAGES = tuple(_OF_INSTRUCTIONS)
"""The languages that this knows."""


def openings_under(heading: str, language: str) -> Openings | None:
    """How items open under a heading in small letters; None if that is free."""
    tables = _OF_INSTRUCTIONS[language], _OF_DECISIONS[language]
    return next((openings for openings in tables if heading.startswith(openings.headings)), None)
