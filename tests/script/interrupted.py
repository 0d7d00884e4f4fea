"""Exports that are stopped half way, or have no room, leave the old file as it was, or none.

    interrupted.py BUILD_DIR

A trace and a GIF are killed by each signal at several moments; only SIGKILL may leave the temporary file behind.
A signal that is ignored, as under nohup, stops nothing.
A file that may not grow any more, and a full disk, are told, with status 2.
"""
import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile
import time

CORO = str(pathlib.Path(sys.argv[1]).resolve() / "corolane")
ENV = {**os.environ, "LC_ALL": "C.UTF-8"}
ENDLESS = "def g():\n    while True:\n        yield 1\nfor x in g(): pass\n"
OLD = b"what was here before\n"
STOPS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGQUIT, signal.SIGKILL)
MOMENTS = (0, 0.02, 0.1)  # seconds after the temporary file has come to be
EXPORTS = {"x.jsonl": ("trace", "--max-events", "3000000", "-f", "json"),
           "x.csv": ("trace", "--max-events", "6000000", "-f", "csv"),
           "x.gif": ("render", "--step", "400", "--size", "320x200")}
faults = []


def expect(what, condition):
    if not condition:
        faults.append(what)


def start(program, name, folder):
    command, *options = EXPORTS[name]
    return subprocess.Popen([CORO, command, program, *options, "-o", str(folder / name)],
                            env=ENV, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def temporary(folder, name):
    return [entry for entry in os.listdir(folder) if entry.startswith(f"{name}.")]


def stop(program, name, number, moment, old):
    """One export, stopped by a signal."""
    what = f"{name} stopped by {signal.Signals(number).name} after {moment} s"
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        if old:
            (folder / name).write_bytes(OLD)
        done = start(program, name, folder)
        until = time.monotonic() + 60
        while not temporary(folder, name) and done.poll() is None and time.monotonic() < until:
            time.sleep(0.002)
        time.sleep(moment)
        done.send_signal(number)
        done.wait(60)
        if done.returncode in (0, 3):
            return False  # it was ready before
        expect(f"{what}: status {done.returncode}", done.returncode == -number)
        expect(f"{what}: the old file", not old or (folder / name).read_bytes() == OLD)
        expect(f"{what}: half a file", old or not (folder / name).exists())
        if number != signal.SIGKILL:
            expect(f"{what}: something is left", not temporary(folder, name))
    return True


def ignored(program, folder):
    """Hangups do not reach what nohup has started."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    done = start(program, "x.jsonl", folder)
    signal.signal(signal.SIGHUP, before)
    while done.poll() is None:
        done.send_signal(signal.SIGHUP)
        time.sleep(0.002)
    expect(f"hangups are ignored: status {done.returncode}", done.returncode == 0)
    expect("hangups are ignored: no file", (folder / "x.jsonl").exists())


def no_room(program, folder):
    """A file may have 20,000 bytes and no more."""
    for name, options in EXPORTS.items():
        (folder / name).write_bytes(OLD)
        done = subprocess.run(
            [CORO, options[0], program, *options[1:], "-o", str(folder / name)], env=ENV,
            capture_output=True, timeout=120,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000)))
        expect(f"{name} without room: {done}", done.returncode == 2 and
               b"cannot write" in done.stderr and b"File too large" in done.stderr)
        expect(f"{name} without room: the old file", (folder / name).read_bytes() == OLD)
        expect(f"{name} without room: something is left", not temporary(folder, name))
        for out in ("/dev/full", "-") if options[0] == "trace" else ("-",):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([CORO, options[0], program, *options[1:], "-o", out], env=ENV,
                                      stdout=full, stderr=subprocess.PIPE, timeout=120)
            expect(f"{name} on a full disk: {done}",
                   done.returncode == 2 and b"No space left" in done.stderr)


def main():
    stopped = 0
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # SIGQUIT would leave one
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        program = folder / "ever.py"
        program.write_text(ENDLESS)
        for name in EXPORTS:
            for at, number in enumerate(STOPS):
                for moment in MOMENTS:
                    stopped += stop(program, name, number, moment, old=(at + len(name)) % 3 > 0)
        short = folder / "short.py"
        short.write_text(ENDLESS.replace("while True", "for i in range(20000)"))
        ignored(short, folder)
        no_room(short, folder)
    expect(f"only {stopped} were caught in the middle", stopped >= 12)
    print("\n".join(faults))
    print(f"{stopped} exports stopped, {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
