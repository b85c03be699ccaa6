"""Where the paragraphs of each outermost section went."""

from collections import Counter

from reader.compare.model import Comparison
from reader.document.language import Language
from reader.document.model import Edition
from reader.export.labels import heading_text, section_label
from reader.export.lines import Flow, FlowMap

_FRONT = "front"


def flow_map(comparison: Comparison, language: Language) -> FlowMap:
    """Count the paragraphs between the outermost sections of both editions; front matter is left out."""
    old_names, new_names = _outermost(comparison.old), _outermost(comparison.new)
    counts: Counter[tuple[str | None, str | None]] = Counter()
    for row in comparison.rows:
        sources = [_top(comparison.old, name) for name in row.old]
        targets = [_top(comparison.new, name) for name in row.new]
        for at in range(max(len(sources), len(targets))):
            source = sources[min(at, len(sources) - 1)] if sources else None
            target = targets[min(at, len(targets) - 1)] if targets else None
            if _FRONT not in (source, target):
                counts[source, target] += 1
    old_at = {name: index for index, name in enumerate(old_names)}
    new_at = {name: index for index, name in enumerate(new_names)}
    flows = sorted(
        (
            Flow(
                None if source is None else old_at[source], None if target is None else new_at[target], count
            )
            for (source, target), count in counts.items()
        ),
        key=lambda flow: (
            len(old_at) if flow.old is None else flow.old,
            len(new_at) if flow.new is None else flow.new,
        ),
    )
    return FlowMap(
        tuple(_label(comparison.old, name, language) for name in old_names),
        tuple(_label(comparison.new, name, language) for name in new_names),
        tuple(flows),
    )


def _outermost(edition: Edition) -> list[str]:
    tops = (_top(edition, paragraph.id) for paragraph in edition.paragraphs)
    return [name for name in dict.fromkeys(tops) if name != _FRONT]


def _top(edition: Edition, paragraph: str) -> str:
    section = edition.paragraph_by_id[paragraph].section
    path = edition.path(section)
    return path[0].id if path else section


def _label(edition: Edition, name: str, language: Language) -> str:
    section = edition.section_by_id.get(name)
    return heading_text(section) if section else section_label(name, edition, language)
