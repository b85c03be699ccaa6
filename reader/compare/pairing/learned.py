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
    "opinion": 0.599,
    "part": 1.537,
    "part_least": 1.867,
    "bridge": 0.345,
    "bridge_least": 0.423,
    "unexplained": 1.987,
    "beside": 1.564,
    "block": 0.901,
    "heading": 1.809,
    "gap": 4.777,
    "strange": 5.359,
    "": -7.955,
}
ACCEPTED = 0.4
