"""What the decision has learned. Written by `python -m tests.compare.pairing.learn`."""

FIRST: dict[str, float] = {
    "alike": 1.39,
    "standing": 3.442,
    "context": 2.182,
    "names": 0.524,
    "topic": 2.626,
    "chapter_topic": 2.532,
    "part": 3.055,
    "part_heading": 1.389,
    "section": 0.209,
    "heading": 3.907,
    "many": 4.743,
    "": -19.726,
}
SECOND: dict[str, float] = {
    "opinion": 0.413,
    "part": 0.948,
    "part_least": 1.499,
    "part_others": 0.997,
    "chapter_others": 0.791,
    "bridge": 0.305,
    "bridge_least": 0.34,
    "unexplained": 1.793,
    "topic": 1.443,
    "beside": 1.546,
    "block": 1.019,
    "opinion_block": 0.042,
    "mutual": 0.884,
    "heading": 2.178,
    "many": 3.829,
    "gap": 4.98,
    "strange": 4.11,
    "": -13.006,
}
ACCEPTED = 0.4
