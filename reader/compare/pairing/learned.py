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
    "opinion": 0.471,
    "part": 1.592,
    "part_least": 1.891,
    "bridge": 0.391,
    "bridge_least": 0.342,
    "unexplained": 1.772,
    "beside": 1.719,
    "block": 0.84,
    "opinion_block": 0.106,
    "mutual": 0.618,
    "heading": 1.902,
    "gap": 4.782,
    "strange": 5.252,
    "": -8.294,
}
ACCEPTED = 0.4
