#!/bin/sh
# luot-hub: the hub's program with the Java that fits.
set -eu
jar=/usr/share/luot-hub/luot-hub.jar

if [ -r /etc/luot/hub.env ]; then
    # shellcheck source=/dev/null
    . /etc/luot/hub.env
fi
for java in "${LUOT_JAVA:-}" /usr/lib/jvm/*25*/bin/java java; do
    if command -v "$java" >/dev/null; then break; fi
done
# shellcheck disable=SC2086 # several options in one variable
exec "$java" -XX:+UseSerialGC -XX:-UsePerfData -XX:+ExitOnOutOfMemoryError -Djava.awt.headless=true \
    -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 --enable-native-access=ALL-UNNAMED \
    ${JAVA_OPTIONS:-} -jar "$jar" "$@"
