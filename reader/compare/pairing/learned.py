"""What the decision has learned. Written by `python -m tests.compare.pairing.learn`."""

FIRST: dict[str, float] = {
    "alike": 2.845,
    "standing": 3.744,
    "context": 2.76,
    "names": 0.501,
    "part": 3.333,
    "part_heading": 1.387,
    "section": 0.785,
    "heading": 3.415,
    "many": 4.887,
    "": -17.491,
}
SECOND: dict[str, float] = {
    "opinion": 0.467,
    "part": 1.019,
    "part_least": 1.319,
    "part_others": 1.332,
    "chapter_others": 1.134,
    "bridge": 0.391,
    "bridge_least": 0.289,
    "unexplained": 1.707,
    "beside": 1.499,
    "block": 1.049,
    "opinion_block": 0.115,
    "mutual": 0.613,
    "heading": 1.303,
    "many": 3.223,
    "gap": 5.095,
    "strange": 4.022,
    "": -10.893,
}
ACCEPTED = 0.4
