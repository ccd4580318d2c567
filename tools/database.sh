#!/usr/bin/env bash
# Backs up the service's database while the service runs, and restores it while the service is stopped.
#   tools/database.sh backup  sqlite     <data folder>     <file>
#   tools/database.sh restore sqlite     <data folder>     <file>
#   tools/database.sh backup  postgresql <connection URI>  <file>
#   tools/database.sh restore postgresql <connection URI>  <file>    into a database that exists and is empty
# PostgreSQL: the URI's account must pass row-level security (a superuser, or a role with BYPASSRLS); pg_dump refuses any other.
set -euo pipefail

usage() {
    sed -n '2,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
    exit 2
}

(($# == 4)) || usage
where=$3
file=$4

case "$1 $2" in
    "backup sqlite")
        [[ ! -e "$file" ]] || { echo "database.sh: $file is there already" >&2; exit 1; }
        # A copy of the file alone would lack what still lies in the write-ahead log.
        sqlite3 "$where/contacts.db" "VACUUM INTO '${file//\'/\'\'}'"
        ;;
    "restore sqlite")
        [[ "$(sqlite3 "$file" 'PRAGMA integrity_check')" == ok ]] || { echo "database.sh: $file is damaged" >&2; exit 1; }
        # The old write-ahead log belongs to the old file.
        rm -f "$where/contacts.db" "$where/contacts.db-wal" "$where/contacts.db-shm"
        cp "$file" "$where/contacts.db"
        sqlite3 "$where/contacts.db" 'PRAGMA journal_mode = WAL' >/dev/null
        ;;
    "backup postgresql")
        pg_dump --format=custom --dbname="$where" --file="$file"
        ;;
    "restore postgresql")
        pg_restore --exit-on-error --single-transaction --dbname="$where" "$file"
        ;;
    *) usage ;;
esac
