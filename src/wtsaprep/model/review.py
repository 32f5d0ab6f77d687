"""Reviews: what a body decided on the paragraphs of a chair's text or a proposal, as a log. Shared, like the texts.

Source: [CUSTOM].
"""

from typing import Literal

from wtsaprep.model.file_format import Outcome
from wtsaprep.model.provision import Id
from wtsaprep.model.value import OneLine, Prose, Value


class Decision(Value):
    """What a body decided on one paragraph. The last one that stands counts; none is ever taken out of the log."""

    provision: Id
    """The paragraph, as the text calls it."""
    at: OneLine
    """When: UTC, ISO 8601."""
    undone: OneLine = ""
    """When it was taken back; empty while it stands."""
    outcome: Outcome
    into: Id | Literal[""] = ""
    """For a merged paragraph: the one that it is merged into."""
    body: OneLine = ""
    """Who decided: "AHG", "COM4", "PL"."""
    revision: OneLine = ""
    """The revision of the text that lay before it: "DT/24R1"."""
    words: OneLine = ""
    """How the paragraph read then; if it reads otherwise now, it is open again."""
    remark: Prose = ""
    about: tuple[Id, ...] | None = None
    """The proposals whose changes it said something of then; None where nobody noted it. Later ones it can't mean."""


class Review(Value):
    """The decisions on one document, through all its revisions, or on one proposal."""

    format: Literal[1] = 1
    text: OneLine
    """The document of a chair's text ("DT/24"), or the id of a proposal."""
    decisions: tuple[Decision, ...] = ()
