#!/bin/sh
# luot-kiosk: the kiosk's program with the Java that fits and the flags it was measured with.
set -eu
jar=/usr/share/luot-kiosk/luot-kiosk.jar
cache=/var/cache/luot-kiosk/luot-kiosk.aot

if [ -r /etc/luot/kiosk.env ]; then
    # shellcheck source=/dev/null
    . /etc/luot/kiosk.env
fi
for java in "${LUOT_JAVA:-}" /usr/lib/jvm/*25*/bin/java java; do
    if command -v "$java" >/dev/null; then break; fi
done

set -- -jar "$jar" "$@"
case "${LUOT_TRAIN:-}" in
    "") if [ -r "$cache" ]; then set -- "-XX:AOTCache=$cache" -Xlog:aot=off -Xlog:cds=off "$@"; fi ;;
    *) set -- "-XX:AOTCacheOutput=$LUOT_TRAIN" "$@" ;;
esac
# shellcheck disable=SC2086 # several options in one variable
exec "$java" -XX:+UseSerialGC -Xms24m -Xmx96m -Xss256k -XX:TieredStopAtLevel=1 -XX:-UsePerfData \
    -XX:+ExitOnOutOfMemoryError -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 \
    --enable-native-access=ALL-UNNAMED ${JAVA_OPTIONS:-} "$@"
