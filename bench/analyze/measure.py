#!/usr/bin/env python3
"""What reading the structure of a repository costs hex, beside a C program that only parses and queries the same files.

usage: bench/analyze/measure.py REPOSITORY [--rounds N]

Publishes the reader as hex is published, compiles the floor against the same native library, then runs both in turn and tells
the medians: processor seconds (user and system), wall seconds, peak memory.
"""
import argparse, os, pathlib, platform, shutil, statistics, subprocess, sys, tempfile, time

HOUSE = pathlib.Path(__file__).resolve().parents[2]


def run(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, text=True, capture_output=True, **options).stdout


def platform_name():
    return f"{'osx' if sys.platform == 'darwin' else 'linux'}-{'arm64' if platform.machine() in ('arm64', 'aarch64') else 'x64'}"


def measure(command, given=None):
    """One run: (processor seconds, wall seconds, peak megabytes, what it said)."""
    with tempfile.TemporaryFile("w+") as said, tempfile.TemporaryFile("w+") as told:
        told.write(given or "")
        told.seek(0)
        start = time.monotonic()
        child = subprocess.Popen([str(part) for part in command], stdin=told, stdout=said)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - start
        child.returncode = status
        if status != 0:
            sys.exit(f"{command} failed")
        said.seek(0)
        return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1000, said.read().strip()


def row(name, rounds):
    cpu, wall, peak = (statistics.median(each[i] for each in rounds) for i in range(3))
    spread = f"{min(each[0] for each in rounds):.2f}–{max(each[0] for each in rounds):.2f}"
    print(f"| {name} | {cpu:.2f} | {spread} | {wall:.2f} | {peak:.0f} |")
    return cpu


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("repository", type=pathlib.Path)
    arguments.add_argument("--rounds", type=int, default=7)
    arguments.add_argument("--program", type=pathlib.Path, help="the published program of tests/Hex.Testing, when it is there already")
    given = arguments.parse_args()
    repository = given.repository.resolve()
    work = pathlib.Path(tempfile.mkdtemp(prefix="hex-analyze-"))

    program = given.program
    if program is None:
        run("dotnet", "publish", HOUSE / "tests/Hex.Testing", "-c", "Release", "-r", platform_name(), "--self-contained", "-p:PublishReadyToRun=true",
            "-p:PublishSingleFile=true", "-p:TieredPGO=false", "-p:EventSourceSupport=false", "-p:ConcurrentGarbageCollection=false", "-o", work / "program")
        program = work / "program/Hex.Testing"
    include = work / "npm"
    include.mkdir()
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HOUSE / "src/Hex.Analysis/grammars" / name, include)
    run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", cwd=include)
    run("cc", "-O2", "-o", work / "floor", HOUSE / "bench/analyze/floor.c", "-I", include / "node_modules/tree-sitter/vendor/tree-sitter/lib/include",
        f"-L{program.parent}", "-lhexsyntax", f"-Wl,-rpath,{program.parent}", "-lpthread")

    # The same files: those hex reads.
    listed = run(program, "facts", repository, "--files").splitlines()
    files = "\n".join(str(repository / path) for path in listed) + "\n"
    cores = len(os.sched_getaffinity(0))
    touched = repository / listed[len(listed) // 2]
    original = touched.read_bytes()
    cache = work / "cache"

    rounds = {"floor": [], "cold": [], "same": [], "touched": []}
    for number in range(given.rounds + 1):
        shutil.rmtree(cache, ignore_errors=True)
        took = {"floor": measure([work / "floor", cores], files), "cold": measure([program, "facts", repository, "--cache", cache])}
        time.sleep(0.2)
        took["same"] = measure([program, "facts", repository, "--cache", cache])
        touched.write_bytes(original + b"\n" * (number + 1))
        took["touched"] = measure([program, "facts", repository, "--cache", cache])
        touched.write_bytes(original)
        if number > 0:  # The first round warms the page cache.
            for name, each in took.items():
                rounds[name].append(each)

    print(f"{rounds['floor'][0][3]}\n{rounds['cold'][0][3]}\nload {os.getloadavg()[0]:.1f} at the end, {cores} cores\n")
    print("| | CPU s, median | least–most | wall s | peak MB |\n|---|---|---|---|---|")
    floor = row("C floor: parse and query", rounds["floor"])
    cold = row("hex, cold", rounds["cold"])
    row("hex, nothing changed", rounds["same"])
    row("hex, one file touched", rounds["touched"])
    print(f"\ncold is {cold / floor:.2f} of the floor")
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
