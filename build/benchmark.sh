#!/bin/sh
# Runs every benchmark, or those that are named; each prints ratios measured in one run. A target that is missed is
# printed and fails nothing: on a machine that others share, a time proves little.
#   sh build/benchmark.sh [--short] [NAME…]
set -eu
cd "$(dirname "$0")/.."
sh build/setup.sh tests
short=
[ "${1:-}" = --short ] && { short=yes; shift; }
all=$(ls tests/benchmarks/*.py | xargs -n1 basename -s .py)
[ -n "$short" ] && all=$(echo "$all" | grep -v -x peers)
for name in ${*:-$all}; do
    case "$short$name" in
        yeslibrary | yesstarting | yespackaged) sizes=--short ;;
        yeswindow) sizes="200 5000" ;;
        yesarchive) sizes="25 100" ;;
        *) sizes= ;;
    esac
    echo "== $name"
    QT_QPA_PLATFORM=offscreen .venv/bin/python -m tests.benchmarks."$name" $sizes
done
