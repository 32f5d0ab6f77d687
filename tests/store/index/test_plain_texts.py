"""A text that plainly is right can be read; whatever was cut off or put in is never taken for that."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.errors import WtsaprepError
from wtsaprep.model.file_format import TABLES
from wtsaprep.model.resolution import Resolution
from wtsaprep.store.files.toml_tables import parse_toml
from wtsaprep.store.files.toml_values import load_value
from wtsaprep.store.index.plain_texts import is_plainly_right

_ODD: st.SearchStrategy[Any] = st.sampled_from(
    (
        *(
            True,
            False,
            0,
            1,
            9,
            10,
            -1,
            1.0,
            2.5,
            "",
            "item",
            "title",
            "number",
            "a b",
            "ä",
            "x" * 81,
            "x" * 9,
            "aa)",
            [],
            {},
        ),
    )
)
_ROW = st.dictionaries(
    st.sampled_from(("id", "kind", "level", "text", "label", "style", "italics", "joined", "nonsense")),
    _ODD,
    max_size=5,
)
_PLAIN_ROW = st.fixed_dictionaries(
    {"id": st.sampled_from(("title", "number", "a-1", "b.2", "c_3"))},
    optional={
        "kind": st.sampled_from(("item", "title", "number", "heading", "cell", "gone")),
        "level": st.integers(-1, 10),
        "text": st.text(max_size=5),
        "label": st.text(max_size=9),
        "style": st.text(max_size=3),
    },
)
_TABLES = st.fixed_dictionaries(
    {"number": _ODD | st.just("11")},
    optional={
        "format": _ODD,
        "kind": _ODD | st.sampled_from(("resolution", "opinion")),
        "adopted": _ODD,
        "language": _ODD,
        "status": _ODD | st.just("official"),
        "provenance": _ODD,
        "nonsense": _ODD,
        TABLES["provisions"]: st.lists(_PLAIN_ROW | _ROW, max_size=3) | _ODD,
    },
)


@given(_TABLES)
def test_what_is_plainly_right_makes_a_value(table: dict[str, Any]) -> None:
    if is_plainly_right(table):
        named = {"provisions" if key == TABLES["provisions"] else key: value for key, value in table.items()}
        Resolution.model_validate(named)


def test_wherever_a_text_is_cut_it_is_plain_only_if_it_can_be_read(shipped: Path) -> None:
    whole = next((shipped / "resolutions").iterdir()).read_text("utf-8")
    assert is_plainly_right(parse_toml(whole))
    for end in (*range(0, len(whole), 41), *(at for at, sign in enumerate(whole) if sign in '\n"[')):
        try:
            plain = is_plainly_right(parse_toml(whole[:end]))
        except WtsaprepError:
            continue
        if plain:
            load_value(Resolution, whole[:end])
