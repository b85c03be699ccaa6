"""The words of digests, in both languages."""

from typing import Final

from reader.compare.model import CitationFate, Direction, EditClass, Relation
from reader.document.language import Phrase

RELATION: Final = {
    Relation.EQUIVALENT: Phrase("相同", "equivalent"),
    Relation.REVISED: Phrase("修订", "revised"),
    Relation.COUNTERPART: Phrase("改写", "counterpart"),
    Relation.ADDED: Phrase("新增", "added"),
    Relation.REMOVED: Phrase("删除", "removed"),
}
RELATION_SIGN: Final = {
    Relation.EQUIVALENT: "＝",
    Relation.REVISED: "≈",
    Relation.COUNTERPART: "∼",
    Relation.ADDED: "＋",
    Relation.REMOVED: "−",
}
CLASS: Final = {
    EditClass.SAME: Phrase("相同", "same"),
    EditClass.WORDING: Phrase("措辞", "wording"),
    EditClass.FIGURE: Phrase("数据", "figure"),
    EditClass.NAME: Phrase("名称", "name"),
    EditClass.TYPOGRAPHIC: Phrase("排版差异", "typographic"),
}
DIRECTION: Final = {
    Direction.STRONGER: Phrase("加强", "stronger"),
    Direction.WEAKER: Phrase("减弱", "weaker"),
    Direction.SAME: Phrase("相当", "as strong"),
}
DIRECTION_SIGN: Final = {Direction.STRONGER: "↑", Direction.WEAKER: "↓", Direction.SAME: "→"}
FATE: Final = {
    CitationFate.KEPT: Phrase("沿用", "kept"),
    CitationFate.ADDED: Phrase("新引", "newly cited"),
    CitationFate.REMOVED: Phrase("不再引用", "no longer cited"),
    CitationFate.REPLACED: Phrase("更替", "replaced"),
}

TITLE: Final = Phrase("{title}：{old}与{new}对照", "{title}: {old} and {new} compared")
PREPARED: Final = Phrase("编写：{author}", "Prepared by {author}")
OLD: Final = Phrase("旧版", "Old edition")
NEW: Final = Phrase("新版", "New edition")
AT_A_GLANCE: Final = Phrase("概览", "At a glance")
CONTENTS: Final = Phrase("目录", "Contents")
SECTIONS: Final = Phrase("章节对照", "Sections")
CHANGES: Final = Phrase("逐段改动", "Changes side by side")
FIGURES: Final = Phrase("数据", "Figures")
TERMS: Final = Phrase("术语", "Terms")
VERBS: Final = Phrase("动词", "Operative verbs")
CITATIONS: Final = Phrase("引证", "Citations")
FOOTNOTES: Final = Phrase("脚注", "Footnotes")
EMPHASIS: Final = Phrase("用词消长", "Words that gained or lost")
FLOW: Final = Phrase("段落去向", "Where the paragraphs went")
NOTE: Final = Phrase("批注", "Note")
IMPORTANT: Final = Phrase("重要", "important")
MOVED: Final = Phrase("移位", "moved")
MOVED_FROM: Final = Phrase("移位 · 原在{place}", "moved · was in {place}")
SPLIT: Final = Phrase("拆分", "split")
MERGED: Final = Phrase("合并", "merged")
REWRITTEN: Final = Phrase("共同之处不多", "little in common")
REWRITTEN_MEANING: Final = Phrase(
    "两版共同之处不多的段落，只标出相同的文字", "where little is in common, only that is underlined"
)
SHOWN: Final = Phrase("共 {total} 行，本摘要列出 {shown} 行。", "{shown} of {total} rows are shown here.")
TYPOGRAPHIC: Final = Phrase("排版差异", "typographic differences")
NO_CHANGES: Final = Phrase("没有符合所选条件的改动。", "No rows match what was chosen.")
ABSENT_OLD: Final = Phrase("旧版无对应段落", "nothing in the old edition")
ABSENT_NEW: Final = Phrase("新版无对应段落", "nothing in the new edition")
DELETED: Final = Phrase("删去", "deleted")
INSERTED: Final = Phrase("增入", "inserted")
SHARED: Final = Phrase("相同", "in common")
LEGEND: Final = Phrase("图例", "Key")
SHOW: Final = Phrase("显示", "Show")
RELATION_HEAD: Final = Phrase("关系", "Relation")
COUNT: Final = Phrase("数目", "Count")
PARAGRAPHS: Final = Phrase("段落", "Paragraphs")
CHARACTERS: Final = Phrase("字符", "Characters")
ABOUT: Final = Phrase("所指", "What it counts")
DIFFERENCE: Final = Phrase("差", "Difference")
PERCENT: Final = Phrase("变化率", "Change in %")
POINTS: Final = Phrase("{number} 个百分点", "{number} points")
WHERE: Final = Phrase("位置", "Where")
WHERE_OLD: Final = Phrase("旧版位置", "Where, old")
WHERE_NEW: Final = Phrase("新版位置", "Where, new")
FATE_HEAD: Final = Phrase("去留", "What became of it")
STRENGTH: Final = Phrase("力度", "Strength")
WORD: Final = Phrase("词", "Word")
PER: Final = Phrase("每万词出现次数", "Occurrences per 10,000 words")
FRONT: Final = Phrase("文首", "Front matter")
BODY: Final = Phrase("正文", "Text")
PAGE: Final = Phrase("第 {page} 页，共 {pages} 页", "Page {page} of {pages}")
ROW: Final = Phrase("行", "Row")
OLD_TEXT: Final = Phrase("旧版文字", "Old text")
NEW_TEXT: Final = Phrase("新版文字", "New text")
OLD_PARAGRAPH: Final = Phrase("旧版段落", "Old paragraph")
NEW_PARAGRAPH: Final = Phrase("新版段落", "New paragraph")
SECTION: Final = Phrase("章节", "Section")
MADE_WITH: Final = Phrase("由对照（Duizhao）生成", "Made with Duizhao")
COMMA: Final = Phrase("、", ", ")
