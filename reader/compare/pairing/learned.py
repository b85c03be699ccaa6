"""What the decision has learned; written by `python -m tests.compare.pairing.learn`, not by hand."""

FIRST: dict[str, float] = {
    "alike": 0.9259,
    "standing": 4.4054,
    "context": 2.8537,
    "names": 0.5042,
    "part": 3.339,
    "part_heading": 1.2749,
    "section": 0.8424,
    "heading": 2.843,
    "": -13.0437,
}
SECOND: dict[str, float] = {
    "opinion": 0.4655,
    "part": 1.7784,
    "part_least": 1.4668,
    "bridge": 0.3717,
    "bridge_least": 0.2502,
    "unexplained": 2.1168,
    "beside": 1.4579,
    "block": 0.9422,
    "heading": 1.1986,
    "gap": 3.0,
    "strange": 4.0,
    "": -7.0406,
}
ACCEPTED = 0.36
