#!/bin/sh
# Sets up everything the tests need and runs all of them.
#   sh build/test.sh [PYTEST OPTIONS]
set -eu
cd "$(dirname "$0")/.."
sh build/setup.sh tests
QT_QPA_PLATFORM=offscreen exec .venv/bin/python -m pytest "$@"
