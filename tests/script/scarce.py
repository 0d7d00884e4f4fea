"""What is scarce or broken around the program: memory, stacks, files that are no text. Each ends with a
status of ours and a sentence, never by a signal.

    scarce.py BUILD_DIR
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

BUILD = pathlib.Path(sys.argv[1]).resolve()
CORO = str(BUILD / "corolane")
ENV = {**os.environ, "LC_ALL": "C.UTF-8"}
SANITIZED = re.search("^SANITIZE:.*=.", (BUILD / "CMakeCache.txt").read_text(), re.M)
MIB = 1 << 20
STATUSES = {0, 1, 2, 3}
faults = []

# Each asks for memory in another way: objects, text, the trace, numbers, stacks, the tree.
HUNGRY = {
    "lists": "a = []\nwhile True: a = [a, a]\n",
    "objects": "a = []\nwhile True: a.append(object())\n",
    "text": "a = 'x'\nwhile True: a += a\n",
    "big_list": "a = [0]\nwhile True: a += a\n",
    "number": "a = 3\nwhile True: a *= a\n",
    "trace": "i = 0\nwhile True: i += 1\n",
    "generators": "def g():\n    yield 1\na = []\nwhile True:\n    a.append(g())\n    next(a[-1])\n",
    "recursion": "def f(n): return f(n + 1)\nf(0)\n",
    "output": "while True: print('x' * 100000)\n",
    "pattern": "import re\nre.match('(a|b)*c', 'ab' * 10**6)\n",
    "source": "\n".join(f"a{i} = [{i}, '{i}']" for i in range(20000)),
}


def run(*arguments, room=0, stdin=b""):
    limit = ["/usr/bin/prlimit", f"--as={room}", "--core=0"] if room else []
    return subprocess.run([*limit, CORO, *arguments], input=stdin, capture_output=True, env=ENV,
                          timeout=120)


def expect(what, condition, done):
    if not condition:
        faults.append(f"{what}: status {done.returncode}: {done.stderr[-300:]!r}")


def test_memory(folder):
    said = set()
    for name, source in HUNGRY.items():
        path = folder / f"{name}.py"
        path.write_text(source)
        for room in (40, 64, 160):
            done = run("trace", str(path), "-f", "json", "--max-events", "100000", "-o",
                       str(folder / "out.jsonl"), room=room * MIB)
            expect(f"{name} in {room} MiB", done.returncode in STATUSES and
                   (done.returncode == 0 or done.stderr), done)
            if done.returncode == 3:
                said.add(done.stderr.decode().splitlines()[-1].split("(")[0])
        left = [file.name for file in folder.glob("out.jsonl.*")]
        expect(f"{name}: {left} is left", not left, done)
    print("\n".join(sorted(said)))
    tiny = run("run", str(folder / "trace.py"), room=30 * MIB)
    expect("hardly any memory", tiny.returncode in {3, 127} or tiny.stderr, tiny)


def refused(what, done, *sentences):
    text = done.stderr.decode(errors="replace")
    expect(what, done.returncode == 2 and all(sentence in text for sentence in sentences), done)


def test_files(folder):
    odd = {"zero.py": b"a = 1\0\n", "binary.py": bytes(range(256)) * 40, "latin.py": b"a = '\xe9'\n",
           "utf16.py": "a = 1\n".encode("utf-16"), "half.py": "a = '한'\n".encode()[:-4],
           "codec.py": b"# -*- coding: latin-1 -*-\na = '\xe9'\n"}
    for name, data in odd.items():
        (folder / name).write_bytes(data)
        done = run("run", str(folder / name))
        expect(name, done.returncode in {0, 2} and (done.returncode == 0 or name.encode() in done.stderr),
               done)
        for command in ("check", "trace", "stats"):
            done = run(command, str(folder / name))
            expect(f"{command} {name}", done.returncode in {0, 2}, done)
    for name, data in {"mark.py": b"\xef\xbb\xbfprint(1)\n", "lines.py": b"print(1)\r\nprint(2)\r",
                       "empty.py": b"", "no_end.py": b"print(1)"}.items():
        (folder / name).write_bytes(data)
        done = run("run", str(folder / name))
        expect(name, done.returncode == 0 and not done.stderr, done)
    refused("a folder as a file", run("run", str(folder)), "folder")
    refused("a folder as a file, in Korean", run("run", str(folder), "--lang", "ko"), "폴더")
    refused("a trace of zeros", run("trace", "-", stdin=b'{"corolane_trace"' + b"\0" * 1000), "1:")
    secret = folder / "secret.py"
    secret.write_text("print(1)\n")
    secret.chmod(0)
    if not os.access(secret, os.R_OK):
        refused("an unreadable file", run("run", str(secret)), "Permission denied")
    link = folder / "loop.py"
    link.symlink_to("loop.py")
    refused("a link to itself", run("run", str(link)))
    gone = folder / "gone.py"
    gone.symlink_to("nowhere.py")
    refused("a link to nothing", run("run", str(gone)))


def test_huge(folder):
    """Half a gigabyte of nothing: refused before it is read."""
    for name in ("huge.py", "huge.jsonl"):
        with open(folder / name, "wb") as file:
            file.truncate(600 * MIB)
        for language, sentence in (("en", "too large"), ("ko", "너무 큽니다")):
            done = run("trace", str(folder / name), "--lang", language)
            refused(f"{name} in {language}", done, sentence)


def main():
    with tempfile.TemporaryDirectory(prefix="corolane-scarce-") as name:
        folder = pathlib.Path(name)
        if not SANITIZED:  # a sanitizer needs terabytes of addresses
            test_memory(folder)
        test_files(folder)
        test_huge(folder)
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
