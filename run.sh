#!/usr/bin/env bash
# Installs what is missing, builds the site and serves it: ./run.sh [--urls URL]
set -euo pipefail
cd "$(dirname "$0")"
source scripts/setup.sh

urls=http://localhost:5000
while (($#)); do
  case $1 in
    --urls=*) urls=${1#--urls=} ;;
    --urls) urls=${2:?'--urls needs a URL'} && shift ;;
    -h | --help) echo 'usage: ./run.sh [--urls URL]     serves the site, by default at http://localhost:5000' && exit ;;
    *) fail "Unknown option: $1" 'usage: ./run.sh [--urls URL]' ;;
  esac
  shift
done

# Nothing that the build reads is younger than the last build, and that was for the same engine.
is_built() {
  local stamp=$cache/built
  [ "$(cat $stamp 2> /dev/null)" = "$engine" ] && [ -f "$site/GenAI.Learn.Web.dll" ] &&
    [ -z "$(find src wwwroot Directory.*.props global.json $cache/blazor-script.props \
      \( -name bin -o -name obj -o -name build \) -prune -o -newer $stamp -print -quit 2> /dev/null)" ]
}

project=src/GenAI.Learn.Web
site=$project/bin/Release/net10.0
engine="TorchBackend=${TorchBackend:-native} LIBTORCH=${LIBTORCH:-}"

prepare "${run_packages[@]}"
if ! is_built; then
  build $project
  echo "$engine" > $cache/built
fi
exec dotnet "$site/GenAI.Learn.Web.dll" --urls "$urls" --contentRoot "$PWD/$project"
