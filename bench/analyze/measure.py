#!/usr/bin/env python3
"""What hex analyze costs on a repository, beside a C program that only parses and queries the same files and, where they are given, beside
the programs that do a part of it for TypeScript; all in turn, in one run.

usage: bench/analyze/measure.py HEX REPOSITORY [--rounds N] [--peers PEERS]

HEX is the published program; PEERS a folder with node_modules of: npm i @ast-grep/cli madge dependency-cruiser typescript
Tells the medians: processor seconds (user and system), wall seconds, peak memory.
"""
import argparse, os, pathlib, shutil, statistics, subprocess, sys, tempfile, time

HOUSE = pathlib.Path(__file__).resolve().parents[2]
IMPORTS = "id: imports\nlanguage: {language}\nrule:\n  any:\n    - kind: import_statement\n    - {{ kind: export_statement, has: {{ field: source, kind: string }} }}\n    - pattern: require($A)\n    - pattern: import($A)\n"

# Says of hex and madge that there are findings.
FINDINGS = 1


def run(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, text=True, capture_output=True, **options).stdout


def measure(command, given=None, codes=(0,), folder=None):
    """One run: (processor seconds, wall seconds, peak megabytes, what it said)."""
    with tempfile.TemporaryFile("w+") as said, tempfile.TemporaryFile("w+") as told:
        told.write(given or "")
        told.seek(0)
        start = time.monotonic()
        child = subprocess.Popen([str(part) for part in command], stdin=told, stdout=said, stderr=subprocess.DEVNULL, cwd=folder)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in codes:
            sys.exit(f"{command} failed with {child.returncode}")
        said.seek(0)
        return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1000, said.read().strip()


def row(name, rounds):
    cpu, wall, peak = (statistics.median(each[i] for each in rounds) for i in range(3))
    spread = f"{min(each[0] for each in rounds):.2f}–{max(each[0] for each in rounds):.2f}"
    print(f"| {name} | {cpu:.2f} | {spread} | {wall:.2f} | {peak:.0f} |")
    return cpu


def floor_in(work, libraries):
    include = work / "npm"
    include.mkdir()
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HOUSE / "src/Hex.Analysis/grammars" / name, include)
    run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", cwd=include)
    run("cc", "-O2", "-o", work / "floor", HOUSE / "bench/analyze/floor.c", "-I", include / "node_modules/tree-sitter/vendor/tree-sitter/lib/include",
        f"-L{libraries}", "-lhexsyntax", f"-Wl,-rpath,{libraries}", "-lpthread")
    return work / "floor"


def peers_in(folder, work):
    binaries = folder.resolve() / "node_modules/.bin"
    rules = work / "rules.yml"
    rules.write_text("---\n".join(IMPORTS.format(language=language) for language in ("TypeScript", "Tsx", "JavaScript")))
    return {
        "ast-grep, lists the imports": ([binaries / "ast-grep", "scan", "--rule", rules, "--json=stream", "."], (0,)),
        "madge": ([binaries / "madge", "--extensions", "ts,tsx,js,jsx,mts,mjs", "--ts-config", "tsconfig.json", "--circular", "."], (0, FINDINGS)),
        "dependency-cruiser": ([binaries / "depcruise", "--no-config", "--ts-pre-compilation-deps", "--output-type", "json", "--exclude", "node_modules", "."], (0,)),
    }


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("hex", type=pathlib.Path)
    arguments.add_argument("repository", type=pathlib.Path)
    arguments.add_argument("--rounds", type=int, default=7)
    arguments.add_argument("--peers", type=pathlib.Path)
    given = arguments.parse_args()
    repository, program = given.repository.resolve(), given.hex.resolve()
    work = pathlib.Path(tempfile.mkdtemp(prefix="hex-analyze-"))
    floor = floor_in(work, program.parent)
    peers = peers_in(given.peers, work) if given.peers else {}

    # The same files: those hex reads.
    listed = run("dotnet", "run", "--project", HOUSE / "tests/Hex.Testing", "--", "facts", repository, "--files").splitlines()
    files = "\n".join(str(repository / path) for path in listed) + "\n"
    cores = len(os.sched_getaffinity(0))
    touched = repository / listed[len(listed) // 2]
    original = touched.read_bytes()
    os.environ["XDG_CACHE_HOME"] = str(work / "cache")
    analyze = lambda: measure([program, "analyze", "."], codes=(0, FINDINGS), folder=repository)

    rounds = {}
    for number in range(given.rounds + 1):
        shutil.rmtree(work / "cache", ignore_errors=True)
        took = {"C floor: parse and query": measure([floor, cores], files), "`hex analyze .`, cold": analyze()}
        time.sleep(0.2)
        took["`hex analyze .`, nothing changed"] = analyze()
        touched.write_bytes(original + b"\n" * (number + 1))
        try:
            took["`hex analyze .`, one file touched"] = analyze()
        finally:
            touched.write_bytes(original)
        for name, (command, codes) in peers.items():
            took[name] = measure(command, codes=codes, folder=repository)
        if number > 0:  # The first round warms the page cache.
            for name, each in took.items():
                rounds.setdefault(name, []).append(each)

    print(f"{len(listed)} files, load {os.getloadavg()[0]:.1f} at the end, {cores} cores\n")
    print("| | CPU s, median | least–most | wall s | peak MB |\n|---|---|---|---|---|")
    cpu = {name: row(name, each) for name, each in rounds.items()}
    print(f"\ncold is {cpu['`hex analyze .`, cold'] / cpu['C floor: parse and query']:.2f} of the floor")
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
