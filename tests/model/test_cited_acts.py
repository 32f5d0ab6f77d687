"""Other texts that are cited are found in six languages, with their editions and clauses, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wtsaprep.model.cited_acts import cited_acts

CITING: tuple[tuple[str, tuple[tuple[str, str, str, str], ...]], ...] = (
    (
        "recalling Resolution 73 (Rev. Geneva, 2022) and Resolutions 44 (Rev. New Delhi, 2024), 2 and 76",
        (
            ("resolution", "73", "Geneva, 2022", ""),
            ("resolution", "44", "New Delhi, 2024", ""),
            ("resolution", "2", "", ""),
            ("resolution", "76", "", ""),
        ),
    ),
    ("as instructed in resolves 2 of Resolution 44, and 5 Member States", (("resolution", "44", "", "resolves 2"),)),
    (
        "instructs the Director of TSB 3 b) of WTSA Resolution 44",
        (("resolution", "44", "", "instructs the Director of TSB 3 b)"),),
    ),
    (
        "recalling Resolution 91 (Rev. Geneva, 2022), resolves 2, on",
        (("resolution", "91", "Geneva, 2022", "resolves 2"),),
    ),
    ("Resolution 91, in its considering c)", (("resolution", "91", "", "considering c)"),)),
    ("Resolution 91, considering c) above, and 2 others", (("resolution", "91", "", ""),)),
    ("Resolution 91, considering c) of this Resolution", (("resolution", "91", "", ""),)),
    ("Résolution 73 (Rév. Genève, 2022), décide 2", (("resolution", "73", "Genève, 2022", "décide 2"),)),
    (
        "Резолюции 91 (Пересм. Женева, 2022 г.), пункт 2 раздела решает",
        (("resolution", "91", "Женева, 2022", "решает 2"),),
    ),
    ("第91号决议（2022年，日内瓦，修订版）做出决议2", (("resolution", "91", "2022年，日内瓦，修订版", "做出决议 2"),)),
    ("القــرار 91 (المراجع في جنيف، 2022)، تقرر 2", (("resolution", "91", "جنيف، 2022", "تقرر 2"),)),
    ("that, under No. 9 of the ITU Constitution", (("constitution", "9", "", ""),)),
    ("Nos. 9 and 10 of the Convention", (("convention", "9", "", ""), ("convention", "10", "", ""))),
    (
        "Recommendation ITU-T A.5 and ITU-T Recommendation A.1",
        (("recommendation", "A.5", "", ""), ("recommendation", "A.1", "", "")),
    ),
    (
        "la Résolution 73 (Rév. Genève, 2022), le numéro 9 de la Constitution et 1 du décide de la Résolution 2",
        (
            ("resolution", "73", "Genève, 2022", ""),
            ("constitution", "9", "", ""),
            ("resolution", "2", "", "décide 1"),
        ),
    ),
    (
        "la Resolución 73 (Rev. Ginebra, 2022), número 9 de la Constitución, las Resoluciones 44 y 45",
        (
            ("resolution", "73", "Ginebra, 2022", ""),
            ("constitution", "9", "", ""),
            ("resolution", "44", "", ""),
            ("resolution", "45", "", ""),
        ),
    ),
    (
        "в Резолюции 73 (Пересм. Женева, 2022 г.), п. 9 Устава и пункте 1 раздела решает Резолюции 2",
        (
            ("resolution", "73", "Женева, 2022", ""),
            ("constitution", "9", "", ""),
            ("resolution", "2", "", "решает 1"),
        ),
    ),
    (
        "忆及第73号决议（2022年，日内瓦，修订版）和《组织法》第9款、第10款",
        (
            ("resolution", "73", "2022年，日内瓦，修订版", ""),
            ("constitution", "9", "", ""),
            ("constitution", "10", "", ""),
        ),
    ),
    (
        "بالقرار 73 (المراجَع في جنيف، 2022) والرقم 9 من الدستور",
        (("resolution", "73", "جنيف، 2022", ""), ("constitution", "9", "", "")),
    ),
)
CITING_NOTHING = (
    "to report to the next assembly in 2028, with 5 Member States",
    "considering a) and b) above, and resolves 2",
    "Article 5 of the Convention",
    "the resolutions of 12 administrations",
    "Resolution 70%, Resolution 1.5",
    "",
)


@pytest.mark.parametrize(("words", "expected"), CITING, ids=[words[:24] for words, _ in CITING])
def test_what_is_cited_is_found_whole(words: str, expected: tuple[tuple[str, str, str, str], ...]) -> None:
    found = cited_acts(words)
    clauses = [act.clause if said[3] else "" for act, said in zip(found, expected, strict=True)]
    assert [(act.kind, act.number, act.edition) for act in found] == [said[:3] for said in expected]
    assert all(clause.endswith(said[3]) for clause, said in zip(clauses, expected, strict=True))
    assert all(act.number in words[act.start : act.end] for act in found)


@pytest.mark.parametrize("words", CITING_NOTHING)
def test_what_is_no_citation_of_another_text_is_none(words: str) -> None:
    assert cited_acts(words) == ()


@given(st.lists(st.sampled_from([words for words, _ in CITING]), min_size=1, max_size=3))
def test_what_stands_beside_changes_nothing(passages: list[str]) -> None:
    one_by_one = [(act.kind, act.number, act.edition) for words in passages for act in cited_acts(words)]
    together = [(act.kind, act.number, act.edition) for act in cited_acts(" — ".join(passages))]
    assert together == one_by_one


@given(st.text(max_size=80))
def test_any_words_can_be_asked(words: str) -> None:
    for act in cited_acts(words):
        assert 0 <= act.start < act.end <= len(words)
        assert act.name
