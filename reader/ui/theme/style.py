"""The style sheet: how controls are drawn in a theme."""

from string import Template

from reader.resource import resource
from reader.ui.theme.colours import Colours
from reader.ui.theme.measures import Measures

_SHEET = Template("""
QToolTip { background: $pane; color: $ink; border: 1px solid $edge; padding: ${p4}px ${p8}px; }
QMainWindow, QDialog { background: $paper; }
QMainWindow::separator { width: 1px; height: 1px; background: $line; }
QSplitter::handle { background: $line; }

QPushButton, QToolButton[framed="true"] {
    background: $pane; color: $ink; border: ${hair}px solid $edge; border-radius: ${p6}px;
    padding: ${p4}px ${p12}px; min-height: ${p20}px;
}
QPushButton:hover, QToolButton[framed="true"]:hover { background: $band; }
QPushButton:pressed, QToolButton[framed="true"]:pressed { background: $accent_bg; }
QPushButton:checked, QToolButton:checked { background: $accent_bg; border-color: $accent; color: $accent; }
QPushButton:disabled, QToolButton[framed="true"]:disabled {
    color: $disabled; background: $paper; border-color: $line;
}
QPushButton:focus, QToolButton:focus { border: ${focus}px solid $accent; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[primary="true"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[primary="true"]:focus { border: ${focus}px solid $ink; }
QPushButton[primary="true"]:disabled { background: $line; border-color: $line; color: $soft; }
QPushButton[quiet="true"], QToolButton {
    background: transparent; color: $ink; border: ${hair}px solid transparent; border-radius: ${p6}px;
    padding: ${p4}px ${p8}px;
}
QPushButton[quiet="true"]:hover, QToolButton:hover { background: $band; }
QPushButton[quiet="true"]:focus { border: ${focus}px solid $accent; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox {
    background: $pane; color: $ink; border: ${hair}px solid $edge; border-radius: ${p6}px;
    padding: ${p4}px ${p8}px; selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit, QPlainTextEdit { placeholder-text-color: $soft; }
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox { min-height: ${p20}px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QComboBox:focus { border-color: $accent; }
QLineEdit:disabled, QComboBox:disabled { color: $disabled; background: $paper; }
QComboBox::drop-down { border: none; width: ${p24}px; }
QComboBox::down-arrow { image: url("$controls/combo.svg"); width: ${p16}px; height: ${p16}px; }
QCheckBox { spacing: ${p8}px; min-height: ${p20}px; }
QCheckBox::indicator, QTreeWidget::indicator {
    width: ${p16}px; height: ${p16}px; background: $pane;
    border: ${hair}px solid $soft; border-radius: ${p4}px;
}
QCheckBox::indicator:hover { border-color: $accent; }
QTreeWidget::indicator:indeterminate { background: $edge; }
QCheckBox::indicator:checked, QTreeWidget::indicator:checked {
    background: $accent; border-color: $accent; image: url("$controls/$tick.svg");
}
QCheckBox:focus { color: $accent; }
QComboBox QAbstractItemView {
    background: $pane; color: $ink; border: 1px solid $edge; selection-background-color: $accent_bg;
    selection-color: $ink; outline: none;
}

QAbstractItemView {
    background: $pane; color: $ink; border: none; outline: none;
    selection-background-color: $accent_bg; selection-color: $ink;
}
QTreeView[paper="true"], QListView[paper="true"], QTableView[paper="true"] { background: $paper; }
QListView[pages="true"] { padding-top: ${p12}px; }
QListView[pages="true"]::item {
    min-height: ${p32}px; padding: 0 ${p12}px; border: none; border-left: 3px solid transparent;
}
QListView[pages="true"]::item:selected { background: $accent_bg; color: $accent; border-left-color: $accent; }
QListView[framed="true"] { border: ${hair}px solid $line; border-radius: ${p6}px; }
QListView[framed="true"]::item { padding: 0 ${p8}px; }
QTreeView[lines="true"]::item { padding: ${p4}px ${p6}px; }
QTreeView::branch:has-children:closed { image: url("$controls/right.svg"); }
QTreeView::branch:has-children:open { image: url("$controls/combo.svg"); }
QTableView::item { padding: ${p4}px; }
QHeaderView { background: $paper; }
QHeaderView::section {
    background: $paper; color: $soft; border: none; border-bottom: 1px solid $line;
    padding: ${p6}px ${p8}px; font-size: ${small}px;
}
QHeaderView::down-arrow { image: url("$controls/combo.svg"); width: ${p12}px; height: ${p12}px; }
QHeaderView::up-arrow { image: url("$controls/up.svg"); width: ${p12}px; height: ${p12}px; }
QScrollArea { border: none; background: transparent; }

QScrollBar:vertical { background: transparent; width: ${p12}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${p12}px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: ${p4}px; border: ${p2}px solid $paper; }
QScrollBar::handle:hover { background: $soft; }
QScrollBar::handle:vertical { min-height: ${p32}px; }
QScrollBar::handle:horizontal { min-width: ${p32}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenuBar { background: $paper; color: $ink; border-bottom: 1px solid $line; padding: ${p2}px ${p8}px; }
QMenuBar::item { padding: ${p4}px ${p8}px; border-radius: ${p4}px; background: transparent; }
QMenuBar::item:selected { background: $accent_bg; color: $ink; }
QMenu { background: $pane; color: $ink; border: 1px solid $edge; padding: ${p4}px; }
QMenu::item { padding: ${p6}px ${p24}px ${p6}px ${p12}px; border-radius: ${p4}px; }
QMenu::item:selected { background: $accent_bg; color: $ink; }
QMenu::item:disabled { color: $disabled; }
QMenu::right-arrow { image: url("$controls/right.svg"); width: ${p16}px; height: ${p16}px; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px ${p8}px; }

QToolBar { background: $pane; border: none; border-bottom: 1px solid $line; spacing: ${p6}px;
    padding: ${p6}px ${p12}px; }
QStatusBar { background: $pane; color: $soft; border-top: 1px solid $line; font-size: ${small}px; }
QStatusBar::item { border: none; }
QTabBar::tab {
    background: transparent; color: $soft; padding: ${p6}px ${p12}px; border: none;
    border-bottom: ${p2}px solid transparent;
}
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; }
QTabBar:focus { outline: none; }
QTabBar::scroller { width: ${p32}px; }
QTabBar QToolButton { padding: 0; border-radius: 0; background: $paper; }
QTabBar QToolButton:hover { background: $band; }
QTabBar QToolButton::left-arrow { image: url("$controls/left.svg"); width: ${p16}px; height: ${p16}px; }
QTabBar QToolButton::right-arrow { image: url("$controls/right.svg"); width: ${p16}px; height: ${p16}px; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabWidget[desk="true"]::pane { border: none; }
QTabWidget[desk="true"] > QTabBar { border-bottom: 1px solid $line; }
QTabWidget[desk="true"] > QTabBar::tab {
    max-width: ${p200}px; padding: ${p6}px ${p8}px ${p6}px ${p12}px; border-right: 1px solid $line;
}
QTabWidget[desk="true"] > QTabBar::tab:selected { background: $pane; color: $ink; }
QToolButton[cross="true"] { padding: ${p2}px; border-radius: ${p4}px; }

QProgressBar {
    background: $track; border: none; border-radius: ${p2}px; max-height: ${p4}px; min-height: ${p4}px;
    color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: ${p2}px; }

QGroupBox { border: none; margin-top: ${p20}px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
QLabel { background: transparent; }
QLabel[rank="soft"] { color: $soft; }
QLabel[rank="caption"] { color: $soft; font-size: ${small}px; }
QLabel[rank="title"] { font-size: ${title}px; font-weight: 600; }
QLabel[rank="display"] { font-size: ${display}px; font-weight: 600; }
QFrame[card="true"] { background: $pane; border: ${hair}px solid $line; border-radius: ${p8}px; }
QFrame[veil="true"] { border: ${p4}px solid $accent; }
QLabel[veil="true"] {
    background: $accent; color: $on_accent; border: none; border-radius: ${p6}px; padding: ${p8}px ${p16}px;
}
QFrame[rule="true"] { background: $line; border: none; max-height: 1px; }
""")


def stylesheet(colours: Colours, measures: Measures) -> str:
    """Give the application's style sheet for a theme.

    Widgets choose a variant by a dynamic property: buttons `primary` or `quiet`, tool buttons `framed`,
    labels `rank` (`soft`, `caption`, `title`, `display`), frames `card` or `rule`, lists `paper`.
    """
    tokens = {name: getattr(colours, name) for name in Colours.__slots__}
    sizes = {f"p{n}": measures.px(n) for n in (2, 4, 6, 8, 12, 16, 20, 24, 32, 200)}
    return _SHEET.substitute(
        tokens,
        **sizes,
        small=measures.small,
        title=measures.title,
        display=measures.display,
        hair=2 if colours.high_contrast else 1,
        # Where all text stands out, what cannot be chosen must step back as clearly.
        disabled=colours.line if colours.high_contrast else colours.soft,
        focus=3 if colours.high_contrast else 1,
        controls=resource("icons", "controls").as_posix(),
        tick="tick-on-light" if colours.dark else "tick-on-dark",
        accent_hover=colours.ink if colours.high_contrast else colours.ins,
    )
