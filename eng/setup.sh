# Sourced by ./run, ./test and ./atlas: what the machine must have, and where things are.
# Debian and Ubuntu packages are installed when they are missing, which needs root or sudo.

set -euo pipefail
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# The SDK asks for ICU unless it is told that nothing here depends on a culture.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
# Build servers outlive the command that started them; on small machines that costs more than it saves.
export MSBUILDDISABLENODEREUSE=1

atlas_dll=artifacts/bin/TheoryAtlas.Cli/release/atlas.dll
built=artifacts/built
built_without_checks=artifacts/built-without-checks

say() { printf '%s\n' "$*" >&2; }

install_packages() {
  if ! command -v apt-get >/dev/null; then
    say "These packages are needed, and this system has no apt-get to install them: $*"
    exit 2
  fi
  local sudo=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { say "Installing $* needs root. Run: apt-get install -y $*"; exit 2; }
    sudo=(sudo)
  fi
  say "Installing $* …"
  local log
  log=$(mktemp)
  if ! { "${sudo[@]}" apt-get update -qq && DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "$@"; } >"$log" 2>&1; then
    tail -20 "$log" >&2
    say "The installation failed; the last lines are above."
    exit 2
  fi
  rm -f "$log"
}

ensure_dotnet() {
  command -v dotnet >/dev/null || { say "The .NET 10 SDK is needed. https://dotnet.microsoft.com/download/dotnet/10.0"; exit 2; }
}

# Commands and files are looked for, not packages, so that a hand-built libtorch or another source of Node serves as well;
# what is not there is installed.
ensure_run_packages() {
  ensure_dotnet
  local missing=()
  command -v g++ >/dev/null || missing+=(g++)
  [ -e /usr/include/ATen/ATen.h ] || missing+=(libtorch-dev)
  # Without it libtorch falls back to a linear algebra library that is an order of magnitude slower.
  compgen -G '/usr/lib/*/libopenblas.so.0' >/dev/null || compgen -G '/usr/lib/*/openblas-*/libopenblas.so.0' >/dev/null || missing+=(libopenblas0-pthread)
  # Workers run in its sandbox; where it cannot make one, `./atlas doctor` says what is still refused.
  command -v bwrap >/dev/null || missing+=(bubblewrap)
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  # Citations are formatted by these.
  [ -e /usr/share/citation-style-language/styles/apa.csl ] || missing+=(citation-style-language-styles)
  [ -e /usr/share/citation-style-language/locales/locales-en-US.xml ] || missing+=(citation-style-language-locales)
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}"
}

ensure_test_packages() {
  ensure_run_packages
  command -v chromium >/dev/null || install_packages chromium
  command -v unzip >/dev/null || install_packages unzip
  # The interface for programs is described by its commands.
  command -v curl >/dev/null || install_packages curl
  # It reads what a browser prints.
  command -v pdftotext >/dev/null || install_packages poppler-utils
  # They read what we export.
  command -v biber >/dev/null || install_packages biber
  command -v pandoc >/dev/null || install_packages pandoc
  ensure_test_clients
}

# Programs of others that tests hand our files to; installed anew when their lock file changes.
ensure_test_clients() {
  local installed=tests/clients/node_modules/.package-lock.json
  if [ -f "$installed" ] && ! [ tests/clients/package-lock.json -nt "$installed" ]; then return; fi
  say "Installing the programs that tests hand files to …"
  (cd tests/clients && npm ci --no-audit --no-fund --loglevel=error) >&2 || { say "npm could not install tests/clients; its words are above."; exit 2; }
  touch "$installed"
}

# is_newest STAMP SOURCE… : whether there is a build, and no source is newer than it.
is_newest() {
  local stamp=$1; shift
  [ -f "$stamp" ] && [ -f "$atlas_dll" ] && [ -z "$(find "$@" Directory.Build.props Directory.Packages.props global.json \
    \( -name node_modules -o -name lib -o -name reference.json -o -name '*.md' -o -name claim.yaml \) -prune -o -type f -newer "$stamp" -print -quit)" ]
}

compile() { dotnet build src/TheoryAtlas.Cli -c Release --nologo -v quiet "$@"; }

# build_if_needed [without-checks | as-it-is] : builds the command line and the site in release mode, if a source is newer than the last build;
# without-checks, if another source than a check's is. With either word a check that does not compile keeps nothing from being built but the checks;
# as-it-is, the program is told of it by ATLAS_BUILD_ERRORS, a file with the compiler's words.
build_if_needed() {
  local program=(src site eng) mode=${1:-}
  if is_newest "$built" "${program[@]}" claims; then return; fi
  if [ "$mode" = without-checks ] && { is_newest "$built" "${program[@]}" || is_newest "$built_without_checks" "${program[@]}"; }; then return; fi
  say "Building …"
  local stamp log
  stamp=$(mktemp)
  log=$(mktemp)
  mkdir -p artifacts
  if compile >"$log" 2>&1; then
    rm -f "$log" "$built_without_checks"
    mv "$stamp" "$built"
  elif [ -n "$mode" ] && grep -qE '/claims/[^/]+/[^/]+\.cs\([0-9,]+\): error' "$log" && compile -p:WithoutClaims=true >/dev/null 2>&1; then
    # What is there now has no check, whatever was built before.
    rm -f "$built"
    mv "$stamp" "$built_without_checks"
    mv "$log" artifacts/build-errors
    if [ "$mode" = as-it-is ]; then export ATLAS_BUILD_ERRORS=$PWD/artifacts/build-errors
    else say "A check does not compile, so none can be run. The compiler's words are in artifacts/build-errors"; fi
  else
    grep -E 'error' "$log" | sort -u | head -30 >&2 || tail -30 "$log" >&2
    exit 2
  fi
}
