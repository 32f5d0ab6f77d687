"""Places: where clauses stand in a text, as two texts on one text in force are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.sections import OPENS_SECTION

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wtsaprep.model.provision import Text


def places(text: Text, staying: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Where each provision stands: behind which of those that stay where they are, and under which new heading."""
    place_of: dict[str, tuple[str, str]] = {}
    known, last, under = set(staying), "", ""
    for provision in text:
        opens, stays = provision.kind in OPENS_SECTION, provision.id in known
        # A heading is placed by what stays before it, whatever other new one is there.
        place_of[provision.id] = last, "" if opens else under
        last = provision.id if stays else last
        under = ("" if stays else provision.id) if opens else under
    return place_of
