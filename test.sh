#!/usr/bin/env bash
# Installs what is missing, builds everything and runs every test. The last line is "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")"
source scripts/setup.sh

passed=0 failed=0

# Runs one test project, shows its failures and adds up its counts. One that ran nothing has failed.
run_tests() {
  local name=$1 log=$cache/$1.log total errors failures skipped code=0
  say "== $name"
  timeout --kill-after=10 2700 dotnet "tests/$name/bin/Release/net10.0/$name.dll" -noColor -noLogo > "$log" 2>&1 < /dev/null || code=$?
  read -r total errors failures skipped < <(
    sed -n 's/.*Total: \([0-9]*\), Errors: \([0-9]*\), Failed: \([0-9]*\), Skipped: \([0-9]*\),.*/\1 \2 \3 \4/p' "$log" | tail -n 1
  ) || true
  if ((code == 0 && ${total:-0} > 0)); then
    grep 'Total: ' "$log" >&2
  else
    cat "$log" >&2
  fi

  if ((${total:-0} == 0)); then
    say "$name ran no test (exit code $code)."
    failed=$((failed + 1))
    return
  fi
  # A run that exits badly though no test failed has failed all the same.
  ((code == 0 || errors + failures > 0)) || errors=1
  passed=$((passed + total - failures - skipped))
  failed=$((failed + failures + errors))
}

prepare "${run_packages[@]}" "${test_packages[@]}"
if build GenAI.Learn.sln; then
  for project in tests/*.Tests; do
    run_tests "$(basename "$project")"
  done
else
  failed=1
fi

echo "$passed passed, $failed failed"
((failed == 0 && passed > 0))
