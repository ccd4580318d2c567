"""Reads an iCalendar file with Debian's python3-icalendar and prints what a calendar would take over, as JSON.

The times are reckoned by the zone that the file itself defines, never by one that this machine happens to know.
"""

import json
import pathlib
import re
import sys

import icalendar
import pytz

raw = pathlib.Path(sys.argv[1]).read_bytes()
names = {z["TZID"] for z in icalendar.Calendar.from_ical(raw).walk("VTIMEZONE")}
calendar = icalendar.Calendar.from_ical(re.sub(rb"TZID([:=])[^:\r\n]+", rb"TZID\1Defined-Here", raw))
(zone,) = calendar.walk("VTIMEZONE")
(event,) = calendar.walk("VEVENT")


def utc(name):
    if name not in event:
        return None
    wall = event[name].dt.replace(tzinfo=None)
    in_zone = pytz.utc if event[name].to_ical().endswith(b"Z") else zone.to_tz()
    return in_zone.localize(wall).astimezone(pytz.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def text(name):
    return str(event[name]) if name in event else None


json.dump(
    {
        "method": str(calendar["METHOD"]),
        "zone": sorted(names),
        "uid": text("UID"),
        "sequence": int(event["SEQUENCE"]),
        "start": utc("DTSTART"),
        "end": utc("DTEND"),
        "stamp": event["DTSTAMP"].to_ical().decode(),
        "last_modified": event["LAST-MODIFIED"].to_ical().decode(),
        "summary": text("SUMMARY"),
        "location": text("LOCATION"),
        "description": text("DESCRIPTION"),
        "organizer": text("ORGANIZER"),
        "organizer_name": event["ORGANIZER"].params.get("CN"),
        "longest_line": max(len(line) for line in raw.split(b"\r\n")),
        "is_crlf": b"\n" not in raw.replace(b"\r\n", b""),
        "properties": sorted(event.keys()),
    },
    sys.stdout,
)
