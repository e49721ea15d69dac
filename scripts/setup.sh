# What run.sh, test.sh and the Dockerfile share: checks and installs what the project stands on. Sourced, in the root of the repository.

# Of Debian: what the site needs to run, the SDK's besides, and what only tests need.
site_packages=(ca-certificates libssl3 dataset-fashion-mnist)
run_packages=("${site_packages[@]}" libicu72)
test_packages=(chromium-headless-shell firefox-esr webkit2gtk-driver xvfb haproxy fonts-dejavu-core python3-torch python3-scipy python3-sklearn)

cache=.cache
mkdir -p $cache
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$@"
  exit 1
}

require_dotnet() {
  command -v dotnet > /dev/null && dotnet --list-sdks | grep '^10\.' > /dev/null ||
    fail 'The .NET 10 SDK is missing. Install it: apt-get install dotnet-sdk-10.0' \
      '(from the feed that https://learn.microsoft.com/dotnet/core/install/linux tells to add).'
}

require_node() {
  local version
  version=$(node --version 2> /dev/null || echo v0)
  version=${version#v}
  if ((${version%%.*} < 20)) || ! command -v npm > /dev/null; then
    fail 'Node 20 or later with npm is missing. Install it: apt-get install nodejs' \
      '(Debian 12 itself has only Node 18; https://nodejs.org/en/download tells where 20 is).'
  fi
}

# Is PACKAGE, or something that does its work, on this machine?
has() {
  case $1 in
    libicu72) /sbin/ldconfig -p | grep libicuuc > /dev/null && return ;;
    chromium-headless-shell) [ -x "${CHROMIUM:-/usr/bin/chromium-headless-shell}" ] && return ;;
    firefox-esr) [ -x "${FIREFOX:-/usr/bin/firefox-esr}" ] && return ;;
    dataset-fashion-mnist) [ -d /usr/share/datasets/fashion-mnist ] && return ;;
  esac
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2> /dev/null)" = installed ]
}

# Installs those of the Debian packages named that are missing.
install_packages() {
  local missing=() package as_root=()
  for package in "$@"; do
    has "$package" || missing+=("$package")
  done
  ((${#missing[@]})) || return 0

  local command="apt-get install -y --no-install-recommends ${missing[*]}"
  command -v apt-get > /dev/null ||
    fail "Missing: ${missing[*]}. There is no apt-get here; on Debian 12 this installs them: $command"
  if ((EUID != 0)); then
    command -v sudo > /dev/null || fail "Missing: ${missing[*]}. As root, run: $command"
    as_root=(sudo)
  fi
  say "Installing ${missing[*]}"
  local log=$cache/apt.log
  "${as_root[@]}" apt-get update > "$log" 2>&1 || say 'apt-get update failed; trying with the package lists at hand.'
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive $command >> "$log" 2>&1 < /dev/null || {
    tail -n 20 "$log" >&2
    fail "The packages could not be installed. As root, run: $command"
  }
}

# Node packages and the copies that the pages load, again when the lock or the list of copies has changed.
install_node_packages() {
  local wanted stamp=node_modules/.installed
  wanted=$(cat package-lock.json scripts/restore-web-assets.mjs | sha256sum)
  [ "$(cat $stamp 2> /dev/null)" = "$wanted" ] && [ -d wwwroot/lib ] && return
  say 'Installing the npm packages'
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error > $cache/npm.log 2>&1 < /dev/null || {
    tail -n 20 $cache/npm.log >&2
    fail 'The npm packages could not be installed. Run: npm ci'
  }
  node scripts/restore-web-assets.mjs >&2
  echo "$wanted" > $stamp
}

# The data set of faces, again when the script or the packages that draw it have changed.
draw_faces() {
  node scripts/make-faces.mjs >&2 || fail 'The faces could not be drawn (above: why). Run: npm ci && node scripts/make-faces.mjs'
}

# prepare PACKAGE...: everything that a build needs.
prepare() {
  require_dotnet
  require_node
  install_packages "$@"
  install_node_packages
  draw_faces
}

# build PROJECT: in Release, showing errors alone; it leaves no build process behind.
build() {
  say "Building $1"
  dotnet msbuild "$1" -restore -nologo -verbosity:quiet -nodeReuse:false -p:UseSharedCompilation=false -p:Configuration=Release >&2 < /dev/null
}
