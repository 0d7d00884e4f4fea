"""What the scripts share that compare with python3.

share() leaves out a part of the cases where COROLANE_SHARE says so: "1/6" keeps the first of every six.
(./test lets the sanitizers run a sixth.) remembered() keeps what python3
answered beside the builds, so that it is asked once for all of them. headless() is what to start hundreds of
times.
"""
import hashlib
import os
import sys


def share(cases):
    part, parts = map(int, os.environ.get("COROLANE_SHARE", "1/1").split("/"))
    return cases[part - 1::parts]


def headless(build):
    """`corolane` without the commands that draw: it starts in a third of the time."""
    return os.path.join(os.path.abspath(build), "tests", "tool_headless")


def remembered(build, key, answer):
    """The text that [answer] gives, which depends on the bytes [key] and on python3 alone."""
    folder = os.path.join(os.path.abspath(build), "..", "oracle")
    name = hashlib.sha256(sys.version.encode() + b"\0" + key).hexdigest()
    path = os.path.join(folder, name)
    try:
        with open(path, encoding="utf-8", errors="surrogateescape", newline="") as file:
            return file.read()
    except FileNotFoundError:
        text = answer()
    os.makedirs(folder, exist_ok=True)
    partial = f"{path}.{os.getpid()}.{id(text)}"
    with open(partial, "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
        file.write(text)
    os.replace(partial, path)
    return text
