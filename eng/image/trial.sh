# Sourced by eng/image.sh: what the image must do.

# A claim whose check takes a moment.
claim=square-by-sawtooth

# holds WHAT COMMAND… : one line for what is as it should be.
holds() {
  local what=$1; shift
  "$@" >"$TMPDIR/answer" 2>&1 || { tail -5 "$TMPDIR/answer" >&2; fail "$what"; }
  printf '%9s  %s\n' ok "$what"
}

refuses() { ! "$@"; }
shows() { ask "$1" "${@:3}" >"$TMPDIR/page" && grep -F -- "$2" "$TMPDIR/page"; }
field() { grep -Eo "\"$1\": ?\"[^\"]*\"" | head -1 | sed -E 's/^[^:]*: ?"(.*)"$/\1/'; }
# Every file of the root, with what would change if it were written.
listing() { find "$root" -xdev ! -path "$root/proc/*" -printf '%P %y %s %m %U:%G %T@ %C@\n' | sort | sha256sum; }

try_image() {
  made_image || fail "there is no image yet: eng/image.sh build"
  trap close_container EXIT
  open_container
  local before
  before=$(listing)

  say "Started for the first time, with an empty volume"
  start --public-address https://atlas.example.org --behind-proxy
  holds "runs as ${user%:*}, without capabilities" grep -Pzq "Uid:\t${user%:*}\t(.|\n)*CapBnd:\t0+\n" "/proc/$process/status"
  holds "cannot write beside its volume and /tmp" refuses inside sh -c ': >/atlas/x || : >/etc/x || : >/x || : >/var/tmp/x || : >/run/x'
  holds "home" shows / "TheoryAtlas"
  holds "the page of a claim, its formulas typeset" shows "/claims/$claim" 'class="katex'
  holds "absolute links begin with the public address" shows /sitemap.xml "https://atlas.example.org/claims/$claim"
  holds "the public name is answered to" shows / TheoryAtlas --header 'Host: atlas.example.org'
  holds "another name is not" refuses ask / --header 'Host: elsewhere.example'
  holds "a citation by style" inside atlas show yarotsky2017error --cite apa
  if [ -s "$root/atlas/.history" ]; then
    holds "dates are those of the history" is_dated "$(date_of "claims/$claim")"
  fi
  inside atlas doctor >"$TMPDIR/answer" 2>&1 || { cat "$TMPDIR/answer" >&2; fail "atlas doctor misses something; its words are above"; }
  sed 's/^/           /' "$TMPDIR/answer"
  run_a_check
  stop

  say "Started again, with the same volume"
  start
  holds "the run is still there" shows "/api/v1/runs/$run" '"verified"'
  # Another run goes on when the end comes.
  ask /api/v1/runs --json '{"claim": "'$claim'", "seed": 2}' >/dev/null
  stop

  holds "nothing was written but to the volume and /tmp" [ "$before" = "$(listing)" ]
  (cd "$volume" && find . -type f -printf '           in the volume: %P, %k kB\n' | sort)
  tell_sizes
  close_container
}

made_image() { in_store inspect --type image localhost/theoryatlas >/dev/null 2>&1; }

# When the newest commit that changed a folder was made, from what the image has of the history.
date_of() { date -u +%FT%TZ -d "$(awk -v folder="$1/" '/^\001/ { time = substr($0, 2) } index($0, folder) == 1 { print time; exit }' "$root/atlas/.history")"; }
is_dated() { ask /sitemap.xml | tr -d ' \n' | grep -F "<loc>https://atlas.example.org/claims/$claim</loc><lastmod>$1</lastmod>" >/dev/null; }

# Asks for a run and waits for its verdict, as a program would.
run_a_check() {
  local began=$EPOCHREALTIME answer verdict=running reference
  answer=$(ask /api/v1/runs --json '{"claim": "'$claim'"}') || fail "no run could be asked for"
  run=$(field id <<<"$answer")
  while [ "$verdict" = running ]; do
    [ "${EPOCHREALTIME%.*}" -lt $((${began%.*} + 120)) ] || fail "the run has no verdict after two minutes"
    sleep 0.2
    answer=$(ask "/api/v1/runs/$run")
    verdict=$(field verdict <<<"$answer")
  done
  [ "$verdict" = verified ] || fail "the run's verdict is $verdict: $(field reason <<<"$answer")"
  took "$began" "a run of $claim: $verdict, commit $(field commit <<<"$answer")"
  reference=$(field fingerprint <"claims/$claim/reference.json")
  if [ "$(field fingerprint <<<"$answer")" = "$reference" ]; then
    printf '%9s  %s\n' ok "its numbers are the reference run's, bit for bit"
  else
    printf '%9s  %s\n' "" "its numbers differ from the reference run's, which was made on: $(field runtime <"claims/$claim/reference.json")"
  fi
}

# part WHAT FILE… : their size on disk; names come from standard input where none are given.
part() { local what=$1; shift; if [ $# -gt 0 ]; then du -xcsm -- "$@"; else du -xcm --files0-from=-; fi | awk -v what="$what" 'END { printf "%7d MB  %s\n", $1, what }'; }

tell_sizes() {
  say "Sizes"
  (
    cd "$root"
    part "the image" .
    part "libraries that libtorch needs, with itself" < <(loose_libraries)
    part ".NET" usr/share/dotnet
    part "node" usr/lib/*/libnode.so.* usr/lib/*/libicu*.so.* usr/bin/node usr/share/nodejs
    part "the program" atlas/app
    part "literature, claims and documents" atlas/corpus atlas/claims atlas/docs
  )
  printf '%7s     %s\n' "" "the largest files:"
  find "$root" -xdev -type f -printf '%s %P\n' | sort -rn | head -12 | awk '{ printf "%7.1f MB    %s\n", $1 / 1e6, $2 }'
}

# The libraries that came without their packages.
loose_libraries() {
  comm -z -23 <(find usr/lib -name '*.so*' -type f -print0 | sort -z) \
    <(cat var/lib/dpkg/info/*.list | sed -E 's#^/(usr/)?#usr/#' | sort -u | tr '\n' '\0' | sort -z)
}
