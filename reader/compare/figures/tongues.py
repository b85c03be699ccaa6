"""Tongues: the words that make or lead a quantity in languages other than Chinese."""

from reader.compare.words import listed

COMMA = listed("fr es de it pt ru uk pl nl sv da nb nn no fi cs sk sl hr sr bg ro hu el tr id vi ca")
"""Languages that write decimals after a comma."""

_SCALES = {
    1_000: "thousand mille mil mila tausend тыс тысяча тысячи тысяч тысячу ألف آلاف",
    1_000_000: "million millions m millón millones milhão milhões milione milioni millionen mio "
    "млн миллион миллиона миллионов مليون ملايين",
    1_000_000_000: "billion bn milliard milliards milliarde milliarden mrd miliardo miliardi bilhão bilhões "
    "млрд миллиард миллиарда миллиардов مليار مليارات بليون بلايين",
    1_000_000_000_000: "trillion tn billones трлн",
}
SCALES = {word: value for value, words in _SCALES.items() for word in words.split()}
"""What a multiplier is worth."""

_LONG = "|".join(sorted((word for word in SCALES if len(word) > 2), key=len, reverse=True))
SCALE_WORDS = (
    # Few numbers stand before a letter of these scripts, and a pattern without regard to capitals is slow.
    r"(?=[A-Za-z\u0400-\u04ff\u0600-\u06ff])"
    rf"(?:(?i:mil\smillones|mil\smilhões|(?:тыс|млн|млрд|mio|mrd)\.|(?:{_LONG}))|(?<=\d)(?:m|bn|tn)|bn|tn)"
)
"""A multiplier; one letter only right after the digits."""

PERCENT = (
    r"(?:[%％‰٪]|[个個]百分[点點]|per\s?cent\b|percentage\spoints?\b|pour\s?cent\b|por\s?cien?to\b|Prozent\b"
    r"|процент\w*|в\sпроцентах|في\sالم[ائ]ئ?ة|(?:パーセント)?ポイント|パーセント|割(?!合))"
)
"""A percent sign, or words for it."""

_UNITS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
WORTH = {word: value for value, word in enumerate(_UNITS.split(), 1)} | {
    word: 10 * value for value, word in enumerate(_TENS.split(), 2)
}
"""What an English number is worth."""

WORDS = rf"(?:{_TENS.replace(' ', '|')})-(?:{'|'.join(_UNITS.split()[:9])})|{'|'.join(WORTH)}"
"""An English number in words."""

_PARTS = "half third quarter|fourth fifth sixth seventh eighth ninth tenth"
_PART = _PARTS.replace(" ", "|")
PARTS = {
    form: value
    for value, parts in enumerate(_PARTS.split(), 2)
    for part in parts.split("|")
    for form in (part, f"{part}s")
}
"""What parts of a whole are called."""

_FEW = "|".join(_UNITS.split()[:10])
_BESIDE_SHARE = (
    "before|after|by|in|to|from|since|over|during|than|more|less|higher|lower|was|is|were|are|and|or"
)
FRACTIONS = rf"""(?i: (?: half | (?:an?|one)[\s-](?:{_PART}) ) (?= \sof\b | [,.;)] | $ )
    | one[\s-](?:{_PART}) (?= \s(?:{_BESIDE_SHARE})\b )
    | (?:{_FEW})[\s-](?:{_PART})s \b )"""
"""An English fraction in words, for a pattern in which blanks mean nothing.

Two thirds is a share anywhere, one third where no noun follows, a third where what it is of does.
"""

EXAMPLES = rf"""(?i: (?P<hits>1|{_FEW}) \s(?:in|out\sof)\s (?:every\s)? (?P<tries>10{{1,6}}|{_FEW})
    (?! [\w,./-] | \s(?:years|months|weeks|days|hours)\b ) )"""
"""A share that is told by examples, likewise: one in four, nine out of ten, 1 in 100."""

HEDGES = (
    r"\b(?:an?\sestimated|estimated|about|around|approximately|roughly|nearly|almost|close\sto|(?:just\s)?over|(?:just\s)?under"
    r"|(?:no|not)\s(?:more|less|fewer)\sthan|not\sexceeding|in\sexcess\sof|more\sthan|at\sleast|at\smost|up\sto|as\smany\sas"
    r"|fewer\sthan|less\sthan|some|environ|près\sde|plus\sde|moins\sde|au\smoins|au\splus|jusqu[’']à|quelque"
    r"|unos|unas|cerca\sde|casi|más\sde|menos\sde|al\smenos|hasta|aproximadamente|alrededor\sde|rund|etwa|mindestens"
    r"|höchstens|mehr\sals|weniger\sals|около|(?:не\s)?более|(?:не\s)?менее|почти|свыше|примерно"
    r"|نحو|حوالي|زهاء|قرابة|أكثر\sمن|أقل\sمن|ما\sيقرب\sمن|ما\sلا\sيقل\sعن)\b"
)
"""What makes a number less than exact, before it."""
