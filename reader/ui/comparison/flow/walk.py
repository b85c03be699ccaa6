"""The ways of the keyboard through the picture of the flow."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from reader.ui.comparison.flow.picture import Bar, FlowPicture, Ribbon

Stop = Bar | Ribbon


def step(picture: FlowPicture, at: Stop | None, key: Qt.Key) -> Stop | None:
    """Give where an arrow key, Home or End leads.

    Up and down go along the old sections, the ribbons, or the new sections; left and right go along a ribbon,
    from the section that it comes from to the one that it leads to.

    Args:
        picture: what is walked.
        at: where one is; None before the first step, which leads to the first section.
        key: what was pressed.
    """
    columns = _columns(picture)
    if at is None:
        return next((column[0] for column in columns if column), None)
    if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        return _across(picture, at, rightwards=key == Qt.Key.Key_Right) or at
    column = next(column for column in columns if at in column)
    place = column.index(at)
    places = {
        Qt.Key.Key_Up: max(0, place - 1),
        Qt.Key.Key_Down: min(len(column) - 1, place + 1),
        Qt.Key.Key_Home: 0,
        Qt.Key.Key_End: len(column) - 1,
    }
    return column[places.get(key, place)]


def _columns(picture: FlowPicture) -> tuple[Sequence[Stop], Sequence[Stop], Sequence[Stop]]:
    return (
        [bar for bar in picture.bars if not bar.new],
        sorted(picture.ribbons, key=lambda ribbon: ribbon.sign.y()),
        [bar for bar in picture.bars if bar.new],
    )


def _across(picture: FlowPicture, at: Stop, *, rightwards: bool) -> Stop | None:
    """Give what a stop is tied to on one side; the thickest ribbon of a section."""
    if isinstance(at, Ribbon):
        name = at.link.new if rightwards else at.link.old
        return next((bar for bar in picture.bars if bar.new is rightwards and bar.name == name), None)
    if at.new is rightwards:
        return None
    tied = [r for r in picture.ribbons if (r.link.new if at.new else r.link.old) == at.name]
    return max(tied, key=lambda ribbon: ribbon.link.weight, default=None)
