#!/usr/bin/env bash
# Builds the image of the Dockerfile where there is no Docker engine, starts it as it would be in production, and tries it.
#   eng/image.sh          build, then try
#   eng/image.sh build    only build; the image is then theoryatlas in the store that `eng/image.sh buildah images` shows
#   eng/image.sh try      only try what was built
#   eng/image.sh buildah ARGUMENT…   buildah on that store
#   eng/image.sh clean    remove all of it
# Needs root, apt-get and the .NET SDK. Everything lies in artifacts/image: some 6 GB, of which the image is the least.
#
# Three stand-ins take the place of the base images: a Debian made by debootstrap, and two images that hold the installed .NET.
# The Dockerfile is the same; what cannot be tried so is the tags that it names, and an engine's own way of starting it.
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2
source eng/setup.sh
source eng/image/stand-ins.sh
source eng/image/container.sh
source eng/image/trial.sh

work=$PWD/artifacts/image
export TMPDIR=$work/temporary

fail() { say "FAILED: $*"; exit 1; }
in_store() { buildah --root "$work/store" --runroot "$work/running" --storage-driver vfs "$@"; }

# timed WHAT COMMAND… : says how long it took; a failure ends the script with the last lines of what the command said.
timed() {
  local what=$1 log=$work/log began=$EPOCHREALTIME code; shift
  # Not as a condition, within which a failure in the middle would not end it.
  set +e
  (set -e; "$@") >"$log" 2>&1
  code=$?
  set -e
  [ "$code" -eq 0 ] || { tail -40 "$log" >&2; fail "$what. The last lines are above, all of them in $log"; }
  took "$began" "$what"
}

# took BEGAN WHAT : prints the seconds since then.
took() { awk -v began="$1" -v now="$EPOCHREALTIME" -v what="$2" 'BEGIN { printf "%7.1f s  %s\n", now - began, what }'; }

ensure_image_packages() {
  [ "$(id -u)" -eq 0 ] || { say "This builds root file systems, which needs root."; exit 2; }
  ensure_dotnet
  local missing=()
  for program in buildah debootstrap curl; do command -v "$program" >/dev/null || missing+=("$program"); done
  command -v bwrap >/dev/null || missing+=(bubblewrap)
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

build_image() {
  make_stand_ins
  # Layers are not kept: with this store each would be a copy of everything below it.
  timed "image" in_store bud --isolation chroot --format docker --pull-never --tag theoryatlas \
    --build-arg DEBIAN=localhost/theoryatlas-debian --build-arg SDK=localhost/theoryatlas-sdk --build-arg ASPNET=localhost/theoryatlas-aspnet .
}

mkdir -p "$TMPDIR"
case ${1:-all} in
  all) ensure_image_packages; build_image; try_image ;;
  build) ensure_image_packages; build_image ;;
  try) ensure_image_packages; try_image ;;
  buildah) shift; in_store "$@" ;;
  clean) rm -rf --one-file-system "$work" ;;
  *) sed -n '2,7p' "$0"; exit 2 ;;
esac
