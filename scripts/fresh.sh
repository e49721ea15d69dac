#!/usr/bin/env bash
# Finds install steps that are missing: runs what is committed on a bare Debian 12 made in a folder of its own. By hand and as root, not in CI.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/setup.sh

usage='usage: scripts/fresh.sh [--folder FOLDER] [--keep] [--test COMMAND] [run] [test] [image]

Each part has a Debian of its own, with the .NET SDK and the Node of this machine; without a part, all three.
  run      ./run.sh until it serves a page, twice: how long that took, a page, and a frame of a lab
  test     ./test.sh, or COMMAND in its stead
  image    the Dockerfile, without an engine: builds it on base images made here, starts it, a page and a frame
--folder is where all of it lies, by default in /tmp; it is removed at the end, unless --keep is given or a part has failed.'
folder=${TMPDIR:-/tmp}/genai-learn-fresh keep='' test_command=./test.sh parts=()
arguments=("$@")
while (($#)); do
  case $1 in
    --folder) folder=${2:?'--folder needs a folder'} && shift ;;
    --keep) keep=yes ;;
    --test) test_command=${2:?'--test needs a command'} && shift ;;
    run | test | image) parts+=("$1") ;;
    -h | --help) echo "$usage" && exit ;;
    *) fail "Unknown option: $1" "$usage" ;;
  esac
  shift
done
((${#parts[@]})) || parts=(run test image)
folder=$(realpath --canonicalize-missing "$folder")

lab=gan-2d
# What this machine's environment tells package managers, and the processor's name to libraries of Python.
mapfile -t settings < <(env | grep -Ei '^(https?_proxy|no_proxy|ssl_cert_(file|dir)|node_extra_ca_certs|nuget_\w+|npm_config_\w+|openblas_\w+)=')

# since START: the seconds, with a tenth, since $EPOCHREALTIME was that.
since() {
  local tenths=$(((${EPOCHREALTIME/[.,]/} - ${1/[.,]/}) / 100000))
  echo "$((tenths / 10)).$((tenths % 10)) s"
}

free_port() {
  node -e 'const server = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(server.address().port); server.close(); })'
}

# copy_file FROM TO: a file or folder of this machine, if it is there.
copy_file() {
  [ -e "$1" ] || return 0
  mkdir -p "$(dirname "$2")"
  cp --recursive --dereference --preserve=mode,timestamps --no-target-directory "$1" "$2"
}

# What this machine's own files tell package managers: from where, by which certificates, how. None of that is in the repository.
copy_settings() {
  local root=$1 file
  rm -f "$root/etc/apt/sources.list" # debootstrap's
  apt-config dump --no-empty | grep '^Acquire::' | grep -v '^Acquire::IndexTargets' > "$root/etc/apt/apt.conf.d/acquire" || true
  for file in /etc/apt/{sources.list,sources.list.d,auth.conf,auth.conf.d,keyrings,trusted.gpg.d} /usr/share/keyrings \
    /usr/local/share/ca-certificates /etc/ssl/certs/ca-certificates.crt ${SSL_CERT_FILE:+"$SSL_CERT_FILE"} ${NODE_EXTRA_CA_CERTS:+"$NODE_EXTRA_CA_CERTS"} \
    /etc/hosts /etc/resolv.conf; do
    copy_file "$file" "$root$file"
  done
  copy_file "$HOME/.nuget/NuGet/NuGet.Config" "$root/root/.nuget/NuGet/NuGet.Config"
  copy_file "$(npm config get userconfig)" "$root/root/.npmrc"
  copy_file "$(npm config get globalconfig)" "$root/usr/local/etc/npmrc"
}

copy_node() {
  local modules=$1/usr/local/lib/node_modules
  mkdir -p "$1/usr/local/bin" "$modules"
  cp "$(node -p process.execPath)" "$1/usr/local/bin/node"
  cp --archive "$(npm root --global)/npm" "$modules/"
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$1/usr/local/bin/npm"
}

copy_sdk() {
  mkdir -p "$1/usr/share" "$1/usr/bin"
  cp --archive "$(dirname "$(readlink --canonicalize "$(command -v dotnet)")")" "$1/usr/share/dotnet"
  ln -s ../share/dotnet/dotnet "$1/usr/bin/dotnet"
}

copy_runtime() {
  copy_sdk "$1"
  find "$1/usr/share/dotnet" -mindepth 1 -maxdepth 1 ! -name dotnet ! -name host ! -name shared -exec rm -r {} +
}

copy_debian() { cp --archive "$folder/debian/." "$1"; }

copy_commit() {
  mkdir -p "$1"
  git archive HEAD | tar --extract --directory "$1"
}

# The smallest Debian that there is, as debian:12-slim.
make_debian() {
  local mirror
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Release: bookworm' 'Component: main' | head -n 1)
  [ -n "$mirror" ] || fail 'The package sources of this machine have no Debian 12 (bookworm).'
  debootstrap --variant=minbase bookworm "$folder/debian" "$mirror" > "$folder/debian.log" 2>&1 || {
    tail -n 20 "$folder/debian.log" >&2
    fail 'debootstrap has failed.'
  }
  copy_settings "$folder/debian"
}

# make_bare ROOT: a Debian that has no more than the SDK, with what its package depends on, and Node; then $enter runs a command in it, in /src.
make_bare() {
  local root=$1
  copy_debian "$root"
  copy_sdk "$root"
  copy_node "$root"
  copy_commit "$root/src"
  mount -t proc proc "$root/proc"
  mount -t sysfs sysfs "$root/sys"
  mount --rbind /dev "$root/dev"
  enter=(chroot "$root" env -i HOME=/root LANG=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin ${settings[@]+"${settings[@]}"}
    bash -c 'cd /src && exec "$@"' -)
  "${enter[@]}" bash -euc 'apt-get update; apt-get install -y --no-install-recommends libicu72; rm -r /var/lib/apt/lists' > "$root.log" 2>&1 || {
    tail -n 20 "$root.log" >&2
    fail 'libicu72 could not be installed.'
  }
}

# await_page SITE PROCESS LOG: waits until the site serves the lab's page.
await_page() {
  local end=$((SECONDS + 1800))
  until curl --fail --silent --noproxy '*' --output /dev/null "$1/labs/$lab"; do
    ((SECONDS < end)) && kill -0 "$2" 2> /dev/null || {
      tail -n 40 "$3" >&2
      fail "No page was served. All that was said: $3"
    }
    sleep 0.1
  done
}

# serve_once WHICH WANTED: run.sh to a page, how long that took, and the visit of a lab.
serve_once() {
  local site server log=$folder/run-$1.log start=$EPOCHREALTIME
  site=http://127.0.0.1:$(free_port)
  "${enter[@]}" ./run.sh --urls "$site" > "$log" 2>&1 < /dev/null &
  server=$!
  await_page "$site" $server "$log"
  say "./run.sh, the $1 time: a page after $(since "$start") (wanted: at most $2; load of the machine $(cut --delimiter ' ' --fields 1 /proc/loadavg) on $(nproc) processors)"
  node scripts/visit-lab.mjs "$site" $lab >&2
  kill $server
  wait $server || true
}

# check_ended ROOT: nothing that was started in it goes on.
check_ended() {
  local process left=()
  for process in /proc/[0-9]*; do
    [ "$(readlink "$process/root")" != "$1" ] || left+=("$(tr '\0' ' ' < "$process/cmdline")")
  done
  ((${#left[@]} == 0)) || fail 'Left behind, and still running:' "${left[@]}"
}

try_run() {
  make_bare "$folder/run"
  serve_once first '4 min'
  serve_once second '10 s'
  check_ended "$folder/run"
}

try_test() {
  make_bare "$folder/test"
  "${enter[@]}" bash -c "$test_command" 2>&1 < /dev/null | tee "$folder/test-output.log" >&2
  check_ended "$folder/test"
}

images() { buildah --root "$folder/images" --runroot "$folder/images-run" "$@"; }

# make_image NAME FROM COPY: an image of that name in which the function COPY has put its files.
make_image() {
  local container setting
  container=$(images from --pull-never "$2")
  "$3" "$(images mount "$container")"
  for setting in ${settings[@]+"${settings[@]}"}; do
    images config --env "$setting" "$container"
  done
  images commit --quiet --rm "$container" "$1" > /dev/null
}

make_base_images() {
  local name debian
  local names=($(sed -n 's/^FROM \([^ ]*\).*/\1/p' "$folder/context/Dockerfile" | sort --unique))
  for name in "${names[@]}"; do
    case $name in
      debian:12-slim) make_image "$name" scratch copy_debian ;;
      node:20-*) make_image "$name" debian:12-slim copy_node ;;
      */sdk:10.0) make_image "$name" scratch copy_sdk ;;
      */aspnet:10.0) make_image "$name" scratch copy_runtime ;;
      *) fail "The Dockerfile starts from $name, which this script cannot make." ;;
    esac
  done
}

try_image() {
  local start log=$folder/image.log container site server health
  local entry=()
  export BUILDAH_ISOLATION=chroot
  copy_commit "$folder/context"
  make_base_images
  start=$EPOCHREALTIME
  images build --pull-never --network host --format docker --tag genai-learn "$folder/context" > "$log" 2>&1 < /dev/null || {
    tail -n 40 "$log" >&2
    fail "The image could not be built. All that was said: $log"
  }
  say "The image: built in $(since "$start"), $(images images --format '{{.Size}}' genai-learn)"

  container=$(images from --pull-never genai-learn)
  mapfile -t entry < <(images inspect --type image --format '{{range .Docker.Config.Entrypoint}}{{println .}}{{end}}' genai-learn | grep .)
  site=http://127.0.0.1:$(free_port) log=$folder/site.log start=$EPOCHREALTIME
  images run "$container" -- "${entry[@]}" --urls "$site" > "$log" 2>&1 < /dev/null &
  server=$!
  await_page "$site" $server "$log"
  say "The image: a page after $(since "$start")"
  node scripts/visit-lab.mjs "$site" $lab >&2
  health=$(images inspect --type image --format '{{index .Docker.Config.Healthcheck.Test 1}}' genai-learn)
  images run --env "ASPNETCORE_HTTP_PORTS=${site##*:}" "$container" -- bash -c "$health" || fail "The image's health check fails: $health"
  say 'The image: its health check passes'
}

# contain FUNCTION: runs it in namespaces of its own; whatever it mounts or starts is gone when it ends, however it ends.
contain() {
  fresh_function=$1 unshare --mount --pid --fork --kill-child --mount-proc "$BASH" scripts/fresh.sh ${arguments[@]+"${arguments[@]}"} &
  trap "kill -KILL $! 2> /dev/null; exit 130" INT TERM
  wait $!
}

if [ -n "${fresh_function:-}" ]; then
  "$fresh_function"
  exit
fi

main() {
  ((EUID == 0)) || fail 'This makes systems and enters them: run it as root.'
  require_dotnet
  require_node
  install_packages debootstrap buildah curl
  [ ! -e "$folder" ] || [ -e "$folder/made-by-fresh" ] || fail "$folder is there already, and not from this script: name another with --folder."
  mkdir -p "$folder"
  touch "$folder/made-by-fresh"
  find "$folder" -xdev -mindepth 1 ! -path "$folder/made-by-fresh" -delete

  local start=$EPOCHREALTIME part failed=()
  say "Making Debian 12 in $folder"
  contain make_debian
  say "Debian 12: made in $(since "$start")"
  for part in "${parts[@]}"; do
    say "== $part"
    start=$EPOCHREALTIME
    if contain "try_$part"; then
      say "$part: passed in $(since "$start")"
    else
      say "$part: FAILED after $(since "$start")"
      failed+=("$part")
    fi
  done
  if ((${#failed[@]} == 0)) && [ -z "$keep" ]; then
    rm -rf --one-file-system "$folder"
  else
    say "What was made is still there: $folder"
  fi
  ((${#failed[@]} == 0)) || fail "Failed: ${failed[*]}"
}

main
exit
