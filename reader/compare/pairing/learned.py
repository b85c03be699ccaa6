"""What the decision has learned. Written by `python -m tests.compare.pairing.learn`."""

FIRST: dict[str, float] = {
    "alike": 2.218,
    "standing": 3.655,
    "context": 3.052,
    "names": 0.544,
    "part": 2.921,
    "part_heading": 1.493,
    "section": 0.71,
    "heading": 3.606,
    "": -12.319,
}
SECOND: dict[str, float] = {
    "opinion": 0.596,
    "part": 1.786,
    "part_least": 1.751,
    "bridge": 0.328,
    "bridge_least": 0.459,
    "unexplained": 1.993,
    "beside": 1.489,
    "block": 0.926,
    "heading": 1.593,
    "gap": 5.935,
    "strange": 5.314,
    "": -8.113,
}
ACCEPTED = 0.42
