"""Classes: what sort of change an edit is."""

import re
from collections.abc import Callable, Sequence

from reader.compare.edits.block import weight
from reader.compare.edits.hedges import is_hedge
from reader.compare.edits.swaps import is_quantity
from reader.compare.model import EditClass
from reader.compare.words import listed, tagged

_LONGEST_NAME = 40
_NAMING = listed("n nr ns nt nz nrt nrfg vn j l an eng i b a ng v f q s")
_PROPER = frozenset(("nr", "ns", "nt", "nz", "nrt", "nrfg", "eng"))
# What Chinese names of bodies, programmes and instruments end in.
BODIES = tuple(
    listed(
        "公约 议定书 宣言 规则 准则 方案 计划 战略 议程 倡议 条例 办法 办公室 办事处 委员会 理事会 大会 组织 "
        "机构 机关 部门 部 局 署 厅 院 中心 网络 平台 数据库 系统 门户 基金 银行 协会 联盟 公司 集团 大学 "
        "研究所 工作组 小组 缔约国 缔约方 政府"
    )
)
_MOST_UNITS = 40  # a longer change is one of wording, whatever it holds
_MONTH_FIRST = re.compile(r"[A-Z][a-z]{2,8}\.?\d")  # May2031
_LITTLE = 2  # characters beside a figure or a title that do not make it a change of wording


def class_of(old: str, new: str, old_keys: Sequence[str], new_keys: Sequence[str]) -> EditClass:
    """Tell what sort of change it is to put one text in the place of another.

    Args:
        old: the text deleted.
        new: the text inserted.
        old_keys: the keys of its units.
        new_keys: likewise of the text inserted.
    """
    if max(len(old_keys), len(new_keys)) > _MOST_UNITS:
        return EditClass.WORDING
    sides = [(text, keys) for text, keys in ((old, old_keys), (new, new_keys)) if keys]
    if all(_is_mostly(keys, _is_figure) for _, keys in sides):
        return EditClass.FIGURE
    if all(_is_mostly(keys, _is_title) or _is_name(text.strip()) for text, keys in sides):
        return EditClass.NAME
    return EditClass.WORDING


def _is_mostly(keys: Sequence[str], sort: Callable[[str], bool]) -> bool:
    """Tell whether units are of one sort but for a few characters."""
    some, little = False, 0.0
    for key in keys:
        if sort(key):
            some = True
        elif (little := little + weight(key)) > _LITTLE:
            return False
    return some


def _is_figure(key: str) -> bool:
    """Tell whether a unit is a figure, a date, an ordinal or a hedge."""
    latin = key[0].isascii() and key[0].isalpha() and any(map(str.isdigit, key))  # an abbreviation
    if latin and not _MONTH_FIRST.match(key):
        return False
    return (is_quantity(key) and "/" not in key and key[0] not in "《(") or is_hedge(key)


def _is_title(key: str) -> bool:
    """Tell whether a unit is a title, a document's symbol or number, or an abbreviation."""
    return key[0] == "《" or "/" in key or (key.isascii() and len(key) > 1 and key[:2].isupper())


def _is_name(text: str) -> bool:
    """Tell whether a text is the name of a body, a place, a person, a programme."""
    if not 1 < len(text) <= _LONGEST_NAME:
        return False
    if text.isascii():
        words = text.split()
        capital = sum(word[0].isupper() for word in words)
        return capital > 1 and all(word[0].isupper() for word in words if len(word) > 3)
    words_and_parts = tagged(text)
    if any(part not in _NAMING for word, part in words_and_parts if word not in "和与及的“”"):
        return False
    proper = sum(len(word) for word, part in words_and_parts if part in _PROPER)
    return text.endswith(BODIES) or 2 * proper > len(text)
