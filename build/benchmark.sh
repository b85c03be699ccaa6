#!/bin/sh
# Runs every benchmark; each prints ratios measured in one run.
#   sh build/benchmark.sh [--short] [NAME…]
set -eu
cd "$(dirname "$0")/.."
sh build/setup.sh tests
short=""
[ "${1:-}" = --short ] && { short=$1; shift; }
[ $# -gt 0 ] || set -- $(ls tests/benchmarks/*.py | grep -v /__init__.py | xargs -n1 basename -s .py)
for name in "$@"; do
    echo "== $name"
    QT_QPA_PLATFORM=offscreen .venv/bin/python -m tests.benchmarks."$name" $short
done
