"""Writes what was measured: the list, a table, and a chart."""

import json
import os


def write(folder, rows, notes):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "latest.json"), "w") as file:
        file.write("[\n" + ",\n".join("  " + json.dumps(row) for row in rows) + "\n]\n")
    with open(os.path.join(folder, "table.md"), "w") as file:
        file.write(table(rows, notes))
    with open(os.path.join(folder, "chart.svg"), "w") as file:
        file.write(chart([row for row in rows if row["connections"] == min(r["connections"] for r in rows)]))


def table(rows, notes):
    lines = ["| store | call | connections | requests/s | p50 ms | p99 ms | floor's p99 ms | CPU µs | floor's CPU µs | floor ÷ service | bytes |", "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"]
    for r in rows:
        lines.append(
            f"| {r['store']} | {r['call']} | {r['connections']} | {r['rps']:.0f} | {r['p50_ms']} | {r['p99_ms']} | {r['floor_p99_ms']} | {r['cpu_us']:.0f} "
            f"| {r['floor_cpu_us']:.0f} | {r['cpu_ratio']:.2f} | {r['alloc_bytes']} |"
        )
    lines.append("")
    for store, n in notes.items():
        lines.append(
            f"{store}: start to first answer {n['first_answer_ms']} ms (floor {n['floor_first_answer_ms']} ms); peak memory {n['peak_mb']} MB."
        )
        lines.append("")
    return "\n".join(lines[:-1]) + "\n"


def chart(rows):
    step, left, width = 22, 210, 400
    height = step * len(rows) + 50
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + width + 60}" height="{height}" font-family="sans-serif" font-size="12">',
        f'<rect width="100%" height="100%" fill="#fff"/><text x="10" y="20" font-size="14">CPU time per request: floor ÷ service (1 = as the floor)</text>',
    ]
    for i, row in enumerate(rows):
        y = 36 + i * step
        length = min(1.0, row["cpu_ratio"]) * width
        color = "#2f6f9f" if row["store"] == "sqlite" else "#8a5a9e"
        parts.append(f'<text x="{left - 8}" y="{y + 12}" text-anchor="end">{row["store"]}: {row["call"]}</text>')
        parts.append(f'<rect x="{left}" y="{y}" width="{length:.0f}" height="15" fill="{color}"/>')
        parts.append(f'<text x="{left + length + 5:.0f}" y="{y + 12}">{row["cpu_ratio"]:.2f}</text>')
    parts.append(f'<line x1="{left + width}" y1="30" x2="{left + width}" y2="{height - 14}" stroke="#888" stroke-dasharray="3"/></svg>')
    return "\n".join(parts) + "\n"
