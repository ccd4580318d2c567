"""Measures the service against the floor, call by call, in turns; bench/run.sh builds both before."""

import argparse
import contextlib
import glob
import json
import os
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

import load
import report
from token_of import SECRET, token

HERE = os.path.dirname(os.path.abspath(__file__))
BUILT = os.path.join(HERE, "..", "artifacts", "bench")
LATEST = os.path.join(HERE, "results", "latest.json")
TICK = os.sysconf("SC_CLK_TCK")
COMPILING = 0.02  # of a server's time, when it is warm
FALLEN = 0.7  # of the committed ratio: wide enough for a noisy machine, narrow enough for a tracked query

WEEK = "start_date_gte=2026-03-02T00:00:00Z&start_date_lte=2026-03-09T00:00:00Z"
CONTACT = json.dumps(load.contact(1) | {"first_name": "Annak%RANDOM%", "last_name": "Schmidta", "company": "Schmidta GmbH", "title": "mr", "customer_type": "company"})
APPOINTMENT = json.dumps(load.appointment(1, []) | {"name": "Visit %RANDOM%"})
BODIES = {"create_contact": CONTACT, "create_appointment": APPOINTMENT, "change_contact": json.dumps({"notes": "Rings %RANDOM% times."})}
CALLS = {
    "contact": ("GET", "/contact/%ID%/"),
    "contacts": ("GET", "/contact/?limit=50"),
    "search": ("GET", "/contact/?search=quandt3"),
    "starts_with": ("GET", "/contact/?starts_with=quandt3"),
    "appointments": ("GET", "/appointment/?page_size=30"),
    "appointment": ("GET", "/appointment/%ID%/"),
    "week": ("GET", f"/appointment/?{WEEK}"),
    "create_contact": ("POST", "/contact/"),
    "create_appointment": ("POST", "/appointment/"),
    "change_contact": ("PATCH", "/contact/%ID%/"),
}
READS = [call for call, (method, _) in CALLS.items() if method == "GET"]


class Server:
    def __init__(self, program, store):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.name = program
        folder = os.path.join(BUILT, program)
        dll = {"service": "ContactAppointment.WebApi.dll", "floor": "ContactAppointment.Floor.dll"}[program]
        settings = {
            "Urls": f"http://127.0.0.1:{self.port}",
            "DataFolder": store.folder,
            "Database__Provider": store.provider,
            "ConnectionStrings__Default": store.connection,
            "ConnectionStrings__Owner": store.owner,
            "Jwt__HmacSecret": SECRET,
            "RateLimiting__Enabled": "false",  # one caller asks for all
            "Mail__Transport": "Pickup",
            "Mail__From": "bench@example.org",
            "DOTNET_ENVIRONMENT": "Production",
            "Metrics__Enabled": "true",
            "Metrics__Token": SECRET,
        }
        began = time.monotonic()
        self.log = open(os.path.join(store.folder, f"{program}.log"), "ab")
        self.process = subprocess.Popen(["dotnet", dll], cwd=folder, env={**os.environ, **settings}, stdout=self.log, stderr=self.log)
        self.get("/contact/?limit=1", patience=60)
        self.first_answer_ms = (time.monotonic() - began) * 1000

    def get(self, path, patience=0):
        return self.ask("GET", path, None, patience)

    def ask(self, method, path, body, patience=0):
        headers = {"Authorization": f"Bearer {token()}", "Host": "bench", "Content-Type": "application/json"}
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", method=method, data=body and body.encode(), headers=headers)
        end = time.monotonic() + patience
        while True:
            try:
                with urllib.request.urlopen(request, timeout=60) as answer:
                    return answer.headers, answer.read()
            except OSError as problem:
                if isinstance(problem, urllib.error.HTTPError) or time.monotonic() > end or self.process.poll() is not None:
                    raise
                time.sleep(0.005)

    def cpu(self):
        return spent(f"/proc/{self.process.pid}/stat")[1]

    def compiling(self):
        """The time of the thread that compiles again what is called often. It ends when it has nothing to do; the next one begins at 0."""
        compiling = 0
        for path in glob.glob(f"/proc/{self.process.pid}/task/*/stat"):
            with contextlib.suppress(OSError):  # a thread may end meanwhile
                name, seconds = spent(path)
                compiling += seconds if name == ".NET Tiered Com" else 0
        return compiling

    def peak_mb(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(re.search(r"VmHWM:\s+(\d+)", status.read())[1]) / 1024

    def allocated(self):
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/metrics", headers={"Authorization": f"Bearer {SECRET}"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            found = re.search(r"^dotnet_gc_heap_total_allocated\S*_total\S* ([\d.e+]+)", answer.read().decode(), re.M)
        return float(found[1]) if found else None

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Sqlite:
    name, provider, owner = "sqlite", "Sqlite", ""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="contact-appointment-bench-")
        self.fast = tempfile.mkdtemp(prefix="contact-appointment-bench-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
        self.connection = f"Data Source={self.fast}/contacts.db"

    def settle(self):
        """What was loaded in memory goes to the disk, where it is measured."""
        shutil.move(f"{self.fast}/contacts.db", self.folder)
        self.connection = f"Data Source={self.folder}/contacts.db"

    def stop(self):
        shutil.rmtree(self.folder)
        shutil.rmtree(self.fast)


class PostgreSql:
    """A server of its own, with a durable commit and with the roles of production: the wall between organizations holds for both."""

    name, provider = "postgresql", "PostgreSql"

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="contact-appointment-bench-")
        os.chmod(self.folder, 0o777)
        programs = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
        port = free_port()
        run = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        data = f"{self.folder}/data"
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": self.folder}
        subprocess.run([*run, f"{programs}/initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"], check=True, **quiet)
        options = ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=200"]
        self.process = subprocess.Popen([*run, f"{programs}/postgres", "-D", data, "-p", str(port), *options], **quiet)
        for _ in range(200):
            if subprocess.run([f"{programs}/pg_isready", "-h", "127.0.0.1", "-p", str(port)], **quiet).returncode == 0:
                break
            time.sleep(0.1)
        # Loading need not survive a power cut; settle() makes commits durable again.
        subprocess.run(["psql", "-h", "127.0.0.1", "-p", str(port), "-U", "postgres", "-q", "-c", "ALTER SYSTEM SET synchronous_commit = off", "-c", "SELECT pg_reload_conf()"], check=True, **quiet)
        roles = ["-v", "name=bench", "-v", "owner_password=bench", "-v", "app_password=bench", "-f", os.path.join(HERE, "..", "tools", "postgresql-roles.sql")]
        subprocess.run(["psql", "-h", "127.0.0.1", "-p", str(port), "-U", "postgres", "-q", *roles], check=True, stdout=subprocess.DEVNULL)
        server = f"Host=127.0.0.1;Port={port};Database=bench;Password=bench"
        self.owner = f"{server};Username=bench_owner"
        self.connection = f"{server};Username=bench_app;Maximum Pool Size=70"

    def settle(self):
        port = re.search(r"Port=(\d+)", self.connection)[1]
        subprocess.run(["psql", "-h", "127.0.0.1", "-p", port, "-U", "postgres", "-q", "-c", "VACUUM ANALYZE", "bench"], check=True)
        subprocess.run(["psql", "-h", "127.0.0.1", "-p", port, "-U", "postgres", "-q", "-c", "ALTER SYSTEM RESET synchronous_commit", "-c", "SELECT pg_reload_conf()", "bench"], check=True, stdout=subprocess.DEVNULL)

    def fill(self, contacts):
        """Contacts of 100 other organizations, straight into the tables."""
        self.run(load.others(contacts))

    def run(self, sql):
        port = re.search(r"Port=(\d+)", self.connection)[1]
        subprocess.run(["psql", "-h", "127.0.0.1", "-p", port, "-U", "postgres", "-q", "-v", "ON_ERROR_STOP=1", "bench"], input=sql, text=True, check=True)

    def stop(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def spent(path):
    """The name of a process or thread, and the seconds that the processors have worked for it, from its stat file."""
    with open(path) as stat:
        head, _, fields = stat.read().rpartition(")")
    return head.partition("(")[2], sum(map(int, fields.split()[11:13])) / TICK


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


VARYING = rb'"(id|customer_id)":\d+,|"uuid":"[^"]+",|"(create_date|edit_date)":"[^"]+"'


def compare(service, floor):
    """Both must give the same bytes for each call; a cursor is encrypted and never the same twice, nor is what a write makes up."""
    for call, (method, path) in CALLS.items():
        path, body = path.replace("%ID%", "17"), BODIES.get(call, "").replace("%RANDOM%", "7") or None
        (headers, ours), (floor_headers, theirs) = (server.ask(method, path, body) for server in (service, floor))
        ours, theirs = (re.sub(rb"cursor=[^\"&]+", b"cursor=", text) for text in (ours, theirs))
        if method != "GET":
            ours, theirs = (re.sub(VARYING, b"", text) for text in (ours, theirs))
        same = ours == theirs and all(
            (headers[name] is None) == (floor_headers[name] is None) for name in ("ETag", "Content-Length", "Transfer-Encoding")
        )
        if not same or headers["Content-Type"] != floor_headers["Content-Type"] or len(ours) < 300:
            sys.exit(f"bench: service and floor differ in {path}:\n{ours[:600]}\n{theirs[:600]}")


def drive(server, call, connections, seconds, ids):
    method, path = CALLS[call]
    settings = {
        "BENCH_METHOD": method,
        "BENCH_PATH": path,
        "BENCH_BODY": BODIES.get(call, ""),
        "BENCH_IDS": str(ids),
        "BENCH_TOKEN": token(),
        "BENCH_SEED": str(time.time_ns() // 1000 % 1_000_000_000),
    }
    before = server.cpu()
    run = subprocess.run(
        ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s", "--latency", "-s", f"{HERE}/call.lua", f"http://127.0.0.1:{server.port}"],
        env={**os.environ, **settings}, capture_output=True, text=True, check=True,
    )
    cpu = server.cpu() - before
    requests, microseconds, p50, p99, errors = map(int, re.search(r"BENCH (\d+) (\d+) (\d+) (\d+) (\d+)", run.stdout).groups())
    if errors or not requests:
        sys.exit(f"bench: {server.name} failed {errors} of {requests} in {call}")
    return {"rps": requests / microseconds * 1e6, "p50": p50 / 1000, "p99": p99 / 1000, "cpu": cpu / requests * 1e6, "requests": requests}


def warm_up(server, call, connections, seconds, ids, rounds):
    """Until the runtime has compiled what is called often: next to nothing of its time went into that for three rounds in turn."""
    steady = 0
    for _ in range(rounds):
        compiled, worked = server.compiling(), server.cpu()
        drive(server, call, connections, seconds, ids)
        share = (server.compiling() - compiled) / (server.cpu() - worked)
        steady = steady + 1 if share < COMPILING else 0
        if steady >= 3:
            break


def measure(store, service, floor, call, connections, plan, ids):
    rounds = {"service": [], "floor": []}
    if len(plan["connections"]) > 1:
        for server in (service, floor):
            warm_up(server, call, connections, plan["warm_up"], ids, rounds=1)  # it is warm from before; this number of connections is new
    before, count = service.allocated(), 0
    for _ in range(plan["rounds"]):
        for server in (service, floor):
            rounds[server.name].append(drive(server, call, connections, plan["seconds"], ids))
    after, count = service.allocated(), sum(r["requests"] for r in rounds["service"])
    middle = lambda name, key: statistics.median(r[key] for r in rounds[name])
    row = {
        "store": store.name,
        "call": call,
        "connections": connections,
        "rps": round(middle("service", "rps"), 1),
        "p50_ms": round(middle("service", "p50"), 2),
        "p99_ms": round(middle("service", "p99"), 2),
        "cpu_us": round(middle("service", "cpu"), 1),
        "alloc_bytes": None if before is None else round((after - before) / count),
        "floor_rps": round(middle("floor", "rps"), 1),
        "floor_cpu_us": round(middle("floor", "cpu"), 1),
        "floor_p99_ms": round(middle("floor", "p99"), 2),
    }
    row["throughput_ratio"] = round(row["rps"] / row["floor_rps"], 3)
    row["cpu_ratio"] = round(row["floor_cpu_us"] / row["cpu_us"], 3)
    print(f"{store.name:11} {call:19} {connections:3}: {row['cpu_us']:8.1f} us, floor {row['floor_cpu_us']:8.1f} us, ratio {row['cpu_ratio']}, "
          f"p99 {row['p99_ms']} ms, floor {row['floor_p99_ms']} ms, {row['alloc_bytes']} B", flush=True)
    return row


def run(store, calls, plan, rows, notes):
    service = floor = None
    try:
        service = Server("service", store)
        began = time.monotonic()
        load.load(service.port, token(), plan["contacts"], plan["appointments"])
        print(f"{store.name}: loaded in {time.monotonic() - began:.0f} s", flush=True)
        service.stop()
        if plan["large"]:
            store.fill(plan["large"])
        store.settle()
        service, floor = Server("service", store), Server("floor", store)
        compare(service, floor)
        notes[store.name] = {"first_answer_ms": round(service.first_answer_ms), "floor_first_answer_ms": round(floor.first_answer_ms)}
        for alike in ([c for c in calls if c in READS], [c for c in calls if c not in READS]):  # reads first: writes make the lists longer
            for call in alike:
                for server in (service, floor):
                    warm_up(server, call, 16, plan["warm_up"], plan["contacts"], plan["warm_up_rounds"])
            for call in alike:
                for connections in plan["connections"]:
                    rows.append(measure(store, service, floor, call, connections, plan, plan["contacts"]))
        notes[store.name]["peak_mb"] = round(service.peak_mb())
        print(f"{store.name}: {notes[store.name]}", flush=True)
    finally:
        for server in (service, floor):
            if server:
                server.stop()
        store.stop()


def key(row):
    return row["store"], row["call"], row["connections"]


def committed():
    """What a short run found is another figure than that of a long one: there are fewer data, and no time for what profiles bring."""
    with open(LATEST) as file:
        return {key(r): r for r in json.load(file)}


def with_short(rows, known):
    """Results with the figures that short runs are compared with, which a long run does not measure."""
    return [row | {"short_cpu_ratio": known[key(row)]["short_cpu_ratio"]} if "short_cpu_ratio" in known.get(key(row), {}) else row for row in rows]


def check(rows):
    """Fails where a read costs more of the floor's time than the committed results allow."""
    known = committed()
    fallen = 0
    for row in rows:
        least = FALLEN * known[key(row)]["short_cpu_ratio"]
        if row["cpu_ratio"] < least:
            fallen += 1
            print(f"bench: {row['call']}: the ratio to the floor fell to {row['cpu_ratio']}, under {least:.3f}", flush=True)
    sys.exit(1 if fallen else 0)


def main():
    options = argparse.ArgumentParser(description="Measures the service against the floor.")
    options.add_argument("--short", action="store_true", help="SQLite's reads alone, quickly; fails when one fell behind the committed results")
    options.add_argument("--store", choices=["sqlite", "postgresql"], help="one store alone")
    options.add_argument("--call", choices=CALLS, action="append", help="this call alone")
    options.add_argument("--connections", type=int, action="append", help="default: 16 and 64")
    options.add_argument("--seconds", type=int, default=4, help="how long each of three rounds takes")
    options.add_argument("--contacts", type=int, default=10_000, help="how many contacts and appointments are loaded")
    options.add_argument("--keep", action="store_true", help="write bench/results; without it only a run of everything does")
    options.add_argument("--large", type=int, nargs="?", const=1_000_000, default=0, metavar="N", help="so many contacts of 100 other organizations beside them (PostgreSQL alone)")
    options.add_argument("--results", default=os.path.join(HERE, "results"), help="where results are written to")
    given = options.parse_args()

    plan = {"contacts": given.contacts, "appointments": given.contacts, "connections": given.connections or [16, 64], "warm_up": min(2, given.seconds), "rounds": 3, "seconds": given.seconds, "large": given.large, "warm_up_rounds": 40}
    if given.short:
        given.call = given.call or READS
        os.environ["DOTNET_TieredPGO"] = "0"  # of both: there is no time to wait for what profiles bring
        plan.update(warm_up_rounds=3, contacts=2_000, appointments=2_000, connections=[16], warm_up=1, rounds=1, seconds=2)
    calls = given.call or list(CALLS)
    stores = [Sqlite] if given.short else [s for s in (Sqlite, PostgreSql) if given.store in (None, s.name) and (hasattr(s, "fill") or not given.large)]
    rows, notes = [], {}
    for store in stores:
        run(store(), calls, plan, rows, notes)
    if given.short:
        check(rows)
    if given.keep or not (given.store or given.call or given.connections or given.large):
        report.write(given.results, with_short(rows, committed()), notes)


main()
