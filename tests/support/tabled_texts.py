"""A small text that lay before a body in two revisions, and decisions on it; what the tests of papers share."""

from __future__ import annotations

from wtsaprep.comparison.columns import Compared
from wtsaprep.comparison.fates import fates
from wtsaprep.model.chair import ConfirmedFate
from wtsaprep.model.file_format import Outcome
from wtsaprep.model.proposal import Proposal
from wtsaprep.model.provision import Provision, Text
from wtsaprep.model.resolution import Baseline
from wtsaprep.model.review import Decision, Review
from wtsaprep.review.paragraphs import paragraphs
from wtsaprep.review.tabled import Tabled, TabledRevision

HEADING = Provision(id="resolves-0", kind="heading", text="resolves")
NAMES = {"a": "resolves 1", "b": "resolves 2", "c": "resolves 3"}


def clauses(**words: str) -> Text:
    """A text of one section."""
    return (HEADING, *(Provision(id=id_, text=text) for id_, text in words.items()))


IN_FORCE = clauses(a="that study groups should report;", b="that the Director should act;", c="that time is short.")
FIRST = clauses(a="that study groups shall report;", b="that the Director [may] act;", c="that time is short.")
SECOND = clauses(a="that study groups shall report;", b="that the Director may act;", c="that time is short.")
WISHES = (
    Compared(
        Proposal(id="arb", number="ARB/36/1", sources=("ARB",), baseline=Baseline(resolution="11")),
        clauses(a="that study groups shall report;", b="that the Director should act;", c="that time is short."),
    ),
    Compared(
        Proposal(id="eur", number="EUR/5/1", sources=("EUR",), baseline=Baseline(resolution="11")),
        clauses(a="that study groups should report;", b="that the Director may act;", c="that time is short."),
    ),
)


def decided(text: Text, provision: str, minute: int, outcome: Outcome, **more: str) -> Decision:
    """A decision on a paragraph as a text has it, made at a minute of one afternoon."""
    words = {p.id: p.words for p in paragraphs(IN_FORCE, text, Review(text="DT/24"))}
    said = {"body": "AHG", **more}
    at = f"2024-10-17T13:{minute:02}:00+00:00"
    return Decision(provision=provision, at=at, outcome=outcome, words=words[provision], **said)


def tabled_text(*decisions: Decision, confirmed: tuple[ConfirmedFate, ...] = (), practice: bool = False) -> Tabled:
    """DT/24 with its first and second revision before a body that decided so."""
    versions = tuple(
        TabledRevision(
            name,
            text,
            fates(IN_FORCE, text, WISHES, frozenset({"ARB"}), confirmed),
            dict.fromkeys(("arb", "eur"), NAMES),
        )
        for name, text in (("DT/24", FIRST), ("DT/24R1", SECOND))
    )
    review = Review(text="DT/24", decisions=decisions)
    heading, in_force = "DT/24 (Rev.1), AHG, being made", "Resolution 11 (Hammamet, 2016)"
    return Tabled("DT/24", heading, in_force, "official", practice, IN_FORCE, versions, review)
