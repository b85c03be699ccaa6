"""The window that shows the manual."""

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QKeySequence,
    QShortcut,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFragment,
)
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QMainWindow, QSplitter, QTextBrowser

from reader.document.language import Language
from reader.ui.dialogs.parts import fit
from reader.ui.fonts import set_quotes
from reader.ui.help.pages import Page, pages
from reader.ui.theme import theme

_SCALE = {1: 26, 2: 19, 3: 16}


class HelpWindow(QMainWindow):
    """Pages at the left, the page at the right; links lead from page to page."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setObjectName("help")
        self.setWindowTitle(self.tr("Manual"))
        self._language = language
        self._pages: tuple[Page, ...] = pages(language)
        px = theme().measures.px
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages of the manual"))
        self.list.setProperty("paper", True)
        self.list.setProperty("pages", True)
        for page in self._pages:
            item = QListWidgetItem(page.title, self.list)
            item.setSizeHint(QSize(0, px(36)))
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("Manual"))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.setStyleSheet("QTextBrowser { border: none; border-radius: 0; padding: 0; }")
        self.text.anchorClicked.connect(self._follow)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.list)
        parts.addWidget(self.text)
        parts.setStretchFactor(1, 1)
        titles = max(self.list.fontMetrics().horizontalAdvance(page.title) for page in self._pages) + px(40)
        parts.setSizes([titles, px(920) - titles])
        self.setCentralWidget(parts)
        fit(self, 920, 680)
        self.list.currentRowChanged.connect(self._show)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        QShortcut(QKeySequence.StandardKey.Close, self, self.close)
        theme().changed.connect(self._show_again)

    def open_page(self, name: str) -> None:
        """Show a page by its name; the first where there is none of that name."""
        at = next((at for at, page in enumerate(self._pages) if page.name == name), 0)
        self.list.setCurrentRow(at)

    def _follow(self, url: QUrl) -> None:
        self.open_page(url.path().removesuffix(".md"))

    def _show_again(self) -> None:
        self._show(self.list.currentRow())

    def _show(self, at: int) -> None:
        if not 0 <= at < len(self._pages):
            return
        look = theme()
        document = self.text.document()
        font = look.font(look.measures.px(15))
        set_quotes(font, self._language)
        document.setDefaultFont(font)
        document.setDocumentMargin(look.measures.px(32))
        self.text.setMarkdown(self._pages[at].markdown)
        self._dress()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _dress(self) -> None:
        """Give headings, lines and code the measures of the theme."""
        look = theme()
        px = look.measures.px
        block = self.text.document().begin()
        while block.isValid():
            cursor = QTextCursor(block)
            level = block.blockFormat().headingLevel()
            shape = QTextBlockFormat(block.blockFormat())
            shape.setLineHeight(150.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            shape.setBottomMargin(px(4 if block.textList() else 10))
            shape.setTopMargin(px(20 if level > 1 else 0))
            cursor.setBlockFormat(shape)
            if level:
                style = QTextCharFormat()
                style.setFont(look.font(px(_SCALE.get(level, 15)), bold=True))
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(style)
            block = block.next()
        self._dress_code()

    def _dress_code(self) -> None:
        look = theme()
        block = self.text.document().begin()
        while block.isValid():
            for piece in _fragments(block):
                if piece.charFormat().fontFixedPitch():
                    cursor = QTextCursor(self.text.document())
                    cursor.setPosition(piece.position())
                    cursor.setPosition(piece.position() + piece.length(), QTextCursor.MoveMode.KeepAnchor)
                    style = QTextCharFormat()
                    style.setBackground(look.colour("band"))
                    font = QFont(look.font(look.measures.px(14)))
                    style.setFont(font)
                    cursor.mergeCharFormat(style)
            block = block.next()


def _fragments(block: QTextBlock) -> list[QTextFragment]:
    """Give the pieces of a block that are set alike; a list, for setting them otherwise cuts them anew."""
    pieces = []
    at = block.begin()
    while not at.atEnd():
        pieces.append(at.fragment())
        at += 1
    return pieces
