#!/bin/sh
# Builds what users download: a folder as .tar.gz and a .deb, with checksums, into out/packages/.
#   sh build/package.sh
set -eu
cd "$(dirname "$0")/.."
sh build/setup.sh package
python=.venv/bin/python
version=$($python -c 'import reader; print(reader.__version__)')
arch=$(dpkg --print-architecture 2>/dev/null || uname -m)
# Everything carries the time of the last commit, so that the same inputs give the same archives.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH PYTHONHASHSEED=0

packages=out/packages
rm -rf out/dist "$packages"
mkdir -p "$packages"
$python -m PyInstaller --noconfirm --log-level ERROR --workpath out/pyinstaller --distpath out/dist build/duizhao.spec
program=out/dist/duizhao
$python build/bill.py "$program"
find "$program" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

pack() { # FOLDER NAME: the members of a folder in a fixed order, owned by nobody in particular
    tar -C "$1" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner -cf - "$2"
}

# --- the folder ------------------------------------------------------------------------------------------------
folder=duizhao-$version-linux-$arch
stage=out/stage
rm -rf "$stage"
mkdir -p "$stage/$folder"
cp -a "$program" "$stage/$folder/program"
cp build/linux/start.sh "$stage/$folder/duizhao"
cp build/linux/READ-ME.txt LICENSE CHANGELOG.md "$stage/$folder/"
chmod 755 "$stage/$folder/duizhao"
pack "$stage" "$folder" | gzip -9n >"$packages/$folder.tar.gz"

# --- the Debian package ----------------------------------------------------------------------------------------
if command -v dpkg-deb >/dev/null; then
    deb=$stage/deb
    share=$deb/usr/share
    mkdir -p "$deb/usr/lib" "$deb/usr/bin" "$deb/DEBIAN" "$share/applications" "$share/metainfo" "$share/man/man1" \
        "$share/icons/hicolor/scalable/apps" "$share/doc/duizhao"
    cp -a "$program" "$deb/usr/lib/duizhao"
    ln -s ../lib/duizhao/duizhao "$deb/usr/bin/duizhao"
    cp resources/desktop/duizhao.desktop "$share/applications/"
    sed "s/@VERSION@/$version/; s/@DATE@/$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)/" \
        resources/desktop/duizhao.metainfo.xml >"$share/metainfo/io.duizhao.Duizhao.metainfo.xml"
    cp resources/icons/duizhao.svg "$share/icons/hicolor/scalable/apps/"
    $python build/manpage.py "$deb/duizhao.1" && gzip -9nc "$deb/duizhao.1" >"$share/man/man1/duizhao.1.gz"
    rm "$deb/duizhao.1"
    cp LICENSE "$share/doc/duizhao/copyright"
    gzip -9nc CHANGELOG.md >"$share/doc/duizhao/changelog.gz"
    sed "s/@VERSION@/$version/; s/@ARCH@/$arch/; s/@SIZE@/$(du -sk "$deb/usr" | cut -f1)/" \
        build/linux/control >"$deb/DEBIAN/control"
    find "$deb" -type d -exec chmod 755 {} +
    find "$deb" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
    dpkg-deb --root-owner-group -Zxz --build "$deb" "$packages/duizhao_${version}_$arch.deb" >/dev/null
fi

# --- what came out ---------------------------------------------------------------------------------------------
(cd "$program" && find . -type f | LC_ALL=C sort | xargs -d '\n' sha256sum) >"$packages/manifest.txt"
cp "$program/duizhao.cdx.json" "$packages/"
(cd "$packages" && sha256sum ./*.tar.gz ./*.deb >SHA256SUMS)
echo "The program's folder: $(du -sm "$program" | cut -f1) MB. What takes the space (kB):"
du -ak "$program" | sort -rn | awk 'NR > 1 && NR < 16'
echo "The packages:"
ls -l "$packages" | awk 'NR > 1 {printf "  %7.1f MB  %s\n", $5 / 1e6, $9}'
limit=90000000
for archive in "$packages"/*.tar.gz "$packages"/*.deb; do
    [ "$(stat -c %s "$archive")" -le $limit ] || { echo "$archive is larger than 90 MB" >&2; exit 1; }
done
