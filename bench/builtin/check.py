"""Checks each case in a temporary copy of its folder; check.sh says how it is called."""

import argparse
import os
import shutil
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from cases import GREEN, NOT_RUNNABLE, SETS, TIMED_OUT, apply_fix, find_cases, run

FIELDS = {"language", "allowed", "evidence", "held_back", "origin", "operator", "instruction", "fix"}


def complaints(facts):
    """What the description of a case lacks."""
    if missing := FIELDS - facts.keys():
        yield "case.json lacks " + ", ".join(sorted(missing))
    elif facts["origin"] not in ("seeded", "hand"):
        yield "origin is neither seeded nor hand"
    elif facts["fix"]["file"] not in facts["allowed"]:
        yield "the fix is outside the allowed files"


def check(case):
    """Returns what is wrong with a case (nothing when it holds) and whether its held-back tests catch the bug too."""
    facts = case.facts
    if wrong := list(complaints(facts)):
        return wrong, False
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch).resolve() / case.folder.name
        shutil.copytree(case.folder, copy)
        project = copy / "project"
        code, output = run(facts["evidence"], project, project)
        if code == GREEN:
            wrong.append("the evidence is green on the bug")
        elif code is TIMED_OUT or code in NOT_RUNNABLE:
            wrong.append(f"the evidence does not fail but {'hangs' if code is TIMED_OUT else 'cannot run'}\n{output}")
        caught = run(facts["held_back"], copy, project)[0] != GREEN
        apply_fix(project, facts["fix"])
        for suite, place in (("evidence", project), ("held_back", copy)):
            code, output = run(facts[suite], place, project)
            if code != GREEN:
                wrong.append(f"{suite} is red on the fix ({code})\n{output}")
    return wrong, caught


def main():
    parser = argparse.ArgumentParser(prog="check.sh", description=__doc__)
    parser.add_argument("prefixes", nargs="*", help="beginnings of language/name; all cases when there are none")
    parser.add_argument("--set", choices=SETS, help="the cases of this set alone")
    options = parser.parse_intermixed_args()
    cases = find_cases([options.set] if options.set else SETS, options.prefixes)
    if not cases:
        parser.error("no case begins with " + ", ".join(options.prefixes))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(check, cases))
    for case, (wrong, _) in zip(cases, results):
        for line in wrong:
            print(f"{case.set}/{case.name}: {line}", file=sys.stderr)
    for name in SETS:
        own = [(case, result) for case, result in zip(cases, results) if case.set == name]
        if own:
            sound = sum(not wrong for _, (wrong, _) in own)
            caught = sum(caught for _, (_, caught) in own)
            languages = len({case.facts["language"] for case, _ in own})
            print(f"{name}: {sound} of {len(own)} cases sound, {languages} languages; held-back tests alone catch {caught} of the bugs")
    return 1 if any(wrong for wrong, _ in results) else 0


if __name__ == "__main__":
    sys.exit(main())
