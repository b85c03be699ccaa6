"""What a matrix of commitments is: plain, immutable data."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from reader.document.model import Edition


class Response(StrEnum):
    """How a paragraph of a report meets a commitment."""

    ANSWER = "answer"  # it tells what was done
    RENEWED = "renewed"  # it asks the same again


@dataclass(frozen=True, slots=True)
class Commitment:
    """A paragraph of a mandate that asks or promises something.

    Attributes:
        paragraph: its id.
        verb: what it does, as printed (促请, requests); empty where no verb of the scale opens it.
        asks: it wants to be answered; False where it only takes note, welcomes, recalls.
    """

    paragraph: str
    verb: str
    asks: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """A paragraph of the report that meets a commitment.

    Attributes:
        paragraph: its id.
        response: how it meets it.
        sure: how sure that is, 0 to 1.
        cited: it names the commitment by the mandate's number and its own.
        heading: it stands under the same heading.
        words: rare words that both have.
    """

    paragraph: str
    response: Response
    sure: float
    cited: bool = False
    heading: bool = False
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A commitment and what meets it, in the order of the report."""

    commitment: Commitment
    answers: tuple[Answer, ...] = ()

    @property
    def answered(self) -> bool:
        """Whether a paragraph tells what was done."""
        return any(answer.response is Response.ANSWER for answer in self.answers)

    @property
    def renewed(self) -> bool:
        """Whether it is asked again, and nothing tells what was done."""
        return bool(self.answers) and not self.answered

    @property
    def open(self) -> bool:
        """Whether it asks and nothing meets it."""
        return self.commitment.asks and not self.answers


@dataclass(frozen=True, slots=True)
class HeadingPair:
    """Headings of mandate and report that name the same; one may name several, and be named by several."""

    old: str
    new: str
    share: float


@dataclass(frozen=True)
class Matrix:
    """The commitments of a mandate with the paragraphs of a report that answer each.

    Attributes:
        mandate: what asks.
        report: what answers.
        lines: every commitment, in the order of the mandate.
        headings: the headings that both have.
        loose: ids of the report's paragraphs that meet no commitment, in order.
    """

    mandate: Edition
    report: Edition
    lines: tuple[Line, ...]
    headings: tuple[HeadingPair, ...] = ()
    loose: tuple[str, ...] = ()

    @cached_property
    def summary(self) -> dict[str, int]:
        """How many commitments there are and ask, what became of those; how many paragraphs are loose."""
        asking = [line for line in self.lines if line.commitment.asks]
        return {
            "commitments": len(self.lines),
            "asking": len(asking),
            "answered": sum(line.answered for line in asking),
            "renewed": sum(line.renewed for line in asking),
            "open": sum(line.open for line in asking),
            "loose": len(self.loose),
        }

    @cached_property
    def by_answer(self) -> dict[str, tuple[Line, ...]]:
        """The lines that each paragraph of the report stands in."""
        found: dict[str, list[Line]] = {}
        for line in self.lines:
            for answer in line.answers:
                found.setdefault(answer.paragraph, []).append(line)
        return {name: tuple(lines) for name, lines in found.items()}
