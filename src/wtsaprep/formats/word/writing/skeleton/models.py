"""Models: how a given file has paragraphs look, by their style; new ones look as those before them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from wtsaprep.formats.flattened.lines.style_roles import style_key
from wtsaprep.formats.word.names import VAL, W
from wtsaprep.formats.word.writing.elements import element
from wtsaprep.formats.word.writing.ends import shared_properties
from wtsaprep.formats.word.writing.skeleton.words import PPR, atoms
from wtsaprep.formats.word.writing.values import ONLY_FINAL

if TYPE_CHECKING:
    from wtsaprep.formats.word.writing.skeleton.file import Skeleton
    from wtsaprep.formats.word.writing.values import WrittenParagraph

_NUMBER = f"{W}numPr"


class Model(NamedTuple):
    """How a paragraph looks."""

    properties: Any = None
    """Without those that are of one paragraph alone; None if it has none."""
    label: Any = None
    """The run of its label; None where it has none."""
    words: Any = None
    """The run of its last words."""

    @property
    def is_counted(self) -> bool:
        """Whether Word numbers it."""
        return self.properties is not None and self.properties.find(_NUMBER) is not None

    @classmethod
    def of(cls, paragraph: Any) -> Model:
        """How a paragraph that stands in a file looks."""
        properties = shared_properties(paragraph.find(PPR))
        held = atoms([paragraph])
        filled = [atom for atom in held if atom.sign.strip()]
        tab = next((at for at, atom in enumerate(held) if atom.sign == "\t"), 0)
        label = next((atom.run for atom in held[:tab] if atom.sign.strip()), None)
        return cls(properties, label, filled[-1].run if filled else None)


class Models:
    """The models of a file: of the text that is being written, or else by what its styles are called."""

    def __init__(self, skeleton: Skeleton) -> None:
        self._skeleton = skeleton
        self._learned: dict[tuple[str, bool], Any] = {}
        self._by_style: dict[str, Any] | None = None

    def learn(self, line: WrittenParagraph, paragraph: Any) -> None:
        """Let new paragraphs of a style look like one that stands in the file."""
        was = line._replace(runs=tuple(run for run in line.runs if run.mark not in ONLY_FINAL))
        self._learned[line.was or line.style, is_labelled(was)] = paragraph

    def of(self, line: WrittenParagraph) -> Model:
        """How a paragraph is to look: as those of its style do, with a label or without."""
        labelled = is_labelled(line)
        paragraph = self._learned.get((line.style, labelled), self._styled.get(style_key(line.style)))
        if paragraph is None:
            paragraph = self._learned.get((line.style, not labelled))
        if paragraph is None:
            id_ = self._skeleton.style(style_key(line.style))
            return Model(element("pPr", element("pStyle", val=id_)) if id_ else None)
        model = Model.of(paragraph)
        if model.is_counted and not labelled:
            model.properties.remove(model.properties.find(_NUMBER))
        return model

    @property
    def _styled(self) -> dict[str, Any]:
        """The first paragraph of each style of the file that has one, by what that is called."""
        if self._by_style is None:
            self._by_style = {}
            for paragraph in self._skeleton.paragraphs:
                styled = paragraph.find(f"{PPR}/{W}pStyle")
                if styled is not None and atoms([paragraph]):
                    self._by_style.setdefault(self._skeleton.style_name(styled.get(VAL, "")), paragraph)
        return self._by_style


def is_labelled(line: WrittenParagraph) -> bool:
    """Whether a paragraph has a label."""
    return any(run.text == "\t" for run in line.runs)
