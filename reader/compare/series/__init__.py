"""Series: three and more editions at once: what stands level, how they grew, where a sentence came from."""

from reader.compare.series.blame import Piece, PieceKind, pieces
from reader.compare.series.chain import Band, Chain, chain
from reader.compare.series.timeline import Counts, SectionLine, Timeline, timeline
from reader.compare.series.tracks import Point, Track, tracks

__all__ = [
    "Band",
    "Chain",
    "Counts",
    "Piece",
    "PieceKind",
    "Point",
    "SectionLine",
    "Timeline",
    "Track",
    "chain",
    "pieces",
    "timeline",
    "tracks",
]
