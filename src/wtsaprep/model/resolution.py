"""Resolutions: a text in force with its edition, how sure we are of it, and its digest."""

from typing import Literal, Self

from pydantic import model_validator

from wtsaprep.model.conflict import Conflict
from wtsaprep.model.file_format import FIXED_KINDS, SHORT_NAMES, BaselineStatus, TextKind
from wtsaprep.model.names import slug
from wtsaprep.model.provision import Text
from wtsaprep.model.text_digest import digest
from wtsaprep.model.value import OneLine, Prose, Value


class Baseline(Value):
    """The edition that a proposal starts from."""

    resolution: OneLine
    """Number, as in "11"."""
    adopted: OneLine = ""
    """City and year of the edition."""
    digest: str = ""
    """Digest of the text at the time; see `digest`."""


class Resolution(Value):
    """A text in force; also a Recommendation, an Opinion or a Decision."""

    format: Literal[1] = 1
    kind: TextKind = "resolution"
    number: OneLine
    adopted: OneLine = ""
    language: OneLine = "en"
    status: BaselineStatus = "official"
    """`official` as ITU hands it out [WTSA-CPI]; `reconstructed` if worked out from a proposal, shown wherever read."""
    provenance: Prose = ""
    """Where the text comes from, and what is judged rather than known."""
    provisions: Text = ()
    conflicts: tuple[Conflict, ...] = ()
    """What two copies of the file say differently, and nobody settled yet."""

    @property
    def why_only_read(self) -> str:
        """Why no proposal to an assembly can be on it; empty where one can."""
        if self.kind not in SHORT_NAMES:
            return ""
        return f"{self.name} is only read here: no assembly of a Sector changes it"

    @property
    def none_in_force(self) -> bool:
        """Whether it only stands in place of a text in force, named by the draft new texts that compete: "[A, B]"."""
        return self.number.startswith("[")

    @model_validator(mode="after")
    def _check_ids(self) -> Self:
        check_text(self.provisions)
        return self

    @property
    def name(self) -> str:
        """What it is called: "Resolution 11 (Hammamet, 2016)"; where none is in force, what stands in its place."""
        if self.none_in_force:
            return f"New texts {self.number.strip('[]')}"
        adopted = f" ({self.adopted})" if self.adopted else ""
        return f"{self.kind.capitalize()} {self.number}{adopted}"

    @property
    def reference(self) -> str:
        """How references call this edition: "11@hammamet-2016"."""
        return f"{self.number}@{slug(self.adopted)}"

    @property
    def baseline(self) -> Baseline:
        """What a proposal on this text records of it."""
        return Baseline(resolution=self.number, adopted=self.adopted, digest=digest(self.provisions))


def check_text(text: Text) -> None:
    """Raise ValueError unless ids are unique and the fixed provisions bear their fixed ids."""
    seen: set[str] = set()
    for provision in text:
        if provision.id in seen:
            raise ValueError(f"two provisions have the id {provision.id!r}")
        seen.add(provision.id)
        if (provision.kind in FIXED_KINDS or provision.id in FIXED_KINDS) and provision.kind != provision.id:
            raise ValueError(f"the id {provision.id!r} belongs to the {provision.id} of a text, one each")
