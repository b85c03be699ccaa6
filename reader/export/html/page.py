"""The page: title block, counts, contents, and the order of what follows."""

from collections.abc import Iterator

from reader.compare.model import Relation
from reader.document.language import Language, Phrase
from reader.document.progress import Progress
from reader.export import captions, words
from reader.export.digest import Digest
from reader.export.html.changes import changes
from reader.export.html.markup import tag, text
from reader.export.html.picture import svg
from reader.export.html.style import STYLE
from reader.export.html.tables import table
from reader.export.lines import EditionCard
from reader.export.pictures import picture
from reader.export.sheets import Sheet, in_order

_LOCALE = {Language.ZH: "zh-CN", Language.EN: "en"}
_SECTIONS = Phrase("章节", "Sections")
_SKIP = Phrase("跳到改动", "Skip to the changes")


def page(digest: Digest, progress: Progress) -> Iterator[str]:
    """Give the whole document, piece by piece."""
    yield _head(digest)
    yield _masthead(digest)
    # What is to be one page is set small on paper.
    yield '<main class="brief">' if digest.brief else "<main>"
    yield _glance(digest)
    for sheet in in_order(digest):
        if sheet is None:
            yield from changes(digest, progress)
        else:
            yield _drawn(sheet, digest)
    made = text(words.MADE_WITH.to(digest.language))
    yield f"</main><footer><p>{made}</p></footer></body></html>\n"


def document_head(title: str, language: Language, more: str = "") -> str:
    """Give everything before what the page shows; `more` is style beyond that of all pages."""
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        f'<!doctype html>\n<html lang="{_LOCALE[language]}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{text(title)}</title><style>{STYLE}{more}</style></head><body>"
    )


def _head(digest: Digest) -> str:
    language = digest.language
    # Hidden rows, by boxes alone: no script is needed for it.
    filters = "".join(
        f"body:has(#show-{relation}:not(:checked)) .row.{relation}{{display:none}}" for relation in Relation
    )
    # Screen readers do not all tell del and ins; the words are there for the ear only.
    spoken = "".join(
        f'{name}::before{{content:" [{phrase.to(language)}: "}}{name}::after{{content:"] "}}'
        for name, phrase in (("del", words.DELETED), ("ins", words.INSERTED))
    )
    return document_head(digest.title, language, filters + spoken)


def _masthead(digest: Digest) -> str:
    language = digest.language
    skip = f'<a class="skip" href="#changes">{text(_SKIP.to(language))}</a>' if digest.changes else ""
    author = words.PREPARED.to(language, author=digest.author) if digest.author else ""
    cards = _card(digest.old, words.OLD, language) + _card(digest.new, words.NEW, language)
    return (
        f"<header>{skip}<h1>{text(digest.title)}</h1>"
        + (tag("p", text(author), class_="by") if author else "")
        + f'<div class="cards">{cards}</div></header>'
    )


def _card(card: EditionCard, role: Phrase, language: Language) -> str:
    counted = (
        (words.PARAGRAPHS, card.paragraphs),
        (_SECTIONS, card.sections),
        (words.CHARACTERS, card.characters),
    )
    counts = " · ".join(f"{phrase.to(language)} {count:,}" for phrase, count in counted)
    return (
        f'<section class="card"><h2>{text(role.to(language))}</h2>'
        f"{tag('strong', text(card.title), lang=card.language)}"
        f"{tag('p', text(' · '.join(card.facts)), lang=card.language)}{tag('p', text(counts))}</section>"
    )


def _glance(digest: Digest) -> str:
    language = digest.language
    tally = "".join(
        f'<li><b>{one.number:,}</b><span><i class="sign" aria-hidden="true">{one.sign}</i> '
        f"{text(one.label)}</span></li>"
        for one in captions.tally(digest)
    )
    legend = (
        f"<span>{text(words.LEGEND.to(language))}</span><span><del>{text(words.DELETED.to(language))}</del></span>"
        f"<span><ins>{text(words.INSERTED.to(language))}</ins></span>"
        f'<span><ins class="figure">{text(words.FIGURES.to(language))}</ins></span>'
        f'<span class="shared">{text(words.SHARED.to(language))}</span>'
        f"<span>{text(words.REWRITTEN_MEANING.to(language))}</span>"
    )
    heading = f'<h2 id="glance">{text(words.AT_A_GLANCE.to(language))}</h2>'
    return (
        f'<section aria-labelledby="glance">{heading}<ul class="tally">{tally}</ul>{_contents(digest)}'
        f'<p class="legend">{legend}</p></section>'
    )


def _contents(digest: Digest) -> str:
    language = digest.language
    targets = [
        ("changes", words.CHANGES) if sheet is None else (sheet.name, sheet.title)
        for sheet in in_order(digest)
    ]
    items = "".join(f'<li><a href="#{name}">{text(phrase.to(language))}</a></li>' for name, phrase in targets)
    label = text(words.CONTENTS.to(language))
    return f'<nav aria-label="{label}" style="margin-top:1rem"><ol>{items}</ol></nav>' if items else ""


def _drawn(sheet: Sheet, digest: Digest) -> str:
    """Give a table, or the picture that says the same."""
    drawn = picture(sheet.name, digest)
    if drawn is None:
        return table(sheet, digest.language)
    title = text(sheet.title.to(digest.language))
    hint = tag("p", text(words.PER.to(digest.language)), class_="hint") if sheet.name == "emphasis" else ""
    return (
        f'<section aria-labelledby="{sheet.name}"><h2 id="{sheet.name}">{title}</h2>{hint}'
        f"<figure>{svg(drawn, sheet.title.to(digest.language))}</figure></section>"
    )
