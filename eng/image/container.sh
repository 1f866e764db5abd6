# Sourced by eng/image.sh: starts the image as an engine would, by bubblewrap: its entry point as process 1 of namespaces of its own,
# as its user and without any capability, on a read-only root with the volume and a /tmp in memory. The network is the container's
# alone, so that no port of this machine is taken.

# setting TEMPLATE : what the image says of itself, a line for each item.
setting() { in_store inspect --type image --format "$1" localhost/theoryatlas; }
lines_of() { setting "{{range .Docker.Config.$1}}{{println .}}{{end}}" | sed '/^$/d'; }

# open_container : makes $root from the image, and the empty volume $volume.
open_container() {
  container=$(in_store from --pull-never localhost/theoryatlas)
  root=$(in_store mount "$container")
  mapfile -t entry < <(lines_of Entrypoint)
  mapfile -t variables < <(lines_of Env)
  mapfile -t health < <(lines_of Healthcheck.Test)
  user=$(setting '{{.Docker.Config.User}}')
  stop_signal=$(setting '{{.Docker.Config.StopSignal}}')
  place=$(setting '{{range $path, $_ := .Docker.Config.Volumes}}{{println $path}}{{end}}' | sed '/^$/d')
  [ "$(wc -l <<<"$place")" -eq 1 ] || fail "the image has not one volume but: $place"
  [[ $user =~ ^[1-9][0-9]*:[1-9][0-9]*$ ]] || fail "the image's user is '$user', not a number and a group's number; Kubernetes cannot tell that it is not root"
  [ "${health[0]-}" = CMD ] || fail "the image has no HEALTHCHECK command"
  as_user=(setpriv --reuid "${user%:*}" --regid "${user#*:}" --clear-groups --bounding-set=-all --inh-caps=-all --no-new-privs)
  volume=$TMPDIR/volume
  rm -rf "$volume"
  # As an engine does with a new volume.
  cp -a "$root$place" "$volume"
}

close_container() {
  # The container's first process is ended, and all others with it: by taking another user it has left what --die-with-parent asks for.
  if [ -n "${process-}" ]; then kill -KILL "$process" 2>/dev/null || true; process=; fi
  if [ -n "${starter-}" ]; then kill -KILL "$starter" 2>/dev/null && wait "$starter" 2>/dev/null || true; starter=; fi
  if [ -n "${container-}" ]; then in_store rm "$container" >/dev/null; container=; fi
}

# start ARGUMENT… : as `docker run … theoryatlas ARGUMENT…`, until the image's own command says that it is healthy.
start() {
  local began=$EPOCHREALTIME set=() variable
  for variable in "${variables[@]}"; do set+=(--setenv "${variable%%=*}" "${variable#*=}"); done
  : >"$TMPDIR/started"
  bwrap --ro-bind "$root" / --bind "$volume" "$place" --perms 1777 --tmpfs /tmp --proc /proc --dev /dev --ro-bind /sys /sys \
    --unshare-pid --unshare-net --unshare-ipc --unshare-uts --as-pid-1 --die-with-parent --new-session \
    --cap-drop ALL --cap-add CAP_SETUID --cap-add CAP_SETGID --cap-add CAP_SETPCAP --clearenv "${set[@]}" \
    --chdir "$(setting '{{.Docker.Config.WorkingDir}}')" --info-fd 9 \
    "${as_user[@]}" "${entry[@]}" "$@" 9>"$TMPDIR/started" >"$TMPDIR/log" 2>&1 &
  starter=$!
  until process=$(grep -Eo '"child-pid": [0-9]+' "$TMPDIR/started" | grep -Eo '[0-9]+'); do still_there; sleep 0.1; done
  until inside "${health[@]:1}" >/dev/null 2>&1; do
    still_there
    [ "${EPOCHREALTIME%.*}" -lt $((${began%.*} + 120)) ] || { tail -20 "$TMPDIR/log" >&2; fail "not healthy within two minutes; the log is above"; }
    sleep 0.2
  done
  took "$began" "from the start to healthy"
}

still_there() { kill -0 "$starter" 2>/dev/null || { tail -20 "$TMPDIR/log" >&2; fail "the container ended by itself; its log is above"; }; }

# inside COMMAND… : as `docker exec`.
inside() { nsenter --target "$process" --mount --net --pid --ipc --uts --root --wd "${as_user[@]}" env -i "${variables[@]}" "$@"; }

# ask PATH [OPTION…] : what the site answers.
ask() { nsenter --target "$process" --net curl --silent --show-error --fail --max-time 60 "${@:2}" "http://127.0.0.1:5080$1"; }

# stop : as `docker stop`, which would kill what is there after ten seconds.
stop() {
  local began=$EPOCHREALTIME code=0
  kill -s "${stop_signal#SIG}" "$process"
  wait "$starter" || code=$?
  starter= process=
  [ "$code" -eq 0 ] || { tail -20 "$TMPDIR/log" >&2; fail "ended with code $code after $stop_signal; its log is above"; }
  [ $((${EPOCHREALTIME%.*} - ${began%.*})) -lt 10 ] || fail "took more than ten seconds to end, and an engine would have killed it"
  took "$began" "from $stop_signal to the end, code 0"
}
