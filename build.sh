#!/usr/bin/env bash
# Checks, builds and tests the service: ./build.sh [--target=Default]
# The targets are in build.cake; ./build.sh --description lists them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
if [[ ! -t 1 ]]; then export NO_COLOR=1; fi

summary=artifacts/test-results/summary.txt
missing=()
lost=()

say() { printf 'build.sh: %s\n' "$*" >&2; }

need() { # Debian package, what is left out without it, a command that succeeds when it is there
    "${@:3}" >/dev/null 2>&1 && return
    missing+=("$1")
    lost+=("$2")
}

find_missing() {
    missing=()
    lost=()
    # Debian's modules belong to its own Python, which need not be the first on the path.
    need python3-aiosmtpd "IntegrationTests and Soak: what sends mail to an SMTP server" /usr/bin/python3 -c 'import aiosmtpd'
    need python3-icalendar "IntegrationTests: what reads the calendar part of a mail" /usr/bin/python3 -c 'import icalendar, pytz'
    need nodejs "IntegrationTests: what uses programs of npm (an OpenID Connect authority, linters)" node --version
    need npm "IntegrationTests: what uses programs of npm (an OpenID Connect authority, linters)" npm --version
    need postgresql "IntegrationTests.PostgreSql" sh -c 'ls /usr/lib/postgresql/*/bin/initdb || command -v initdb'
    need pgbouncer "IntegrationTests.PgBouncer" sh -c 'PATH=$PATH:/usr/sbin pgbouncer --version'
    need chromium "IntegrationTests: what is tried in a browser" test -x /usr/bin/chromium
    need sqlite3 "IntegrationTests: backup and restore of SQLite" sqlite3 --version
    need wrk "Bench: what measures the service against the floor" sh -c 'command -v wrk'
    need curl "IntegrationTests and Soak: what calls the published program with curl" curl --version
}

is_debian() {
    command -v apt-get >/dev/null && grep -qE '^(ID|ID_LIKE)=.*(debian|ubuntu)' /etc/os-release 2>/dev/null
}

install_missing() {
    say "installing ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    local apt=(apt-get -qq -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0)
    "${apt[@]}" update || say "apt-get update failed; trying with the lists at hand"
    "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >&2 || say "apt-get could not install them"
}

if ! command -v dotnet >/dev/null; then
    say "the .NET SDK 10.0 is not on the path. Get it at https://dotnet.microsoft.com/download/dotnet/10.0"
    exit 1
fi
if ! version=$(dotnet --version 2>&1); then
    say "no installed .NET SDK fits global.json. Get 10.0 at https://dotnet.microsoft.com/download/dotnet/10.0"
    say "$version"
    exit 1
fi

find_missing
if ((${#missing[@]})) && is_debian && ((EUID == 0)); then
    install_missing
    find_missing
fi
if ((${#missing[@]})); then
    for i in "${!missing[@]}"; do say "left out, as ${missing[i]} is missing: ${lost[i]}"; done
    say "to run them: apt-get install ${missing[*]} as root on Debian or Ubuntu; elsewhere aiosmtpd and icalendar for /usr/bin/python3, Node.js (20.19 or later) with npm, Chromium as /usr/bin/chromium, PostgreSQL, PgBouncer, sqlite3, and curl"
    if [[ "${CI:-}" == true ]]; then
        say "CI leaves nothing out"
        exit 1
    fi
fi

rm -f "$summary" artifacts/stores.md artifacts/audit.txt
dotnet tool restore

# With a trap the shell outlives a TERM to its process group, and still reports what had run.
trap : INT TERM
status=0
dotnet cake build.cake "$@" || status=$?

# At the end once more, where it is read.
if [[ -f artifacts/audit.txt ]]; then cat artifacts/audit.txt; fi
if [[ -f "$summary" ]]; then
    if [[ -f artifacts/stores.md ]]; then cat artifacts/stores.md; fi
    cat "$summary"
fi
exit "$status"
