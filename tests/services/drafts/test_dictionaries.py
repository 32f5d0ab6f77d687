"""Dictionaries of the system: read where one is, and none where it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from wtsaprep.services.drafts.dictionaries import words_of


def test_a_dictionary_is_found_where_the_system_says_and_none_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("DICPATH", str(tmp_path / "words"))
    words_of.cache_clear()
    assert words_of("zh") is None
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "en_GB.aff").write_text("SET UTF-8\n", encoding="utf-8")
    (tmp_path / "words" / "en_GB.dic").write_text("2\nharbour\nboat\n", encoding="utf-8")
    holds = words_of("en")
    words_of.cache_clear()
    assert holds is not None
    assert [holds(word) for word in ("harbour", "boat", "harbor")] == [True, True, False]
