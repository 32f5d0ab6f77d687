"""What a question calls the clause that it is about, before the text is built."""

from __future__ import annotations

from wtsaprep.formats.flattened.reading.scan import scan
from wtsaprep.formats.flattened.structure.paragraph_names import paragraph_names

TEXT = """RESOLUTION 5 (Hammamet, 2016)
Gaps
considering
a)\tthat gaps remain;
b)\tthat they grow,
resolves
1\tto act:
i)\tnow;
2\tto stay.
"""


def test_paragraphs_are_called_as_delegates_call_them() -> None:
    names = paragraph_names(scan(TEXT).texts[0].paragraphs)
    assert [names[at] for at in (0, 3, 4, 6, 7, 8)] == [
        "number line",
        "considering a)",
        "considering b)",
        "resolves 1",
        "resolves 1 i)",
        "resolves 2",
    ]
