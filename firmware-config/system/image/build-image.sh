#!/usr/bin/env bash
# Makes a card image for a kiosk out of Raspberry Pi OS Lite (trixie, 64-bit) and our packages:
# read-only system, a data partition of its own, logs in memory, both watchdogs.
#
#   sudo ./build-image.sh raspios-trixie-arm64-lite.img[.xz] luot-kiosk.img luot-kiosk_*.deb [luot-hub_*.deb]
#
# Needs on a Debian machine: qemu-user-static binfmt-support parted e2fsprogs xz-utils.
# The steps were not run on a Raspberry Pi by those who wrote them: try the card before you hang it up.
set -euo pipefail
usage() { sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2; }
[ $# -ge 3 ] || usage
[ "$(id -u)" = 0 ] || { echo "build-image.sh: must be root, for loop devices" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
source=$1 image=$2
shift 2
data_mib=${DATA_MIB:-2048}   # grows to the rest of the card at the first start
extra_mib=${EXTRA_MIB:-1200} # room for Java and our packages in the system's partition

case $source in
    *.xz) xz -dkc "$source" >"$image" ;;
    *) cp --sparse=always "$source" "$image" ;;
esac

# The system's partition grows, ours comes behind it.
truncate -s "+$((extra_mib + data_mib))M" "$image"
parted -s "$image" resizepart 2 "-${data_mib}MiB"
parted -s "$image" mkpart primary ext4 "-${data_mib}MiB" 100%

loop=$(losetup --show -fP "$image")
root=$(mktemp -d)
finish() {
    for at in dev/pts dev proc sys boot/firmware data ""; do umount -q "$root/$at" || true; done
    losetup -d "$loop" || true
    rmdir "$root" || true
}
trap finish EXIT
e2fsck -fy "${loop}p2" || [ $? -le 1 ]
resize2fs "${loop}p2"
mkfs.ext4 -q -L luot-data "${loop}p3"

mount "${loop}p2" "$root"
mount "${loop}p1" "$root/boot/firmware"
mkdir -p "$root/data"
mount "${loop}p3" "$root/data"
for at in dev dev/pts proc sys; do mount --bind "/$at" "$root/$at"; done

mkdir "$root/tmp/luot"
cp "$@" "$root/tmp/luot/"
cp -r "$here/../machine" "$here/inside.sh" "$root/tmp/luot/"
chroot "$root" /bin/bash /tmp/luot/inside.sh
rm -rf "$root/tmp/luot"
echo "made $image: write it to a card, start, then: sudo luot-kiosk setup"
