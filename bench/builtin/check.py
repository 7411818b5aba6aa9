"""Checks each case of the corpus in a temporary copy of its folder; check.sh says how it is called."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

FIELDS = {"language", "allowed", "evidence", "held_back", "origin", "operator", "instruction", "fix"}
TIME_LIMIT = 20
GREEN = 0
TIMED_OUT = -1
NOT_RUNNABLE = (126, 127)


def run(command, folder, project):
    """Runs a shell command in its own process group and returns its exit code and output."""
    environment = {**os.environ, "PROJECT": str(project), "PYTHONDONTWRITEBYTECODE": "1"}
    process = subprocess.Popen(
        ["bash", "-o", "pipefail", "-c", command], cwd=folder, env=environment, start_new_session=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    try:
        output, _ = process.communicate(timeout=TIME_LIMIT)
        return process.returncode, output
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        return TIMED_OUT, process.communicate()[0]


def apply_fix(project, fix):
    """Replaces the faulty text, which begins on the stated line, by the right one."""
    path = project / fix["file"]
    lines = path.read_text().splitlines(keepends=True)
    before, rest = "".join(lines[:fix["line"] - 1]), "".join(lines[fix["line"] - 1:])
    at = rest.find(fix["from"])
    if at < 0 or "\n" in rest[:at]:
        raise ValueError(f"line {fix['line']} of {fix['file']} does not hold fix.from")
    path.write_text(before + rest[:at] + fix["to"] + rest[at + len(fix["from"]):])


def complaints(case):
    """What the description of a case lacks."""
    if missing := FIELDS - case.keys():
        yield "case.json lacks " + ", ".join(sorted(missing))
    elif case["origin"] not in ("seeded", "hand"):
        yield "origin is neither seeded nor hand"
    elif case["fix"]["file"] not in case["allowed"]:
        yield "the fix is outside the allowed files"


def check(folder):
    """Returns what is wrong with a case (nothing when it holds) and whether its held-back tests catch the bug too."""
    case = json.loads((folder / "case.json").read_text())
    if wrong := list(complaints(case)):
        return wrong, False
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch).resolve() / folder.name
        shutil.copytree(folder, copy)
        project = copy / "project"
        code, output = run(case["evidence"], project, project)
        if code == GREEN:
            wrong.append("the evidence is green on the bug")
        elif code == TIMED_OUT or code in NOT_RUNNABLE:
            wrong.append(f"the evidence does not fail but {'hangs' if code == TIMED_OUT else 'cannot run'}\n{output}")
        caught = run(case["held_back"], copy, project)[0] != GREEN
        apply_fix(project, case["fix"])
        for suite, place in (("evidence", project), ("held_back", copy)):
            code, output = run(case[suite], place, project)
            if code != GREEN:
                wrong.append(f"{suite} is red on the fix ({code})\n{output}")
    return wrong, caught


def main(root, prefixes):
    folders = sorted(path.parent for path in Path(root).glob("*/*/case.json"))
    names = [str(folder.relative_to(root)) for folder in folders]
    chosen = [(name, folder) for name, folder in zip(names, folders)
              if not prefixes or any(name.startswith(prefix) for prefix in prefixes)]
    if not chosen:
        sys.exit("no case begins with " + ", ".join(prefixes))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda entry: check(entry[1]), chosen))
    for (name, _), (wrong, _) in zip(chosen, results):
        for line in wrong:
            print(f"{name}: {line}", file=sys.stderr)
    sound = sum(not wrong for wrong, _ in results)
    caught = sum(caught for _, caught in results)
    languages = len({name.split("/")[0] for name, _ in chosen})
    print(f"{sound} of {len(chosen)} cases sound, {languages} languages; held-back tests alone catch {caught} of the bugs")
    return 0 if sound == len(chosen) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
