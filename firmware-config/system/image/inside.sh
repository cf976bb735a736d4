#!/usr/bin/env bash
# The part of build-image.sh that runs inside the image, as root. Every step may be repeated.
set -euo pipefail
cd "$(dirname "$0")"
export DEBIAN_FRONTEND=noninteractive

apt-get -q update
# Installs Java, trains the AOT cache on this architecture, makes users and udev rules.
apt-get -q install -y --no-install-recommends ./*.deb chrony overlayroot
apt-get clean

# Logs and watchdog. kernel_watchdog_timeout covers the time before systemd runs.
install -D -m 644 machine/journald.conf /etc/systemd/journald.conf.d/luot.conf
install -D -m 644 machine/watchdog.conf /etc/systemd/system.conf.d/luot.conf
install -D -m 644 machine/chrony.conf /etc/chrony/conf.d/luot.conf
if [ -e /boot/firmware/config.txt ] && ! grep -q '^kernel_watchdog_timeout=' /boot/firmware/config.txt; then
    printf '\n[all]\nkernel_watchdog_timeout=60\n' >>/boot/firmware/config.txt
fi
# Without a battery the clock starts from the time of chrony's last file, which lies on the data partition.
sed -i 's/^DAEMON_OPTS=.*/DAEMON_OPTS="-F 1 -s"/' /etc/default/chrony

# What must last lies on the data partition, each folder seen at its usual place.
grep -q ' /data ' /etc/fstab || echo 'LABEL=luot-data /data ext4 defaults,noatime,commit=5,x-systemd.growfs 0 2' >>/etc/fstab
keep() { # path owner mode
    mkdir -p "/data$1" "$1"
    if [ -n "$(ls -A "$1")" ] && [ -z "$(ls -A "/data$1")" ]; then cp -a "$1/." "/data$1/"; fi
    chown "$2" "/data$1"
    chmod "$3" "/data$1"
    grep -q " $1 none " /etc/fstab || echo "/data$1 $1 none bind,x-systemd.requires-mounts-for=/data 0 0" >>/etc/fstab
}
keep /etc/luot root:root 755
keep /var/lib/luot-kiosk luot-kiosk:luot-kiosk 750
keep /var/lib/chrony _chrony:_chrony 750
if [ -d /usr/share/luot-hub ]; then keep /var/lib/luot-hub luot-hub:luot-hub 750; fi

# The rest is read-only with a layer in memory. The kernel's image must hold the overlay module.
install -m 644 machine/overlayroot.conf /etc/overlayroot.local.conf
grep -qx overlay /etc/initramfs-tools/modules || echo overlay >>/etc/initramfs-tools/modules
update-initramfs -u -k all

# No swap on the card, and no upgrade behind a read-only system's back: cards are replaced whole.
systemctl disable rpi-swap.service dphys-swapfile.service 2>/dev/null || true
systemctl mask apt-daily.timer apt-daily-upgrade.timer
