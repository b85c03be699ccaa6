"""What the decision has learned. Written by `python -m tests.compare.pairing.learn`."""

FIRST: dict[str, float] = {
    "alike": 0.866,
    "standing": 4.408,
    "context": 2.868,
    "names": 0.369,
    "part": 3.452,
    "part_heading": 1.154,
    "section": 0.669,
    "heading": 2.186,
    "": -12.946,
}
SECOND: dict[str, float] = {
    "opinion": 0.634,
    "part": 1.262,
    "part_least": 1.961,
    "bridge": 0.323,
    "bridge_least": 0.286,
    "unexplained": 1.856,
    "beside": 1.323,
    "block": 0.773,
    "heading": 1.512,
    "gap": 2.076,
    "strange": 3.034,
    "": -5.6,
}
ACCEPTED = 0.34
