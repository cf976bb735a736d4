#!/usr/bin/env bash
# A virtual Raspberry Pi: an arm64 Debian kernel with gpio-sim, Debian's Java 25, a shell on its serial console.
# usage: build.sh FOLDER    Everything comes from Debian's packages and goes to FOLDER; only the tools are installed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
cd "$1"
W=$PWD
exec 9>lock
flock 9
made=$(cat "$here/build.sh" "$here/init" "$here/guest" | sha256sum | cut -d' ' -f1)
if [ "$(cat made 2>/dev/null)" = "$made" ]; then exit 0; fi
rm -rf made apt k root mod ird
say() { echo "[$SECONDS s] $*"; }

export DEBIAN_FRONTEND=noninteractive
apt-get -qq update
apt-get -qq install -y --no-install-recommends qemu-system-arm gcc-aarch64-linux-gnu gcc-12-aarch64-linux-gnu make \
    kmod cpio xz-utils libelf1 linux-kbuild-6.1 linux-source-6.1 > apt.log 2>&1 || { tail -5 apt.log; exit 1; }
say "tools"

# A private apt: arm64 packages are downloaded and unpacked, never installed.
mirror=$(find /etc/apt -name "*.list" -exec cat {} + -o -name "*.sources" -exec cat {} + | grep -v '^#' |
    grep -oE '(https?|file)://[^ ]+/debian/?( |$)' | sed 's#/debian/\? *$##' | awk 'NR == 1')
key=signed-by=/usr/share/keyrings/debian-archive-keyring.gpg
private() { # NAME SOURCE...
    local at=$W/apt/$1
    mkdir -p "$at"/{lists/partial,cache/archives/partial,state,preferences,deb}
    : > "$at/status"
    printf '%s\n' "${@:2}" > "$at/sources.list"
    echo "-o Dir::State=$at/state -o Dir::State::lists=$at/lists -o Dir::State::status=$at/status" \
        "-o Dir::Cache=$at/cache -o Dir::Etc::sourcelist=$at/sources.list -o Dir::Etc::sourceparts=/dev/null" \
        "-o Dir::Etc::preferencesparts=$at/preferences -o APT::Architecture=arm64 -o APT::Architectures::=arm64" \
        "-o APT::Sandbox::User=root"
}
bookworm=$(private bookworm "deb [$key] $mirror/debian bookworm main" \
    "deb [$key] $mirror/debian-security bookworm-security main")
trixie=$(private trixie "deb [$key] $mirror/debian trixie main")
apt-get -qq $bookworm update
apt-get -qq $trixie update
image=$(apt-cache $bookworm depends linux-image-arm64 | awk '/Depends/ {print $2; exit}')
kernel=${image#linux-image-}
(cd apt/bookworm/deb && apt-get -qq $bookworm download "$image" "linux-headers-$kernel" "linux-headers-${kernel%-arm64}-common")
# Java without a desktop, and what it draws letters with.
(cd apt/trixie/deb && apt-get -qq $trixie download openjdk-25-jre-headless busybox-static libc6 zlib1g libstdc++6 libgcc-s1 \
    libfreetype6 libbrotli1 libbz2-1.0 libpng16-16t64 libharfbuzz0b libgraphite2-3 libglib2.0-0t64 libatomic1 libffi8 \
    libpcre2-8-0 libfontconfig1 fontconfig-config libexpat1 fonts-dejavu-core)
for deb in apt/bookworm/deb/*.deb; do dpkg-deb -x "$deb" k; done
for deb in apt/trixie/deb/*.deb; do dpkg-deb -x "$deb" root; done
rm -rf apt
say "packages of $kernel"

# Debian ships gpio-sim switched off: it is built from Debian's own source against Debian's own headers.
mkdir mod
tar xf /usr/src/linux-source-6.1.tar.xz -C mod --strip-components=1 linux-source-6.1/drivers/gpio/gpio-sim.c \
    linux-source-6.1/drivers/gpio/gpiolib.h linux-source-6.1/kernel/irq/irq_sim.c
mv mod/drivers/gpio/gpio-sim.c mod/gpio_sim_core.c
mv mod/drivers/gpio/gpiolib.h mod/kernel/irq/irq_sim.c mod/
# irq_to_desc is not exported to modules; both do the same here.
sed -i 's/handle_simple_irq(irq_to_desc(irqnum));/generic_handle_irq(irqnum);/' mod/irq_sim.c
printf 'obj-m := gpio-sim.o\ngpio-sim-y := gpio_sim_core.o irq_sim.o\nccflags-y := -DCONFIG_IRQ_SIM=1\n' > mod/Makefile
headers=$W/k/usr/src/linux-headers-$kernel
common=$W/k/usr/src/linux-headers-${kernel%-arm64}-common
sed -i "s#/usr/src/#$W/k/usr/src/#" "$headers/Makefile"
for part in scripts tools; do
    for at in "$headers" "$common"; do
        rm -f "$at/$part"
        ln -s "/usr/lib/linux-kbuild-6.1/$part" "$at/$part"
    done
done
make -s -C "$headers" M="$W/mod" ARCH=arm64 CROSS_COMPILE=aarch64-linux-gnu- KERNELRELEASE="$kernel" modules > mod.log 2>&1 \
    || { tail mod.log; exit 1; }
mkdir -p "k/lib/modules/$kernel/extra"
aarch64-linux-gnu-strip --strip-debug -o "k/lib/modules/$kernel/extra/gpio-sim.ko" mod/gpio-sim.ko
depmod -b k "$kernel"
say "gpio-sim"

mkdir -p ird/{bin,dev,proc,sys,mnt,mods}
cp root/usr/bin/busybox ird/bin/
ln -s busybox ird/bin/sh
for m in virtio_pci virtio_console 9pnet_virtio 9p configfs gpio-sim; do
    modprobe -S "$kernel" -d "$W/k" --show-depends "$m" | awk '$1 == "insmod" {print $2}'
done | awk '!seen[$0]++' | while read -r file; do
    cp "$file" ird/mods/
    basename "$file" >> ird/mods/order
done
install -m 755 "$here/init" ird/init
(cd ird && find . | cpio -o -H newc 2>/dev/null | gzip -1) > initrd.gz
cp "k/boot/vmlinuz-$kernel" vmlinuz
mkdir -p root/{proc,sys,dev,tmp,data,lib,bin}
ln -sf ../usr/lib/ld-linux-aarch64.so.1 root/lib/
for tool in cat cp dd dmesg grep kill ls mkdir mount poweroff ps rm sh sleep stty sync tail test touch umount usleep wc; do
    ln -sf busybox "root/usr/bin/$tool"
done
install -m 755 "$here/guest" root/guest
rm -rf k mod ird
echo "$made" > made
say "ready, $(du -sh . | cut -f1)"
