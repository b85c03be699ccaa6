"""The operative verbs of further languages: of resolutions at the start, of rules as modals."""

import re

from reader.compare.verbs.demand import Demand, pieces

# Steps of the scale as in `english`, a line each.
_STEPS = {
    "fr": (
        "note|prend note|rappelle|réaffirme|constate",
        "accueille avec satisfaction|se félicite|salue|appuie",
        "peut|peuvent|pourra|pourront",
        "encourage|encouragée?s? à",
        "invite|recommande|suggère|invitée?s? à|est invitée?|sont invitée?s",
        "prie|demande|est priée?|sont priée?s",
        "devrait|devraient",
        "appelle|lance un appel|engage",
        "exhorte|demande instamment|prie instamment|engage instamment",
        "exige|enjoint",
        "décide|doit|doivent|devra|devront|est tenue? de|sont tenue?s de|ne peut|ne peuvent",
    ),
    "es": (
        "observa|toma nota|recuerda|reafirma|reconoce",
        "acoge con (?:beneplácito|satisfacción)|celebra|apoya",
        "podrán?|podrían?|pueden?",
        "alienta",
        "invita|recomienda|sugiere",
        "solicita|pide",
        "deberían?",
        "hace un llamamiento|exhorta",
        "insta",
        "exige",
        "decide|deberán?|deben?|no podrán?|no pueden?",
    ),
    "ru": (
        "отмечает|принимает к сведению|напоминает|подтверждает|признает",
        "приветствует|поддерживает",
        "может|могут|вправе",
        "поощряет(?:ся)?",
        "предлагает(?:ся)?|рекомендует(?:ся)?",
        "просит",
        "следует",
        "призывает(?:ся)?",
        "настоятельно призывает",
        "требует",
        "постановляет|долж(?:ен|на|но|ны)|обязан[аоы]?|не может|не могут|не вправе",
    ),
    "ar": (
        "و?[تي]لاحظ|و?[تي]حيط علما|و?[تي]شير إلى|و?[تي]ؤكد من جديد",
        "و?[تي]رحب",
        "و?[تي]جوز|و?يمكن",
        "و?[تي]شجع",
        "و?[تي]دعو|و?[تي]وصي",
        "و?[تي]طلب",
        "و?ينبغي",
        "و?[تي]هيب",
        "و?[تي]حث",
        "و?[تي]طالب",
        "و?[تي]قرر|و?[تي]جب|و?لا [تي]جوز|و?[تي]حظر|و?[تي]لتزم",
    ),
    "pt": (
        "observa|toma nota|recorda|reafirma|reconhece",
        "acolhe com satisfação|congratula-se",
        "pode|podem|poderão?|poderá",
        "incentiva|encoraja",
        "convida|recomenda|sugere",
        "solicita|pede",
        "deveriam?",
        "apela|exorta",
        "insta",
        "exige",
        "decide|deve|devem|deverão?|deverá|não pode|não podem|não poderá",
    ),
    "de": (
        "nimmt kenntnis|erinnert|bekräftigt|erkennt an",
        "begrüßt|unterstützt",
        "kann|können|darf|dürfen",
        "ermutigt",
        "lädt ein|empfiehlt",
        "bittet|ersucht",
        "soll|sollen|sollte|sollten",
        "fordert auf|ruft auf",
        "fordert nachdrücklich auf",
        "verlangt",
        "beschließt|muss|müssen|hat zu|haben zu|darf nicht|dürfen nicht",
    ),
    "ja": (
        "留意する|再確認する",
        "歓迎する",
        "ことができる|できる",
        "奨励する",
        "勧告する|努めるものとする|よう努め",
        "要請する|求める",
        "べきである|ことが望ましい",
        "呼びかける",
        "強く要請する|強く求める",
        "命ずる|命じる",
        "なければならない|ものとする|てはならない|ことができない|決定する",
    ),
}
TONGUES = frozenset(_STEPS)
"""The languages whose verbs are known here."""

_SENTENCE = re.compile(r"[^。；;!?！？\n]+?(?:[。；;!?！？\n]|\.(?=\s)|$)")


def _verbs(steps: tuple[str, ...], language: str) -> re.Pattern[str]:
    """The verbs of a language, each step a group; the higher ones first, for they are the longer ones."""
    edge = "" if language == "ja" else r"\b"
    groups = (f"(?P<step{step}>{verbs})" for step, verbs in reversed([*enumerate(steps)]))
    return re.compile(rf"{edge}(?:{'|'.join(groups)}){edge}", re.IGNORECASE)


_VERBS = {language: _verbs(steps, language) for language, steps in _STEPS.items()}


def demands(text: str, language: str) -> list[list[Demand]]:
    """Find the demands of a text, sentence by sentence.

    Args:
        text: the text.
        language: one of `TONGUES`.
    """
    return [
        [_demand(verb, sentence) for verb in _VERBS[language].finditer(text, *sentence.span())]
        for sentence in _SENTENCE.finditer(text)
    ]


def _demand(verb: re.Match[str], sentence: re.Match[str]) -> Demand:
    """Make a demand of a verb; all of its sentence is asked, for in some languages the verb stands last."""
    strength = float((verb.lastgroup or "").removeprefix("step"))
    text, (start, end) = verb.string, verb.span()
    asked = pieces(text[sentence.start() : start] + text[end : sentence.end()])
    return Demand(start, end, verb.group(), strength, asked)
