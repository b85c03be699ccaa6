#!/bin/sh
# Pins what pyproject.toml asks for, with hashes: requirements.lock for the program, tests/requirements.lock with
# what the tests need on top, build/requirements.lock with what packaging needs on top.
#   sh build/lock.sh [--upgrade]
set -eu
cd "$(dirname "$0")/.."
sh build/setup.sh tests
pin() {
    .venv/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --quiet \
        --no-emit-index-url --no-emit-find-links --custom-compile-command "sh build/lock.sh" "$@"
}
pin "$@" --extra setup -o requirements.lock
pin "$@" --extra setup --extra test -c requirements.lock -o tests/requirements.lock
pin "$@" --extra setup --extra package -c requirements.lock -o build/requirements.lock
