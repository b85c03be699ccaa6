"""What the decision has learned. Written by `python -m tests.compare.pairing.learn`."""

FIRST: dict[str, float] = {
    "alike": 2.811,
    "standing": 3.868,
    "context": 2.69,
    "names": 0.472,
    "part": 3.058,
    "part_heading": 1.38,
    "section": 0.719,
    "heading": 3.396,
    "": -12.3,
}
SECOND: dict[str, float] = {
    "opinion": 0.593,
    "part": 1.658,
    "part_least": 1.859,
    "bridge": 0.338,
    "bridge_least": 0.441,
    "unexplained": 1.985,
    "beside": 1.525,
    "block": 0.903,
    "heading": 1.973,
    "gap": 4.996,
    "strange": 5.426,
    "": -8.163,
}
ACCEPTED = 0.4
