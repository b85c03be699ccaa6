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
    "opinion": 0.414,
    "part": 0.966,
    "part_least": 1.51,
    "part_others": 0.953,
    "chapter_others": 0.804,
    "bridge": 0.304,
    "bridge_least": 0.342,
    "unexplained": 1.811,
    "topic": 1.446,
    "beside": 1.571,
    "block": 1.024,
    "opinion_block": 0.037,
    "mutual": 0.881,
    "heading": 2.128,
    "many": 3.858,
    "gap": 1.267,
    "strange": 2.774,
    "": -11.664,
}
ACCEPTED = 0.4
