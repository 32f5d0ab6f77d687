"""Our brief: its eight sections from what we wrote, hold and heard; private on every page."""

from __future__ import annotations

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from support.poison import POISON, odd_in
from support.tabled_texts import IN_FORCE, WISHES
from wtsaprep.comparison.matrix import matrix
from wtsaprep.formats.papers.brief import brief_data, brief_markdown, private_paper
from wtsaprep.formats.papers.html import paper_html
from wtsaprep.model.brief import Brief
from wtsaprep.model.odd_characters import visible_document
from wtsaprep.model.position import STANDS, Position, Stand, ViewHeard
from wtsaprep.review.brief import BriefPaper, brief_paper
from wtsaprep.review.positions import HeldPosition
from wtsaprep.review.queue import queue

MATRIX = matrix("Resolution 11 (Hammamet, 2016)", "official", IN_FORCE, WISHES, frozenset({"ARB"}))
CHANGES = queue(MATRIX)
BRIEF = Brief(
    resolution="11@hammamet-2016",
    editor="A. Delegate",
    position="We want it binding.",
    background="It dates from 1984.\n\nIt was revised\neight times.",
    reservations="B: not yet.",
)


def held(stand: Stand | None = "oppose", **more: object) -> list[HeldPosition]:
    """Our own change without a position, and that of EUR with one."""
    said = {"red_line": True, "fallbacks": ("should;", "may;"), "note": "Ask *Cairo*.", "talking_points": "One.\nTwo."}
    position = Position.model_validate(
        {"provision": "b", "at": "2024-10-01T10:00:00+00:00", "judged": CHANGES[1].judged, "stand": stand or ""}
        | (said if stand else {})
        | more
    )
    heard = ViewHeard(
        provision="b",
        at="2024-10-02T10:00:00+00:00",
        source="RCC",
        view="flexible",
        where="Cairo",
        remark="if it is free",
    )
    return [HeldPosition(CHANGES[0]), HeldPosition(CHANGES[1], position, (heard,))]


def paper(**more: Any) -> BriefPaper:
    return brief_paper(BRIEF, MATRIX, held(**more))


MARKDOWN = """\
**PRIVATE**

# Brief on Resolution 11 (Hammamet, 2016), official

## PRIVATE · Editor

A. Delegate

## PRIVATE · Position

We want it binding.

We propose:

- resolves 1 changed: MOD ARB/36/1

We oppose:

- resolves 2 changed: MOD EUR/5/1 · RED LINE
  - Ask \\*Cairo\\*.
  - Fallback 1: should;
  - Fallback 2: may;

## PRIVATE · Background

It dates from 1984.

It was revised\\
eight times.

## PRIVATE · Further consideration

Nothing yet.

## PRIVATE · Reservations

B: not yet.

## PRIVATE · References

- MOD ARB/36/1
- MOD EUR/5/1

## PRIVATE · Views from other regions

EUR:

- EUR/5/1, resolves 2: that the Director <del>should</del><ins>may</ins> act;

RCC:

- flexible EUR/5/1, resolves 2 (Cairo): if it is free

## PRIVATE · Talking points

resolves 2:

- One.
- Two.
"""


def test_the_brief_has_eight_sections_each_under_its_mark() -> None:
    assert brief_markdown(paper()) == MARKDOWN


@pytest.mark.parametrize("stand", [*STANDS, None])
def test_each_stand_has_its_place_and_no_stand_is_not_looked_at(stand: Stand | None) -> None:
    position = dict(brief_paper(BRIEF, MATRIX, held(stand)).sections)["Position"]
    title = next(at for at, one in enumerate(position) if one.spans[0].text.endswith(":") and at > 1)
    named = position[title].spans[0].text
    assert (named == "Not looked at yet:") == (stand is None)
    assert position[title + 1].spans[0].text.startswith("resolves 2 changed: MOD EUR/5/1")


def test_a_position_on_another_reading_says_so() -> None:
    assert "reads otherwise since, to be confirmed" in brief_markdown(paper(judged="other"))
    assert "reads otherwise since" not in MARKDOWN


def test_what_two_proposals_want_alike_is_said_once() -> None:
    same = [held()[1], held()[1]]
    text = brief_markdown(brief_paper(BRIEF, MATRIX, same))
    assert text.count("resolves 2 changed: MOD EUR/5/1, MOD EUR/5/1 · RED LINE") == 1
    assert text.count("- One.") == 1


def test_the_data_is_marked_private_too() -> None:
    data = brief_data(paper())
    assert data["private"] is True
    assert [section["title"] for section in data["sections"]][:2] == ["Editor", "Position"]


class Checked(HTMLParser):
    """A page whose tags all close, in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in ("meta", "br", "col"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def test_the_page_is_whole_and_whatever_we_wrote_is_text() -> None:
    evil = f"<script>x</script></td>{POISON}"
    page = paper_html(private_paper(paper(note=evil, talking_points=evil)))
    checked = Checked(page)
    assert not checked.open
    assert "<script>" in checked.words
    assert "<script>" not in page
    assert not odd_in(visible_document(page))
    assert page.count(">PRIVATE · ") == 8


def test_every_printed_page_says_that_it_is_private(tmp_path: Path) -> None:
    chromium, reader = shutil.which("chromium"), shutil.which("pdftotext")
    if chromium is None or reader is None:
        pytest.skip("a browser that prints and pdftotext are not installed")
    (tmp_path / "brief.html").write_text(
        paper_html(private_paper(paper(note="Much to say. " * 3000))), encoding="utf-8"
    )
    options = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={tmp_path}/u")
    pdf = tmp_path / "brief.pdf"
    command = [chromium, *options, f"--print-to-pdf={pdf}", (tmp_path / "brief.html").as_uri()]
    subprocess.run(command, capture_output=True, timeout=120, check=True)
    done = subprocess.run([reader, "-layout", str(pdf), "-"], capture_output=True, text=True, timeout=60, check=True)
    pages = done.stdout.rstrip("\f").split("\f")
    assert len(pages) > 3
    for number, page in enumerate(pages, 1):
        assert page.startswith("PRIVATE: brief on Resolution 11 (Hammamet, 2016), official\n")
        assert re.search(rf"PRIVATE · page {number} of {len(pages)}\s*$", page)
