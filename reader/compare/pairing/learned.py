"""What the decision has learned. Written by `python -m tests.compare.pairing.learn`."""

FIRST: dict[str, float] = {
    "alike": 8.438,
    "context": 3.341,
    "names": 0.711,
    "topic": 3.268,
    "chapter_topic": 2.01,
    "part": 3.058,
    "part_heading": 1.326,
    "heading": 2.663,
    "many": 4.958,
    "": -19.414,
}
SECOND: dict[str, float] = {
    "opinion": 0.357,
    "sentence": 5.198,
    "part": 0.956,
    "part_least": 1.812,
    "chapter_others": 0.979,
    "bridge": 0.262,
    "bridge_least": 0.396,
    "unexplained": 1.855,
    "topic": 1.23,
    "beside": 1.464,
    "block": 0.778,
    "mutual": 0.965,
    "heading": 2.279,
    "many": 3.609,
    "gap": 1.443,
    "strange": 2.89,
    "": -11.434,
}
ACCEPTED = 0.38
