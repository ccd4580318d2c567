#!/usr/bin/env bash
# The main job against a running service, with nothing but curl: a contact, an appointment for it with notes,
# and a notification that goes out as a mail.
#
#   TOKEN=<token printed at the start> requests/demo.sh [address, default http://localhost:8002]
set -euo pipefail

base=${1:-http://localhost:8002}
base=${base%/}
: "${TOKEN:?Set TOKEN to a token of the service; in Development the start prints one.}"

call() { # method path [body]
  echo "> $1 $2${3:+ $3}" >&2
  local answer
  answer=$(curl --silent --show-error --fail-with-body --request "$1" "$base$2" \
    --header "Authorization: Bearer $TOKEN" ${3:+--header 'Content-Type: application/json' --data "$3"})
  printf '%s\n\n' "$answer" >&2
  printf '%s' "$answer"
}

first() { # the first value of a text field in the JSON on standard input
  grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4
}

contact=$(call POST /contact/ '{
  "first_name": "Jürgen", "last_name": "Grünwald", "title": "mr", "contact_type": "Customer",
  "addresses": [
    {"type": "billing", "street": "Postfach", "house_number": "100", "postal_code": "10999", "city": "Berlin"},
    {"type": "home", "street": "Lindenstraße", "house_number": "12a", "postal_code": "10969", "city": "Berlin"}],
  "emails": [
    {"type": "private", "email": "juergen@example.com"},
    {"type": "office", "email": "j.gruenwald@example.org"},
    {"email": "info@müller.example"}],
  "phones": [{"type": "mobile", "number": "+49 170 1234567"}],
  "workflowlevel1_uuids": []}')
contact_uuid=$(first uuid <<<"$contact")

# No offset: read in the organization's zone.
day=$(date -d '+10 days' +%F 2>/dev/null || date -v+10d +%F)
appointment=$(call POST /appointment/ "{
  \"name\": \"First visit\", \"type\": [\"visit\"], \"contact_uuid\": \"$contact_uuid\",
  \"start_date\": \"${day}T10:00\", \"end_date\": \"${day}T11:30\",
  \"notes\": [{\"note\": \"Second floor, ring twice.\"}, {\"note\": \"Has a dog.\", \"type\": 2}]}")
appointment_uuid=$(first uuid <<<"$appointment")

# No subject and no message: both are written from the template.
notification=$(call POST /appointmentnotifications/ "{
  \"appointment\": \"$appointment_uuid\", \"recipient\": \"juergen@example.com\",
  \"org_name\": \"Müller & Söhne\", \"org_phone\": \"030 555123\", \"send_notification\": true}")
notification_uuid=$(first uuid <<<"$notification")

# sent_at is null until the mail has been accepted.
for _ in $(seq 30); do
  sent_at=$(curl --silent --fail "$base/appointmentnotifications/$notification_uuid/" --header "Authorization: Bearer $TOKEN" | first sent_at || true)
  [ -n "$sent_at" ] && break
  sleep 0.5
done
[ -n "$sent_at" ] || { echo "The mail has not gone out yet; see the service's log." >&2; exit 1; }
echo "The mail went out at $sent_at."

# Saving it again sends nothing again.
call PATCH "/appointmentnotifications/$notification_uuid/" '{"send_notification": true}' >/dev/null
