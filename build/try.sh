#!/bin/sh
# Sets Duizhao up and runs its main job on the sample editions:
# the summary as HTML and a picture of the window into out/, and the window itself where there is a screen.
#   sh build/try.sh [OLD NEW]
set -eu
cd "$(dirname "$0")/.."
sh build/setup.sh
if [ $# -eq 2 ]; then
    old=$1 new=$2
else
    old=resources/samples/zh/river-12.txt new=resources/samples/zh/river-13.txt
fi
mkdir -p out
library=out/library.db
echo "Comparing $old with $new …"
.venv/bin/duizhao --library "$library" compare "$old" "$new" --format html --force -o out/summary.html
.venv/bin/duizhao --library "$library" "$old" "$new" --screenshot out/window.png
echo "The summary lies in $PWD/out/summary.html, a picture of the window in $PWD/out/window.png."
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; then
    exec .venv/bin/duizhao --library "$library" "$old" "$new"
fi
echo "There is no screen here; where there is one, this command opens the window too."
