"""The page that leads to the digests of successive editions."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from reader.compare.model import Relation
from reader.document.language import Language, Phrase
from reader.export import words
from reader.export.html.markup import tag, text
from reader.export.html.page import document_head
from reader.export.safe import one_line

_TITLE = Phrase("历次版本对照", "Successive editions compared")
_DIGESTS = Phrase("变化摘要", "Digests")
_FAILED = Phrase("未能完成", "What could not be done")


@dataclass(frozen=True, slots=True)
class PairLine:
    """A pair of editions, its counts, and the files that were written of it, beside the page."""

    old: str
    new: str
    summary: dict[str, int]
    files: tuple[str, ...]


def contents_page(pairs: Sequence[PairLine], faults: Sequence[str], language: Language) -> str:
    """Give the page.

    Args:
        pairs: what was written.
        faults: what could not be done, each in one line.
        language: the page's language.
    """
    keys = [*(one.value for one in Relation), "moved"]
    counted = [*(words.RELATION[one] for one in Relation), words.MOVED]
    heads = [(words.OLD, ""), (words.NEW, ""), *((phrase, "n") for phrase in counted), (_DIGESTS, "")]
    head = "".join(tag("th", text(phrase.to(language)), scope="col", class_=kind) for phrase, kind in heads)
    body = "".join(_row(pair, keys) for pair in pairs)
    title = text(_TITLE.to(language))
    failed = "".join(tag("li", text(one_line(fault))) for fault in faults)
    return (
        f"{document_head(_TITLE.to(language), language)}<header><h1>{title}</h1></header><main>"
        f'<div class="scroll"><table><caption class="hidden">{title}</caption><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
        + (f"<h2>{text(_FAILED.to(language))}</h2><ul>{failed}</ul>" if failed else "")
        + f"</main><footer><p>{text(words.MADE_WITH.to(language))}</p></footer></body></html>\n"
    )


def _row(pair: PairLine, keys: Sequence[str]) -> str:
    links = "<br>".join(f'<a href="{quote(name)}">{text(name)}</a>' for name in pair.files)
    cells = [tag("td", text(one_line(pair.old))), tag("td", text(one_line(pair.new)))]
    cells += [tag("td", str(pair.summary.get(key, 0)), class_="n") for key in keys]
    return tag("tr", "".join(cells) + tag("td", links))
