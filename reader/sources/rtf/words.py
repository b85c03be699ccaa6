"""What the control words of RTF mean, as far as they matter for reading."""

from reader.sources.inline import TAB
from reader.sources.rtf.state import Goal

# Words that stand for a character.
CHARACTERS = {
    "tab": TAB,
    "line": "\n",
    "page": "\n",
    "column": "\n",
    "lbr": "\n",
    "emdash": "—",
    "endash": "–",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "nestcell": " ",
    "nestrow": "\n",
}
SYMBOLS = {"~": "\xa0", "_": "-", "\\": "\\", "{": "{", "}": "}", "\t": " ", "-": "", ":": ""}

# Groups that are not text of the document, or go elsewhere. Groups marked \* that are not named are skipped.
GOALS = {
    "fonttbl": Goal.FONTS,
    "stylesheet": Goal.STYLES,
    "title": Goal.TITLE,
    "author": Goal.AUTHOR,
    "listtext": Goal.NUMBER,
    "pntext": Goal.NUMBER,
    "fldinst": Goal.INSTRUCTION,
    "footnote": Goal.NOTE,
}
GOALS |= dict.fromkeys(("header", "headerl", "headerr", "headerf"), Goal.FURNITURE)
GOALS |= dict.fromkeys(("footer", "footerl", "footerr", "footerf"), Goal.FURNITURE)
_NOT_TEXT = """
    colortbl info pict object objdata themedata colorschememapping datastore generator listtable
    listoverridetable revtbl rsidtbl xmlnstbl latentstyles pgdsctbl ftnsep ftnsepc ftncn aftnsep aftnsepc
    aftncn annotation atnid atnauthor atntime atnicn atnref atrfstart atrfend atndate bkmkstart bkmkend
    nonshppict sp sn sv mmathPr filetbl private1 template operator company manager category keywords comment
    doccomm subject hlinkbase passwordhash wgrffmtfilter listpicture pntxta pntxtb pnseclvl defchp defpap
    falt panose fontemb xe tc rxe txe docvar formfield ffname datafield userprops fchars lchars picprop
    shpinst shpgrp shprslt
"""
GOALS |= dict.fromkeys(_NOT_TEXT.split(), Goal.NOTHING)

# Marked as ignorable, but their text is shown.
SHOWN = frozenset({"shptxt", "fldrslt", "listtext", "pntext", "footnote", "title", "author"})
