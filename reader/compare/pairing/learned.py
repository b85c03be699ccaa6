"""What the decision has learned. Written by `python -m tests.compare.pairing.learn`."""

FIRST: dict[str, float] = {
    "alike": 1.772,
    "standing": 2.933,
    "context": 2.644,
    "names": 0.499,
    "topic": 2.13,
    "chapter_topic": 1.825,
    "part": 2.555,
    "part_heading": 1.017,
    "section": 0.192,
    "heading": 2.844,
    "many": 2.875,
    "": -16.089,
}
SECOND: dict[str, float] = {
    "opinion": 0.255,
    "sentence": 5.488,
    "part": 0.917,
    "part_least": 1.628,
    "part_others": 0.696,
    "chapter_others": 0.875,
    "bridge": 0.319,
    "bridge_least": 0.319,
    "unexplained": 1.538,
    "topic": 1.462,
    "beside": 1.379,
    "block": 0.826,
    "opinion_block": 0.058,
    "mutual": 0.886,
    "heading": 1.918,
    "many": 2.086,
    "gap": 1.201,
    "strange": 2.32,
    "": -9.751,
}
ACCEPTED = 0.4
