#!/usr/bin/env bash
# Installs what is missing, builds the site and serves it: ./run.sh [--urls URL] [--checkpoints]
set -euo pipefail
cd "$(dirname "$0")"
source scripts/setup.sh

usage='usage: ./run.sh [--urls URL] [--checkpoints]     serves the site, by default at http://localhost:5000; trains first the checkpoints that are missing'
urls=http://localhost:5000
checkpoints=
while (($#)); do
  case $1 in
    --urls=*) urls=${1#--urls=} ;;
    --urls) urls=${2:?'--urls needs a URL'} && shift ;;
    --checkpoints) checkpoints=missing ;;
    -h | --help) echo "$usage" && exit ;;
    *) fail "Unknown option: $1" "$usage" ;;
  esac
  shift
done

# Nothing that the build reads is younger than the last build, and that was for the same engine.
is_built() {
  local stamp=$cache/built
  [ "$(cat $stamp 2> /dev/null)" = "$engine" ] && [ -f "$site/GenAI.Learn.Web.dll" ] &&
    [ -z "$(find src engine wwwroot Directory.*.props global.json \
      \( -name bin -o -name obj \) -prune -o -newer $stamp -print -quit 2> /dev/null)" ]
}

project=src/GenAI.Learn.Web
site=$project/bin/Release/net10.0
engine="TorchBackend=${TorchBackend:-libtorch-cpu-linux-x64}"

prepare "${run_packages[@]}"
if ! is_built; then
  build $project
  echo "$engine" > $cache/built
fi
if [ -n "$checkpoints" ]; then
  dotnet "$site/GenAI.Learn.Web.dll" checkpoint $checkpoints --contentRoot "$PWD/$project" >&2 ||
    say 'Not every checkpoint could be trained; the labs that lack one start from nothing.'
fi
exec dotnet "$site/GenAI.Learn.Web.dll" --urls "$urls" --contentRoot "$PWD/$project"
