"""Six Word contributions to one resolution, made with tools that are not ours, against tables made by hand.

Who wants what, read by a delegate before the program ran:

- ARB, EUR and ACP insert a similar clause on remote testing after *considering* b): one row. ARB and EUR differ in an
  article; ACP gives it to small administrations only, which is something else.
- ARB and APT add economies to *considering* c), with and without an article. EUR cites the new edition in *recognizing*
  a), which is formal. ACP puts *recognizing* b) first.
- *Resolves* 1: ARB and EUR want shall, ACP may. *Resolves* 2: EUR adds a circular, ACP the same and whom it goes to.
- *Instructs* 1 is changed by ACP and APT, one region, in the same words. *Instructs* 2: four workshops or three.
- RCC wants the whole text gone, AFCP wants it as it is.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from formats.word.test_pandoc import pandoc
from support.command_line import Run
from support.word_files import docx, p

BASE = {
    "no": "RESOLUTION 99 (Rev. Geneva, 2022)",
    "title": "Strengthening the exchange of test results",
    "history": "(Dubai, 2012; Geneva, 2022)",
    "opening": "The World Telecommunication Standardization Assembly (Geneva, 2022),",
    "c": "considering",
    "ca": "a)\tthat many developing countries have no laboratories of their own;",
    "cb": "b)\tthat the exchange of test results saves time and money;",
    "cc": "c)\tthat counterfeit devices harm users and networks,",
    "r": "recognizing",
    "ra": "a)\tthe work on conformance under Resolution 76 (Rev. Hammamet, 2016);",
    "rb": "b)\tthe programme of regional workshops,",
    "s": "resolves",
    "s1": "1\tthat study groups should continue to develop test specifications;",
    "s2": "2\tthat test results are to be published on the website of ITU once a year,",
    "i": "instructs the Director of the Telecommunication Standardization Bureau",
    "i1": "1\tto keep a database of laboratories;",
    "i2": "2\tto organize two workshops in each region,",
    "m": "invites Member States",
    "m1": "to share their test results.",
}
REVISED = {
    "no": "RESOLUTION 99 (Rev. [-Geneva, 2022-]{+New Delhi, 2024+})",
    "history": "(Dubai, 2012; Geneva, 2022{+; New Delhi, 2024+})",
    "opening": "The World Telecommunication Standardization Assembly ([-Geneva, 2022-]{+New Delhi, 2024+}),",
}
C_IS_D = "[-c-]{+d+})\tthat counterfeit devices harm users"
SHALL = "1\tthat study groups [-should continue to-]{+shall+} develop test specifications;"
PUBLISHED = "1\tto keep {+and publish +}a database of laboratories;"
YEARLY = "2\tthat test results are to be published on the website of ITU once a year"
MODS = {
    "ARB/36A1/1": REVISED
    | {
        "cb": f"{BASE['cb']}\n{{+c)\tthat remote testing gives access to laboratories of other regions;+}}",
        "cc": f"{C_IS_D}[- and-]{{+,+}} networks{{+ and economies+}},",
        "s1": SHALL,
        "i2": "2\tto organize [-two-]{+four+} workshops in each region,",
    },
    "ACP/37/1": REVISED
    | {
        "cb": f"{BASE['cb']}\n{{+c)\tthat remote testing gives small administrations access to laboratories;+}}",
        "cc": f"{C_IS_D} and networks,",
        "ra": f"{{+a)\tthe programme of regional workshops;+}}\n[-a-]{{+b+}}{BASE['ra'][1:-1]}[-;-]{{+,+}}",
        "rb": "[-b)\tthe programme of regional workshops,-]",
        "s1": "1\tthat study groups [-should continue to-]{+may+} develop test specifications;",
        "s2": f"{YEARLY}{{+ and in a circular to all administrations+}},",
        "i1": PUBLISHED,
    },
    "EUR/38A3/1": REVISED
    | {
        "cb": f"{BASE['cb']}\n{{+c)\tthat remote testing gives access to the laboratories of other regions;+}}",
        "cc": f"{C_IS_D} and networks,",
        "ra": "a)\tthe work on conformance under Resolution 76 (Rev. [-Hammamet, 2016-]{+Geneva, 2022+});",
        "s1": SHALL,
        "s2": f"{YEARLY}{{+ and in a circular+}},",
    },
    "APT/67/1": REVISED
    | {
        "cc": "c)\tthat counterfeit devices harm users[- and-]{+,+} networks{+ and the economies+},",
        "i1": PUBLISHED,
        "i2": "2\tto organize [-two-]{+three+} workshops in each region,",
    },
}
WHOLE = {"RCC/40/1": "SUP", "AFCP/35/1": "NOC"}
CHAIR = BASE | {
    "cb": f"{BASE['cb']}\nc)\tthat remote testing gives access to laboratories of other regions;",
    "cc": "d)\tthat counterfeit devices harm users, networks and economies,",
    "s1": "1\tthat study groups [shall][may] develop test specifications;",
    "s2": f"{YEARLY} and in a circular,",
    "i2": "2\tto organize three workshops in each region,",
}

COLUMNS = ["ARB/36A1/1", "AFCP/35/1", "ACP/37/1", "EUR/38A3/1", "RCC/40/1", "APT/67/1"]
BUREAU = "instructs the Director of the Telecommunication Standardization Bureau"
MATRIX = {
    "whole text": "changed NOC changed changed SUP changed",
    "title": "kept kept kept kept – kept",
    "considering a)": "kept kept kept kept – kept",
    "considering b)": "kept kept kept kept – kept",
    "new after considering b)": "A-new – B-new A-new – –",
    "considering c)": "A-changed kept kept kept – A-changed",
    "recognizing a)": "kept kept kept kept – kept",
    "recognizing b)": "kept kept moved kept – kept",
    "resolves 1": "A-changed kept B-changed A-changed – kept",
    "resolves 2": "kept kept A-changed B-changed – kept",
    f"{BUREAU} 1": "kept kept A-changed kept – A-changed",
    f"{BUREAU} 2": "A-changed kept kept kept – B-changed",
    "invites Member States": "kept kept kept kept – kept",
}
GROUPS = {
    "new after considering b)": ["ARB, EUR near", "APT"],
    "considering c)": ["ARB, APT near"],
    "recognizing b)": ["APT"],
    "resolves 1": ["ARB, EUR", "APT"],
    "resolves 2": ["APT", "EUR"],
    f"{BUREAU} 1": ["APT"],
    f"{BUREAU} 2": ["ARB", "APT"],
}
COMPETING = {
    "whole text": ["RCC against AFCP", "RCC against any change", "AFCP against any change"],
    "new after considering b)": ["A against B"],
    "resolves 1": ["A against B"],
    "resolves 2": ["A includes B"],
    f"{BUREAU} 2": ["A against B"],
}
FATES = [
    ("ARB/36A1/1", "considering c)", "taken"),
    ("ARB/36A1/1", "considering d)", "taken"),
    ("ARB/36A1/1", "resolves 1", "in brackets"),
    ("ARB/36A1/1", f"{BUREAU} 2", "not taken"),
    ("AFCP/35/1", "whole text: keep it as it is", "not taken"),
    ("ACP/37/1", "considering c)", "taken with changes"),
    ("ACP/37/1", "recognizing a)", "not taken"),
    ("ACP/37/1", "resolves 1", "in brackets"),
    ("ACP/37/1", "resolves 2", "taken with changes"),
    ("ACP/37/1", f"{BUREAU} 1", "not taken"),
    ("EUR/38A3/1", "considering c)", "taken with changes"),
    ("EUR/38A3/1", "resolves 1", "in brackets"),
    ("EUR/38A3/1", "resolves 2", "taken"),
    ("RCC/40/1", "whole text: suppress it", "not taken"),
    ("APT/67/1", "considering c)", "taken with changes"),
    ("APT/67/1", f"{BUREAU} 1", "not taken"),
    ("APT/67/1", f"{BUREAU} 2", "taken"),
]

Maker = Callable[[list[str], Path], None]


def by_hand(paragraphs: list[str], path: Path) -> None:
    """A Word file written element by element; a paragraph that is all new or all gone is so to its end."""
    made = [p(text, end="+" if text.startswith("{+") else "-" if text.startswith("[-") and text.endswith("-]") else "")
            for text in paragraphs]  # fmt: skip
    path.write_bytes(docx(*made))


def by_pandoc(paragraphs: list[str], path: Path) -> None:
    """The Word file that pandoc makes of marked Markdown."""
    said = 'author="EDITOR" date="2024-09-01T00:00:00Z"'

    def marked(text: str) -> str:
        text = re.sub(r"\[(?!-)|(?<!-)\]|\)", lambda found: f"\\{found[0]}", text)
        text = re.sub(r"^(\{\+)?(\d+)\t", r"\1\2&#9;", text).replace("\t", "&#9;")
        text = re.sub(r"\[-(.+?)-\]", lambda found: f"[{_edges(found[1])}]{{.deletion {said}}}", text)
        return re.sub(r"\{\+(.+?)\+\}", lambda found: f"[{_edges(found[1])}]{{.insertion {said}}}", text)

    command = [pandoc(), "-f", "markdown-smart", "-o", str(path)]
    subprocess.run(command, input="\n\n".join(map(marked, paragraphs)), text=True, check=True, timeout=60)


def _edges(text: str) -> str:
    """Pandoc drops blanks at the edges of a mark unless they are written out."""
    return re.sub(r"^ | $", "&#32;", text)


def send_in(run: Run, workspace: Path, folder: Path, make: Maker) -> None:
    """Write the six contributions and import them."""
    for number in COLUMNS:
        path = folder / f"{number.replace('/', '-')}.docx"
        if number in WHOLE:
            make([f"{WHOLE[number]}\t{number}", BASE["no"], BASE["title"], "Reasons:\tAs told."], path)
        else:
            text = "\n".join((BASE | MODS[number]).values()).split("\n")
            make([f"MOD\t{number}", *text, "Reasons:\tAs told."], path)
        done = run("import", path, "--accept-guesses", "--workspace", workspace)
        assert done.returncode == 0, (number, done.stderr)


@pytest.mark.parametrize("make", [by_hand, by_pandoc])
def test_matrix_groups_competing_changes_and_fates_are_those_of_the_tables(
    make: Maker, run: Run, empty: Path, tmp_path: Path
) -> None:
    send_in(run, empty, tmp_path, make)
    found = json.loads(run("compare", "99", "--to", "json", "--workspace", empty).stdout)
    assert [column["number"] for column in found["columns"]] == COLUMNS
    rows = [row for row in found["rows"] if row["kind"] != "heading"]
    several = {row["name"] for row in rows if sum("group" in cell for cell in row["cells"]) > 1}
    assert {row["name"]: " ".join(_cell(cell, row["name"] in several) for cell in row["cells"]) for row in rows} == (
        MATRIX
    )
    assert {row["name"]: [_group(group) for group in row["groups"]] for row in rows if row["groups"]} == GROUPS
    assert {row["name"]: row["competing"] for row in rows if row["competing"]} == COMPETING

    chair = tmp_path / "chair.docx"
    make("\n".join(CHAIR.values()).split("\n"), chair)
    done = run("chair", "import", "DT/24", chair, "--on", "99", "--workspace", empty)
    assert done.returncode == 0, done.stderr
    fates = json.loads(run("fates", "DT/24", "--json", "--workspace", empty).stdout)
    assert [(fate["number"], fate["clause"], fate["fate"]) for fate in fates] == FATES


def _cell(cell: dict[str, str], in_groups: bool) -> str:
    return f"{cell['group']}-{cell['cell']}" if in_groups and "group" in cell else cell["cell"]


def _group(group: dict[str, object]) -> str:
    sources = group["sources"]
    assert isinstance(sources, list)
    return ", ".join(sources) + ("" if group["exact"] else " near")
