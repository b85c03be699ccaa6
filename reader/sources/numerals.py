"""Numbers as word processors and browsers print them in front of list paragraphs and notes."""

from collections.abc import Callable

_CHINESE = "○一二三四五六七八九"
_FINANCIAL = "零壹贰叁肆伍陆柒捌玖"
_FINANCIAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_FINANCIAL_JAPANESE = "〇壱弐参四伍六七八九"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_HIRAGANA = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん"
_KATAKANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
_GANADA = "가나다라마바사아자차카타파하"
_CHOSUNG = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_KOREAN = "영일이삼사오육칠팔구"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_GREEK = "αβγδεζηθικλμνξοπρστυφχψω"
_ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
_SYMBOLS = "*†‡§"
_TEENS = "Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen"
_ONES = tuple(f"Zero One Two Three Four Five Six Seven Eight Nine {_TEENS}".split())
_TENS = ("Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety")


def decimal(number: int) -> str:
    """1, 2, 3."""
    return str(number)


def roman(number: int) -> str:
    """i, ii, iii; numbers that Roman numerals cannot write stay decimal."""
    if not 0 < number < 4000:
        return str(number)
    signs = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"))
    low = ((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
    text = ""
    for value, sign in signs + low:
        count, number = divmod(number, value)
        text += sign * count
    return text


def _repeated(signs: str) -> Callable[[int], str]:
    """Signs in order, then doubled, tripled: a … z, aa, bb (the way of word processors)."""

    def numeral(number: int) -> str:
        if number < 1:
            return str(number)
        times, at = divmod(number - 1, len(signs))
        return signs[at] * min(times + 1, 30)

    return numeral


def _cycled(signs: str) -> Callable[[int], str]:
    """Signs in order, then from the first again."""
    return lambda number: signs[(number - 1) % len(signs)] if number > 0 else str(number)


def letters(number: int) -> str:
    """Base 26 with letters: a … z, aa, ab (the way of browsers)."""
    if number < 1:
        return str(number)
    text = ""
    while number:
        number, at = divmod(number - 1, 26)
        text = chr(ord("a") + at) + text
    return text


def _digits(signs: str) -> Callable[[int], str]:
    """Digit by digit: 一○二."""
    return lambda number: "".join(signs[int(c)] if c.isdigit() else c for c in str(number))


def _counted(signs: str, units: str, *, one_ten: bool) -> Callable[[int], str]:
    """With the units ten, hundred, thousand and ten thousand spoken: 一百零二.

    Args:
        signs: the signs of 0 to 9.
        units: the signs of 10, 100, 1000 and 10,000.
        one_ten: whether 10 to 19 are written with their leading one (壹拾).
    """
    ten, hundred, thousand, myriad = tuple(units)
    zero = "零" if signs[0] == "○" else signs[0]

    def below_myriad(number: int) -> str:
        text, gap = "", False
        for value, unit in ((1000, thousand), (100, hundred), (10, ten), (1, "")):
            digit, number = divmod(number, value)
            if digit:
                text += (zero if gap and text else "") + signs[digit] + unit
                gap = False
            else:
                gap = True
        return text

    def numeral(number: int) -> str:
        if not 0 <= number < 100_000_000:
            return str(number)
        if number == 0:
            return signs[0]
        high, low = divmod(number, 10_000)
        text = below_myriad(high) + myriad if high else ""
        if low:
            text += (zero if high and low < 1000 else "") + below_myriad(low)
        return text[1:] if not one_ten and text.startswith(signs[1] + ten) else text

    return numeral


chinese = _counted(_CHINESE, "十百千万", one_ten=False)


def _up_to_hundred(number: int) -> str:
    """一 … 九十九, then digit by digit: 一○○."""
    return chinese(number) if number < 100 else _digits(_CHINESE)(number)


def _from_block(first: str, last: int, otherwise: Callable[[int], str]) -> Callable[[int], str]:
    """Signs that stand in a row in Unicode: ① … ⑳."""
    return lambda number: chr(ord(first) + number - 1) if 0 < number <= last else otherwise(number)


def circled(number: int) -> str:
    """① … ㊿, then plain."""
    for start, end, first in ((1, 20, "①"), (21, 35, "㉑"), (36, 50, "㊱")):
        if start <= number <= end:
            return chr(ord(first) + number - start)
    return str(number)


def _ordinal(number: int) -> str:
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _cardinal_text(number: int) -> str:
    if not 0 <= number < 1000:
        return str(number)
    if number < 20:
        return _ONES[number]
    if number < 100:
        ten, one = divmod(number, 10)
        return _TENS[ten - 2] + (f"-{_ONES[one].lower()}" if one else "")
    hundred, rest = divmod(number, 100)
    return f"{_ONES[hundred]} hundred" + (f" {_cardinal_text(rest).lower()}" if rest else "")


def _ordinal_text(number: int) -> str:
    text = _cardinal_text(number)
    odd = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth"}
    odd |= {"nine": "ninth", "twelve": "twelfth"}
    for word, ordinal in odd.items():
        if text.lower().endswith(word):
            ending = text[: -len(word)] + ordinal
            return ending[0].upper() + ending[1:]
    return text[:-1] + "ieth" if text.endswith("y") else text + "th"


def _upper(numeral: Callable[[int], str]) -> Callable[[int], str]:
    return lambda number: numeral(number).upper()


_abc = _repeated("abcdefghijklmnopqrstuvwxyz")
_financial = _counted(_FINANCIAL, "拾佰仟萬", one_ten=True)
_financial_traditional = _counted(_FINANCIAL_TRADITIONAL, "拾佰仟萬", one_ten=True)
_korean = _counted(_KOREAN, "십백천만", one_ten=False)

# The names are those of WordprocessingML (ST_NumberFormat).
_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": decimal,
    "decimalHalfWidth": decimal,
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": _digits("０１２３４５６７８９"),
    "decimalFullWidth2": _digits("０１２３４５６７８９"),
    "decimalEnclosedCircle": circled,
    "decimalEnclosedCircleChinese": circled,
    "decimalEnclosedFullstop": _from_block("⒈", 20, lambda number: f"{number}."),
    "decimalEnclosedParen": _from_block("⑴", 20, lambda number: f"({number})"),
    "numberInDash": lambda number: f"- {number} -",
    "upperRoman": _upper(roman),
    "lowerRoman": roman,
    "upperLetter": _upper(_abc),
    "lowerLetter": _abc,
    "ordinal": _ordinal,
    "cardinalText": _cardinal_text,
    "ordinalText": _ordinal_text,
    "hex": lambda number: f"{number:X}",
    "chicago": _repeated(_SYMBOLS),
    "none": lambda _number: "",
    "ideographDigital": _digits("〇一二三四五六七八九"),
    "japaneseCounting": _counted("〇一二三四五六七八九", "十百千万", one_ten=False),
    "japaneseLegal": _counted(_FINANCIAL_JAPANESE, "拾百阡萬", one_ten=True),
    "japaneseDigitalTenThousand": _digits("〇一二三四五六七八九"),
    "aiueo": _cycled(_KATAKANA),
    "aiueoFullWidth": _cycled(_KATAKANA),
    "iroha": _cycled(_IROHA),
    "irohaFullWidth": _cycled(_IROHA),
    "hiragana": _cycled(_HIRAGANA),
    "ideographEnclosedCircle": _from_block("㊀", 10, decimal),
    "ideographTraditional": _cycled(_STEMS),
    "ideographZodiac": _cycled(_BRANCHES),
    "ideographZodiacTraditional": lambda number: _cycled(_STEMS)(number) + _cycled(_BRANCHES)(number),
    "taiwaneseCounting": _up_to_hundred,
    "taiwaneseCountingThousand": chinese,
    "taiwaneseDigital": _digits(_CHINESE),
    "ideographLegalTraditional": _financial_traditional,
    "chineseCounting": _up_to_hundred,
    "chineseCountingThousand": chinese,
    "chineseLegalSimplified": _financial,
    "koreanDigital": _digits(_KOREAN),
    "koreanDigital2": _digits("零一二三四五六七八九"),
    "koreanCounting": _korean,
    "koreanLegal": _korean,
    "ganada": _cycled(_GANADA),
    "chosung": _cycled(_CHOSUNG),
    "russianLower": _cycled(_RUSSIAN),
    "russianUpper": _upper(_cycled(_RUSSIAN)),
    "arabicAlpha": _cycled(_ARABIC),
    "hebrew2": _cycled(_HEBREW),
    "greekLower": _cycled(_GREEK),
    "lowerLetterCounted": letters,
    "upperLetterCounted": _upper(letters),
}


def numeral(number: int, style: str) -> str:
    """Write `number` in a style named as in WordprocessingML; an unknown style is decimal.

    `lowerLetterCounted` and `upperLetterCounted` are added to those names: letters the way browsers count
    (z, aa, ab), where word processors double them (z, aa, bb).
    """
    return _FORMATS.get(style, decimal)(number)
