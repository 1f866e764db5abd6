# Sourced by eng/image.sh: what takes the place of the Dockerfile's base images.

# made NAME : whether the store has it already.
made() { in_store inspect --type image "localhost/theoryatlas-$1" >/dev/null 2>&1; }

# commit_folder NAME FOLDER PLACE : an image that has the folder at that place, and nothing else.
commit_folder() {
  local container
  container=$(in_store from scratch)
  in_store copy --quiet "$container" "$2" "$3"
  in_store config --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$container"
  in_store commit --quiet --rm "$container" "localhost/theoryatlas-$1"
}

make_stand_ins() {
  made debian || timed "stand-in for Debian" make_debian
  made sdk || timed "stand-in for the .NET SDK" make_sdk
  made aspnet || timed "stand-in for ASP.NET" make_aspnet
}

# What Debian's slim image is, but for its name: no manuals, and apt as this machine uses it.
make_debian() {
  local root=$TMPDIR/debian
  rm -rf --one-file-system "$root"
  debootstrap --variant=minbase bookworm "$root"
  printf 'path-exclude /usr/share/%s/*\n' doc info locale man groff lintian >"$root/etc/dpkg/dpkg.cfg.d/slim"
  # A build that is cut off is begun anew, so nothing need be flushed to the disk after each package.
  printf '%s\n' 'path-include /usr/share/doc/*/copyright' force-unsafe-io >>"$root/etc/dpkg/dpkg.cfg.d/slim"
  find "$root"/usr/share/{doc,info,locale,man,groff,lintian} ! -type d ! -name copyright -delete 2>/dev/null || true
  printf '%s;\n' 'APT::Keep-Downloaded-Packages "false"' 'Dir::Cache::pkgcache ""' 'Dir::Cache::srcpkgcache ""' >"$root/etc/apt/apt.conf.d/slim"
  rm -rf "$root"/var/cache/apt/*.bin "$root"/var/cache/apt/archives/*.deb "$root"/var/lib/apt/lists/* "$root"/var/log/*
  rm -rf "$root"/etc/apt/sources.list*
  cp -a /etc/apt/sources.list* "$root/etc/apt/"
  # Packages come from where this machine has them from, and are believed by the same authorities.
  mkdir -p "$root/usr/local/share/ca-certificates"
  cp -a /usr/local/share/ca-certificates/. "$root/usr/local/share/ca-certificates/"
  commit_folder debian "$root" /
  rm -rf --one-file-system "$root"
}

dotnet_folder() { dirname "$(readlink -f "$(command -v dotnet)")"; }

make_sdk() { commit_folder sdk "$(dotnet_folder)" /usr/share/dotnet; }

# The runtimes without the SDK.
make_aspnet() {
  local from root=$TMPDIR/aspnet
  from=$(dotnet_folder)
  rm -rf "$root"
  mkdir -p "$root/shared"
  cp -a "$from/dotnet" "$from/host" "$root/"
  cp -a "$from/shared/Microsoft.NETCore.App" "$from/shared/Microsoft.AspNetCore.App" "$root/shared/"
  commit_folder aspnet "$root" /usr/share/dotnet
  rm -rf "$root"
}
