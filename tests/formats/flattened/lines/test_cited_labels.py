"""A line that begins with a label, an amount or a date goes on with its sentence where the words beside it say so."""

from __future__ import annotations

import pytest

from support.traps import read

HEAD = """RESOLUTION 931 (Geneva, 2031)
On lamps
The World Telecommunication Standardization Assembly (Geneva, 2031),
considering
"""
GOES_ON = [
    "a) that lamps burn;\nb) that they smoke, as is said in considering / a) above, and more so in spring,",
    "a) that paragraphs a) and / b) of Article 5 apply together;\nb) that lamps burn,",
    "a) that items (a) and / (b) of Article 5 apply;\nb) that lamps burn,",
    "a) that lamps burn, as stated in resolves / 2) of this resolution, all night;\nb) that they smoke,",
    "a) that lamps burn, as resolves / 2) of this resolution says;\nb) that they smoke,",
    "a) that the reports 5, 6 and / 7 of the Council are known;\nb) that lamps burn,",
    "a) that No. / 5.2 of the rules is known;\nb) that lamps burn,",
    "a) that the rules of Nos. / 5.2 and 5.3 are known;\nb) that lamps burn,",
    "a) that lamps burn;\nb) that they smoke as said in paragraphs / 1 and 2 of the report,",
    "a) que les lampes brûlent;\nb) qu'elles fument, comme il est dit au point / a) ci-dessus, au printemps,",
    "a) que las lámparas arden;\nb) que humean, según el apartado / a) anterior, en primavera,",
    "a) что лампы горят;\nb) что они дымят, как сказано в пункте / a) выше, весной,",
    "a) that lamps burn in the period of / 12 months that ends in spring;\nb) that they smoke,",
    "a) that the meeting was held on / 3 March 2031 in the harbour;\nb) that lamps burn,",
    "a) that lamps burn for / 30 per cent of the night;\nb) that they smoke,",
    "a) that lamps burnt in 2030, / 2031 and 2032;\nb) that they smoke,",
    "a) que la réunion a eu lieu le / 3 mars 2031 au port;\nb) que les lampes brûlent,",
    "a) что собрание прошло / 3 марта 2031 года в порту;\nb) что лампы горят,",
    "a) that lamps burn for / 2 weeks in spring;\nb) that they smoke,",
    "a) that lamps cost / 100 000 francs;\nb) that they smoke,",
]
"""Where " / " stands the line was broken, and goes on."""
ITEMS = [
    "a) that lamps burn;\nb) that they smoke,\nc) that they cost much,",
    "a) that lamps burn,\nb) that they smoke,",
    "a) that lamps burn\nb) that they smoke,",
]
UNSURE = [
    "a) that lamps burn as is said in\nb) lamps of the harbour, and that is so,\nc) that they smoke,",
    "a) that lamps burn and\nb) that they smoke,",
    "a) that lamps burn, and those in section\nb) smoke,",
    "a) that lamps burn as said\nb) above and more,",
]


def clauses_of(clauses: str) -> list[str]:
    """What is read behind the heading, with a blank behind each label."""
    found = read(f"{HEAD}{clauses}\nresolves\nto go on.\n")
    return [row.replace("\t", " ") for row in found["base"].splitlines()[4:-2]]


@pytest.mark.parametrize("clauses", GOES_ON)
def test_a_line_that_goes_on(clauses: str) -> None:
    assert clauses_of(clauses.replace(" / ", "\n")) == clauses.replace(" / ", " ").splitlines()


@pytest.mark.parametrize("clauses", GOES_ON)
def test_a_line_that_is_certain_to_go_on_is_not_told(clauses: str) -> None:
    assert "said" not in read(f"{HEAD}{clauses.replace(' / ', chr(10))}\nresolves\nto go on.\n")


@pytest.mark.parametrize("clauses", ITEMS)
def test_an_item_after_an_item(clauses: str) -> None:
    assert clauses_of(clauses) == clauses.splitlines()


@pytest.mark.parametrize("clauses", UNSURE)
def test_a_label_that_may_be_either_is_told(clauses: str) -> None:
    assert "line 6: " in read(f"{HEAD}{clauses}\nresolves\nto go on.\n")["said"]
