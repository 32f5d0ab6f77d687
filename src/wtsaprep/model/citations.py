"""Citations: what each provision of a text is called, "recognizing a)", "resolves 1.1", "title"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.labels import labels

if TYPE_CHECKING:
    from wtsaprep.model.provision import Text

_NAMED = {"number": "number line", "title": "title", "history": "history", "opening": "opening formula", "note": "note"}
_LONGEST = 32


def citations(text: Text) -> dict[str, str]:
    """The citation of each provision by its id."""
    found: dict[str, str] = {}
    heading = ""
    for provision, label in zip(text, labels(text), strict=True):
        if provision.kind in ("heading", "annex"):
            heading = provision.text
        found[provision.id] = cited(provision.kind, provision.id, heading, label)
    return found


def cited(kind: str, id_: str, heading: str, label: str) -> str:
    """The citation of one provision, given the heading over it and its label; a lone item is called by its heading."""
    if kind in _NAMED:
        return _NAMED[kind]
    if kind == "other":
        return id_
    words = heading.split()
    short = heading if len(heading) <= _LONGEST else " ".join(words[:4]) + " …"
    return " ".join(filter(None, (short, label))) or id_
