#!/usr/bin/env bash
# Measures the service against the floor: bench/run.sh [--short] [--store sqlite|postgresql] [--call name ...]
# Results: bench/results/latest.json, table.md and chart.svg; see --help.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
command -v wrk >/dev/null || { echo "bench: wrk is missing (Debian: apt-get install wrk)" >&2; exit 1; }
publish() { dotnet publish "$1" --configuration Release --output "artifacts/bench/$2" --verbosity quiet "${@:3}"; }
ahead=(--use-current-runtime --no-self-contained) # compiled ahead, as the README has it
if [[ " $* " == *" --short "* ]]; then ahead=(); fi # takes what the build has made; both are warmed up before anything is measured
publish src/WebApi service "${ahead[@]}"
publish bench/Floor floor
exec python3 bench/bench.py "$@"
