#!/usr/bin/env python3
"""Measures hex's own time in the loop, against a model server on this machine that answers at once.

    bench/loop/measure.py HEX [--steps 40 400 1000]

A repository of 2,000 files; the server has the model read another part of a file at every step and never propose an edit. Told are the
time of a step beside the time of a bare request to the same server, the peak memory for few and many steps, and how long after the first
piece of an answer arrived it stood on the terminal.
"""

import argparse
import http.client
import http.server
import json
import os
import pathlib
import pty
import re
import statistics
import subprocess
import tempfile
import threading
import time

MARK = "FIRSTPIECE"
MODEL = "bench:1b"


class Server(http.server.BaseHTTPRequestHandler):
    """Speaks as much of Ollama's dialect as hex asks for."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    asked = 0
    sent_at = []
    says_mark = False

    def log_message(self, *arguments):
        pass

    def answer(self, body):
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        self.answer(json.dumps({"models": [{"name": MODEL, "model": MODEL, "size": 1}]}).encode())

    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path == "/api/show":
            return self.answer(json.dumps({
                "capabilities": ["completion", "tools"], "details": {},
                "model_info": {"general.architecture": "x", "x.context_length": 32768}}).encode())
        number = Server.asked
        Server.asked += 1
        if Server.says_mark:
            return self.say_mark()
        call = {"function": {"index": 0, "name": "repo_read", "arguments": {"path": f"src/part{number % 40}/file{number % 40 or 40}.txt", "offset": number // 40 + 1, "limit": 1}}}
        line = {"model": MODEL, "created_at": "2026-01-01T00:00:00Z", "message": {"role": "assistant", "content": "", "tool_calls": [call]}, "done": True,
                "done_reason": "stop", "prompt_eval_count": 1000, "eval_count": 10}
        self.answer((json.dumps(line) + "\n").encode())

    def say_mark(self):
        self.send_response(200)
        self.send_header("Content-Type", "application/x-ndjson")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for text, done in ((f"{MARK}{len(Server.sent_at)} ", False), ("I do not know.", True)):
            line = (json.dumps({"model": MODEL, "message": {"role": "assistant", "content": text}, "done": done, **({"done_reason": "stop"} if done else {})}) + "\n").encode()
            if not done:
                Server.sent_at.append(time.monotonic())
            self.wfile.write(b"%x\r\n%s\r\n" % (len(line), line))
            self.wfile.flush()
            time.sleep(0.3)
        self.wfile.write(b"0\r\n\r\n")


def git(project, *arguments):
    subprocess.run(["git", *arguments], cwd=project, check=True, capture_output=True)


def make_repository(folder):
    project = folder / "project"
    for number in range(1, 2001):
        path = project / f"src/part{number % 40}/file{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"line of file {number}\n" * 40)
    (project / "counter.txt").write_text("count 0\n")
    git(project, "init", "--quiet", "--initial-branch=main")
    git(project, "config", "user.name", "Operator")
    git(project, "config", "user.email", "operator@example.com")
    git(project, "add", "--all")
    git(project, "commit", "--quiet", "--message", "first")
    return project


def command(hex_path, steps):
    return [hex_path, "do", "run", "count to 1", "--file", "counter.txt", "--evidence", "grep -q '^count 1$' counter.txt", "--model", MODEL, "--max-steps", str(steps)]


def run_steps(hex_path, project, environment, steps):
    Server.asked, Server.says_mark = 0, False
    process = subprocess.Popen(command(hex_path, steps) + ["--json"], cwd=project, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    lines = process.stdout.read().decode().splitlines()
    _, _, usage = os.wait4(process.pid, 0)
    events = [json.loads(line) for line in lines]
    # A conversation that grows too long is summed up by the model now and then: a further question within its step.
    asked = list({event["step"]: seconds(event["at"]) for event in reversed(events) if event["type"] == "model_asked"}.values())[::-1]
    if len(asked) != steps:
        raise SystemExit(f"{len(asked)} of {steps} steps were made: {events[-1].get('message')}")
    return [1000 * (later - earlier) for earlier, later in zip(asked, asked[1:])], usage.ru_maxrss / 1024


def seconds(text):
    hours, minutes, rest = re.search(r"T(\d+):(\d+):([\d.]+)Z", text).groups()
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def bare_request(port):
    connection = http.client.HTTPConnection("127.0.0.1", port)
    body = json.dumps({"model": MODEL, "messages": [], "filler": "x" * 20_000})
    times = []
    for _ in range(200):
        started = time.monotonic()
        connection.request("POST", "/api/chat", body)
        connection.getresponse().read()
        times.append(1000 * (time.monotonic() - started))
    return statistics.median(times)


def first_piece(hex_path, project, environment):
    """Runs hex on a terminal and notes when the first piece of each answer is on it."""
    Server.asked, Server.says_mark = 0, True
    Server.sent_at.clear()
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(project)
        os.execve(hex_path, command(hex_path, 12), {**environment, "TERM": "xterm"})
    shown, seen = {}, b""
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            break
        if not piece:
            break
        now, seen = time.monotonic(), seen + piece
        for found in re.findall(rb"%s(\d+)" % MARK.encode(), seen):
            shown.setdefault(int(found), now)
        seen = seen[-200:]
    os.waitpid(child, 0)
    return [1000 * (shown[number] - sent) for number, sent in enumerate(Server.sent_at) if number in shown]


def row(name, values, limit):
    print(f"| {name} | {min(values):.1f} | {statistics.median(values):.1f} | {max(values):.1f} | {limit} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("hex")
    parser.add_argument("--steps", type=int, nargs="+", default=[40, 400, 1000])
    options = parser.parse_args()
    hex_path = str(pathlib.Path(options.hex).resolve())
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory(prefix="hex-loop-") as name:
        folder = pathlib.Path(name)
        project = make_repository(folder)
        environment = {**os.environ, "HOME": name, "XDG_DATA_HOME": f"{name}/data", "XDG_CONFIG_HOME": f"{name}/config", "OLLAMA_HOST": f"http://127.0.0.1:{server.server_port}"}
        run_steps(hex_path, project, environment, 5)
        runs = [(steps, *run_steps(hex_path, project, environment, steps)) for steps in options.steps]
        bare = bare_request(server.server_port)
        pieces = first_piece(hex_path, project, environment)
        print("| what | min ms | median ms | max ms | limit ms |\n|---|---|---|---|---|")
        for steps, times, _ in runs:
            row(f"a step, of {steps}: question, answer, tool, log", times, "10")
        row("the last hundred of them", runs[-1][1][-100:], "10")
        row("first piece of an answer on the terminal after it was sent", pieces, "5")
        print(f"\nA bare request to the same server takes {bare:.1f} ms. Peak memory: "
              + ", ".join(f"{memory:.0f} MB with {steps} steps" for steps, _, memory in runs) + f". {os.cpu_count()} cores.")


if __name__ == "__main__":
    main()
