"""Files: whatever is wrong with a given file, what is said is a fault, or what was written reads back."""

from __future__ import annotations

from contextlib import suppress
from copy import deepcopy
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from support.laws import examples
from support.skeletons import TEXT, edited, parts
from support.word_documents import PLAIN, entry, unmarked
from support.word_files import zipped
from wtsaprep.errors import InputFault
from wtsaprep.formats.word.writing.into_skeleton import word_into
from wtsaprep.model.provision import Provision

CELLS = tuple(Provision(id=f"k{n}", kind="cell", level=n % 2, text=text) for n, text in enumerate("stuv"))
NOTE = Provision(id="n", kind="note", text="In most regions.")
BASE = (*edited(b="that networks[^n] grow;"), *CELLS, NOTE)
ROW = (Provision(id="k4", kind="cell", text="w"), Provision(id="k5", kind="cell", level=1, text="x"))
FINAL = (
    *(TEXT[0], TEXT[1], TEXT[2], TEXT[3], TEXT[6]),
    *edited(a="that post[^m] is nearly everywhere;", b="that networks[^n] do grow;")[4:6],
    *(*TEXT[7:], CELLS[0], Provision(id="k9", kind="cell", level=1, text="z"), CELLS[1], *CELLS[2:], *ROW),
    *(NOTE, Provision(id="m", kind="note", text="And parcels.")),
)
GIVEN = parts(unmarked(BASE))
BROKEN = ("word/document.xml", "word/footnotes.xml", "word/styles.xml", "word/_rels/document.xml.rels")
VALUES = ("", "-1", "x", "99999999999999999999")


def break_one(chance: Random, root: etree._Element) -> None:
    """Break an element of a part."""
    inner = [element for element in root.iter() if element is not root]
    if not inner:
        return
    broken, other = chance.choice(inner), chance.choice(inner)
    match chance.choice(("gone", "bare", "renamed", "doubled", "worded", "odd", "odd")):
        case "gone":
            broken.getparent().remove(broken)
        case "bare":
            broken.attrib.clear()
        case "renamed":
            broken.tag = other.tag
        case "doubled":
            other.append(deepcopy(broken))
        case "worded":
            broken.text = chance.choice((*VALUES, None))
        case _:
            for name in list(broken.attrib):
                broken.set(name, chance.choice(VALUES))


@examples(2)
@given(st.integers(0, 1_000_000))
def test_whatever_is_wrong_with_a_file_is_said(seed: int) -> None:
    chance = Random(seed)
    made = dict(GIVEN)
    for name in chance.sample(BROKEN, chance.randint(1, 2)):
        root = etree.fromstring(made[name])
        for _ in range(chance.randint(1, 3)):
            break_one(chance, root)
        made[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    with suppress(InputFault):
        word_into(zipped(made), [entry(BASE, FINAL)], PLAIN)


def test_the_file_is_written_where_nothing_is_wrong() -> None:
    word_into(zipped(GIVEN), [entry(BASE, FINAL)], PLAIN)
