#!/usr/bin/env bash
# Backs up the service's database while the service runs, and restores it while the service is stopped.
#   tools/database.sh backup  sqlite     <data folder>     <file>
#   tools/database.sh restore sqlite     <data folder>     <file>
#   tools/database.sh backup  postgresql <connection URI>  <file>
#   tools/database.sh restore postgresql <connection URI>  <file>    into a database that exists and is empty
# PostgreSQL: the URI's account must pass row-level security (a superuser, or a role with BYPASSRLS that may SELECT); pg_dump refuses any other.
set -euo pipefail

# A table that every database of the service has. Without it, it is another's, or none.
history=__EFMigrationsHistory

usage() {
    sed -n '2,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
    exit 2
}

fail() {
    echo "database.sh: $1" >&2
    exit 1
}

# sqlite3 makes a file that is missing, and finds nothing wrong with an empty one.
require_sqlite() {
    [[ -s $1 ]] || fail "$1 is missing or empty${2:-}"
    [[ "$(sqlite3 -readonly "$1" 'PRAGMA integrity_check')" == ok ]] || fail "$1 is damaged"
    [[ "$(sqlite3 -readonly "$1" "SELECT count(*) FROM sqlite_master WHERE name = '$history'")" == 1 ]] ||
        fail "$1 is not a database of the service"
}

(($# == 4)) || usage
where=$3
file=$4
[[ $1 != backup || ! -e $file ]] || fail "$file is there already"
[[ $1 != restore || -s $file ]] || fail "$file is missing or empty"

case "$1 $2" in
    "backup sqlite")
        require_sqlite "$where/contacts.db" "; does ConnectionStrings:Default name another?"
        # A copy of the file alone would lack what still lies in the write-ahead log.
        sqlite3 -readonly "$where/contacts.db" "VACUUM INTO '${file//\'/\'\'}'"
        ;;
    "restore sqlite")
        require_sqlite "$file"
        [[ -d $where ]] || fail "$where is no folder"
        # The old database stays until the new one lies whole beside it.
        new=$where/contacts.db.new
        trap 'rm -f "$new" "$new-wal" "$new-shm"' EXIT
        cp "$file" "$new"
        sqlite3 "$new" 'PRAGMA journal_mode = WAL' >/dev/null
        sync "$new"
        # The old write-ahead log belongs to the old file.
        rm -f "$where/contacts.db-wal" "$where/contacts.db-shm"
        mv "$new" "$where/contacts.db"
        ;;
    "backup postgresql")
        [[ "$(psql --no-psqlrc -At --dbname="$where" --command="SELECT to_regclass('\"$history\"') IS NOT NULL")" == t ]] ||
            fail "that is not a database of the service"
        pg_dump --format=custom --dbname="$where" --file="$file"
        ;;
    "restore postgresql")
        pg_restore --list "$file" | grep "TABLE DATA .* $history " >/dev/null || fail "$file is not a backup of the service"
        pg_restore --exit-on-error --single-transaction --dbname="$where" "$file"
        ;;
    *) usage ;;
esac
