#!/usr/bin/env python3
"""Measures the embedded repairer on the corpus: share repaired, wrong repairs caught, changes tried, time.

    bench/builtin/measure.py HEX [--seconds 45] [--every N] [--markdown FILE] [case prefixes …]

Each case is copied to a repository of its own; `hex do run --model builtin` gets the project and the evidence, and a plain
sentence in place of the case's instruction. Afterwards the held-back tests judge what was committed.
"""

import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent


def git(project, *arguments):
    subprocess.run(["git", *arguments], cwd=project, check=True, capture_output=True)


def make_repository(case, folder):
    project = folder / "project"
    shutil.copytree(case / "project", project)
    git(project, "init", "--quiet", "--initial-branch=main")
    git(project, "config", "user.name", "Operator")
    git(project, "config", "user.email", "operator@example.com")
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "first")
    return project


def measure(hex_path, case, seconds, environment):
    facts = json.loads((case / "case.json").read_text())
    with tempfile.TemporaryDirectory(prefix="hex-measure-") as name:
        folder = pathlib.Path(name)
        project = make_repository(case, folder)
        files = [option for path in facts["allowed"] for option in ("--file", path)]
        started = time.monotonic()
        run = subprocess.run(
            [hex_path, "do", "run", "make the failing test pass", *files, "--evidence", facts["evidence"],
             "--model", "builtin", "--max-time", f"{seconds}s", "--json"],
            cwd=project, capture_output=True, text=True, env=environment, timeout=seconds * 4 + 60)
        elapsed = time.monotonic() - started
        events = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
        end = next((event for event in reversed(events) if event["type"] == "run_finished"), {})
        outcome = "not repaired"
        if end.get("outcome") == "committed":
            held_back = subprocess.run(
                ["bash", "-o", "pipefail", "-c", facts["held_back"]], cwd=case, capture_output=True,
                env={**os.environ, "PROJECT": str(project)}, timeout=120)
            outcome = "repaired" if held_back.returncode == 0 else "overfitted"
        baseline = next((event["duration_ms"] for event in events if event["type"] == "evidence_finished"), 0)
        return {
            "case": f"{case.parent.name}/{case.name}", "language": case.parent.name, "origin": facts["origin"], "operator": facts["operator"],
            "outcome": outcome, "code": end.get("code", f"exit {run.returncode}"), "tried": end.get("candidates_tried", 0),
            "seconds": elapsed, "baseline": baseline / 1000,
        }


def summary(rows, label):
    repaired = [row for row in rows if row["outcome"] == "repaired"]
    wrong = sum(row["outcome"] == "overfitted" for row in rows)
    tried = statistics.median(row["tried"] for row in repaired) if repaired else 0
    seconds = statistics.median(row["seconds"] for row in repaired) if repaired else 0
    return f"| {label} | {len(rows)} | {len(repaired)} | {100 * len(repaired) / len(rows):.0f} % | {wrong} | {tried:.0f} | {seconds:.1f} |"


def report(rows, seconds):
    lines = ["| | cases | repaired | share | wrong (caught by held-back tests) | median changes tried | median seconds |", "|---|---|---|---|---|---|---|"]
    for key in ("language", "origin"):
        lines += [summary([row for row in rows if row[key] == value], value) for value in sorted({row[key] for row in rows})]
    lines += [summary(rows, "**all**"), "", f"Budget {seconds} s a case; {os.cpu_count()} cores. Tried and seconds are medians over the repaired.", ""]
    lines += ["| case | kind | outcome | changes tried | seconds | baseline s |", "|---|---|---|---|---|---|"]
    lines += [
        f"| {row['case']} | {row['origin']}: {row['operator']} | {row['outcome']} | {row['tried']} | {row['seconds']:.1f} | {row['baseline']:.2f} |"
        for row in sorted(rows, key=lambda row: row["case"])]
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("hex")
    parser.add_argument("prefixes", nargs="*")
    parser.add_argument("--seconds", type=int, default=45)
    parser.add_argument("--every", type=int, default=1, help="take only every Nth case, for a quick look")
    parser.add_argument("--markdown", type=pathlib.Path)
    options = parser.parse_args()
    cases = sorted(path.parent for path in (HERE / "corpus").glob("*/*/case.json"))
    chosen = [case for case in cases if not options.prefixes or any(f"{case.parent.name}/{case.name}".startswith(prefix) for prefix in options.prefixes)][::options.every]
    with tempfile.TemporaryDirectory(prefix="hex-measure-home-") as home:
        environment = {**os.environ, "XDG_DATA_HOME": f"{home}/data", "XDG_CONFIG_HOME": f"{home}/config"}
        rows = []
        for case in chosen:
            row = measure(str(pathlib.Path(options.hex).resolve()), case, options.seconds, environment)
            rows.append(row)
            print(f"{row['outcome']:13} {row['seconds']:6.1f} s {row['tried']:5} tried  {row['case']}  ({row['code']})", flush=True)
    text = report(rows, options.seconds)
    print(text)
    if options.markdown:
        options.markdown.write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
