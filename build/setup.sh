#!/bin/sh
# Sets up what the program needs (or what its tests, or its packaging, need too) and nothing that is there already.
#   sh build/setup.sh [tests|package]
set -eu
cd "$(dirname "$0")/.."
want=${1:-program}

# --- system packages -------------------------------------------------------------------------------------------
# Qt loads these at run time and no wheel carries them; the font gives Chinese glyphs.
packages="libegl1 libgl1 libglib2.0-0 libfontconfig1 libdbus-1-3 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0
libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 fonts-noto-cjk"
[ "$want" = tests ] && packages="$packages git libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils strace util-linux"
# PyInstaller packs the shared library of Python, which Debian keeps apart.
[ "$want" = package ] && packages="$packages git binutils libpython3-dev"

find_python() {
    for name in python3.13 python3.12 python3.11 python3; do
        if command -v "$name" >/dev/null 2>&1 &&
            "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
}

python=$(find_python)
if [ -z "$python" ] || ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    packages="$packages python3 python3-venv"
fi

provided() {
    # A fuller variant of an office package serves as well as the one without a window.
    dpkg-query -W -f '${Status}\n' "$1" "${1%-nogui}" 2>/dev/null | grep -q 'install ok installed'
}

install_packages() {
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "setup: this is no Debian system; if a window does not open, install what is called here: $packages" >&2
        return 0
    fi
    missing=""
    for package in $packages; do
        provided "$package" || missing="$missing $package"
    done
    [ -z "$missing" ] && return 0
    if [ "$(id -u)" = 0 ]; then
        as_root=""
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root="sudo"
    else
        echo "setup: please install these system packages: sudo apt-get install$missing" >&2
        return 0
    fi
    echo "setup: installing system packages:$missing"
    # Neither variable is quoted: one may be empty, the other is a list.
    { $as_root apt-get -qq update && $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq -y install --no-install-recommends $missing; } >/dev/null ||
        { echo "setup: apt-get could not install:$missing" >&2; return 1; }
}
install_packages

python=$(find_python)
if [ -z "$python" ]; then
    echo "setup: Python 3.11, 3.12 or 3.13 was not found; install it and run this command again." >&2
    exit 2
fi

# --- Python packages -------------------------------------------------------------------------------------------
lock=requirements.lock
[ "$want" = tests ] && lock=tests/requirements.lock
[ "$want" = package ] && lock=build/requirements.lock
mark=.venv/set-up-$want
if [ ! -e "$mark" ] || [ -n "$(find "$lock" pyproject.toml -newer "$mark")" ]; then
    [ -x .venv/bin/python ] || "$python" -m venv .venv ||
        { echo "setup: no virtual environment could be made; install the package python3-venv." >&2; exit 2; }
    echo "setup: installing the Python packages of $lock"
    pip() { .venv/bin/python -m pip --quiet --disable-pip-version-check install --no-deps "$@"; }
    pip --require-hashes -r "$lock"
    # The build backend warns at length that an installation of this kind follows the folder, which is the point.
    PYTHONWARNINGS=ignore pip --no-build-isolation -e .
    touch "$mark"
fi
.venv/bin/python build/translations.py
