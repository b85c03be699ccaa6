"""What the decision has learned. Written by `python -m tests.compare.pairing.learn`."""

FIRST: dict[str, float] = {
    "alike": 2.866,
    "standing": 3.74,
    "context": 2.754,
    "names": 0.504,
    "part": 3.345,
    "part_heading": 1.389,
    "section": 0.785,
    "heading": 3.473,
    "many": 4.859,
    "": -17.476,
}
SECOND: dict[str, float] = {
    "opinion": 0.464,
    "part": 1.052,
    "part_least": 1.314,
    "part_others": 1.323,
    "chapter_others": 1.141,
    "bridge": 0.392,
    "bridge_least": 0.285,
    "unexplained": 1.726,
    "beside": 1.503,
    "block": 1.047,
    "opinion_block": 0.126,
    "mutual": 0.568,
    "heading": 1.3,
    "many": 3.262,
    "gap": 5.025,
    "strange": 3.993,
    "": -10.905,
}
ACCEPTED = 0.4
