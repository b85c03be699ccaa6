"""Fuzz one target: `python -m tests.campaigns.fuzz.child TARGET OPTION…`; the process ends with it."""

import sys

import atheris

with atheris.instrument_imports(include=["reader"]):
    from tests.campaigns.fuzz.targets import TARGETS

if __name__ == "__main__":
    target = TARGETS[sys.argv[1]]
    target(b"")  # no input is blamed for what is loaded once
    atheris.Setup([sys.argv[0], *sys.argv[2:]], target)
    atheris.Fuzz()
