"""Importing 30 Word files of 20 pages, against the time that lxml takes to parse their parts.

By hand: ``PYTHONPATH=src:tests python tests/benchmarks/bench_word_import.py``.
"""

from __future__ import annotations

import io
import random
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from lxml import etree

from support.word_files import docx, gone, ins, numbered, p, row, run, style, table
from wtsaprep.store.folders.locations import packaged_practice

FILES = 30
_STYLES = "".join(style(name) for name in ("Proposal", "ResNo", "Restitle", "Resref", "Normalaftertitle", "Call"))


def words() -> list[str]:
    """Words of real texts."""
    text = (packaged_practice() / "resolutions" / "resolution-11-hammamet-2016.toml").read_text(encoding="utf-8")
    return [word for word in text.split() if word.isalpha()]


def contribution(number: int) -> bytes:
    """A contribution of 20 pages: a cover, and one MOD with changes in a third of its clauses, in runs as Word cuts."""
    chance = random.Random(number)
    known = words()

    def clause() -> str:
        made = ""
        for _ in range(chance.randint(2, 6)):
            text = " ".join(chance.choices(known, k=chance.randint(4, 14))) + " "
            look = f'<w:rFonts w:asciiTheme="majorBidi"/><w:sz w:val="{chance.choice((22, 24))}"/>'
            made += run(text, properties=look)
            if chance.random() < 0.12:
                made += gone(text) + ins(" ".join(chance.choices(known, k=4)) + " ")
        return made + run("end;")

    def item(letter: int) -> str:
        return p(run(f"{chr(97 + letter)})\t"), clause(), end="+" if chance.random() < 0.05 else "")

    sections = [
        p(name, style="Call") + "".join(item(letter) for letter in range(13))
        for name in ("considering", "recognizing", "noting", "recalling", "observing", "resolves", "instructs TSAG") * 3
    ]
    title = p(f"RESOLUTION {number} (Rev. [-Geneva, 2022-]{{+New Delhi, 2024+}})", style="ResNo")
    return docx(
        table(row("Document 36-E", "10 September 2024"), row("Source:", "Arab States")),
        p(f"MOD\tARB/36A{number}/1", style="Proposal"),
        title,
        p("On the study of services", style="Restitle"),
        p("(Geneva, 2022)", style="Resref"),
        p("The World Telecommunication Standardization Assembly (Geneva, 2022),", style="Normalaftertitle"),
        *sections,
        styles=_STYLES * 20,
        numbering=numbered(("decimal", "%1")),
    )


def parse_time(files: list[bytes]) -> float:
    """The seconds that lxml takes for all XML parts."""
    parts = []
    for raw in files:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            parts += [archive.read(name) for name in archive.namelist()]
    began = time.perf_counter()
    for part in parts:
        etree.fromstring(part)
    return time.perf_counter() - began


def main() -> None:
    files = [contribution(number) for number in range(1, FILES + 1)]
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder) / "workspace"
        workspace.mkdir()
        shutil.copy(packaged_practice() / "wtsaprep.toml", workspace)
        names = []
        for number, raw in enumerate(files):
            names.append(str(Path(folder) / f"{number}.docx"))
            Path(names[-1]).write_bytes(raw)
        parsed = min(parse_time(files) for _ in range(3))
        began = time.perf_counter()
        command = [sys.executable, "-m", "wtsaprep", "--workspace", str(workspace), "import", *names]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        took = time.perf_counter() - began
    print(done.stderr[-500:] if done.returncode else f"{done.stdout.count('MOD ')} proposals")
    print(
        f"{sum(map(len, files)) / 1e6:.1f} MB; lxml {parsed:.2f} s, import {took:.2f} s, bound {2 * parsed + 2:.2f} s"
    )


if __name__ == "__main__":
    main()
