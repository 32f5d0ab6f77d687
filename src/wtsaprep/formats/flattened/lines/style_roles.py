"""Style roles: what the paragraph styles of ITU's documents say a paragraph is.

Source: [ITU-TEMPLATE].
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.formats.flattened.patterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Mapping

ROLES: Mapping[str, str] = {
    "resno": "number",
    "recno": "number",
    "opno": "number",
    "opinionno": "number",
    "decno": "number",
    "decisionno": "number",
    "restitle": "title",
    "rectitle": "title",
    "optitle": "title",
    "opiniontitle": "title",
    "dectitle": "title",
    "decisiontitle": "title",
    "resref": "history",
    "recref": "history",
    "opref": "history",
    "opinionref": "history",
    "decisionref": "history",
    "resdate": "history",
    "normalaftertitle": "opening",
    "call": "heading",
    "annexno": "annex",
    "appendixno": "annex",
    "source": "source",
    "title1": "document title",
    "annextitle": "annex title",
    "appendixtitle": "annex title",
}
"""What a style says a paragraph is, by its name or id without capitals, blanks, "-" and "_". Users can add to it."""

_IGNORED = pattern_of(r"[\s_-]")


def style_key(name: str) -> str:
    """The name of a style as it is matched: "Res_No", "ResNo" and "res no" are one."""
    return _IGNORED.sub("", name).lower()
