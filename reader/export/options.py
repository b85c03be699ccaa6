"""What goes into a digest: chosen once, the same for every format, saved by name as a preset."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from typing import Any

from reader.compare.model import EditClass, Relation
from reader.document.language import Language, Phrase

_CLASSES = (EditClass.WORDING, EditClass.FIGURE, EditClass.NAME)


class Scope(StrEnum):
    """Which rows go in, by what the reviewer said of them."""

    ALL = "all"
    REVIEWED = "reviewed"
    IMPORTANT = "important"


@dataclass(frozen=True, slots=True)
class Options:
    """What goes into a digest, and in which language.

    Attributes:
        title: empty for one made of the editions' titles.
        author: who signs it, or empty.
        language: the language of the digest's own words.
        scope: all rows, or only the reviewed or important ones.
        relations: the relations whose rows go in.
        classes: the classes of edits that count as a change and are highlighted.
        sections: ids of sections of the new edition; their rows and those of their subsections go in. Empty
            together with `old_sections`: all.
        old_sections: likewise of the old edition, for what was removed.
        without_sections: ids of sections of the new edition that are left out, with their subsections, of
            what is chosen.
        without_old_sections: likewise of the old edition.
        recommendations: only rows of recommendations and operative paragraphs.
        changes: the rows themselves, side by side.
        unchanged: with rows in which nothing changed.
        brief: only the outermost sections in the table of sections, and six lines at most in the others,
            the greatest changes of figures first.
        map: the table of sections.
        notes: the reviewer's notes.
        footnotes: the table of footnotes.
        figures: the table of figures.
        terms: the table of names.
        verbs: the table of operative verbs.
        citations: the table of cited documents.
        plot: words that gained or lost, as a plot.
        flow: where the paragraphs of each section went, as a picture.
    """

    title: str = ""
    author: str = ""
    language: Language = Language.ZH
    scope: Scope = Scope.ALL
    relations: frozenset[Relation] = frozenset(Relation)
    classes: frozenset[EditClass] = frozenset(_CLASSES)
    sections: tuple[str, ...] = ()
    old_sections: tuple[str, ...] = ()
    without_sections: tuple[str, ...] = ()
    without_old_sections: tuple[str, ...] = ()
    recommendations: bool = False
    changes: bool = True
    unchanged: bool = False
    brief: bool = False
    map: bool = True
    notes: bool = True
    footnotes: bool = True
    figures: bool = True
    terms: bool = True
    verbs: bool = True
    citations: bool = True
    plot: bool = True
    flow: bool = True

    def to_json(self) -> dict[str, Any]:
        """Give the choice as plain JSON data, for saving it as a preset."""
        plain = asdict(self)
        plain["relations"] = sorted(self.relations)
        plain["classes"] = sorted(self.classes)
        plain |= {name: list(getattr(self, name)) for name in _SECTIONS}
        return plain

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> "Options":
        """Read a saved choice; unknown fields, as of a later version, are passed over.

        Raises:
            ValueError: a field holds a value that it cannot have.
        """
        known = {field.name: plain[field.name] for field in fields(cls) if field.name in plain}
        for name, value in known.items():
            if isinstance(getattr(_DEFAULT, name), bool) and not isinstance(value, bool):
                raise ValueError(f"{name}: {value!r} is neither true nor false")  # noqa: TRY004 - data, not code
            if name in ("title", "author"):
                known[name] = str(value)
        readers: dict[str, Any] = {
            "language": Language,
            "scope": Scope,
            "relations": lambda names: frozenset(map(Relation, names)),
            "classes": lambda names: frozenset(map(EditClass, names)),
            **dict.fromkeys(_SECTIONS, lambda names: tuple(map(str, names))),
        }
        known.update({name: read(known[name]) for name, read in readers.items() if name in known})
        return cls(**known)


_SECTIONS = ("sections", "old_sections", "without_sections", "without_old_sections")
_DEFAULT = Options()


class Preset(StrEnum):
    """A choice that has a name."""

    CHANGES = "changes"
    OVERVIEW = "overview"
    FULL = "full"
    FIGURES = "figures"
    RECOMMENDATIONS = "recommendations"

    @property
    def label(self) -> Phrase:
        """What it is called."""
        return _LABELS[self]

    def options(self, base: Options = _DEFAULT) -> Options:
        """Give the choice, with title, author, language and scope as in `base`."""
        named = replace(base, **_CHOICES[self])
        return replace(named, title=base.title, author=base.author, language=base.language, scope=base.scope)


_LABELS = {
    Preset.CHANGES: Phrase("变化摘要", "Changes"),
    Preset.OVERVIEW: Phrase("一页概览", "Overview of one page"),
    Preset.FULL: Phrase("完整对照", "Full comparison"),
    Preset.FIGURES: Phrase("仅数据", "Figures only"),
    Preset.RECOMMENDATIONS: Phrase("仅建议", "Recommendations only"),
}
_TABLES = ("map", "footnotes", "figures", "terms", "verbs", "citations", "plot", "flow")
_CHOICES: dict[Preset, dict[str, Any]] = {
    Preset.CHANGES: {},
    Preset.OVERVIEW: {
        "changes": False,
        "brief": True,
        **dict.fromkeys(("footnotes", "citations", "plot", "flow"), False),
    },
    Preset.FULL: {"unchanged": True, "classes": frozenset(_CLASSES) | {EditClass.TYPOGRAPHIC}},
    Preset.FIGURES: {"changes": False, **dict.fromkeys(_TABLES, False), "figures": True},
    Preset.RECOMMENDATIONS: {
        "recommendations": True,
        **dict.fromkeys(_TABLES, False),
        "verbs": True,
    },
}
