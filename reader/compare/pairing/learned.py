"""What the decision has learned. Written by `python -m tests.compare.pairing.learn`."""

FIRST: dict[str, float] = {
    "alike": 1.934,
    "standing": 3.321,
    "context": 2.151,
    "names": 0.517,
    "topic": 2.493,
    "chapter_topic": 2.457,
    "part": 2.786,
    "part_heading": 1.368,
    "section": 0.233,
    "heading": 3.87,
    "many": 4.445,
    "": -18.946,
}
SECOND: dict[str, float] = {
    "opinion": 0.229,
    "sentence": 7.286,
    "part": 0.827,
    "part_least": 1.409,
    "part_others": 1.145,
    "chapter_others": 0.925,
    "bridge": 0.269,
    "bridge_least": 0.346,
    "unexplained": 1.707,
    "topic": 1.624,
    "beside": 1.523,
    "block": 0.917,
    "opinion_block": 0.037,
    "mutual": 0.891,
    "heading": 2.566,
    "many": 3.718,
    "gap": 1.107,
    "strange": 2.773,
    "": -12.69,
}
ACCEPTED = 0.41
