"""Inline marks of text and Markdown files: emphasis, links, escapes and footnote signs.

Converters leave Markdown's emphasis, links and superscripts in plain text too, so both readers read them;
what could be meant literally in plain text (single stars, underscores, tags) is read in Markdown only.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from typing import Final, NamedTuple

from reader.document.line import Mark
from reader.sources.tags import INLINE

SUPERSCRIPTS: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
TO_DIGITS: Final = str.maketrans(SUPERSCRIPTS, "0123456789")
_SUPER: Final = f"[{SUPERSCRIPTS}]+"

_COMMON: Final = rf"""
    (?P<stars>(?:\\\*)+ | \*+)
  | <sup>\s*(?P<sup>[0-9]{{1,4}}|\\?\*{{1,4}}|[a-z†‡])\s*</sup>
  | (?P<super>{_SUPER})
  | [\[［〔](?P<bracket>[0-9]{{1,3}})[\]］〕](?!\()
  | !?\[(?P<label>[^\[\]]*)\]\((?P<target>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)
  | <(?P<auto>(?:https?|mailto|ftp):[^<>\s]+)>
"""
_PLAIN: Final = re.compile(_COMMON, re.VERBOSE)
_MARKDOWN: Final = re.compile(
    _COMMON
    + rf"""
  | (?P<escaped>\\+[\\`_{{}}\[\]()\#+\-.!<>~|&$])
  | \[\^(?P<reference>[^\]\s]{{1,30}})\]
  | (?<!`)(?P<ticks>`{{1,3}})(?!`)(?P<code>.{{1,2000}}?)(?<!`)(?P=ticks)(?!`)
  | (?P<entity>&(?:[A-Za-z][A-Za-z0-9]{{1,10}}|\#[0-9]{{1,7}}|\#[xX][0-9A-Fa-f]{{1,6}});)
  | <!--(?:(?!<!--).){{0,2000}}?-->
  | (?P<break><(?:br|/?(?:p|div|[uo]l|li))(?:\s[^<>]*)?/?>)
  | (?P<tag></?(?:{INLINE})(?:\s[^<>]*)?/?>
    | <[A-Za-z][\w.-]*+(?:\s[^<>]*)?/> | <[A-Za-z][\w.-]*+\s[^<>=]*+=\s?["'{{][^<>]*+>)
  | (?P<underscores>_{{1,2}})
""",
    re.VERBOSE,
)
_FIRST: Final = re.compile(rf"[!*_`<&\\\[［〔{SUPERSCRIPTS}]")
_PLAIN_SIGNS: Final = ("*", *SUPERSCRIPTS, "](", "<sup", "<http", "<mail", "<ftp", "[", "［", "〔")
_MARKDOWN_SIGNS: Final = (*_PLAIN_SIGNS, "\\", "_", "<", "`", "&")
_BRACKET: Final = re.compile(r"[\[［〔]([0-9]{1,3})[\]］〕](?!\()")
_LABEL_MARKS: Final = re.compile(r"\\+(?=[_*\[\]()~\-.])|`|\*\*")
_NOTE_START: Final = re.compile(
    rf"({_SUPER})[ \t\u3000]*(?=\S)|((?:\\?\*){{1,4}})[ \t\u3000]+(?=\S)|<sup>\s*([^<>\s]{{1,4}})\s*</sup>"
)
_NOTE_STARTS: Final = frozenset(SUPERSCRIPTS + "*\\<")


class NoteSigns(NamedTuple):
    """What a file uses of the signs that may stand in its lines.

    Attributes:
        labels: numbers that open note bodies somewhere in the file.
        stars: stars that do; only these are note signs elsewhere.
        present: the beginnings of inline marks that occur in the file at all.
        unseen: there are control characters or zero-width signs.
        brackets: numbers in brackets that are note signs (`[1]`).
    """

    labels: frozenset[str]
    stars: frozenset[str]
    present: tuple[str, ...]
    unseen: bool
    brackets: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Inline:
    """A line without its inline marks.

    Attributes:
        text: what is left.
        marks: footnote signs.
        markup: the characters taken out that are no signs.
        emphasis: the whole line was bold.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    markup: str = ""
    emphasis: bool = False


def note_signs(text: str, rows: Sequence[str], *, markdown: bool, unseen: bool) -> NoteSigns:
    """Find the signs that stand at the beginning of lines, and those that occur at all.

    A star that opens several lines is a bullet and no sign.
    """
    # A single character is found many times faster than several.
    possible = _MARKDOWN_SIGNS if markdown else _PLAIN_SIGNS
    present = tuple(sign for sign in possible if sign[0] in text and sign in text)
    labels: set[str] = set()
    stars: list[str] = []
    for row in rows if present else ():
        start = row.lstrip()
        if start[:1] not in _NOTE_STARTS or (match := _NOTE_START.match(start)) is None:
            continue
        raised, starred, tagged = match.groups()
        if starred:
            if start.strip("* \u3000\t\\"):  # a row of nothing but stars is a rule
                stars.append(starred.replace("\\", ""))
        else:
            labels.add((raised or tagged).replace("\\", "").translate(TO_DIGITS))
    once = frozenset(sign for sign, count in Counter(stars).items() if count == 1 or len(sign) > 1)
    brackets = _bracketed_notes(text) if any(sign in present for sign in "[［〔") else frozenset()
    return NoteSigns(frozenset(labels), once, present, unseen, brackets)


def _bracketed_notes(text: str) -> frozenset[str]:
    """Give the numbers in brackets that are notes: each opens one line, and stands at most once elsewhere.

    References to a list of literature look alike, but the same one is made again and again.
    """
    opening: Counter[str] = Counter()
    within: Counter[str] = Counter()
    for match in _BRACKET.finditer(text):
        (opening if text[match.start() - 1 : match.start()] in ("", "\n") else within)[match[1]] += 1
    if not opening or not within or not within.keys() <= opening.keys():
        return frozenset()
    once = all(count == 1 for count in (*opening.values(), *within.values()))
    return frozenset(opening) if once else frozenset()


def parse(line: str, signs: NoteSigns, *, markdown: bool) -> Inline:
    """Take the inline marks out of one line.

    Args:
        line: without white space at its ends.
        signs: from `note_signs` of the whole file.
        markdown: read what only Markdown writes (escapes, single stars, underscores, tags).
    """
    found = _tokens(line, _MARKDOWN if markdown else _PLAIN)
    if not found:
        return Inline(line)
    paired = _paired(line, found, signs, markdown=markdown)
    pieces: list[str] = []
    marks: list[Mark] = []
    markup: list[str] = []
    at = length = 0
    for index, match in enumerate(found):
        text, label, taken = _token(line, match, signs, paired=index in paired)
        before = line[at : match.start()]
        if marks and not before.strip() and marks[-1].offset == length and label is not None:
            before = ""  # the space between two signs
        pieces += (before, text)
        length += len(before) + len(text)
        at = match.end()
        if label is not None:
            marks.append(Mark(length, label))
            if line[at : at + 1] == " " and _space_belongs_to_sign(line, at, length):
                at += 1
        if taken:
            markup.append(taken)
    pieces.append(line[at:])
    clean = "".join(pieces)
    stripped = clean.strip()
    if (lead := len(clean) - len(clean.lstrip())) and marks:
        marks = [Mark(max(mark.offset - lead, 0), mark.label) for mark in marks]
    whole = len(found) >= 2 and {0, len(found) - 1} <= paired and _encloses(line, found)
    bounded = tuple(Mark(min(mark.offset, len(stripped)), mark.label) for mark in marks)
    return Inline(stripped, bounded, "".join(markup), whole)


def _tokens(line: str, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """Find all tokens; only where one may begin is the whole pattern tried, which is slow elsewhere."""
    found: list[re.Match[str]] = []
    at = 0
    for start in _FIRST.finditer(line):
        if start.start() >= at and (match := pattern.match(line, start.start())) is not None:
            found.append(match)
            at = match.end()
    return found


def _space_belongs_to_sign(line: str, at: int, length: int) -> bool:
    after = line[at + 1 : at + 2]
    return length == 0 or "\u2e80" <= after <= "\u9fff"


class _Read(NamedTuple):
    """What a token is read as: text that stays, the label of a sign, or None, and characters taken out."""

    text: str
    label: str | None
    taken: str


def _token(line: str, match: re.Match[str], signs: NoteSigns, *, paired: bool) -> _Read:
    kind, whole = match.lastgroup or "", match[0]
    if kind in ("stars", "underscores"):
        return _emphasis(line, match, signs, paired=paired)
    if kind == "super":
        label = whole.translate(TO_DIGITS)
        return _Read("", label, "") if _is_note_number(line, match, label, signs) else _Read(whole, None, "")
    if kind == "bracket" and match["bracket"] not in signs.brackets:
        return _Read(whole, None, "")
    if kind in ("sup", "reference", "bracket"):
        label = match[kind].replace("\\", "")
        return _Read("", label, whole.replace(label, "", 1))
    if kind == "entity":
        return _meant(whole)
    if kind == "target":
        text = _LABEL_MARKS.sub("", match["label"])
    elif kind == "code":
        text = match["code"].strip()
    elif kind == "break":
        text = " "
    else:
        text = {"auto": whole[1:-1], "escaped": whole[-1]}.get(kind, "")
    return _Read(text, None, _without(whole, text))


def _meant(entity: str) -> _Read:
    """Read an entity as the character that it stands for; any blank is a plain one, and none is unseen."""
    meant = unescape(entity)
    if meant.isspace():
        return _Read(" ", None, "")
    return _Read(meant, None, "") if meant.isprintable() else _Read("", None, meant)


def _emphasis(line: str, match: re.Match[str], signs: NoteSigns, *, paired: bool) -> _Read:
    """Read stars and underscores, which emphasise in pairs; stars alone may be signs."""
    if paired:
        return _Read("", None, match[0])
    sign = match[0].replace("\\", "")
    taken = "\\" * (len(match[0]) - len(sign))
    if sign in signs.stars and _may_be_sign(line, match):
        return _Read("", sign, taken)
    return _Read(sign, None, taken)


def _without(whole: str, kept: str) -> str:
    """Give the characters of `whole` that are not those of `kept`, which runs through it in order."""
    left, at = [], 0
    for character in whole:
        if at < len(kept) and character == kept[at]:
            at += 1
        else:
            left.append(character)
    return "".join(left)


def _before(line: str, at: int) -> str:
    return line[at - 1] if at else ""


def _may_be_sign(line: str, match: re.Match[str]) -> bool:
    before, after = _before(line, match.start()), line[match.end() : match.end() + 1]
    if not before:
        return after.isspace()
    return not before.isspace() and not (
        before.isascii() and before.isalnum() and after.isascii() and after.isalnum()
    )


def _is_note_number(line: str, match: re.Match[str], label: str, signs: NoteSigns) -> bool:
    """Tell a note's number from an exponent (`km²`, `10⁶`)."""
    before = _before(line, match.start())
    if not before:
        return True
    if before.isascii() and before.isalnum() and not before.isdigit():
        return label in signs.labels and not (before in "mMts" and label in ("2", "3"))
    if before.isdigit() and label not in signs.labels:
        return False
    return bool(signs.labels) or not (before.isascii() and before.isalnum())


def _paired(line: str, found: list[re.Match[str]], signs: NoteSigns, *, markdown: bool) -> set[int]:
    """Find the stars and underscores that open and close emphasis."""
    paired: set[int] = set()
    opened: dict[str, int] = {}
    for index, match in enumerate(found):
        if match.lastgroup not in ("stars", "underscores"):
            continue
        token = match[0]
        if "\\" in token or (len(token) == 1 and not markdown) or len(token) > 3:
            continue
        before, after = _before(line, match.start()), line[match.end() : match.end() + 1]
        if token in opened and before and not before.isspace():
            if token[0] == "_" and after.isalnum() and after.isascii():
                continue
            paired |= {opened.pop(token), index}
        elif after and not after.isspace() and _may_open(token, before, signs):
            opened[token] = index
    return paired


def _may_open(token: str, before: str, signs: NoteSigns) -> bool:
    if token[0] == "_":
        return not (before.isascii() and before.isalnum())
    if len(token) == 1:
        return not before or before.isspace() or not (before.isalnum() or token in signs.stars)
    return True


def _encloses(line: str, found: list[re.Match[str]]) -> bool:
    first, last = found[0], found[-1]
    return (
        first.start() == 0
        and last.end() >= len(line.rstrip(" :："))
        and first[0] == last[0]
        and len(first[0]) > 1
        and not any(match[0] == first[0] for match in found[1:-1])
    )
