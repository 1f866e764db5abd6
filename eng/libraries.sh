#!/usr/bin/env bash
# Copies the shared libraries that a library needs and that a system does not have, each under the name by which the loader asks for it,
# with the licences of the packages that they are from. Debian.
#   eng/libraries.sh LIBRARY KNOWN DESTINATION
#     KNOWN   a file that lists the libraries which that system has, by their paths
# The packages stand in var/lib/dpkg/status.d, where scanners for known weaknesses look for them.
set -euo pipefail
library=$1 known=$2 destination=$3

needed=$(ldd "$library")
if grep 'not found' <<<"$needed" >&2; then
  echo "$library needs the libraries above, and no package that is installed has them." >&2
  exit 1
fi

# Which package a file is of. /lib is the folder /usr/lib, and packages know their files by either name.
declare -A package_of
while IFS=' ' read -r package file; do
  package_of[${file#/usr}]=${package%%:*}
done < <(dpkg-query -S '*.so*' | grep -v '^diversion ' | sed 's/: / /')

# licence_of PACKAGE : its copyright file, or that of another package of the same source; slim systems leave out links between them.
licence_of() {
  local other
  for other in "$1" $(dpkg-query -W -f '${source:Package} ${Package}\n' | awk -v source="$(dpkg-query -W -f '${source:Package}' "$1")" '$1 == source { print $2 }'); do
    if [ -e "/usr/share/doc/$other/copyright" ]; then echo "/usr/share/doc/$other/copyright"; return; fi
  done
}

while read -r file; do
  file=$(realpath "${file%/*}")/${file##*/}
  if grep -qxF "$file" "$known"; then continue; fi
  install -D -m 644 "$file" "$destination$file"
  real=$(realpath "$file")
  package=${package_of[${real#/usr}]-}
  [ -n "$package" ] || { echo "$file is of no package, so its licence is not known." >&2; exit 1; }
  record=$destination/var/lib/dpkg/status.d/$package
  if [ -e "$record" ]; then continue; fi
  licence=$(licence_of "$package")
  if [ -n "$licence" ]; then install -D -m 644 "$licence" "$destination/usr/share/doc/$package/copyright"; else echo "$package has no licence here." >&2; fi
  mkdir -p "${record%/*}"
  dpkg-query -s "$package" >"$record"
done < <(awk '$2 == "=>" { print $3 }' <<<"$needed")
