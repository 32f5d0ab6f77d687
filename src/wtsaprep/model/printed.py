"""The printed text: each provision as its label and its words, footnote calls as readers see them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from wtsaprep.model.file_format import CALL
from wtsaprep.model.labels import labels

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.model.provision import Provision, Text

PRINTED_CALL = re.compile(r"\[\^([^\s\[\]]+)\]")
"""A footnote call as it is printed, with the number or the sign of its note."""


class Printed(NamedTuple):
    """One provision as printed."""

    id: str
    kind: str
    level: int
    label: str
    text: str

    def __str__(self) -> str:
        return f"{self.label}\t{self.text}" if self.label else self.text


def printed(text: Text, text_labels: tuple[str, ...] | None = None) -> tuple[Printed, ...]:
    """The text as readers see it. A footnote call is written ``[^id]`` in a provision and printed ``[^1]``.

    Brackets that name no footnote of the text are the text's own and stay as they are. ``text_labels`` are its
    labels, if they are known already.
    """
    text_labels = labels(text) if text_labels is None else text_labels
    notes = {p.id: label for p, label in zip(text, text_labels, strict=True) if p.kind == "note"}
    return tuple(
        Printed(
            p.id,
            p.kind,
            p.level,
            f"[^{label}]" if p.kind == "note" else label,
            _calls(p.text, notes) if notes else p.text,
        )
        for p, label in zip(text, text_labels, strict=True)
    )


def calling(provision: Provision, names: Mapping[str, str]) -> Provision:
    """The provision with its footnotes called by other ids, where they have others."""
    if not names or "[^" not in provision.text:
        return provision
    text = re.sub(CALL, lambda call: f"[^{names.get(call[1], call[1])}]", provision.text)
    return provision if text == provision.text else provision.model_copy(update={"text": text})


def with_calls_of(text: Text, words: str) -> str:
    """Words with the notes of a text called by their ids, where they are called as they are printed.

    A number is another note's as soon as a note before it comes or goes; an id stays with its note.
    """
    if "[^" not in words:
        return words
    ids = {label: p.id for p, label in zip(text, labels(text), strict=True) if p.kind == "note"}
    known = set(ids.values())
    return PRINTED_CALL.sub(
        lambda call: f"[^{ids[call[1]]}]" if call[1] in ids and call[1] not in known else call[0], words
    )


def _calls(text: str, notes: dict[str, str]) -> str:
    if "[^" not in text:
        return text
    return re.sub(CALL, lambda call: f"[^{notes[call[1]]}]" if call[1] in notes else call[0], text)
