"""What the clauses of a text are called in a comparison: by heading and printed labels, a lone one by its heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.citation_words import citation_in_words, heading_words, label_path, paragraph_name
from wtsaprep.model.sections import OPENS_SECTION

if TYPE_CHECKING:
    from wtsaprep.model.provision import Text

HEADING = " (heading)"
"""Behind the name of a heading."""

_FIXED = {"number": "number line", "opening": "opening formula"}


def clause_names(text: Text, text_labels: tuple[str, ...]) -> dict[str, str]:
    """The name of each provision, by its id; ``text_labels`` are the labels of the text."""
    names: dict[str, str] = {}
    heading, rule = "", ""
    chain: list[str] = []
    for provision, label in zip(text, text_labels, strict=True):
        if provision.kind in OPENS_SECTION:
            heading, rule, chain = heading_words(provision.text), "", []
            # A lone clause is called by its heading too, so a heading says that it is one.
            names[provision.id] = f"{heading}{HEADING}" if provision.kind == "heading" else heading
            continue
        elif provision.kind == "rule":
            rule, chain = label, []
        elif provision.kind == "item":
            chain = [*[*chain, *[""] * 9][: provision.level], label]
        elif provision.kind == "note":
            names[provision.id] = f"footnote {label}".rstrip()
            continue
        elif provision.kind != "cell":
            names[provision.id] = _FIXED.get(provision.kind, provision.kind)
            continue
        names[provision.id] = citation_in_words(heading, label_path((rule, *chain))) or paragraph_name(provision.id)
    return names
