#!/usr/bin/env python3
"""What hex analyze costs on a repository of TypeScript, beside the programs that do a part of it, in turn, in one run.

usage: bench/analyze/peers.py HEX REPOSITORY PEERS [--rounds N]

HEX is the published program; PEERS a folder with node_modules of: npm i @ast-grep/cli madge dependency-cruiser typescript
"""
import argparse, os, pathlib, shutil, tempfile

from measure import measure, row

IMPORTS = "id: imports\nlanguage: {language}\nrule:\n  any:\n    - kind: import_statement\n    - {{ kind: export_statement, has: {{ field: source, kind: string }} }}\n    - pattern: require($A)\n    - pattern: import($A)\n"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("hex", type=pathlib.Path)
    arguments.add_argument("repository", type=pathlib.Path)
    arguments.add_argument("peers", type=pathlib.Path)
    arguments.add_argument("--rounds", type=int, default=5)
    given = arguments.parse_args()
    repository, binaries = given.repository.resolve(), given.peers.resolve() / "node_modules/.bin"
    work = pathlib.Path(tempfile.mkdtemp(prefix="hex-peers-"))
    rules = work / "rules.yml"
    rules.write_text("---\n".join(IMPORTS.format(language=language) for language in ("TypeScript", "Tsx", "JavaScript")))
    os.environ["XDG_CACHE_HOME"] = str(work / "cache")
    os.chdir(repository)

    # Exit code 1 says of hex and madge that there are findings.
    quietly = ["sh", "-c", '"$@" > /dev/null 2>&1; [ $? -le 1 ]', "sh"]
    strictly = ["sh", "-c", '"$@" > /dev/null', "sh"]
    commands = {
        "hex analyze, cold": [*quietly, given.hex.resolve(), "analyze", "."],
        "hex analyze, nothing changed": [*quietly, given.hex.resolve(), "analyze", "."],
        "ast-grep, lists the imports": [*strictly, binaries / "ast-grep", "scan", "--rule", rules, "--json=stream", "."],
        "madge": [*quietly, binaries / "madge", "--extensions", "ts,tsx,js,jsx,mts,mjs", "--ts-config", "tsconfig.json", "--circular", "."],
        "dependency-cruiser": [*strictly, binaries / "depcruise", "--no-config", "--ts-pre-compilation-deps", "--output-type", "json", "--exclude", "node_modules", "."],
    }
    rounds = {name: [] for name in commands}
    for number in range(given.rounds + 1):
        shutil.rmtree(work / "cache", ignore_errors=True)
        for name, command in commands.items():
            took = measure(command)
            if number > 0:  # The first round warms the page cache.
                rounds[name].append(took)

    print(f"load {os.getloadavg()[0]:.1f} at the end\n\n| | CPU s, median | least–most | wall s | peak MB |\n|---|---|---|---|---|")
    for name in commands:
        row(name, rounds[name])
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
