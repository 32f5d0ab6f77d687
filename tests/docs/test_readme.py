"""The README and the pages it leads to can't drift from the program, and stay short enough to be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs.generated import CITED, GENERATED, ROOT, SOURCE, citations
from wtsaprep.cli.registry import VERBS

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


@pytest.mark.parametrize("name", GENERATED)
def test_what_is_generated_is_as_it_would_be_now(name: str) -> None:
    page = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert GENERATED[name](page) == page, "run `make docs`"


def test_every_source_that_is_cited_is_listed() -> None:
    page = (ROOT / "docs" / "sources.md").read_text(encoding="utf-8")
    listed = set(re.findall(rf"^- \*\*{CITED}", page, flags=re.M))
    assert set(citations()) | set(re.findall(CITED, page)) <= listed | {"AFCP-1", "ARB-1"}


def test_every_verb_is_told() -> None:
    told = (ROOT / "docs" / "verbs.md").read_text(encoding="utf-8")
    assert [verb for verb in VERBS if f"wtsaprep {verb}" not in told and f"{verb} is its driver" not in told] == []


def test_there_are_two_commands_for_a_fresh_machine() -> None:
    assert [line.split(" && ")[-1] for line in README.splitlines() if line.startswith("python3")] == [
        ".venv/bin/wtsaprep",
        ".venv/bin/pytest -q",
    ]


def test_the_readme_is_read_in_a_few_minutes() -> None:
    assert len(README.splitlines()) <= 200


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_heading_stands_there_twice(page: Path) -> None:
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    headings = [line for line in text.splitlines() if line.startswith("## ")]
    assert len(headings) == len(set(headings))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_leads_to_is_there(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_modules_that_a_page_names_are_there(page: Path) -> None:
    """A name in code marks that begins with a room is a module of that room, or a folder in it."""
    rooms = {path.name for path in SOURCE.iterdir() if path.is_dir()} | {"tests", "docs"}
    named = re.findall(r"`((?:\w+/)+\w*)(?:\.py|\.md)?(?:\.\w+)?`", page.read_text(encoding="utf-8"))
    wrong = [name for name in named if name.split("/")[0] in rooms and not _exists(name) and name != "conventions/"]
    assert page.name == "CHANGELOG.md" or wrong == []


def _exists(name: str) -> bool:
    places = [root / name.rstrip("/") for root in (SOURCE, ROOT)]
    return any(
        place.exists() or place.with_suffix(".py").exists() or place.with_suffix(".md").exists() for place in places
    )


def test_every_type_of_the_glossary_is_there() -> None:
    page = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    named = set(re.findall(r"`([A-Z]\w+)`", page)) - {"MOD"}
    made = {kind or name for kind, name in re.findall(r"\bclass (\w+)|^([A-Z]\w+)\b.*=", code, flags=re.M)}
    assert named - made == set()


def test_no_word_of_the_glossary_is_explained_twice() -> None:
    page = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    words = [line.split("|")[1].partition("(")[0].strip() for line in page.splitlines() if line.startswith("| ")]
    assert [word for word in words if words.count(word) > 1 and word not in ("word", "---")] == []
