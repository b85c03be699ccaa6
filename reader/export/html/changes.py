"""The rows side by side."""

from collections.abc import Iterator

from reader.compare.model import Relation
from reader.document.language import Language
from reader.document.progress import Progress
from reader.export import captions, words
from reader.export.digest import Digest, Entry, Heading, Passage
from reader.export.html.markup import passage, tag, text


def changes(digest: Digest, progress: Progress) -> Iterator[str]:
    """Give the rows under their headings, piece by piece."""
    language = digest.language
    yield f'<section aria-labelledby="changes"><h2 id="changes">{text(words.CHANGES.to(language))}</h2>'
    shown = words.SHOWN.to(language, shown=digest.shown, total=digest.total)
    yield tag("p", text(shown), class_="hint")
    if not digest.shown:
        yield tag("p", text(words.NO_CHANGES.to(language))) + "</section>"
        return
    yield _filters(digest)
    yield f'<div class="changes"><div class="sides" aria-hidden="true"><div>{text(digest.old.name)}</div>'
    yield f"<div></div><div>{text(digest.new.name)}</div></div>"
    done = depth = 0
    for part in digest.parts:
        for heading in part.headings:
            yield _band(heading)
            depth = heading.level
        for entry in part.entries:
            yield _row(entry, digest, min(depth + 3, 6))
            done += 1
        progress(done / digest.shown)
    yield "</div></section>"


def _filters(digest: Digest) -> str:
    present = {entry.relation for entry in digest.entries}
    boxes = "".join(
        f'<label><input type="checkbox" checked id="show-{relation}"> '
        f"{words.RELATION_SIGN[relation]} {text(words.RELATION[relation].to(digest.language))}</label>"
        for relation in Relation
        if relation in present
    )
    legend = tag("legend", text(words.SHOW.to(digest.language)))
    return f'<fieldset class="filters">{legend}{boxes}</fieldset>'


def _band(heading: Heading) -> str:
    level = min(heading.level + 2, 5)
    same = " same" if heading.old == heading.new else ""
    sign = "" if heading.relation is None else words.RELATION_SIGN[heading.relation]
    return (
        f'<h{level} class="band{same}" id="{text(heading.anchor)}"><span>{text(heading.old)}</span>'
        f'<span class="g" aria-hidden="true">{sign}</span><span>{text(heading.new)}</span></h{level}>'
    )


def _row(entry: Entry, digest: Digest, level: int) -> str:
    language = digest.language
    kind = entry.relation.value
    parts = [
        f'<article class="row {kind}" id="{entry.anchor}" aria-labelledby="h-{entry.anchor}">',
        f'<h{level} class="head" id="h-{entry.anchor}">{_head(entry, language)}</h{level}>',
        _side(entry.old, "old", digest.old.language, words.ABSENT_OLD.to(language)),
        _side(entry.new, "new", digest.new.language, words.ABSENT_NEW.to(language)),
    ]
    if entry.review.note:
        label = tag("strong", text(words.NOTE.to(language)))
        parts.append(tag("p", f"{label} &#160;{text(entry.review.note)}", class_="rownote"))
    parts.append("</article>")
    return "".join(parts)


def _head(entry: Entry, language: Language) -> str:
    chips = "".join(
        f' <span class="chip {fact.kind}">{text(fact.text)}</span>'
        for fact in captions.facts(entry, language)
    )
    return (
        f'<span class="sign" aria-hidden="true">{words.RELATION_SIGN[entry.relation]}</span>'
        f"{text(words.RELATION[entry.relation].to(language))} "
        f'<span class="to">{text(captions.route(entry, language))}</span>{chips}'
    )


def _side(side: tuple[Passage, ...], name: str, language: str, absent: str) -> str:
    if not side:
        return tag("div", tag("span", text(absent), class_="hidden"), class_=f"side {name} none")
    content = "".join(passage(one, name) for one in side)
    return tag("div", content, class_=f"side {name}", lang=language)
