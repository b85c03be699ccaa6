"""Fuzz one target: `python -m tests.campaigns.fuzz.child TARGET OPTION…`; the process ends with it."""

import sys

import atheris

with atheris.instrument_imports(include=["reader"]):
    from tests.campaigns.fuzz.targets import TARGETS

if __name__ == "__main__":
    atheris.Setup([sys.argv[0], *sys.argv[2:]], TARGETS[sys.argv[1]])
    atheris.Fuzz()
