#!/bin/sh
# Proves the packages where nothing of ours is: builds them and the version before, makes a bare Debian root, installs
# the .deb there and drives the program as an ordinary user without network, whose home has Chinese characters and a
# space in its name. Needs root (for the bare root) and debootstrap. Pictures of the windows are left in out/proof/.
#   sh build/prove.sh [BARE-ROOT]          a root made before is used again
set -eu
cd "$(dirname "$0")/.."
[ "$(id -u)" = 0 ] || { echo "prove: making a bare system needs root; run this with sudo." >&2; exit 2; }
root=${1:-$PWD/out/bare}
proof=$PWD/out/proof
arch=$(dpkg --print-architecture)

# The version before is built as it was: from the last commit that had its number.
changed=$(git log -1 --format=%H -G__version__ -- reader/__init__.py)
before=$PWD/out/before
if [ -z "${SKIP_BUILD:-}" ]; then
    sh build/package.sh
    rm -rf "$before"
    git clone -q . "$before"
    git -C "$before" checkout -q "$changed^"
    sh "$before/build/package.sh" >/dev/null
fi
version=$(.venv/bin/python -c 'import reader; print(reader.__version__)')
previous=$(echo "$before"/out/packages/duizhao_*_"$arch".deb)

# --- a bare system ---------------------------------------------------------------------------------------------
if [ ! -x "$root/bin/sh" ]; then
    command -v debootstrap >/dev/null || apt-get -qq -y install debootstrap >/dev/null
    debootstrap --variant=minbase bookworm "$root" ${DEBIAN_MIRROR:-} >/dev/null
fi
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/" 2>/dev/null || true
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
mountpoint -q "$root/dev" || mount --bind /dev "$root/dev"
trap 'umount "$root/dev" "$root/proc" 2>/dev/null || true' EXIT
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }

home="/home/审阅 者"
inside id reviewer >/dev/null 2>&1 || inside useradd --home-dir "$home" --create-home --shell /bin/sh reviewer
# An ordinary user in a network namespace without interfaces.
user() {
    unshare --net chroot --userspec=reviewer:reviewer "$root" \
        /usr/bin/env -i HOME="$home" PATH=/usr/bin:/bin LANG=zh_CN.UTF-8 "$@"
}
step() { echo "prove: $*"; }
install_package() {
    cp "$1" "$root/tmp/duizhao.deb"
    inside apt-get -qq -y install --no-install-recommends /tmp/duizhao.deb >/dev/null 2>&1
}

inside apt-get -qq update
inside apt-get -qq -y install --no-install-recommends fonts-wqy-microhei xvfb xauth imagemagick >/dev/null 2>&1

# --- the previous version, and work done with it ---------------------------------------------------------------
step "install the previous version and work with it"
rm -rf "$proof"
mkdir -p "$proof"
inside dpkg --purge duizhao >/dev/null 2>&1 || true
rm -rf "$root$home"
inside install -d -o reviewer -g reviewer "$home"
install_package "$previous"
[ "$(user duizhao --version)" != "duizhao $version" ]
samples=/usr/lib/duizhao/_internal/resources/samples/zh
user duizhao import $samples/river-12.txt $samples/river-13.txt >/dev/null
editions() { user duizhao list --json | grep '"id"'; }
known=$(editions)
user sh -c 'mkdir -p "$HOME/.config/duizhao" && printf "[interface]\nmode=dark\n" >"$HOME/.config/duizhao/preferences.ini"'

# --- the new version -------------------------------------------------------------------------------------------
step "upgrade: library and settings stay"
install_package "out/packages/duizhao_${version}_$arch.deb"
[ "$(user duizhao --version)" = "duizhao $version" ]
[ "$(editions)" = "$known" ]
user grep -q mode=dark "$home/.config/duizhao/preferences.ini"

step "the main job, offscreen, without network"
user duizhao --self-test
user duizhao doctor
user duizhao compare river-12 river-13 --format html -o "$home/变化 摘要.html"
[ -s "$root$home/变化 摘要.html" ]

step "the windows, on a screen"
user sh -c "
    Xvfb :77 -screen 0 1440x900x24 >/dev/null 2>&1 & screen=\$!
    sleep 2
    export DISPLAY=:77
    duizhao & library=\$!
    sleep 8; import -window root /tmp/library.png; kill \$library
    duizhao river-12 river-13 & pair=\$!
    sleep 8; import -window root /tmp/comparison.png; kill \$pair
    wait \$pair || true
    kill \$screen" 2>/dev/null
for picture in library comparison; do
    [ "$(inside identify -format %k "/tmp/$picture.png")" -gt 50 ] || { echo "prove: the $picture window is empty" >&2; exit 1; }
    mv "$root/tmp/$picture.png" "$proof/"
done

step "the folder, unpacked and read-only"
rm -rf "$root/opt/unpacked"
mkdir "$root/opt/unpacked"
tar -xzf "out/packages/duizhao-$version-linux-$arch.tar.gz" -C "$root/opt/unpacked"
chmod -R a-w "$root/opt/unpacked"
user "/opt/unpacked/duizhao-$version-linux-$arch/duizhao" --self-test >/dev/null

step "removal: no file of the program stays, the library does"
inside apt-get -qq -y purge duizhao >/dev/null 2>&1
[ -z "$(inside find /usr -name '*duizhao*' -print)" ]
[ -s "$root$home/.local/share/duizhao/library.db" ]

echo "prove: all of it works; the pictures are in $proof"
