#!/usr/bin/env python3
"""Measures how long the winner of a race waits for its commit: from the end of its evidence to the branch that points to it.

    bench/race/measure.py HEX [ROUNDS]

A repository of 2,000 files; two candidates whose edits are given and whose evidence takes as long, so that they finish together; once landing in the
working tree with `--race 2`, once on a branch of its own with `--isolate`. The clock is that of the events themselves. `git commit` runs in the same rounds, for scale.
"""
import datetime, json, os, pathlib, statistics, subprocess, sys, tempfile, time

LIMIT_MS = 100


def git(root, *arguments):
    subprocess.run(["git", "-C", root, *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def repository(root):
    git(root, "init", "-q")
    git(root, "config", "user.name", "bench")
    git(root, "config", "user.email", "bench@localhost")
    for number in range(2000):
        path = pathlib.Path(root, f"d{number // 100}", f"f{number}.txt")
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"file {number}\n")
    pathlib.Path(root, "value.txt").write_text("wrong\n")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "first")


def at(event):
    return datetime.datetime.fromisoformat(event["at"][:26] + "+00:00").timestamp() * 1000


def race(hex_, root, edits, *options):
    told = subprocess.run(
        [hex_, "do", "run", "put it right", "-f", "value.txt", "-e", "sleep 0.3; grep -q right value.txt", "--race", "2", "--json", *options,
         *(word for file in edits for word in ("-m", f"edits:{file}"))],
        cwd=root, capture_output=True, text=True)
    if told.returncode != 0:
        sys.exit(told.stdout + told.stderr)
    events = [json.loads(line) for line in told.stdout.splitlines()]
    winner = next(event["candidate"] for event in events if event["type"] == "run_finished")
    passed = next(at(event) for event in events if event["type"] == "evidence_finished" and event.get("lane") == winner)
    published = next(at(event) for event in events if event["type"] == "commit_published")
    return published - passed


def main():
    hex_, rounds = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 9
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = os.environ["XDG_CONFIG_HOME"] = os.path.join(folder, "home")
        root = os.path.join(folder, "project")
        os.mkdir(root)
        repository(root)
        edits = []
        for text in ("right", "right too"):
            edits.append(os.path.join(folder, f"{len(edits)}.json"))
            pathlib.Path(edits[-1]).write_text(json.dumps([{"edits": [{"path": "value.txt", "mode": "replace", "old_string": "wrong", "new_string": text}]}]))
        figures = {"git commit of one file": [], "lands in the working tree": [], "on its own branch": []}
        for number in range(rounds + 1):
            git(root, "reset", "--hard", "-q", "HEAD")
            started = time.monotonic()
            git(root, "commit", "-q", "--allow-empty", "-m", "scale")
            commit = (time.monotonic() - started) * 1000
            isolated = race(hex_, root, edits, "--isolate")
            landed = race(hex_, root, edits)
            pathlib.Path(root, "value.txt").write_text("wrong\n")
            git(root, "commit", "-qam", "wrong again")
            if number > 0:
                for name, figure in zip(figures, (commit, landed, isolated)):
                    figures[name].append(figure)
        for name, values in figures.items():
            limit = "" if name.startswith("git") else f"  (limit {LIMIT_MS})"
            print(f"{name:28} {min(values):6.0f} / {statistics.median(values):6.0f} / {max(values):6.0f} ms{limit}")


main()
