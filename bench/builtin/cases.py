"""What the scripts beside this one share: finding the cases, running a command in its own process group, applying a fix."""

import json
import os
import signal
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
SETS = ("corpus", "unseen")
TIME_LIMIT = 20
GRACE = 10
GREEN = 0
TIMED_OUT = None  # no number: the exit codes of processes ended by a signal are negative
NOT_RUNNABLE = (126, 127)


class Case:
    """A folder with a case.json."""

    def __init__(self, folder):
        self.folder = folder
        self.name = f"{folder.parent.name}/{folder.name}"
        self.set = folder.parent.parent.name
        self.facts = json.loads((folder / "case.json").read_text())


def find_cases(sets, prefixes):
    """The cases of the sets, in order; those whose language/name begins with one of the prefixes when there are any."""
    folders = [path.parent for name in sets for path in sorted((HERE / name).glob("*/*/case.json"))]
    cases = [Case(folder) for folder in folders]
    return [case for case in cases if not prefixes or case.name.startswith(tuple(prefixes))]


def run(command, folder, project, time_limit=TIME_LIMIT):
    """Runs a shell command in its own process group and returns its exit code and output."""
    environment = {**os.environ, "PROJECT": str(project), "PYTHONDONTWRITEBYTECODE": "1"}
    return run_program(["bash", "-o", "pipefail", "-c", command], folder, environment, time_limit, subprocess.STDOUT)[:2]


def end(process):
    """Ends a process group, with a while to clean up; a descendant that left the group may still hold the pipes."""
    for stop in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, stop)
            return process.communicate(timeout=GRACE)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue
    return "", ""


def run_program(arguments, folder, environment, time_limit, errors=subprocess.PIPE):
    """Runs a program in its own process group, ended whole at the limit; returns exit code or TIMED_OUT, output and errors."""
    process = subprocess.Popen(
        arguments, cwd=folder, env=environment, start_new_session=True, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=errors, text=True, errors="replace")
    try:
        output, complaints = process.communicate(timeout=time_limit)
        return process.returncode, output, complaints
    except subprocess.TimeoutExpired:
        return TIMED_OUT, *end(process)
    except BaseException:
        end(process)
        raise


def apply_fix(project, fix):
    """Replaces the faulty text, which begins on the stated line, by the right one."""
    path = project / fix["file"]
    lines = path.read_text().splitlines(keepends=True)
    before, rest = "".join(lines[:fix["line"] - 1]), "".join(lines[fix["line"] - 1:])
    at = rest.find(fix["from"])
    if at < 0 or "\n" in rest[:at]:
        raise ValueError(f"line {fix['line']} of {fix['file']} does not hold fix.from")
    path.write_text(before + rest[:at] + fix["to"] + rest[at + len(fix["from"]):])
