#!/usr/bin/env python3
"""Holds the internal edges hex finds in a repository against a list of them made by other means.

usage: bench/analyze/compare.py PROGRAM REPOSITORY TRUTH [--folders] [--within PREFIX] [--kinds Static,Reference,...]

PROGRAM is the published or built program of tests/Hex.Testing. TRUTH has a line for each edge: FROM, a tab, TO, paths relative to the
repository; with --folders, TO is a folder, and hex's targets count as theirs. Tells precision and recall, and every difference.
"""
import argparse, pathlib, subprocess, sys


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program", type=pathlib.Path)
    arguments.add_argument("repository", type=pathlib.Path)
    arguments.add_argument("truth", type=pathlib.Path)
    arguments.add_argument("--folders", action="store_true")
    arguments.add_argument("--within", default="")
    arguments.add_argument("--kinds", default="")
    given = arguments.parse_args()
    kinds = set(filter(None, given.kinds.split(",")))

    truth = {tuple(line.split("\t")) for line in given.truth.read_text().splitlines() if line}
    listed = subprocess.run([given.program, "facts", given.repository, "--imports"], check=True, text=True, capture_output=True).stdout
    found = {}
    for line in listed.splitlines():
        where, kind, specifier, target, *files = line.split("\t")
        source = where.split(":")[0]
        if target != "internal" or (kinds and kind not in kinds):
            continue
        for file in files[0].split(" ") if files and files[0] else []:
            edge = (source, file.rpartition("/")[0] if given.folders else file)
            if edge[1] != (source.rpartition("/")[0] if given.folders else source):
                found.setdefault(edge, f"{where} {kind} {specifier}")

    truth = {edge for edge in truth if edge[0].startswith(given.within)}
    edges = {edge for edge in found if edge[0].startswith(given.within)}
    both = len(truth & edges)
    for edge in sorted(edges - truth):
        print(f"only hex:   {edge[0]} -> {edge[1]}   ({found[edge]})")
    for edge in sorted(truth - edges):
        print(f"only there: {edge[0]} -> {edge[1]}")
    if not truth or not edges:
        sys.exit("one of the lists is empty")
    print(f"there {len(truth)}, hex {len(edges)}, both {both}: precision {both / len(edges):.4f}, recall {both / len(truth):.4f}")


main()
