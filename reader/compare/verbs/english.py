"""The operative verbs of English."""

import re

from reader.compare.verbs.demand import MUST, Demand, pieces

_STEPS = (
    "notes|takes note of|recognizes|acknowledges|reaffirms|recalls|taken note of|noted",
    "notes with appreciation|notes with satisfaction|notes with concern|welcomes|"
    "takes note with appreciation of|takes note with satisfaction of|takes note with interest of|"
    "appreciates|commends|supports|endorses",
    "may wish to|may|could|might",
    "encourages|encouraged to|encouraged",
    "invites|recommends|suggests|proposes|invited to|recommended to|recommended that|invited|advised to",
    "requests|asks|expects|requested to|asked to|expected to|requested",
    "should|ought to|need to|needs to",
    "calls upon|calls on|calls for|appeals to|called upon to|called on to|called upon",
    "urges|urged to|urged",
    "demands|directs|instructs|requires|required to|directed to",
    "must|shall|decides|orders|prohibits|may not|must not|shall not",
)
_PAST = {
    "welcomed": 1.0,
    "recommended": 4.0,
    "instructed": 9.0,
    "decided": MUST,
    "resolved": MUST,
    "ordered": MUST,
}
_STRENGTH = {
    form: float(step)
    for step, verbs in enumerate(_STEPS)
    for verb in verbs.split("|")
    for form in (verb, re.sub(r"^(\w+[^s])s\b", r"\1", verb))  # urges, and urge after a pronoun
}
_NEGATED = {"may": "may not", "must": "must not", "shall": "shall not"}
_SENTENCE = re.compile(r"[^\s].*?(?:[;!?\n]|\.(?=\s+[“\"(]?[A-Z])|$)", re.DOTALL)


def _pattern(verbs: dict[str, float]) -> re.Pattern[str]:
    """The first demand of a sentence."""
    listed = "|".join(sorted(map(re.escape, verbs), key=len, reverse=True))
    return re.compile(
        rf"""
          ^\W* (?:\([a-z]+\)\s|\d[\d.]*\s)?
            (?: The\s (?:(?-i:[A-Z][\w-]+|of|on|for|and|the|to)\s){{1,6}} | It\swas\s )?
            (?: (?:I|we|therefore|also|further|again|once\sagain|in\sthis\sregard|and|to)[\s,]+ )*
            (?P<strongly>strongly\s)? (?P<verb>{listed}) \b
                (?!\s(?:for|of|from|by|was|were|is|are|has|have)\b)
        | ^ (?:[\w’'-]+(?:\.\d+)?[\s,]+){{1,24}}?
            (?: (?:is|are|be)\s (?:also\s|further\s)? (?P<strongly2>strongly\s)?
            (?P<passive>(?:encourag|invit|request|urg|recommend|ask|expect|requir|direct|advis)ed\sto
              |called\s(?:up)?on\sto)
          | (?P<modal>should|must|shall|may\swish\sto|ought\sto|needs?\sto|(?-i:may)) (?P<not>\snot)? ) \b
        """,
        re.VERBOSE | re.IGNORECASE,
    )


_FIRST = _pattern(_STRENGTH)
_FIRST_PAST = _pattern(_STRENGTH | _PAST)
_ACTING = "|".join(sorted((verb for verb in _STRENGTH if re.match(r"\w+s\b", verb)), key=len, reverse=True))
_FURTHER = re.compile(
    rf"""
      ,?\sand\s (?:(?:also|further|again|therefore)\s)? (?P<strongly>strongly\s)? (?P<verb>{_ACTING}) \b
        (?!\s(?:for|of|from|by)\b)
    | \b (?P<modal>should|must|shall|may\swish\sto|(?-i:may)) (?P<not>\snot)? \b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def is_verb(word: str) -> bool:
    """Tell whether a word is a verb of the scale."""
    return word in _STRENGTH


def demands(text: str, *, past: bool) -> list[list[Demand]]:
    """Find the demands of an English text, sentence by sentence.

    Args:
        text: the text.
        past: take what was asked for a demand as well.
    """
    return [_of(sentence, past=past) for sentence in _SENTENCE.finditer(text)]


def _of(sentence: re.Match[str], *, past: bool) -> list[Demand]:
    text, shift = sentence.group(), sentence.start()
    first = (_FIRST_PAST if past else _FIRST).search(text)
    if first is None:
        return []
    further = _FURTHER.finditer(text, _verb(first)[1])
    return [_demand(match, shift) for match in (first, *further)]


def _verb(match: re.Match[str]) -> tuple[int, int]:
    """Tell where the verb of a match is, without what strengthens or negates it."""
    groups = match.groupdict()
    return match.span(next(name for name in ("verb", "passive", "modal") if groups.get(name)))


def _demand(match: re.Match[str], shift: int) -> Demand:
    groups = match.groupdict()
    start, end = _verb(match)
    verb = " ".join(match.string[start:end].lower().split())
    strength = (_STRENGTH | _PAST)[_NEGATED.get(verb, verb) if groups["not"] else verb]
    adverb = groups.get("strongly") or groups.get("strongly2") or ""
    start -= len(adverb)
    end = match.end("not") if groups["not"] else end
    return Demand(
        shift + start,
        shift + end,
        match.string[start:end],
        strength + (0.5 if adverb else 0.0),
        pieces(match.string[end:]),
    )
