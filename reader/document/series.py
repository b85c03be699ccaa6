"""Series: the name that successive editions of one document share."""

import re
from collections.abc import Sequence
from typing import Final

from reader.document.dates import without_dates

_MET: Final = re.compile(
    r"在(?P<place>[\u4e00-\u9fff]*?)第[\u4e00-\u9fff0-9]{1,5}届(?P<body>[\u4e00-\u9fff]*?)第"
)
_YEARS: Final = re.compile(
    r"[（(]?(?<![0-9/])(?:19|20)[0-9]{2}(?![0-9/]|-[0-9]{3}(?![0-9]))\s*(?:[-–—至到]\s*(?:19|20)?[0-9]{2}(?![0-9]))?\s*(?:年度?|年?度|년도?)?(?:修正|修订|版|\s*edition)?[)）]?"
    r"|第[一二三四五六七八九十百0-9]+[届次期]|[（(](?:修正|修订|草案|征求意见稿|送审稿)[^)）]*[)）]"
    r"|[“\"]?十[一二三四五六七八九]五[”\"]?(?:时期)?|第[一二三四五六七八九十]+个(?=五年)",
    re.IGNORECASE,
)
_VERSIONS: Final = re.compile(
    r"[（(]?\b(?:version|ver\.|v\.?|rev\.|revision)\s?[0-9]+(?:\.[0-9]+)*[a-z]?\b[)）]?"
    r"|[（(]?\b(?:[0-9]+(?:st|nd|rd|th)|\w+(?:st|nd|rd|th))\s+edition\b[)）]?"
    r"|[（(]?第?[一二三四五六七八九十0-9.]+版[)）]?",
    re.IGNORECASE,
)
_FISCAL_YEARS: Final = re.compile(r"(?<![0-9/])((?:19|20)[0-9]{2})/(?:[0-9]{2})?([0-9]{2})(?![0-9/])")
_SLIGHT: Final = re.compile(r"各项|有关|关于|情况|(?<=[\u4e00-\u9fff])的(?=[\u4e00-\u9fff])")
_CLAUSE: Final = re.compile(r"[，,；;:：]|——|\s[–—-]\s")
_SHORTEST_HEAD: Final = 16
_SPACES: Final = re.compile(r"\s+")


def name_series(title: str, by: str, lines: Sequence[str], *, exact: bool, language: str) -> str:
    """Name the series of a document: the constant part of its title, and whose it is.

    Years, sessions and slight words differ between editions, and what follows the first clause is often
    rewritten.

    Args:
        title: the document's title.
        by: its author's line or organ; added in brackets.
        lines: other lines of the front matter; one that says at whose session a report was given takes the
            place of `by`, since speakers change.
        exact: keep every word of the title (laws are known by their names).
        language: of the document.

    Returns:
        A name fit to be shown; empty if there is no title.
    """
    if not title:
        return ""
    chinese = language == "zh"
    changing = _FISCAL_YEARS.sub(_without_following_year, without_dates(title))
    steady = _VERSIONS.sub("", _YEARS.sub("", changing))
    steady = _SPACES.sub("" if chinese else " ", steady).strip(" -–—:：，,.")
    head = _CLAUSE.split(steady, maxsplit=1)[0].strip()
    if len(head.encode("utf-8")) < _SHORTEST_HEAD or any(
        head.count(opening) > head.count(closing) for opening, closing in ("《》", "()", "（）")
    ):
        head = steady
    if not exact:
        head = _SLIGHT.sub("", head)
    met = next((match for line in lines if (match := _MET.search(line))), None)
    if met is not None:
        by = met["place"] + met["body"]
    if not by or by in head:
        return head
    return f"{head}（{by}）" if chinese else f"{head} ({by})"


def _without_following_year(years: re.Match[str]) -> str:
    """Drop `2021/22`, which is a year; `2021/20` is the number of a resolution and stays."""
    return "" if (int(years[1]) + 1) % 100 == int(years[2]) else years[0]
