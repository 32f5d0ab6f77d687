"""The underlay: a text that others are laid over, with what is known of it, found out once for all of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from wtsaprep.model.citations import citations_of
from wtsaprep.model.labels import labelled_sections, labels
from wtsaprep.model.printed import Printed, printed

if TYPE_CHECKING:
    from wtsaprep.model.citations import Citations
    from wtsaprep.model.provision import Text


class Underlay:
    """A text that others are laid over."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.labels = labels(text)
        self.printed = {p.id: p for p in printed(text, self.labels)}
        """Each provision as printed, by its id."""
        self._known = {p.id: p for p in text}
        self._sections = labelled_sections(text, self.labels)
        self._has_notes = any(p.kind == "note" for p in text)

    def labels_in(self, text: Text) -> tuple[str, ...]:
        """The labels of a text laid over this one."""
        return labels(text, self._sections)

    def printed_in(self, text: Text, text_labels: tuple[str, ...]) -> dict[str, Printed]:
        """The provisions of a text laid over this one as printed; what it has of this one as it stands here."""
        if self._has_notes or any(p.kind == "note" for p in text):
            return {p.id: p for p in printed(text, text_labels)}
        known, here = self._known, self.printed
        return {
            p.id: here[p.id]
            if known.get(p.id) is p and here[p.id].label == label
            else Printed(p.id, p.kind, p.level, label, p.text)
            for p, label in zip(text, text_labels, strict=True)
        }

    @cached_property
    def citations(self) -> Citations:
        """What its clauses may be cited by."""
        return citations_of(self.text, self.labels)

    @cached_property
    def joins(self) -> bool:
        """Whether its own provisions say of some that they were joined to them."""
        return any(p.joined for p in self.text)
