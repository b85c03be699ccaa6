"""Tongues: the words that multiply or lead a quantity in languages other than Chinese."""

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

_EXACTLY_NOT = (
    r"an?\sestimated|estimated|about|around|approximately|roughly|nearly|almost|close\sto|(?:just\s)?over|(?:just\s)?under"
    r"|(?:no|not)\s(?:more|less|fewer)\sthan|not\sexceeding|in\sexcess\sof|more\sthan|at\sleast|at\smost|up\sto|as\smany\sas"
    r"|fewer\sthan|less\sthan|some|below|above|barely|scarcely|hardly|well\sover|upwards\sof"
    r"|environ|(?:tout\s)?près\sde|presque|(?:pas\s)?(?:plus|moins)\sd[e’']|au\smoins|au\splus|jusqu[’']à|quelque"
    r"|unos|unas|cerca\sdel?|casi|(?:no\s)?(?:más|menos)\sdel?|al\smenos|hasta|aproximadamente|alrededor\sdel?"
    r"|quase|(?:mais|menos)\sd[eo]|pelo\smenos|circa|quasi|oltre|almeno|(?:più|meno)\sd(?:i|el)"
    r"|rund|etwa|mindestens|höchstens|(?:mehr|weniger)\sals|knapp|über|fast|gut|annähernd|unter"
    r"|около|(?:не\s)?более|(?:не\s)?менее|почти|свыше|примерно"
    r"|نحو|حوالي|زهاء|قرابة|أكثر\sمن|أقل\sمن|ما\sيقرب\sمن|ما\sلا\sيقل\sعن"
)
HEDGES = rf"\b(?:{_EXACTLY_NOT})\b(?:\s(?:el|la|los|las|le|les|der|die|das|o|os)\b)?"
"""What makes a number less than exact, before it; an article may stand between."""
