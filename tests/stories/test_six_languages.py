"""A resolution in each of ITU's six languages: imported, changed, exported and read back, and checked."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from support.command_line import Run

TEXTS = Path(__file__).parent / "languages"
"""Invented words in the form of ITU's texts; `*_pp` of the Plenipotentiary Conference, which have no history."""
PARTS = ("number", "title", "history", "opening")
BODY = "heading item item item/1 item/1 heading item heading item item heading item annex other"


class Formal(NamedTuple):
    """What a MOD says in number line, history and opening formula."""

    number: str
    history: str
    opening: str


FORMAL = {
    "en": Formal(
        "RESOLUTION 101 (Rev. New Delhi, 2024)",
        "; Hammamet, 2016; New Delhi, 2024)",
        "The World Telecommunication Standardization Assembly (New Delhi, 2024),",
    ),
    "fr": Formal(
        "RÉSOLUTION 101 (Rév. New Delhi, 2024)",
        "; Hammamet, 2016; New Delhi, 2024)",
        "L'Assemblée mondiale de normalisation des télécommunications (New Delhi, 2024),",
    ),
    "es": Formal(
        "RESOLUCIÓN 101 (Rev. Nueva Delhi, 2024)",
        "; Hammamet, 2016; Nueva Delhi, 2024)",
        "La Asamblea Mundial de Normalización de las Telecomunicaciones (Nueva Delhi, 2024),",
    ),
    "ru": Formal(
        "РЕЗОЛЮЦИЯ 101 (Пересм. Нью-Дели, 2024 г.)",
        "; Хаммамет, 2016 г.; Нью-Дели, 2024 г.)",
        "Всемирная ассамблея по стандартизации электросвязи (Нью-Дели, 2024 г.),",
    ),
    "zh": Formal(
        "第101号决议（2024年，新德里，修订版）",
        "；2016年，哈马马特；2024年，新德里）",
        "世界电信标准化全会（2024年，新德里），",
    ),
    "ar": Formal(
        "القرار 101 (المراجَع في نيودلهي، 2024)",
        "؛ الحمامات، 2016؛ نيودلهي، 2024)",
        "إن الجمعية العالمية لتقييس الاتصالات (نيودلهي، 2024)،",
    ),
}
EVERY = [f"{code}{body}" for code in FORMAL for body in ("", "_pp")]
MOD = "ARB/36A1/1"


def number_of(name: str) -> str:
    return "201" if name.endswith("_pp") else "101"


def parts_of(folder: Path) -> list[str]:
    """What each provision of the one text of a workspace is, with the level of those that are deeper."""
    (file,) = (folder / "resolutions").glob("*.toml")
    rows = file.read_text(encoding="utf-8").split("[[provision]]")[1:]
    found = [dict(line.split(" = ", 1) for line in row.splitlines() if " = " in line) for row in rows]
    return [
        row.get("kind", '"item"').strip('"') + (f"/{level}" if (level := row.get("level", "0")) != "0" else "")
        for row in found
    ]


@pytest.mark.parametrize("name", EVERY)
def test_a_text_is_read_as_it_is_and_its_parts_are_known(name: str, empty: Path, run: Run) -> None:
    source = TEXTS / f"{name}.txt"
    assert run("import", source, "--workspace", empty).returncode == 0
    assert run("show", number_of(name), "--workspace", empty).stdout.strip() == source.read_text("utf-8").strip()
    head = [part for part in PARTS if part != "history" or not name.endswith("_pp")]
    assert parts_of(empty) == [*head, *BODY.split()]


@pytest.mark.parametrize("code", FORMAL)
def test_a_mod_makes_its_formal_changes_in_the_language_of_its_text(code: str, empty: Path, run: Run) -> None:
    run("import", TEXTS / f"{code}.txt", "--workspace", empty)
    assert run("new", "MOD", "101", "--number", MOD, "--workspace", empty).returncode == 0
    _, number, _, history, opening, *_ = run("show", MOD, "--view", "final", "--workspace", empty).stdout.splitlines()
    formal = FORMAL[code]
    assert (number, opening) == (formal.number, formal.opening)
    assert history.endswith(formal.history)
    before = run("show", "101", "--workspace", empty).stdout.splitlines()[2]
    assert history[: -len(formal.history)] == before[: len(history) - len(formal.history)], (
        "what stood stands as it was"
    )


@pytest.mark.parametrize("name", EVERY)
def test_what_was_exported_is_read_back_as_the_same_text(name: str, empty: Path, tmp_path: Path, run: Run) -> None:
    run("import", TEXTS / f"{name}.txt", "--workspace", empty)
    run("new", "MOD", number_of(name), "--number", MOD, "--workspace", empty)
    paper = tmp_path / "paper.md"
    paper.write_text(run("export", MOD, "--workspace", empty).stdout, encoding="utf-8")
    other = tmp_path / "other"
    run("init", other, "--event", "WTSA-24", "--place", "New Delhi", "--year", "2024", "--source", "EUR")
    assert run("import", paper, "--workspace", other).returncode == 0
    for view in ("base", "redline", "final"):
        shown = [run("show", MOD, "--view", view, "--workspace", folder).stdout for folder in (empty, other)]
        assert shown[0] == shown[1]


@pytest.mark.parametrize("name", EVERY)
def test_conventions_find_nothing_in_a_text_that_keeps_them(name: str, empty: Path, run: Run) -> None:
    run("import", TEXTS / f"{name}.txt", "--workspace", empty)
    run("new", "MOD", number_of(name), "--number", MOD, "--workspace", empty)
    told = [line for line in run("check", MOD, "--workspace", empty).stdout.splitlines() if line]
    assert [line for line in told if not line.endswith("[no-change]")] == []


@pytest.mark.parametrize("code", FORMAL)
def test_an_edition_that_no_line_agrees_on_is_told(code: str, empty: Path, tmp_path: Path, run: Run) -> None:
    text = (TEXTS / f"{code}.txt").read_text(encoding="utf-8")
    odd = tmp_path / "odd.txt"
    lines = text.splitlines()
    lines[3] = lines[3].replace("2016", "2012")
    odd.write_text("\n".join(lines), encoding="utf-8")
    run("import", odd, "--workspace", empty)
    assert "[editions-agree]" in run("check", "101", "--workspace", empty).stdout
