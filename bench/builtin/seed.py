#!/usr/bin/env python3
"""Draws the bugs of seeded cases: operator and place come from a random number generator seeded with the case's name.

    bench/builtin/seed.py [--write] [--set unseen] [case prefixes …]

The right program is the project with its fix applied, or as it stands while case.json knows no fix. Of all operators that apply
anywhere in the allowed files one is drawn, then one of its places. A mutant that does not build, hangs, or leaves the visible
tests green is discarded, and the next is drawn. Without --write the drawn bug is compared with that of the case.
"""

import argparse
import json
import random
import shutil
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True

from cases import GREEN, NOT_RUNNABLE, SETS, TIMED_OUT, apply_fix, find_cases, run
from mutations import mutations

LOADS = {
    "python": "PYTHONPATH=src python3 -B -c 'import {module}'",
    "javascript": "node -e 'require(\"./{file}\")'",
    "perl": "perl -Ilib -c {file}",
    "bash": "bash -n {file}",
}


def does_build(project, facts):
    """Compiled languages: all of the evidence but its last command; others: each allowed file loads by itself."""
    if facts["language"] not in LOADS:
        return run(facts["evidence"].rpartition(" && ")[0], project, project)[0] == GREEN
    load = LOADS[facts["language"]]
    return all(run(load.format(file=file, module=Path(file).stem), project, project)[0] == GREEN for file in facts["allowed"])


def judge(project, facts):
    if not does_build(project, facts):
        return "did not build"
    code, _ = run(facts["evidence"], project, project)
    if code == GREEN:
        return "stayed green"
    return "hung" if code is TIMED_OUT else "could not run" if code in NOT_RUNNABLE else "red"


def inverse(file, text, edit):
    """The fix of an edit of a right text: whole lines, and the line before a removed one."""
    start, end, replacement = edit
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    mutant = text[:start] + replacement + text[end:]
    if text[start:end].endswith("\n"):
        first, last = text.rfind("\n", 0, first - 1) + 1, end - 1
    right = text[first:last]
    wrong = mutant[first:last + len(mutant) - len(text)].rstrip("\n")
    indentation = len(wrong) - len(wrong.lstrip())
    if not wrong.strip() or right[:indentation] != wrong[:indentation]:
        return None
    return {"file": file, "line": text.count("\n", 0, first) + 1, "from": wrong[indentation:], "to": right[indentation:]}


def draw(case, project):
    """The first bug drawn that turns the visible tests red: its operator, its fix and how many were discarded, by reason."""
    generator = random.Random(case.name)
    places = {}
    for file in case.facts["allowed"]:
        text = (project / file).read_text()
        for operator, edits in mutations(text, case.facts["language"]).items():
            places.setdefault(operator, []).extend((file, text, edit) for edit in edits)
    discarded = {}
    while places:
        operator = generator.choice(sorted(places))
        file, text, edit = places[operator].pop(generator.randrange(len(places[operator])))
        if not places[operator]:
            del places[operator]
        fix = inverse(file, text, edit)
        (project / file).write_text(text[:edit[0]] + edit[2] + text[edit[1]:])
        verdict = judge(project, case.facts) if fix else "no line before"
        if verdict == "red":
            return operator, fix, discarded
        discarded[verdict] = discarded.get(verdict, 0) + 1
        (project / file).write_text(text)
    raise ValueError(f"{case.name}: no mutant turns the visible tests red")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("prefixes", nargs="*")
    parser.add_argument("--set", choices=SETS, default="unseen")
    parser.add_argument("--write", action="store_true", help="put the drawn bug into the project and case.json")
    options = parser.parse_intermixed_args()
    differing = 0
    for case in find_cases([options.set], options.prefixes):
        if case.facts["origin"] != "seeded":
            continue
        with tempfile.TemporaryDirectory() as scratch:
            project = Path(scratch).resolve() / "project"
            shutil.copytree(case.folder / "project", project)
            if "fix" in case.facts:
                apply_fix(project, case.facts["fix"])
            operator, fix, discarded = draw(case, project)
            if options.write:
                shutil.copy(project / fix["file"], case.folder / "project" / fix["file"])
                case.facts.update(operator=operator, fix=fix)
                (case.folder / "case.json").write_text(json.dumps(case.facts, indent=2, ensure_ascii=False) + "\n")
        is_same = (operator, fix) == (case.facts["operator"], case.facts.get("fix"))
        differing += not is_same
        told = ", ".join(f"{count} {reason}" for reason, count in sorted(discarded.items())) or "none"
        remark = "" if is_same else ", not what the case holds"
        print(f"{case.name}: {operator} in {fix['file']}:{fix['line']}{remark}; discarded: {told}", flush=True)
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
