"""The command line as scripts and graders use it: statuses, streams, messages, files.

    cli.py BUILD_DIR
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

CORO = str(pathlib.Path(sys.argv[1]).resolve() / "corolane")
SMALL = str(pathlib.Path(sys.argv[1]).resolve() / "tests/tool_headless")
WORK = pathlib.Path(tempfile.mkdtemp(prefix="corolane-cli-"))
ENV = {**os.environ, "LC_ALL": "C.UTF-8", "COROLANE_DATA": str(WORK)}

FINE = "def g():\n    x = yield 1\n    yield x\n\na = g()  #: make\nnext(a)\nprint(a.send('hi'))\n"
LESSON = {
    "lessons/1-first/part.en.md": "# First things\n",
    "lessons/1-first/part.ko.md": "# 처음\n",
    "lessons/1-first/1-send/program.py": FINE,
    "lessons/1-first/1-send/output.txt": "hi\n",
    "lessons/1-first/1-send/lesson.en.md":
        "# Sending\n\nA goal.\n\n## make lane\n\nA lane.\n\n## end\n\nOver.\n\n"
        "## ? make lane\n\nWhat ran?\n\n- [x] nothing\n- [ ] all\n\n## try\n\nA change.\n",
    "lessons/1-first/1-send/lesson.ko.md":
        "# 보내기\n\n목표입니다.\n\n## make lane\n\n레인입니다.\n\n## end\n\n끝입니다.\n\n"
        "## ? make lane\n\n무엇이 실행됩니까?\n\n- [x] 아무것도\n- [ ] 모두\n\n## try\n\n바꾸기.\n",
}
faults = []


def put(name, text):
    path = WORK / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return str(path)


def run(*arguments, stdin=b"", **more):
    # The commands that draw are in the whole program alone; the small one starts in a third of the time.
    draws = not arguments or arguments[0] not in ("run", "trace", "stats", "check", "lessons")
    return subprocess.run([CORO if draws else SMALL, *arguments], input=stdin, capture_output=True, env=ENV,
                          timeout=60, **more)


def expect(what, condition, done=None):
    if not condition:
        faults.append(f"{what}{'' if done is None else f': {done}'}")


def expect_run(arguments, status, out=None, error=None, **more):
    """Runs and compares; `out` and `error` are wanted inside the streams, "" wants silence."""
    done = run(*arguments, **more)
    name = "corolane " + " ".join(arguments)
    expect(f"{name}: status {done.returncode}, not {status}", done.returncode == status, done)
    for stream, wanted in ((done.stdout.decode(), out), (done.stderr.decode(), error)):
        if wanted == "":
            expect(f"{name}: something is said", stream == "", done)
        elif wanted is not None:
            expect(f"{name}: {wanted!r} is not said", wanted in stream, done)
    return done


def test_run(fine):
    expect_run(["run", fine], 0, out="hi\n", error="")
    expect_run(["run", "-"], 0, out="2\n", error="", stdin=b"print(1 + 1)\n")
    error = put("error.py", "print('before')\nraise ValueError('bad')\n")
    expect_run(["run", error], 1, out="before\n", error="ValueError: bad\n")
    expect_run(["run", error], 1, error="Traceback (most recent call last):\n")
    expect_run(["run", put("exit.py", "raise SystemExit(7)\n")], 7, out="", error="")
    expect_run(["run", put("syntax.py", "x = = 1\n")], 2, out="", error="syntax.py:1:5: ")
    endless = put("endless.py", "print('go')\nwhile True:\n    pass\n")
    expect_run(["run", endless, "--max-events", "1000"], 3, out="go\n", error="stopped at a bound")
    imports = put("imports.py", "import decimal, enum, dataclasses\nprint(1)\n")
    expect_run(["run", imports, "--max-events", "30"], 0, out="1\n") # what importing does is no event
    expect_run(["run", "send"], 0, out="hi\n")
    expect_run(["run", put("lines.py", "print(input() + '!')\n")], 0, out="hey!\n", stdin=b"hey\n")


def test_trace(fine):
    table = expect_run(["trace", fine], 0, out="○ created", error="").stdout
    expect("the table is the default", table == run("trace", fine, "-f", "table").stdout)
    saved = str(WORK / "fine.jsonl")
    expect_run(["trace", fine, "-f", "json", "-o", saved], 0, out="", error="")
    lines = [json.loads(line) for line in pathlib.Path(saved).read_text().splitlines()]
    expect("the head names the program", lines[0]["corolane_trace"] == 1 and
           lines[0]["program"] == "fine.py" and lines[0]["source"] == FINE, lines[0])
    expect("events are counted from 1", [e["n"] for e in lines[1:]] == list(range(1, len(lines))))
    expect("the last event is the end", lines[-1]["event"] == "end", lines[-1])
    os.rename(fine, fine + ".away")
    expect("a trace has all it needs", run("trace", saved).stdout == table)
    again = run("trace", saved, "--format=json").stdout
    os.rename(fine + ".away", fine)
    expect("a trace reads back as it is", again == pathlib.Path(saved).read_bytes())
    expect("a trace comes from a pipe", run("trace", "-", stdin=again).stdout == table)
    expect("a lesson is named in the head",
           json.loads(run("trace", "send", "--format=json").stdout
                      .splitlines()[0])["lesson"] == "1-first/1-send")
    error = put("error.py", "raise ValueError('bad')\n")
    expect_run(["trace", error], 1, out="END error", error="ValueError: bad")
    endless = put("endless.py", "while True:\n    pass\n")
    done = expect_run(["trace", endless, "--max-events", "1000", "-f", "json"], 3)
    expect("a bound ends the trace", json.loads(done.stdout.splitlines()[-1])["status"] == "limit")
    test_damage(again)


def test_damage(trace):
    lines = trace.splitlines(keepends=True)
    gap = b"".join(lines[:3] + lines[4:])
    expect_run(["trace", "-"], 2, stdin=gap, out="", error="<stdin>:4: ")
    newer = trace.replace(b'"corolane_trace":1', b'"corolane_trace":9', 1)
    expect_run(["trace", "-"], 2, stdin=newer, out="", error="version 9")
    whole = run("trace", "-", stdin=trace).stdout
    for at in [*range(1, len(trace) - 1, max(1, len(trace) // 60)), len(trace) - 2]:
        done = run("trace", put("cut.jsonl", trace[:at].decode()))
        expect(f"a trace cut at {at} is refused with its line", done.returncode == 2 and
               done.stdout == b"" and b"cut.jsonl:" in done.stderr, done)
    cut = put("cut.jsonl", trace[:-20].decode())
    again = f"--partial opens what is sound before line {len(lines)}"
    expect_run(["trace", cut], 2, out="", error=f"cut.jsonl:{len(lines)}: the trace breaks off")
    expect_run(["trace", cut], 2, out="", error=again)
    expect_run(["trace", cut, "--lang", "ko"], 2, out="", error="중간에서 끊깁니다")
    expect_run([cut], 2, out="", error=again)
    expect_run(["check", cut], 2, out="problems: 1", error="breaks off")
    expect_run(["stats", cut], 2, out="", error="is a trace")
    for command in ("run", "check"):
        expect_run([command, "--partial", cut], 2, out="", error="no option of this command")
    end = "END limit: the rest of the trace is missing\n"
    part = expect_run(["trace", "--partial", cut], 3, out=end, error="the rest of the trace is missing")
    expect("what is sound is all there", part.stdout.split()[:-9] == whole.split()[:-2], part)
    expect_run(["trace", "--partial", "--lang", "ko", cut], 3, out=end, error="나머지는 없습니다")
    expect_run(["trace", "--partial", "-"], 3, stdin=gap, out=end, error="<stdin>:4: ")
    expect_run(["trace", "--partial", "-"], 2, stdin=newer, out="", error="version 9")
    for command in (["trace", "-f", "json"], ["render"]):
        marked = str(WORK / ("marked.jsonl" if "trace" in command else "marked.svg"))
        expect_run([*command, "--partial", cut, "-o", marked], 3, error="nly what is sound")
    svg = pathlib.Path(marked).read_text()
    expect("the picture says it", "the rest of the trace is missing" in svg or "The trace ends here" in svg)
    marked = str(WORK / "marked.jsonl")
    expect_run(["trace", marked], 0, out=end, error="")
    expect_run(["trace", "--partial", marked], 0, out=end, error="")
    expect_run(["render", cut, "-o", str(WORK / "cut.svg")], 2, error=again)
    expect("nothing is drawn of it", not (WORK / "cut.svg").exists())
    expect_run(["trace", "-"], 2, stdin=trace + lines[-1], out="", error=f"<stdin>:{len(lines) + 1}: ")
    expect_run(["trace", "-"], 2, stdin=trace.replace(b"yield", b"yie\0d", 1), out="", error="<stdin>:1: ")
    expect("lines may end in CR LF", run("trace", "-", stdin=trace.replace(b"\n", b"\r\n")).stdout == whole)
    more = trace.replace(b'{"n":', b'{"colour":[1,{}],"n":')
    expect("unknown fields are ignored", run("trace", put("more.jsonl", more.decode())).stdout == whole)
    expect_run(["trace", put("empty.jsonl", "")], 2, out="", error="the file is empty")


def test_arguments(fine):
    expect_run(["run"], 2, out="", error="needs FILE.py")
    expect_run(["run", fine, fine], 2, out="", error="too many")
    expect_run(["run", "nothing.py"], 2, out="", error='no file or lesson "nothing.py"')
    expect_run(["--lang", "ko", "run", "nothing.py"], 2, error="없습니다")
    expect_run(["run", fine, "--colour"], 2, out="", error="unknown option --colour")
    expect_run(["run", fine, "-f", "json"], 2, out="", error="no option of this command")
    expect_run(["trace", fine, "-f", "pdf"], 2, out="", error='cannot be "pdf"')
    expect_run(["trace", fine, "--max-events", "many"], 2, out="", error='cannot be "many"')
    expect_run(["trace", fine, "--max-events=-1"], 2, out="", error='cannot be "-1"')
    expect_run(["trace", fine, "-o"], 2, out="", error="needs a value")
    expect_run(["trace", fine, "--lang", "fr"], 2, out="", error='cannot be "fr"')
    expect_run(["lessons", "--json=yes"], 2, out="", error="takes no value")
    expect_run(["run", str(WORK / "fine.jsonl")], 2, out="", error="is a trace")
    expect_run(["stats", str(WORK / "fine.jsonl")], 2, out="", error="is a trace")
    expect_run(["--version"], 0, out="corolane ", error="")


def test_help():
    for language in ("en", "ko"):
        for command in ("", "run", "trace", "stats", "lessons", "check"):
            arguments = [command, "--help", "--lang", language]
            done = expect_run([a for a in arguments if a], 0, out=f"corolane {command}", error="")
            expect(f"--help of {command!r} is in {language}",
                   ("사용법" in done.stdout.decode()) == (language == "ko"), done)


def test_output(fine):
    out = WORK / "out"
    out.mkdir()
    saved = out / "table.txt"
    expect_run(["trace", fine, "-o", str(saved)], 0, out="", error="")
    before = saved.read_bytes()
    expect("the file has the usual mode", saved.stat().st_mode & 0o777 == 0o666 & ~umask())
    link = out / "link.txt"
    link.symlink_to("table.txt")
    expect_run(["trace", fine, "-o", str(link)], 0)
    expect("a link stays a link", link.is_symlink() and saved.read_bytes() == before)
    link.unlink()
    expect_run(["trace", put("syntax.py", "x = = 1\n"), "-o", str(saved)], 2)
    expect("a refusal leaves the old file", saved.read_bytes() == before)
    expect_run(["trace", fine, "-o", str(out / "no" / "x.txt")], 2, error="cannot write")
    expect_run(["trace", fine, "-o", "/dev/full"], 2, error="No space left")
    expect("no half files are left", os.listdir(out) == ["table.txt"], os.listdir(out))
    with open("/dev/full", "wb") as full:
        for command in ("run", "trace", "stats"):
            done = subprocess.run([CORO, command, fine], stdout=full, stderr=subprocess.PIPE,
                                  env=ENV, timeout=60)
            expect(f"{command}: a full disk is told", done.returncode == 2 and
                   b"No space left" in done.stderr, done)


def umask():
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_closed_pipe():
    chatty = put("chatty.py", "i = 0\nwhile True:\n    print('x' * 1000)\n    i += 1\n")
    for command in ("run", "trace"):
        done = subprocess.Popen([CORO, command, chatty, "--max-events", "300000"],
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENV)
        done.stdout.read(10)
        done.stdout.close()
        error = done.stderr.read()
        expect(f"{command}: a closed pipe is told", done.wait(60) == 2 and b"Broken pipe" in error,
               error)


def test_stats(fine):
    done = expect_run(["stats", fine], 0, error="")
    figures = json.loads(done.stdout)
    expect("the figures are those of the design",
           {"status", "events", "lines", "steps", "lanes", "trace_bytes", "record_seconds"} <=
           set(figures), figures)
    events = run("trace", fine, "-f", "json").stdout.count(b"\n") - 1
    steps = run("trace", fine).stdout.count(b"\n") - 1
    expect("the figures are right", figures["status"] == "finished" and
           figures["events"] == events and figures["steps"] == steps and figures["lanes"] == 2,
           (figures, events, steps))
    error = put("error.py", "raise ValueError('bad')\n")
    expect("an error is a status", json.loads(run("stats", error).stdout)["status"] == "error")


def test_lessons():
    done = expect_run(["lessons", "--json"], 0, error="")
    row, = json.loads(done.stdout)
    expect("a lesson's row", row["id"] == "1-first/1-send" and row["part"] == "First things" and
           row["title"] == "Sending" and row["steps"] > 5, row)
    expect_run(["lessons", "--lang", "ko"], 0, out="보내기")
    unreadable = WORK / "unreadable"
    (unreadable / "program.py").mkdir(parents=True)
    expect_run(["trace", str(unreadable)], 2, out="", error="without a lesson's program.py")
    ENV["COROLANE_DATA"] = "/nonexistent"
    expect_run(["lessons"], 2, out="", error="lessons are not found")
    ENV["COROLANE_DATA"] = str(WORK)


def test_new_lesson():
    made = WORK / "lessons/2-second/1-own"
    expect_run(["lessons", "new", "2-second/1-own"], 0, out=str(made), error="")
    expect_run(["check", str(made)], 0, out="no problems", error="")
    python = subprocess.run(["/usr/bin/python3", str(made / "program.py")], capture_output=True)
    expect("the new lesson's output is python3's",
           python.stdout == (made / "output.txt").read_bytes())
    expect_run(["lessons", "new", "2-second/1-own"], 2, out="", error="File exists")
    expect_run(["lessons", "new", "mine"], 2, out="", error="names no new lesson")
    expect_run(["lessons", "old"], 2, out="", error="or: new PART/NAME")
    shutil.rmtree(WORK / "lessons/2-second")


def test_check(fine):
    lesson = str(WORK / "lessons/1-first/1-send")
    expect_run(["check", fine, lesson, str(WORK / "lessons")], 0, out="no problems", error="")
    expect_run(["check", put("syntax.py", "x = = 1\n")], 2, out="problems: 1", error=":1:5: ")
    expect_run(["check", put("equal.py", "if x = 3: pass\n")], 2, out="problems: 1",
               error="to compare two values, write ==")
    expect_run(["check", "--lang", "ko", put("equal.py", "if x = 3: pass\n")], 2, out="문제: 1개",
               error="비교할 때에는 ==를 씁니다")
    expect_run(["check", str(WORK / "nothing")], 2, error="no file or lesson")

    def broken(name, old, new, wanted):
        path = WORK / "lessons/1-first/1-send" / name
        text = path.read_text()
        expect(f"{name} has {old!r}", old in text)
        path.write_text(text.replace(old, new))
        expect_run(["check", lesson], 2, error=wanted)
        path.write_text(text)

    broken("lesson.en.md", "## end", "## make 2", "this moment never happens: make 2")
    broken("lesson.ko.md", "## end", "## start", "the heading `## end` is missing")
    broken("lesson.ko.md", "레인입니다.", "가" * 201, "lesson.ko.md:5: ")
    broken("lesson.en.md", "A goal.\n", "A goal.\n\nteaches: M15\n", "lesson.en.md:5: "
           "there is no misconception M15")
    broken("lesson.en.md", "A goal.\n", "A goal.\n\nteaches: M3\n", "names other misconceptions")
    broken("lesson.ko.md", "## try", "## ! end", "the heading `## try` is missing")
    broken("output.txt", "hi", "ho", "output.txt:1: the program prints hi here")
    broken("program.py", "#: make", "#: made", "the program has no mark make")
    broken("program.py", "next(a)", "next(a", "program.py:6:")
    put("all/program.py", "for x in [1]:  #: loop\n    print(x)\n")
    text = "# All\n\nA goal.\n\nlanes: all\n\n## loop next\n\nAsked.\n"
    for language in ("en", "ko"):
        put(f"all/lesson.{language}.md", text)
    expect_run(["check", str(WORK / "all")], 2, error="lesson.ko.md:1: the lesson asks nothing")
    for language in ("en", "ko"):
        put(f"all/lesson.{language}.md", text + "\n## ? loop\n\nWhat?\n\n- [x] 1\n- [ ] 2\n")
    expect_run(["check", str(WORK / "all")], 0, out="no problems", error="")


def main():
    for name, text in LESSON.items():
        put(name, text)
    fine = put("fine.py", FINE)
    test_run(fine)
    test_trace(fine)
    test_arguments(fine)
    test_help()
    test_output(fine)
    test_closed_pipe()
    test_stats(fine)
    test_lessons()
    test_new_lesson()
    test_check(fine)
    subprocess.run(["rm", "-r", str(WORK)], check=True)
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


main()
