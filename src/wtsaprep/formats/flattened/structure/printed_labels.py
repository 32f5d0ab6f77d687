"""Printed labels: the styles and labels to store so that `labels` gives back exactly what an input had printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.labels import DASHES, NO_LABEL, is_inserted_label, style_of, usual_style
from wtsaprep.model.sections import sections

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wtsaprep.model.provision import Text
    from wtsaprep.model.sections import Part

_DEEPEST = 9


def with_printed_labels(text: Text, printed: Sequence[str], styles: Sequence[str]) -> Text:
    """The text with the styles its lists need and the labels that differ from the computed ones.

    ``styles`` names, for each provision, the first label of the list it was found in; it may be empty.
    Law: the labels of the result are those printed.
    """
    result = list(text)
    for section in sections(text):
        items = [at for at in range(section.start, section.end) if text[at].kind == "item"]
        lone = sum(1 for at in items if text[at].level == 0) == 1
        counter = _Counter(section.part)
        for at in items:
            alone = lone and text[at].level == 0
            style, label = counter.stored(text[at].level, printed[at], styles[at], alone=alone)
            if (style, label) != (text[at].style, text[at].label):
                result[at] = text[at].model_copy(update={"style": style, "label": label})
    notes = 0
    for at, provision in enumerate(text):
        if provision.kind == "note":
            label = "" if printed[at] in ("", str(notes + 1)) else printed[at]
            notes += not label
            result[at] = provision.model_copy(update={"label": label})
        elif provision.kind != "item" and printed[at]:
            result[at] = provision.model_copy(update={"label": printed[at]})
    return tuple(result)


class _Counter:
    """Counts the items of a section as `wtsaprep.model.labels` does, to know what it will compute."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self._count = [0] * (_DEEPEST + 2)
        self._above = [""] * (_DEEPEST + 2)

    def stored(self, level: int, printed: str, style: str, *, alone: bool) -> tuple[str, str]:
        """The style and label to store for the next item, which was printed so."""
        self._count[level + 1 :] = [0] * (_DEEPEST + 1 - level)
        usual = usual_style(self._part, level)
        if not printed:
            self._above[level + 1] = ""
            if alone:
                self._count[level] += style_of(usual) is not None
                return "", ""
            return NO_LABEL, ""
        style = "" if style == usual else style
        rule = style_of(style or usual)
        if rule is None:
            self._above[level + 1] = printed
            return style, printed
        computed = rule.label(self._count[level] + 1, self._above[level])
        if alone and style not in DASHES:
            computed = ""
        self._above[level + 1] = printed
        if computed == printed:
            self._count[level] += 1
            return style, ""
        if not is_inserted_label(printed):
            self._count[level] = rule.ordinal(printed) or self._count[level] + 1
        return style, printed
