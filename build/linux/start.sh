#!/bin/sh
# Starts Duizhao from wherever its folder was unpacked to.
exec "$(dirname "$(readlink -f "$0")")/program/duizhao" "$@"
