#!/usr/bin/env python3
"""How long what a killed process held stays reserved: four that hold, four that wait, over and over.

usage: measure.py TESTING [ROUNDS]    TESTING is the built program of tests/Hex.Testing
"""
import os, statistics, subprocess, sys, tempfile, time

BYTES, PLACES = 25, 4


def start(program, store):
    return subprocess.Popen([program, "reserve", store, str(BYTES), str(BYTES * PLACES)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def expect(process, word):
    said = process.stdout.readline().strip()
    assert said == word, f"said '{said}', not '{word}'"


def round_of(program):
    """Kills a holder, then the first in the line and another holder; tells when who is next has the memory."""
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "state.db")
        holders = [start(program, store) for _ in range(PLACES)]
        for holder in holders:
            expect(holder, "holds")
        line = []
        for _ in range(PLACES):
            line.append(start(program, store))
            expect(line[-1], "waits")
        times = []
        try:
            for victims, heir in [([holders[0]], line[0]), ([line[1], holders[1]], line[2])]:
                killed = time.monotonic()
                for victim in victims:
                    victim.kill()
                expect(heir, "holds")
                times.append(time.monotonic() - killed)
        finally:
            for process in holders + line:
                process.kill()
                process.wait()
        return times


program, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20
results = [round_of(program) for _ in range(rounds)]
for name, column in [("a holder is killed", 0), ("a holder and the first in the line are killed", 1)]:
    times = sorted(1000 * times[column] for times in results)
    print(f"{name}: min {times[0]:.0f} ms, median {statistics.median(times):.0f} ms, max {times[-1]:.0f} ms of {rounds}")
