"""Notes: the footnotes of a given file that are called by what is written into it, and those that come."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

from wtsaprep.errors import InputFault, Where
from wtsaprep.formats.word.names import ID, W
from wtsaprep.formats.word.values import CALL
from wtsaprep.formats.word.writing.elements import element, words
from wtsaprep.formats.word.writing.skeleton.finding import AS_GIVEN, shown
from wtsaprep.formats.word.writing.skeleton.looks import run_like, shell
from wtsaprep.formats.word.writing.skeleton.models import Model
from wtsaprep.formats.word.writing.skeleton.words import CALL_SIGNS, P, R, key, words_in
from wtsaprep.formats.word.writing.values import ONLY_FINAL, WrittenRun, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wtsaprep.formats.word.writing.skeleton.file import Skeleton
    from wtsaprep.formats.word.writing.values import WrittenNote

_NUMBER = f"{W}footnoteRef"
_KINDS = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_REFERENCE, _REFERENCE_STYLE, _TEXT_STYLE = "footnoteReference", "footnotereference", "footnotetext"


class Notes:
    """The notes of one file, and which of them the texts call that are written into it."""

    def __init__(self, skeleton: Skeleton) -> None:
        self._skeleton = skeleton
        self._said: dict[str, WrittenNote] = {}
        self._met: dict[str, tuple[str, Any]] = {}
        self._ids: Iterator[str] | None = None
        self._coming: list[tuple[Any, WrittenNote]] = []

    def say(self, notes: Mapping[str, WrittenNote]) -> None:
        """Let notes be called by their names."""
        self._said |= notes

    def meet(self, reference: Any, call: str) -> None:
        """A call that stands in the file is that of a note of a text.

        Raises:
            InputFault: the note has other words there.
        """
        name = call.strip(CALL)
        kind = _KINDS[reference.tag[len(W) :]]
        part = self._skeleton.notes(kind)
        tag = f"{W}{kind.removesuffix('s')}"
        note = next((n for n in part.root.iterfind(tag) if n.get(ID) == reference.get(ID)), None)
        wants = text_of(self._said[name].runs, ONLY_FINAL)
        has = "" if note is None else " ".join(map(words_in, note.iter(P))).strip()
        has = has.removeprefix(self._said[name].sign).strip()
        if key(has) != key(wants):
            what = f"the given file has another note: it reads {shown(has)} where that of the text reads {shown(wants)}"
            raise InputFault(what, Where(), AS_GIVEN)
        self._met[name] = (kind, note)

    def changed(self) -> Iterator[tuple[str, list[Any], WrittenNote]]:
        """The notes that stand in the file and change: the part they are in, their paragraphs, and their words."""
        for name, (kind, note) in self._met.items():
            written = self._said[name]
            if any(run.mark != "kept" for run in written.runs):
                sign = (WrittenRun(written.sign),) if written.sign else ()
                yield kind, list(note.iter(P)), written._replace(runs=(*sign, *written.runs))

    def coming(self) -> Iterator[tuple[Any, WrittenNote]]:
        """The notes that come: the element of each, in which its words are still to be put, and these."""
        yield from self._coming

    def runs(self, text: str, looks: Any, *, italic: bool = False) -> Iterator[Any]:
        """The runs of words that come, which look as another run does, with the calls of notes in them."""
        for at, piece in enumerate(CALL_SIGNS.split(text)):
            if at % 2:
                yield self._call(piece)
            elif piece:
                yield run_like(looks, piece, italic=italic)

    def _call(self, name: str) -> Any:
        """The call of a note that comes; it is made with it."""
        note = self._said[name]
        if self._ids is None:
            taken = {note.get(ID) for note in self._skeleton.notes("footnotes").root}
            self._ids = (id_ for id_ in map(str, count(1)) if id_ not in taken)
        id_ = next(self._ids)
        self._coming.append((element("footnote", id=id_), note))
        made = self._raised(next(self._skeleton.main.root.iter(f"{W}{_REFERENCE}"), None))
        made.append(element(_REFERENCE, **({"customMarkFollows": "1"} if note.sign else {}), id=id_))
        if note.sign:
            made.append(words(note.sign))
        return made

    @property
    def _other(self) -> Any:
        """A footnote that the file has; None if it has none."""
        root = self._skeleton.notes("footnotes").root
        return next(
            (note for note in root if note.find(P) is not None and next(note.iter(_NUMBER), None) is not None), None
        )

    @property
    def model(self) -> Model:
        """How the words of footnotes look in the file."""
        other = self._other
        return Model() if other is None else Model.of(other.find(P))._replace(label=None)

    def filled(self, made: Any, note: WrittenNote, runs: Iterable[Any]) -> Any:
        """A note that comes, which looks as those of the file do."""
        other = self._other
        paragraph = element("p")
        if (properties := self.model.properties) is not None:
            paragraph.append(properties)
        elif id_ := self._skeleton.style(_TEXT_STYLE):
            paragraph.append(element("pPr", element("pStyle", val=id_)))
        ref = None if other is None else other.find(f".//{W}footnoteRef")
        sign = self._raised(ref)
        sign.append(words(note.sign) if note.sign else element("footnoteRef"))
        paragraph.extend((sign, element("r", element("tab")), *runs))
        made.append(paragraph)
        return made

    def _raised(self, like: Any) -> Any:
        """A run for the sign of a note: as another one of the file, or else raised."""
        if like is not None and like.getparent().tag == R:
            return shell(like.getparent())
        id_ = self._skeleton.style(_REFERENCE_STYLE, "character")
        looks = element("rStyle", val=id_) if id_ else element("vertAlign", val="superscript")
        return element("r", element("rPr", looks))
