#!/bin/sh
# Lets Java remember what the kiosk loads at its start: ready in a third of the time. Needed again
# after every change of Java or of the program; without it the kiosk only starts more slowly.
set -eu
cache=/var/cache/luot-kiosk
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chown luot-kiosk "$work"
rm -f "$cache/luot-kiosk.aot"
cd "$work"
# By the kiosk's own user: the program of an office never runs as root.
TMPDIR=$work LUOT_TRAIN=$work/luot-kiosk.aot timeout 120 \
    setpriv --reuid=luot-kiosk --regid=luot-kiosk --clear-groups --no-new-privs \
    /usr/bin/luot-kiosk train >"$work/log" 2>&1 || { tail -n 5 "$work/log"; exit 1; }
install -D -m 0644 "$work/luot-kiosk.aot" "$cache/luot-kiosk.aot"
