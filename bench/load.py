"""Fills an empty service through its own API, over a few connections that send many requests at once."""

import json
import random
import socket
import threading

LAST = ["Schmidt", "Fischer", "Weber", "Wagner", "Becker", "Hoffmann", "Koch", "Richter", "Klein", "Wolf", "Müller", "Schröder"]
FIRST = ["Anna", "Ben", "Clara", "David", "Emma", "Felix", "Greta", "Hannah", "Ida", "Jonas", "Jürgen", "Zoë"]
PROGRAM = "018f0000-0000-7000-8000-0000000000bb"


def contact(i):
    # One in a hundred has the rare name that the bench looks for.
    last = f"Quandt{i % 7}" if i % 100 == 0 else random.choice(LAST) + random.choice("abcdefghij")
    return {
        "first_name": random.choice(FIRST) + random.choice("klmnoprst"),
        "last_name": last,
        "title": random.choice(["mr", "ms", None]),
        "contact_type": "Customer",
        "customer_type": random.choice(["customer", "company"]),
        "company": f"{last} GmbH",
        "addresses": [
            {"type": "home", "street": "Hauptstraße", "house_number": str(i), "postal_code": "10115", "city": "Berlin", "country": "Germany"},
            {"type": "billing", "street": "Am Hafen", "house_number": "7", "postal_code": "24103", "city": "Kiel", "country": "Germany"},
        ],
        "emails": [{"type": "office", "email": f"office{i}@example.com"}, {"type": "private", "email": f"home{i}@example.org"}],
        "phones": [{"type": "mobile", "number": f"+49 30 {1000000 + i}"}, {"type": "office", "number": f"040 {2000000 + i}"}],
        "workflowlevel1_uuids": [PROGRAM],
        "notes": "Rings twice.",
    }


def appointment(i, contacts):
    day = f"2026-{1 + i % 12:02}-{1 + i % 28:02}"
    return {
        "name": f"Visit {i}",
        "start_date": f"{day}T08:00:00Z",
        "end_date": f"{day}T09:00:00Z",
        "type": ["visit"],
        "address": "Hauptstraße 5, 10115 Berlin",
        "contact_uuid": random.choice(contacts) if contacts else None,
        "summary": "First talk",
        "notes": [{"note": "Second floor.", "type": 1}],
    }


def post_all(port, path, token, bodies, depth=40):
    """Posts all and returns the uuids of what was made; anything but 201 ends it."""
    uuids = [None] * len(bodies)
    problems = []
    connections = 4

    def work(first):
        try:
            send(range(first, len(bodies), connections))
        except Exception as problem:  # told below, in the thread that waits
            problems.append(problem)

    def send(numbers):
        line = socket.create_connection(("127.0.0.1", port))
        answers = line.makefile("rb")
        for at in range(0, len(numbers), depth):
            some = numbers[at : at + depth]
            batch = []
            for i in some:
                body = json.dumps(bodies[i]).encode()
                head = f"POST {path} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
                batch.append(head.encode() + body)
            line.sendall(b"".join(batch))
            for i in some:
                status, text = read(answers)
                if status != 201:
                    raise RuntimeError(f"POST {path}: {status} {text[:300]}")
                uuids[i] = json.loads(text)["uuid"]

    threads = [threading.Thread(target=work, args=(i,)) for i in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if problems:
        raise problems[0]
    return uuids


def read(answers):
    status = int(answers.readline().split()[1])
    length = None
    while (line := answers.readline().strip()) != b"":
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    if length is not None:
        return status, answers.read(length)
    text = b""
    while (size := int(answers.readline(), 16)) > 0:
        text += answers.read(size)
        answers.readline()
    answers.readline()
    return status, text


def load(port, token, contacts, appointments):
    random.seed(7)
    uuids = post_all(port, "/contact/", token, [contact(i) for i in range(contacts)])
    post_all(port, "/appointment/", token, [appointment(i, uuids) for i in range(appointments)])
    return uuids


def others(contacts):
    """SQL that gives 100 organizations so many contacts together, with what lists sort, filter and search by."""
    return f"""
INSERT INTO organizations (name, phone, time_zone, language, default_reminders, requires_if_match, last_customer_number, uuid, version, create_date, edit_date)
SELECT '', '', 'Europe/Berlin', 'de', ARRAY[]::text[], false, 1000000, gen_random_uuid(), 1, now(), now() FROM generate_series(1, 100);

INSERT INTO contacts (organization_uuid, customer_number, first_name, first_name_sort_key, last_name, last_name_sort_key, company, company_sort_key,
    is_without_company, search_text, workflowlevel1_uuids, middle_name, suffix, uuid, version, create_date, edit_date, contact_type_id, addresses, emails, phones)
SELECT o.uuid, 10001 + i / 100, initcap(first), first, initcap(last), last, last || ' GmbH', last || ' gmbh', false,
    first || E'\\n' || last || E'\\n' || last || E' gmbh\\noffice' || i || '@example.com', ARRAY['{PROGRAM}'::uuid], '', '', gen_random_uuid(), 1,
    now() - i * interval '1 second', now() - i * interval '1 second', 1,
    '[{{"City": "Berlin", "Type": "Home", "Street": "Hauptstrasse"}}, {{"City": "Kiel", "Type": "Billing"}}]',
    jsonb_build_array(jsonb_build_object('Type', 'Office', 'Email', 'office' || i || '@example.com')), '[{{"Type": "Mobile", "Number": "040 1234567"}}]'
FROM (SELECT i, substr(md5(i::text), 1, 8) AS first, substr(md5((i * 7)::text), 1, 10) AS last FROM generate_series(1, {contacts}) AS i) AS x
JOIN (SELECT uuid, row_number() OVER (ORDER BY id) AS n FROM organizations WHERE last_customer_number = 1000000) AS o ON o.n = 1 + x.i % 100;

INSERT INTO contact_lookups (organization_uuid, kind, value, contact_id)
SELECT c.organization_uuid, 'workflowlevel1', '{PROGRAM}', c.id FROM contacts c JOIN organizations o ON o.uuid = c.organization_uuid
WHERE o.last_customer_number = 1000000;
"""
