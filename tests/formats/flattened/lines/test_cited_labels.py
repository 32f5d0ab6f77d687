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
    "a) that lamps burn, as said in Resolution 5 / (2029) and 6 (2030);\nb) that they smoke,",
    "a) que les lampes brûlent selon la Résolution 5 / (Rév. Genève, 2029);\nb) qu'elles fument,",
    "a) que las lámparas arden según la Resolución 5 / (Ginebra, 2029) y otras;\nb) que humean,",
    "a) что лампы горят согласно Резолюции 5 / (Женева, 2029 г.) и другим;\nb) что они дымят,",
    "a) أن المصابيح تضيء وفقا للقرار 5 / (جنيف، 2029) وغيره؛\nb) أنها تدخن،",
]
"""Where " / " stands the line was broken, and goes on."""
ITEMS = [
    "a) that lamps burn;\nb) that they smoke,\nc) that they cost much,",
    "a) that lamps burn,\nb) that they smoke,",
    "a) that lamps burn\nb) that they smoke,",
    "1) that lamps burn in harbours\n(2) that they smoke,",
    "a) that lamps burn;\n(2031) that they smoke,",
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


NUMBERED = {
    "1 to buy, by\n1 May 2032,\n2 bells;\n2 to ring them.": ["1 to buy, by 1 May 2032, 2 bells;", "2 to ring them."],
    "1 d'acheter un phare,\n2 cloches;\n2 de les sonner.": ["1 d'acheter un phare, 2 cloches;", "2 de les sonner."],
    "1 comprar un faro,\n2 campanas;\n2 tocarlas.": ["1 comprar un faro, 2 campanas;", "2 tocarlas."],
    "1 купить маяк,\n2 колокола;\n2 звонить в них.": ["1 купить маяк, 2 колокола;", "2 звонить в них."],
}


def numbered(clauses: str) -> tuple[list[str], str]:
    """What is read behind ``resolves``, and what is said."""
    found = read(f"{HEAD}that lamps burn,\nresolves\n{clauses}\n")
    return [row.replace("\t", " ") for row in found["base"].splitlines()[6:]], found.get("said", "")


@pytest.mark.parametrize("clauses", NUMBERED)
def test_a_number_that_the_next_item_bears_counts(clauses: str) -> None:
    rows, said = numbered(clauses)
    assert rows == NUMBERED[clauses]
    assert "it may be an item" in said


@pytest.mark.parametrize("clauses", ["1 to buy,\n2 bells;\n3 to end.", "1 to buy,\n2 to sell;\n2 to end."])
def test_a_number_that_its_list_goes_on_with_is_an_item(clauses: str) -> None:
    assert numbered(clauses)[0] == clauses.splitlines()
