"""What the decision has learned. Written by `python -m tests.compare.pairing.learn`."""

FIRST: dict[str, float] = {
    "alike": 3.072,
    "standing": 3.847,
    "context": 2.677,
    "names": 0.458,
    "part": 3.378,
    "part_heading": 1.377,
    "section": 0.733,
    "heading": 3.333,
    "": -12.633,
}
SECOND: dict[str, float] = {
    "opinion": 0.453,
    "part": 1.012,
    "part_least": 1.39,
    "part_others": 1.338,
    "chapter_others": 1.123,
    "bridge": 0.403,
    "bridge_least": 0.289,
    "unexplained": 1.749,
    "beside": 1.543,
    "block": 1.047,
    "opinion_block": 0.129,
    "mutual": 0.527,
    "heading": 1.626,
    "gap": 4.998,
    "strange": 5.229,
    "": -8.863,
}
ACCEPTED = 0.4
