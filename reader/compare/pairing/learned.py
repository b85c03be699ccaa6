"""What the decision has learned. Written by `python -m tests.compare.pairing.learn`."""

FIRST: dict[str, float] = {
    "alike": 2.859,
    "standing": 3.745,
    "context": 2.753,
    "names": 0.5,
    "part": 3.332,
    "part_heading": 1.385,
    "section": 0.785,
    "heading": 3.422,
    "many": 4.881,
    "": -17.481,
}
SECOND: dict[str, float] = {
    "opinion": 0.468,
    "part": 1.044,
    "part_least": 1.302,
    "part_others": 1.335,
    "chapter_others": 1.143,
    "bridge": 0.391,
    "bridge_least": 0.29,
    "unexplained": 1.72,
    "beside": 1.492,
    "block": 1.036,
    "opinion_block": 0.126,
    "mutual": 0.547,
    "heading": 1.314,
    "many": 3.222,
    "gap": 5.109,
    "strange": 4.018,
    "": -10.862,
}
ACCEPTED = 0.4
