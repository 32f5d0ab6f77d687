"""The picture and the recording of the documents show what the program shows; `make pictures` makes them anew."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pyte

from docs.pictures import DOCS, READER, SIZE, TYPED
from support.story import Story, play

TEXT = re.compile(r"<text [^>]*>(.*?)</text>", re.DOTALL)


def shown(folder: Path, *keys: str) -> list[str]:
    """The words of the screen after some keys."""
    seen: list[str] = []

    async def tell(story: Story) -> None:
        await story.press(*keys)
        await story.settles()
        seen.extend(story.text().split())

    play(tell, folder, SIZE)
    return seen


def test_the_picture_of_the_readme_shows_the_reader_as_it_is(tmp_path: Path) -> None:
    drawn = TEXT.findall((DOCS / "reader.svg").read_text(encoding="utf-8"))
    words = "".join("".join(unescape(text) for text in drawn).split())
    assert words.removesuffix("wtsaprep").removeprefix("wtsaprep") == "".join(shown(tmp_path, *READER))


def test_the_recording_takes_ten_seconds_and_ends_with_what_its_keys_lead_to(tmp_path: Path) -> None:
    header, *events = map(json.loads, (DOCS / "ten_seconds.cast").read_text(encoding="utf-8").splitlines())
    screen = pyte.Screen(header["width"], header["height"])
    stream = pyte.Stream(screen)
    for _, _, text in events:
        stream.feed(text)
    assert 9 <= events[-1][0] <= 13
    keys = ("enter", "n", "enter", "ctrl+a", f'"{TYPED}', "escape", "v", "v", "v", "u")
    assert " ".join(screen.display).split() == shown(tmp_path, *keys)
