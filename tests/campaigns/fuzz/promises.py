"""What is promised of any edition, comparison and search, whatever was read: the contracts of the program."""

import json
import re
from itertools import accumulate

from reader.compare.model import Comparison, Op
from reader.document.language import Language
from reader.document.model import Edition
from reader.export import json_form
from reader.library import SearchPage

# Text before the first heading stands in its scope.
_SCOPE = re.compile(r"(?!s\d)[a-z]+\d*")
_CORD = re.compile(r"[A-Za-z0-9]{2}", re.ASCII)


class BrokenPromiseError(AssertionError):
    """Something that the program promises is not so."""


def promise(kept: bool, what: str) -> None:
    """Raise when a promise is not kept."""
    if not kept:
        raise BrokenPromiseError(what)


def of_edition(edition: Edition) -> None:
    """Names are given once, everything stands in a section that exists, and the JSON form can be written."""
    form = json_form.structure(edition, Language.EN)
    json.dumps(form, ensure_ascii=False)
    ids = [one["id"] for one in (*form["headings"], *form["paragraphs"])]
    promise(len(ids) == len(set(ids)), "a name was given twice")
    headings = {heading["id"] for heading in form["headings"]}
    for heading in form["headings"]:
        promise(
            heading["parent"] in headings | {None, ""}, f"{heading['id']} hangs on a heading that is none"
        )
    for paragraph in form["paragraphs"]:
        section = paragraph["section"]
        promise(
            section in headings or bool(_SCOPE.fullmatch(section)), f"{paragraph['id']} stands in no section"
        )


def of_comparison(comparison: Comparison) -> None:
    """Every paragraph stands in a row, and the runs of a row are exactly both texts, cut between words."""
    json.dumps(json_form.comparison(comparison, Language.ZH), ensure_ascii=False)
    for side, edition in (("old", comparison.old), ("new", comparison.new)):
        texts = {paragraph.id: paragraph.text for paragraph in edition.paragraphs}
        stand = {name for row in comparison.rows for name in getattr(row, side)}
        promise(stand == set(texts), f"not every {side} paragraph stands in a row")
        away = Op.INSERT if side == "old" else Op.DELETE
        for row in comparison.rows:
            whole = "\n".join(texts[name] for name in getattr(row, side))
            runs = [run.text for run in row.edits if run.op is not away]
            promise("".join(runs) == whole, f"the runs are not the {side} text")
            for end in accumulate(map(len, runs)):
                promise(not _CORD.fullmatch(whole[end - 1 : end + 1]), f"a run ends inside a word at {end}")


def of_search(found: SearchPage) -> None:
    """Every hit says where its words stand: inside its text, in order, not on top of each other."""
    promise(sum(group.total for group in found.groups) <= found.hits, "more was shown than found")
    for group in found.groups:
        promise(0 < len(group.hits) <= group.total, f"{len(group.hits)} of {group.total} hits are shown")
        for hit in group.hits:
            ends = [0, *(place for mark in hit.marks for place in mark), len(hit.text)]
            promise(ends == sorted(ends), f"words stand at {hit.marks} in {len(hit.text)} characters")
            promise(all(start < end for start, end in hit.marks), "no words are marked")
