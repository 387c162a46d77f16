#!/usr/bin/env python3
"""How the workshop starts and goes on: the facilitator's key is in no list of processes, a reader of its output that leaves ends
nothing, and networks that come and go are noticed (in a network namespace of its own, where the machine gives one).

    tests/unit/workshop/started.py PROGRAM
"""
import http.client
import os
import pathlib
import re
import signal
import stat
import subprocess
import sys
import tempfile
import time

failures = []


def check(holds, what):
    print(("yes" if holds else "NO ") + "  " + what)
    if not holds:
        failures.append(what)


def wait_for(condition, seconds=15.0):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    return condition()


def status(port, path, host="127.0.0.1"):
    connection = http.client.HTTPConnection(host, port, timeout=5)
    connection.request("GET", path)
    return connection.getresponse().status


def port_of(told):
    return int(re.search(r"http://127\.0\.0\.1:(\d+)/", told).group(1))


def browser(program):
    """A stand-in for the desktop's xdg-open writes down what it was started with."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        seen, copy, log = folder / "seen", folder / "copy", folder / "log"
        runtime = folder / "runtime"
        runtime.mkdir(mode=0o700)
        fake = folder / "xdg-open"
        fake.write_text(f'#!/bin/sh\ncp "$1" {copy}\nls /proc/$$/fd > {folder}/files\necho "$@" > {seen}\nexec sleep 30\n')
        fake.chmod(0o755)
        env = {**os.environ, "DISPLAY": ":9", "PATH": f"{folder}:{os.environ['PATH']}", "XDG_RUNTIME_DIR": str(runtime)}
        with open(log, "w") as out:
            server = subprocess.Popen([program, "workshop", "--port", "0"], stdout=out, env=env)
        try:
            wait_for(lambda: seen.exists() and seen.read_text())
            key = re.search(r"/control/(\w+)", log.read_text()).group(1)
            port = port_of(log.read_text())
            page = pathlib.Path(seen.read_text().strip())
            commands = b"".join(p.read_bytes() for p in pathlib.Path("/proc").glob("[0-9]*/cmdline") if p.exists())
            check(key.encode() not in commands, "the key is in no list of processes")
            check(f"/control/{key}" in copy.read_text(), "the browser's page leads to the key")
            check(page.is_relative_to(runtime), "the page lies in the user's own folder")
            check(stat.S_IMODE(page.stat().st_mode) == 0o600, "only this user may read it")
            check(status(port, f"/control/{key}") == 200, "the key opens")
            check(wait_for(lambda: not page.exists()), "the page is gone when the key was used")
            check(status(port, f"/control/{key}") == 404, "the key opens once")
            server.send_signal(signal.SIGINT)
            check(server.wait(10) == 130, "Ctrl-C ends it")
            again = subprocess.Popen([program, "workshop", "--no-browser", "--port", str(port)], stdout=subprocess.PIPE)
            check(b"open at" in again.stdout.readline(), "the port is free again though the browser goes on")
            again.kill()
            again.wait()
        finally:
            server.kill()
            server.wait()


def reader_leaves(program):
    """`raaderum workshop | head -1`"""
    server = subprocess.Popen([program, "workshop", "--no-browser", "--port", "0"], stdout=subprocess.PIPE, text=True)
    told = server.stdout.readline()
    server.stdout.close()
    try:
        port, key = port_of(told), re.search(r"/control/\w+", told).group()
        check(status(port, key) == 200, "the key opens when nobody reads the output")
        check(status(port, "/") == 200, "the workshop goes on")
        server.send_signal(signal.SIGINT)
        check(server.wait(10) == 130, "Ctrl-C ends it as always")
    finally:
        server.kill()
        server.wait()


def networks(program):
    """Within a network namespace that has no network yet."""
    ip = lambda *words: subprocess.run(["ip", *words], check=True)
    ip("link", "set", "lo", "up")
    with tempfile.NamedTemporaryFile("r") as log:
        with open(log.name, "w") as out:
            server = subprocess.Popen([program, "workshop", "--no-browser", "--lan", "--port", "0"], stdout=out)
        told = lambda: pathlib.Path(log.name).read_text()
        try:
            wait_for(lambda: "Ctrl-C" in told())
            port = port_of(told())
            check("no IPv4 address on a network" in told(), "without a network that is said")
            check("localhost" not in told(), "and no telephone is sent to localhost")
            ip("link", "add", "docker0", "type", "bridge")
            ip("addr", "add", "172.17.0.1/16", "dev", "docker0")
            ip("link", "set", "docker0", "up")
            check(wait_for(lambda: f"participants: http://172.17.0.1:{port}/" in told()), "a network that comes is told")
            check(status(port, "/", "172.17.0.1") == 200, "and its address is answered to")
            ip("link", "add", "eth9", "type", "veth", "peer", "name", "cable9")
            ip("link", "set", "cable9", "up")
            ip("addr", "add", "192.168.77.5/24", "dev", "eth9")
            ip("link", "set", "eth9", "up")
            ip("route", "add", "default", "via", "192.168.77.1")
            check(wait_for(lambda: f"participants: http://192.168.77.5:{port}/" in told()), "a real network comes first")
            check(f"http://172.17.0.1:{port}/" in told().rsplit("has changed", 1)[1], "the other address is told, too")
            check(status(port, "/", "192.168.77.5") == 200, "the new address is answered to")
            ip("addr", "del", "192.168.77.5/24", "dev", "eth9")
            ip("addr", "add", "192.168.78.6/24", "dev", "eth9")
            check(wait_for(lambda: f"participants: http://192.168.78.6:{port}/" in told()), "an address that changes is told")
            check(status(port, "/", "192.168.78.6") == 200, "and answered to without a restart")
        finally:
            server.kill()
            server.wait()


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    if "--networks" in sys.argv:
        networks(program)
    else:
        browser(program)
        reader_leaves(program)
        alone = ["unshare", "--map-root-user", "--net"]
        trial = "ip link add eth9 type veth peer name cable9 && ip link add docker0 type bridge"
        if subprocess.run([*alone, "sh", "-c", trial], capture_output=True).returncode == 0:
            inside = subprocess.run([*alone, sys.executable, "-B", __file__, program, "--networks"])
            check(inside.returncode == 0, "networks that come and go")
        else:
            print("networks are left out: this machine gives no network namespace with veth and bridges")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
