"""XML of unknown origin, parsed without entities, without a network and within bounds."""

from lxml import etree

from reader.document.fault import Fault
from reader.document.language import Phrase

# A document type can declare entities that expand without end or name other files. Office formats forbid
# it, so its mere presence is enough to refuse. UTF-16 is the other encoding that XML readers must know.
_DECLARATIONS = tuple("<!DOCTYPE".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))

_NOT_XML = Phrase(
    "文件内部损坏（{part} 不是正确的 XML）", "the file is damaged inside ({part} is not sound XML)"
)
_DECLARED = Phrase(
    "文件内部含有文档类型声明（{part}），出于安全没有读取",
    "the file declares a document type inside ({part}), which is not read for safety",
)
_SAVE_AGAIN = Phrase(
    "请用文字处理软件打开并另存后再试", "Open it in a word processor, save it again, and retry"
)


def _filled(phrase: Phrase, part: str) -> Phrase:
    return Phrase(phrase.zh.format(part=part), phrase.en.format(part=part))


def parse(data: bytes, part: str, where: str) -> etree._Element:
    """Parse one XML part.

    The parser keeps its own bounds (`huge_tree` is off): 256 levels of nesting, 10 MB for one text.

    Args:
        data: the part's bytes.
        part: the part's name inside the file, for messages.
        where: the file's name, for messages.

    Returns:
        The root element; comments and processing instructions are left out.

    Raises:
        Fault: the part is not well formed, is nested too deeply, or declares a document type.
    """
    if any(declaration in data for declaration in _DECLARATIONS):
        raise Fault(_filled(_DECLARED, part), where, _SAVE_AGAIN)
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Fault(_filled(_NOT_XML, part), where, _SAVE_AGAIN) from error


def text_of(element: etree._Element) -> str:
    """Give all text in an element."""
    return "".join(map(str, element.itertext()))
