#!/usr/bin/env bash
# A virtual PC with USB: Debian's stock amd64 kernel, this machine's own Java, a shell on its virtio console.
# usage: build.sh FOLDER JAVA_HOME    Only the tools are installed; all else goes to FOLDER.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
java=$(cd "$2" && pwd)
cd "$1"
exec 9>lock
flock 9
made=$({ cat "$here/build.sh" "$here/init" "$here/guest" "$java/release"; echo "$java"; } | sha256sum | cut -d' ' -f1)
if [ "$(cat made 2>/dev/null)" = "$made" ]; then exit 0; fi
rm -rf made k root ird ./*.deb
say() { echo "[$SECONDS s] $*"; }

export DEBIAN_FRONTEND=noninteractive
apt-get -qq update
apt-get -qq install -y --no-install-recommends qemu-system-x86 busybox-static kmod cpio xz-utils e2fsprogs > apt.log 2>&1 \
    || { tail -5 apt.log; exit 1; }
image=$(apt-cache depends linux-image-amd64 | awk '/Depends/ {print $2; exit}')
kernel=${image#linux-image-}
apt-get -qq -o APT::Sandbox::User=root download "$image"
dpkg-deb -x ./*.deb k
depmod -b k "$kernel"
cp "k/boot/vmlinuz-$kernel" vmlinuz
say "$kernel"

# Virtual disks; USB with its keyboards and serial lines; a USB printer whose other end is in the same machine; a network.
mkdir -p ird/{bin,dev,proc,sys,mnt,mods}
cp /bin/busybox ird/bin/
ln -s busybox ird/bin/sh
for m in virtio_pci virtio_console virtio_blk crc32c_generic ext4 virtio_net xhci-pci usbhid hid-generic evdev usbserial ftdi_sio \
    configfs dummy_hcd usb_f_printer usblp; do
    modprobe -S "$kernel" -d k --show-depends "$m" | awk '$1 == "insmod" {print $2}'
done | awk '!seen[$0]++' | while read -r file; do
    cp "$file" ird/mods/
    basename "$file" >> ird/mods/order
done
install -m 755 "$here/init" ird/init
(cd ird && find . | cpio -o -H newc 2>/dev/null | gzip -1) > initrd.gz
rm -rf k ird ./*.deb

# Its disk: busybox, Java, the libraries that Java asks for, and what it draws letters with.
mkdir -p root/{bin,proc,sys,dev,tmp,data,program,java}
apt-get -qq -o APT::Sandbox::User=root download libfontconfig1 fontconfig-config fonts-dejavu-core libfreetype6 libexpat1 \
    libbrotli1 libpng16-16 zlib1g libbz2-1.0
for deb in ./*.deb; do dpkg-deb -x "$deb" root; done
cp /bin/busybox root/bin/
for tool in cat cp date dd dmesg echo grep head kill ln ls mkdir mount poweroff ps rm sh sleep stty sync tail test touch umount \
    wc; do ln -sf busybox "root/bin/$tool"; done
cp -a "$java/bin" "$java/conf" "$java/lib" "$java/release" root/java/
rm -f root/java/lib/src.zip root/java/lib/ct.sym
find -L root/java -type f \( -name '*.so' -o -perm -u+x \) -exec ldd {} + 2>/dev/null | grep -oE '/[^ ]+\.so[^ ]*' | grep -v "^$PWD" |
    sort -u | while read -r library; do
    if [ -e "$library" ]; then mkdir -p "root$(dirname "$library")" && cp -Ln "$library" "root$library"; fi
done
install -m 755 "$here/guest" root/guest
truncate -s 600M root.img
mkfs.ext4 -q -F -d root root.img
rm -rf root ./*.deb
echo "$made" > made
say "ready, $(du -sh . | cut -f1)"
