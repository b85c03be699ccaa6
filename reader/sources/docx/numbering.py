"""Automatic numbering of Word files, counted as Word counts it."""

import re
from dataclasses import dataclass, field

from lxml import etree

from reader.sources.bullets import bullet
from reader.sources.docx.names import ALTERNATE, FALLBACK, P_PR, R_PR, VAL, on, w
from reader.sources.docx.properties import read_properties
from reader.sources.docx.styles import PLAIN, Styles, changed, number_of
from reader.sources.numerals import numeral

MAX_LEVELS = 9
_PLACE = re.compile("%([1-9])")
_GAPS = {"tab": " ", "space": " ", "nothing": ""}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list.

    Attributes:
        start: the first number.
        style: the numbers' style, as `reader.sources.numerals` names it.
        pattern: the text with %1 … %9 for the numbers of the levels; a bullet's sign.
        parts: the pattern cut into texts and places of levels, from 0.
        gap: what stands between number and text.
        restart: after which level (1 is outermost) it starts again; 0 for never, None for any above.
        legal: all numbers are shown as decimal.
        paragraph_style: the style whose paragraphs stand on this level.
        font: the font of a bullet.
        indent: left indent of the text in twentieths of a point, None for unsaid.
        first: how much further in the first line begins, in twentieths of a point.
        hidden: the number is not shown.
    """

    start: int = 1
    style: str = "decimal"
    pattern: str = ""
    parts: tuple[str | int, ...] = ()
    gap: str = " "
    restart: int | None = None
    legal: bool = False
    paragraph_style: str = ""
    font: str = ""
    indent: float | None = None
    first: float = 0.0
    hidden: bool = False


@dataclass(slots=True)
class _List:
    """A list in use: its levels, and where its counting stands."""

    levels: dict[int, Level]
    counts: list[int | None] = field(default_factory=lambda: [None] * MAX_LEVELS)


@dataclass(frozen=True, slots=True)
class _Instance:
    """A `num`: the list it uses, what it changes in it, and the levels of paragraph styles."""

    list: _List
    levels: dict[int, Level]
    starts: dict[int, int]
    tied: dict[str, int]


class Numbering:
    """The lists of a file. Paragraphs must be asked for in document order, each once."""

    def __init__(self, part: etree._Element | None, styles: Styles) -> None:
        self._instances: dict[str, _Instance] = {}
        self._begun: set[tuple[str, int]] = set()
        if part is not None:
            self._read(part, styles)

    def _read(self, part: etree._Element, styles: Styles) -> None:
        abstract = {a.get(w("abstractNumId"), ""): a for a in part.iterchildren(w("abstractNum"))}
        numbers = {n.get(w("numId"), ""): n for n in part.iterchildren(w("num"))}
        lists: dict[str, _List] = {}
        for name, number in numbers.items():
            at = _definition(number, abstract, numbers, styles)
            if at is None:
                continue
            if at not in lists:
                lists[at] = _List(_levels(abstract[at]))
            overrides = list(number.iterchildren(w("lvlOverride")))
            starts = {
                _place(o): number_of(o.find(w("startOverride")), 1)
                for o in overrides
                if o.find(w("startOverride")) is not None
            }
            own: dict[int, Level] = {}
            for override in overrides:
                own |= _levels(override)
            levels = lists[at].levels | own
            tied = {level.paragraph_style: place for place, level in levels.items() if level.paragraph_style}
            self._instances[name] = _Instance(lists[at], levels, starts, tied)

    def level_of_style(self, numbering: str, style: str, otherwise: int) -> int:
        """Give the level of a list that a paragraph style is tied to; `otherwise` if to none."""
        instance = self._instances.get(numbering)
        return otherwise if instance is None else instance.tied.get(style, otherwise)

    def level(self, numbering: str, at: int) -> Level | None:
        """Give a level of a list."""
        instance = self._instances.get(numbering)
        return None if instance is None else instance.levels.get(at)

    def next(self, numbering: str, at: int) -> str:
        """Count one paragraph and give its number as Word shows it, with the gap after it."""
        instance = self._instances.get(numbering)
        at = min(max(at, 0), MAX_LEVELS - 1)
        if instance is None or at not in instance.levels:
            return ""
        level = instance.levels[at]
        self._count(numbering, instance, at)
        if level.hidden:
            return ""
        if level.style == "bullet":
            return bullet(level.pattern, level.font) + level.gap if level.pattern.strip() else ""
        shown = self._shown(instance, at)
        return shown + level.gap if shown.strip() else ""

    def _count(self, numbering: str, instance: _Instance, at: int) -> None:
        counts = instance.list.counts
        if at in instance.starts and (numbering, at) not in self._begun:
            counts[at] = instance.starts[at]
        else:
            before = counts[at]
            counts[at] = instance.levels[at].start if before is None else before + 1
        self._begun.add((numbering, at))
        for deeper in range(at + 1, MAX_LEVELS):
            restart = instance.levels[deeper].restart if deeper in instance.levels else None
            if restart is None or at < restart:
                counts[deeper] = None

    @staticmethod
    def _shown(instance: _Instance, at: int) -> str:
        level = instance.levels[at]
        return "".join(
            part if isinstance(part, str) else _number(instance, part, legal=level.legal)
            for part in level.parts
        )


def _parts(pattern: str) -> tuple[str | int, ...]:
    """Cut a pattern into its texts and the places of the levels whose numbers stand between them."""
    pieces = _PLACE.split(pattern)
    return tuple(piece if at % 2 == 0 else int(piece) - 1 for at, piece in enumerate(pieces) if piece)


def _number(instance: _Instance, place: int, *, legal: bool) -> str:
    level = instance.levels.get(place)
    if level is None:
        return ""
    count = instance.list.counts[place]
    number = level.start if count is None else count
    return str(number) if legal and level.style != "none" else numeral(number, level.style)


def _definition(
    number: etree._Element,
    abstract: dict[str, etree._Element],
    numbers: dict[str, etree._Element],
    styles: Styles,
) -> str | None:
    """Follow a `num` to the list that defines its levels, through links to numbering styles."""
    for _step in range(len(abstract) + 1):
        reference = number.find(w("abstractNumId"))
        at = "" if reference is None else reference.get(VAL, "")
        if at not in abstract:
            return None
        link = abstract[at].find(w("numStyleLink"))
        if link is None:
            return at
        linked = numbers.get(styles.of(link.get(VAL, "")).numbering or "")
        if linked is None or linked is number:
            return at
        number = linked
    return None


def _levels(parent: etree._Element) -> dict[int, Level]:
    return {_place(element): _level(element) for element in parent.iterchildren(w("lvl"))}


def _place(element: etree._Element) -> int:
    try:
        return int(element.get(w("ilvl"), "0"))
    except ValueError:
        return 0


def _level(element: etree._Element) -> Level:
    value = {child.tag: child for child in element}

    def text(name: str, otherwise: str = "") -> str:
        found = value.get(w(name))
        return otherwise if found is None else found.get(VAL, otherwise)

    style = value.get(w("numFmt"))
    if style is None and ALTERNATE in value:
        # A format of newer Word; the fallback says what older ones show.
        style = value[ALTERNATE].find(f"{FALLBACK}/{w('numFmt')}")
    name = "decimal" if style is None else style.get(VAL, "decimal")
    runs, paragraph = value.get(R_PR), value.get(P_PR)
    fonts = None if runs is None else runs.find(w("rFonts"))
    vanish = None if runs is None else runs.find(w("vanish"))
    shape = changed(PLAIN, read_properties(paragraph))
    legal = value.get(w("isLgl"))
    return Level(
        start=number_of(value.get(w("start")), 0),
        style=name,
        pattern=text("lvlText"),
        parts=_parts(text("lvlText")),
        gap=_GAPS.get(text("suff", "tab"), " "),
        restart=None if w("lvlRestart") not in value else number_of(value[w("lvlRestart")]),
        legal=legal is not None and on(legal.get(VAL)),
        paragraph_style=text("pStyle"),
        font="" if fonts is None else fonts.get(w("ascii"), fonts.get(w("hAnsi"), "")),
        indent=shape.indent,
        first=shape.first,
        hidden=vanish is not None and on(vanish.get(VAL)),
    )
