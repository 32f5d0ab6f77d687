"""What all persisted values share: frozen, strict about unknown keys, texts folded and composed (NFC).

Modules that define some go without ``from __future__ import annotations``: pydantic reads the text of an annotation
when the class is made, which took a fifth of loading them all.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict

from wtsaprep.model.text_lines import compose, fold


class Value(BaseModel):
    """A persisted value. Built on first use, since most runs of the program need only a few of them."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


OneLine = Annotated[str, AfterValidator(fold)]
"""A text of one line: a clause, a title, a name."""

Prose = Annotated[str, AfterValidator(compose)]
"""A text of one or more paragraphs: reasons, an introduction, provenance."""
