#!/usr/bin/env python3
"""Measures the embedded repairer: share repaired, wrong repairs caught, changes tried, time.

    bench/builtin/measure.py HEX [--set corpus] [--seconds 45] [--every N] [--markdown FILE] [--json FILE] [case prefixes …]

Each case is copied to a repository of its own; `hex do run --model builtin` gets the project and the evidence, and a plain
sentence in place of the case's instruction. Afterwards the held-back tests judge a clean clone of what was committed. Before
the first case of a language, hex gets the fix of that case as an edit: what it does not commit then, it could not commit at all
on this machine. Whatever says nothing about the repairer is an error of the measurement, counted apart; the exit code is then 1.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True

from cases import GREEN, NOT_RUNNABLE, SETS, TIMED_OUT, apply_fix, find_cases, run, run_program

CONTROL_SECONDS = 120
HELD_BACK_SECONDS = 120
UNREPAIRED = ("not_passed", "limit_reached")
NO_VERDICT = ("lock_wait",)


class MeasurementError(Exception):
    """The measurement of a case failed, which says nothing about the repairer."""

    def __init__(self, code, detail):
        super().__init__(f"{code}: {detail}")
        self.code = code

    @staticmethod
    def of(error):
        """Any fault as an error of the measurement."""
        return error if isinstance(error, MeasurementError) else MeasurementError("measurement_failed", f"{type(error).__name__}: {error}")


FAULTS = (MeasurementError, OSError, LookupError, AttributeError, TypeError, ValueError, subprocess.SubprocessError)


def git(folder, *arguments):
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


def make_repository(case, folder):
    project = folder / "project"
    shutil.copytree(case.folder / "project", project)
    git(project, "init", "--quiet", "--initial-branch=main")
    git(project, "config", "user.name", "Operator")
    git(project, "config", "user.email", "operator@example.com")
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "first")
    return project


def last_line(text):
    return (text.strip().splitlines() or ["no word on stderr"])[-1]


def do_run(hex_path, case, project, model, seconds, environment):
    """Runs hex on a case and returns its events; anything but an orderly end is an error of the measurement."""
    files = [option for path in case.facts["allowed"] for option in ("--file", path)]
    arguments = [
        hex_path, "do", "run", "make the failing test pass", *files, "--evidence", case.facts["evidence"],
        "--model", model, "--max-time", f"{seconds}s", "--json"]
    limit = seconds * 4 + 60
    code, output, complaints = run_program(arguments, project, environment, limit)
    if code is TIMED_OUT:
        raise MeasurementError("measurement_timed_out", f"hex did not end within {limit} s")
    try:
        events = [json.loads(line) for line in output.splitlines()]
    except json.JSONDecodeError as error:
        raise MeasurementError("output_unreadable", f"exit {code}, {error}; {last_line(complaints)}") from error
    if not events or events[-1].get("type") != "run_finished":
        raise MeasurementError("hex_crashed", f"exit {code} without the end of a run; {last_line(complaints)}")
    if code != events[-1]["exit_code"]:
        raise MeasurementError("hex_crashed", f"exit {code} after a run that ended with {events[-1]['exit_code']}; {last_line(complaints)}")
    return events


def judge(case, project, folder):
    """The word of the held-back tests on what was committed, without whatever the evidence left beside it."""
    git(folder, "clone", "--quiet", str(project), "committed")
    code, output = run(case.facts["held_back"], case.folder, folder / "committed", HELD_BACK_SECONDS)
    if code is TIMED_OUT:
        raise MeasurementError("held_back_timed_out", f"no end within {HELD_BACK_SECONDS} s: a slow machine, or an endless loop in the repair")
    if code in NOT_RUNNABLE:
        raise MeasurementError("held_back_could_not_run", f"exit {code}; {last_line(output)}")
    return "repaired" if code == GREEN else "overfitted"


def outcome_of(case, events, project, folder):
    end = events[-1]
    if end["outcome"] == "committed":
        return judge(case, project, folder)
    if end["outcome"] not in UNREPAIRED or end["code"] in NO_VERDICT:
        raise MeasurementError(end["code"], end["message"])
    if not any(event["type"] == "candidate_started" for event in events):
        skipped = [event["reason"] for event in events if event["type"] == "candidate_skipped"]
        raise MeasurementError("never_tried", "; ".join(skipped) or end["message"])
    return "not repaired"


def empty_row(case):
    return {
        "set": case.set, "case": case.name, "language": case.facts["language"], "origin": case.facts["origin"],
        "operator": case.facts["operator"], "outcome": "error", "code": "", "detail": "", "tried": 0, "seconds": 0.0, "baseline": 0.0}


def measure(hex_path, case, seconds, environment):
    row = empty_row(case)
    started = time.monotonic()
    try:
        with tempfile.TemporaryDirectory(prefix="hex-measure-") as name:
            folder = Path(name).resolve()
            project = make_repository(case, folder)
            started = time.monotonic()
            events = do_run(hex_path, case, project, "builtin", seconds, environment)
            row["seconds"] = time.monotonic() - started
            end = events[-1]
            baseline = next((event["duration_ms"] for event in events if event["type"] == "evidence_finished"), 0)
            # A run that is cut off at its time limit ends without the count of its candidate, which told it on the way.
            told = max((event["tried"] for event in events if event["type"] == "candidate_progressed"), default=0)
            row.update(code=end["code"], tried=max(end["candidates_tried"], told), baseline=baseline / 1000)
            row["outcome"] = outcome_of(case, events, project, folder)
    except FAULTS as fault:
        error = MeasurementError.of(fault)
        row.update(code=error.code, detail=str(error), seconds=row["seconds"] or time.monotonic() - started)
    return row


def control(hex_path, case, environment):
    """Why hex cannot commit even the true fix of a case, or None when it can."""
    try:
        with tempfile.TemporaryDirectory(prefix="hex-measure-") as name:
            folder = Path(name).resolve()
            project = make_repository(case, folder)
            shutil.copytree(project, folder / "right")
            apply_fix(folder / "right", case.facts["fix"])
            file = case.facts["fix"]["file"]
            edit = {"path": file, "mode": "replace", "old_string": (project / file).read_text(), "new_string": (folder / "right" / file).read_text()}
            (folder / "edits.json").write_text(json.dumps([{"edits": [edit]}]))
            events = do_run(hex_path, case, project, f"edits:{folder / 'edits.json'}", CONTROL_SECONDS, environment)
            outcome = outcome_of(case, events, project, folder)
            return None if outcome == "repaired" else f"{case.name} with its fix is {outcome} ({events[-1]['code']})"
    except FAULTS as fault:
        return f"{case.name} with its fix: {MeasurementError.of(fault)}"


def summary(rows, label):
    measured = [row for row in rows if row["outcome"] != "error"]
    repaired = [row for row in rows if row["outcome"] == "repaired"]
    wrong = sum(row["outcome"] == "overfitted" for row in rows)
    share = f"{100 * len(repaired) / len(measured):.0f} %" if measured else "–"
    tried = statistics.median(row["tried"] for row in repaired) if repaired else 0
    seconds = statistics.median(row["seconds"] for row in repaired) if repaired else 0
    errors = len(rows) - len(measured)
    return f"| {label} | {len(rows)} | {errors} | {len(repaired)} | {share} | {wrong} | {tried:.0f} | {seconds:.1f} |"


def report(rows, seconds):
    lines = [
        "| | cases | errors | repaired | share of the measured | wrong (caught by held-back tests) | median changes tried | median seconds |",
        "|---|---|---|---|---|---|---|---|"]
    for key in ("language", "origin"):
        lines += [summary([row for row in rows if row[key] == value], value) for value in sorted({row[key] for row in rows})]
    sets = " and ".join(sorted({row["set"] for row in rows}))
    conditions = f"Set {sets}. Budget {seconds} s a case; {os.cpu_count()} cores. Tried and seconds are medians over the repaired."
    lines += [summary(rows, "**all**"), "", conditions, ""]
    lines += ["| case | kind | outcome | verdict when unrepaired | changes tried | seconds | baseline s |", "|---|---|---|---|---|---|---|"]
    for row in sorted(rows, key=lambda row: (row["set"], row["case"])):
        code = "" if row["outcome"] in ("repaired", "overfitted") else row["code"]
        lines.append(
            f"| {row['case']} | {row['origin']}: {row['operator']} | {row['outcome']} | {code} | {row['tried']} "
            f"| {row['seconds']:.1f} | {row['baseline']:.2f} |")
    errors = [row for row in rows if row["outcome"] == "error"]
    lines += ["", "Errors of the measurement:", "", *(f"- {row['case']}: {row['detail']}" for row in errors)] if errors else []
    return "\n".join(lines) + "\n"


def measure_all(hex_path, cases, seconds, environment, rows):
    """Adds a row for each case, one after the other, since the time of a case counts."""
    controls = {}
    for case in cases:
        language = case.facts["language"]
        if language not in controls:
            controls[language] = control(hex_path, case, environment)
        if reason := controls[language]:
            row = {**empty_row(case), "code": "control_failed", "detail": f"control_failed: {reason}"}
        else:
            row = measure(hex_path, case, seconds, environment)
        rows.append(row)
        told = row["detail"] or row["code"]
        print(f"{row['outcome']:13} {row['seconds']:6.1f} s {row['tried']:5} tried  {row['case']}  ({told})", flush=True)


def version_of(hex_path):
    try:
        code, output, complaints = run_program([hex_path, "--version"], None, dict(os.environ), 60)
    except OSError as error:
        sys.exit(f"measure.py: {hex_path} cannot be started: {error}")
    if code != GREEN:
        sys.exit(f"measure.py: {hex_path} --version ended with {code}: {last_line(complaints)}")
    return output.strip()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("hex")
    parser.add_argument("prefixes", nargs="*", help="beginnings of language/name; all cases when there are none")
    parser.add_argument("--set", choices=SETS, default="corpus")
    parser.add_argument("--seconds", type=int, default=45)
    parser.add_argument("--every", type=int, default=1, help="take only every Nth case, for a quick look")
    parser.add_argument("--markdown", type=Path, help="write the tables there")
    parser.add_argument("--json", type=Path, help="write all rows there, to compare two measurements")
    options = parser.parse_intermixed_args()
    cases = find_cases([options.set], options.prefixes)[::options.every]
    if not cases:
        parser.error("no case begins with " + ", ".join(options.prefixes))
    hex_path = str(Path(options.hex).resolve())
    version = version_of(hex_path)
    rows = []
    interrupted = False
    with tempfile.TemporaryDirectory(prefix="hex-measure-home-") as home:
        # The settings of whoever measures must not decide; the state and the configuration are those of a bare machine.
        own = {name: value for name, value in os.environ.items() if not name.startswith("HEX_")}
        environment = {**own, "XDG_DATA_HOME": f"{home}/data", "XDG_CONFIG_HOME": f"{home}/config"}
        try:
            measure_all(hex_path, cases, options.seconds, environment, rows)
        except KeyboardInterrupt:
            interrupted = True
    text = report(rows, options.seconds) + (f"\nInterrupted after {len(rows)} of {len(cases)} cases.\n" if interrupted else "")
    if options.markdown:
        options.markdown.write_text(text)
    if options.json:
        facts = {"hex": version, "set": options.set, "seconds": options.seconds, "cores": os.cpu_count(), "complete": not interrupted, "cases": rows}
        options.json.write_text(json.dumps(facts, indent=2, ensure_ascii=False) + "\n")
    print(text)
    return 130 if interrupted else 1 if any(row["outcome"] == "error" for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
