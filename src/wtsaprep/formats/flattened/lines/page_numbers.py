"""Page numbers: whether a number alone on its line is a page's, or the label of an item, by its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wtsaprep.formats.flattened.lines.line_place import LinePlace


def is_page_number_at(place: LinePlace) -> bool:
    """Whether a lone number is a page's: it stands in a sentence, or fits no list."""
    shape, standing = place.shape, place.standing
    if not shape.page_number or place.line.role or not place.page.has_room(place.at):
        return False
    following = place.following
    fits = int(shape.text) in (standing.ordinal + 1, 1)
    if not standing.empty and place.after_broken_off:
        low = following is not None and following.text[:1].islower()
        return (low or place.page.paged) and not (fits and following is not None and following.says_that)
    return place.page.paged and not (fits and following is not None and standing.in_section)
