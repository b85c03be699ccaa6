"""How paragraphs and sections are spoken of in a digest."""

import re

from reader.document.annex import annex_of
from reader.document.language import Language, Phrase
from reader.document.model import Edition, Paragraph, ParagraphKind, Section
from reader.export import words

_PARAGRAPH = Phrase("第 {number} 段", "para. {number}")
_ANNEX = {
    "annex": Phrase("附件", "annex"),
    "appendix": Phrase("附录", "appendix"),
    "attachment": Phrase("附加文件", "attachment"),
    "enclosure": Phrase("附文", "enclosure"),
    "schedule": Phrase("附表", "schedule"),
}
_IN_ANNEX = Phrase("{annex}，{place}", "{annex}, {place}")
_PREAMBLE = Phrase("序言部分第 {number} 段", "preambular para. {number}")
_PLAIN = Phrase("第 {number} 自然段", "paragraph {number}, unnumbered")
_AFTER = Phrase("{place}之后", "after {place}")
_IN_FRONT = Phrase("文首第 {number} 行", "front matter, line {number}")
_SUMMARY = Phrase("摘要", "summary")
_TITLE = Phrase("标题", "title")
_AUTHOR = Phrase("作者行", "author line")
_PSEUDO = {
    "front": words.FRONT,
    "preamble": Phrase("序言部分", "Preamble"),
    "operative": Phrase("执行部分", "Operative part"),
    "outer": Phrase("外层文件", "Outer document"),
    "end": Phrase("文末", "End matter"),
}


def paragraph_label(paragraph: Paragraph, edition: Edition, language: Language) -> str:
    """Give how a paragraph is referred to: `第 45 段`, `para. 77 (aa)`, `第十二条`."""
    annex = annex_of(paragraph.id)
    if annex is None:
        return _local_label(paragraph, paragraph.id, edition, language)
    place = _local_label(paragraph, paragraph.id.partition(".")[2], edition, language)
    called = f"{_ANNEX[annex.word].to(language)} {annex.number}".strip()
    return _IN_ANNEX.to(language, annex=called, place=place)


def _local_label(paragraph: Paragraph, name: str, edition: Edition, language: Language) -> str:
    number = paragraph.number
    if paragraph.kind is ParagraphKind.SUBITEM:
        parent = edition.paragraph_by_id.get(paragraph.parent or "")
        return _numbered(f"{parent.number if parent else ''} {number}".strip(), language)
    if number:
        return _numbered(number, language)
    digits = re.search(r"\d+$", name)
    ordinal = digits.group() if digits else ""
    match paragraph.kind:
        case ParagraphKind.SUMMARY:
            return _SUMMARY.to(language) + (f" {ordinal}" if ordinal else "")
        case ParagraphKind.PREAMBLE:
            return _PREAMBLE.to(language, number=ordinal)
        case ParagraphKind.FRONT:
            return _front(name, ordinal, language)
        case _:
            return _unnumbered(paragraph, name, ordinal, edition, language)


def _numbered(number: str, language: Language) -> str:
    # A number that names itself (第十二条, Article 5) needs no "para." before it.
    return _PARAGRAPH.to(language, number=number) if re.match(r"[\d(（]", number) else number


def _front(name: str, ordinal: str, language: Language) -> str:
    fixed = {"title": _TITLE, "author": _AUTHOR}.get(name)
    return fixed.to(language) if fixed else _IN_FRONT.to(language, number=ordinal or name)


def _unnumbered(paragraph: Paragraph, name: str, ordinal: str, edition: Edition, language: Language) -> str:
    host = paragraph.id.rpartition(".")[0]
    before = edition.paragraph_by_id.get(host)
    if before is not None:
        return _AFTER.to(language, place=paragraph_label(before, edition, language))
    if re.fullmatch(r"p\d+", name):
        return _PLAIN.to(language, number=ordinal)
    return f"{section_label(paragraph.section, edition, language)} {ordinal}".strip()


def heading_text(section: Section) -> str:
    """Give a heading as printed: its enumerator and its text."""
    return f"{section.enumerator} {section.text}" if section.enumerator else section.text


def section_short(name: str, edition: Edition, language: Language) -> str:
    """Give where a section stands in as few letters as will do: `三.D.4`, else its heading."""
    enumerators = [section.enumerator.rstrip(".．、") for section in edition.path(name) if section.enumerator]
    named = edition.section_by_id.get(name)
    if enumerators and named is not None and named.enumerator:
        return ".".join(enumerators)
    return section_label(name, edition, language)


def section_label(name: str, edition: Edition, language: Language) -> str:
    """Give where a section stands and what it is called: `三.D.4 有效的反腐败努力`."""
    path = edition.path(name)
    if not path:
        return _PSEUDO.get(name.rpartition(".")[2], words.BODY).to(language)
    enumerators = [section.enumerator.rstrip(".．、") for section in path if section.enumerator]
    last = path[-1]
    if not last.enumerator:
        return last.text
    return f"{'.'.join(enumerators)} {last.text}"
