"""The real window: keys, clicks, drag, resize, reload on save, and no display.

Usage: window.py BUILD. Starts an X server of its own (Xvfb) and drives the window with xdotool. What
is asserted is the draw list that the window writes with --dump after each frame.
"""
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

BUILD = sys.argv[1]
COROLANE = os.path.abspath(os.path.join(BUILD, "corolane"))
WAIT = 10.0  # seconds until a thing that should happen counts as not happening

AVERAGER = """\
def averager():
    total, count = 0, 0
    average = None
    while True:
        value = yield average
        total += value
        count += 1
        average = total / count

avg = averager()
next(avg)
print(avg.send(10))
print(avg.send(30))
"""

ENDLESS = """\
def count():
    n = 0
    while True:
        yield n
        n += 1

for i in count():
    pass
"""


def need(tool):
    if not shutil.which(tool):
        sys.exit(f"window.py: {tool} is missing; ./test installs it")


def start_server():
    """An X server on a display that is free; returns its process and its name."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"],
        pass_fds=[write_end], stderr=subprocess.DEVNULL)
    os.close(write_end)
    with os.fdopen(read_end) as pipe:
        number = pipe.readline().strip()
    if not number:
        sys.exit("window.py: Xvfb does not start")
    return server, ":" + number


class Window:
    """One running window and what it shows."""

    def __init__(self, display, folder, *arguments, data=None, size="1280x720", state=None,
                 where=None):
        self.environment = dict(os.environ, DISPLAY=display, LC_ALL="C.UTF-8",
                                XDG_STATE_HOME=state or os.path.join(folder, "state"))
        if data:
            self.environment["COROLANE_DATA"] = data
        self.environment.pop("SDL_VIDEODRIVER", None)
        self.dump = os.path.join(folder, "dump.txt")
        if os.path.exists(self.dump):
            os.remove(self.dump)
        asked = ["--size", size] if size else []
        self.process = subprocess.Popen([COROLANE, "--dump", self.dump, *asked, *arguments],
                                        env=self.environment, stderr=subprocess.PIPE, text=True,
                                        cwd=where)
        self.until(lambda: os.path.exists(self.dump), "a first frame")
        self.id = self.tool("search", "--sync", "--onlyvisible", "--name", "Corolane").split()[-1]
        self.tool("windowfocus", "--sync", self.id)

    def tool(self, *arguments):
        done = subprocess.run(["xdotool", *arguments], env=self.environment, text=True,
                              capture_output=True, timeout=WAIT, check=True)
        return done.stdout

    def screen(self):
        with open(self.dump, encoding="utf-8") as file:
            return file.read()

    def step(self):
        """The number of the step that is shown and how many there are, from `3 / 26`."""
        found = re.search(r'"(\d+) / (\d+)\+?"', self.screen())
        return (int(found[1]), int(found[2])) if found else (0, 0)

    def stands_at(self, number):
        self.until(lambda: self.step()[0] == number, f"step {number}")

    def until(self, holds, what):
        end = time.monotonic() + WAIT
        while not holds():
            if self.process.poll() is not None:
                sys.exit(f"window.py: it ended before {what}, status {self.process.returncode}: "
                         f"{self.process.stderr.read()}")
            if time.monotonic() > end:
                sys.exit(f"window.py: no {what} after {WAIT} s. It shows:\n{self.screen()}")
            time.sleep(0.02)

    def shows(self, text):
        self.until(lambda: text in self.screen(), f"«{text}»")

    def key(self, *names):
        for name in names:
            self.tool("key", name)

    def click(self, x, y, button="1"):
        self.tool("mousemove", "--window", self.id, str(x), str(y), "click", button)

    def place_of(self, command):
        """The middle of the first command of the dump that contains the text."""
        for line in self.screen().splitlines():
            if command in line:
                x, y = line.split()[1].split(",")
                width, height = line.split()[2].split("x")
                down = 0 if line.startswith("text") else int(height) // 2
                return int(x) + int(width) // 2, int(y) + down
        sys.exit(f"window.py: {command} is not on the screen:\n{self.screen()}")

    def ends(self, status):
        try:
            got = self.process.wait(timeout=WAIT)
        except subprocess.TimeoutExpired:
            sys.exit("window.py: the window does not close")
        if got != status:
            sys.exit(f"window.py: status {got}, not {status}: {self.process.stderr.read()}")

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait()


def test_keys_and_clicks(display, folder, program):
    window = Window(display, folder, program)
    window.stands_at(1)
    last = window.step()[1]
    window.key("Right", "space", "Next")
    window.stands_at(4)
    window.key("Left", "n")
    window.shows('PILL_STRONG LANE_1 "yield None"')
    window.key("b")
    window.shows('PILL_STRONG LANE_0 "next()"')
    window.key("End")
    window.stands_at(last)
    window.key("Home")
    window.stands_at(1)
    window.click(*window.place_of(" FORWARD ON_ACCENT"))
    window.stands_at(2)
    window.click(*window.place_of(" LAST "))
    window.stands_at(last)
    window.close()


def test_looks(display, folder, program):
    window = Window(display, folder, program, "--lang", "en")
    window.shows('"Variables"')
    window.key("l")
    window.shows('"변수"')
    window.key("question")
    window.shows('"단축키"')
    window.key("Escape")
    window.until(lambda: '"단축키"' not in window.screen(), "help closed")
    before = window.screen()
    window.key("ctrl+equal")
    window.until(lambda: window.screen() != before, "zoom")
    window.key("ctrl+0")
    window.until(lambda: window.screen() == before, "zoom back")
    window.tool("windowsize", "--sync", window.id, "1000", "640")
    window.until(lambda: window.screen() != before, "another size")
    window.close()


def test_walks_and_search(display, folder, program):
    window = Window(display, folder, program, "--lang", "en")
    window.stands_at(1)
    window.key("slash")
    window.shows('"a value, a name, a verb"')
    window.tool("type", "yield 10.0")
    window.shows('"yield 10.0"')
    window.key("Return")
    window.shows('PILL_STRONG LANE_1 "yield 10.0"')
    found = window.step()[0]
    window.key("Escape", "shift+y")  # the yield before
    window.shows('PILL_STRONG LANE_1 "yield None"')
    window.key("y")
    window.stands_at(found)
    window.key("r")  # main goes on
    window.until(lambda: window.step()[0] > found, "the resumer")
    window.key("shift+r")
    window.stands_at(found)
    window.click(*window.place_of('LANE LANE_1 "averager #1"'))
    window.shows('"only averager #1"')
    window.key("Escape")
    window.until(lambda: '"only averager #1"' not in window.screen(), "all lanes again")
    window.close()


def test_drag_and_wheel(display, folder, program):
    window = Window(display, folder, program)
    window.stands_at(1)
    last = window.step()[1]
    x, y = window.place_of("circle")
    window.tool("mousemove", "--window", window.id, str(x), str(y), "mousedown", "1")
    window.tool("mousemove", "--window", window.id, str(x + 2000), str(y))
    window.stands_at(last)
    window.tool("mouseup", "1")
    window.shows('"the program has ended"')
    before = window.screen()
    window.click(800, 300, "4")
    window.until(lambda: window.screen() != before, "scrolled lanes")
    window.close()


def test_reload(display, folder, program):
    path = os.path.join(folder, "watched.py")
    with open(path, "w", encoding="utf-8") as file:
        file.write(AVERAGER)
    window = Window(display, folder, path)
    window.key("Right", "Right")
    window.stands_at(3)
    before = window.step()[1]
    with open(path, "w", encoding="utf-8") as file:
        file.write(AVERAGER + "print(avg.send(50))\n")
    window.until(lambda: window.step()[1] > before, "more steps after a change")
    window.stands_at(3)
    with open(path, "w", encoding="utf-8") as file:
        file.write("def broken(:\n    pass\n")
    window.shows("SyntaxError")
    with open(path, "w", encoding="utf-8") as file:
        file.write(AVERAGER)
    window.until(lambda: window.step() == (3, before), "the first program again")
    window.close()


def test_values_and_table(display, folder, program):
    window = Window(display, folder, program, "--lang", "en")
    at = window.step()[1]
    window.key("End")
    window.stands_at(at)
    for _ in range(2):  # one at a time: a click must meet the picture that it was aimed at
        before = at
        window.key("b")
        window.until(lambda: window.step()[0] < before, "a crossing before")
        at = window.step()[0]
    window.shows('ROW TEXT "average"')
    window.click(*window.place_of('ROW TEXT "average"'))
    window.shows('"average  ·  averager #1"')
    window.shows("from step")
    window.key("Escape")
    window.until(lambda: "from step" not in window.screen(), "the value closed")
    window.key("w")
    window.shows('UI TEXT_DIM "verb"')
    window.shows('"send"')
    window.click(*window.place_of('"send"'))
    window.until(lambda: window.step()[0] < at, "the step of the first send")
    window.key("w")
    window.until(lambda: 'UI TEXT_DIM "verb"' not in window.screen(), "the lanes again")
    window.close()


def test_in_class(display, folder, program):
    window = Window(display, folder, program, "--lang", "en")
    before = window.screen()
    window.key("period")
    window.until(lambda: "BLANK" in window.screen(), "a blank screen")
    window.key("Next")  # any key: it only brings the screen back
    window.until(lambda: window.screen() == before, "the screen as it was")
    window.key("h")
    window.tool("mousemove", "--window", window.id, "640", "300")
    window.shows("shade 510,170 260x260")
    window.key("Escape")
    window.until(lambda: "shade" not in window.screen(), "the light on")
    for _ in range(12):
        window.key("ctrl+equal")
    window.shows("rect -1,-1 322x182 GROUND")  # 400 %: all is four times as big
    window.key("ctrl+0")
    window.until(lambda: window.screen() == before, "its size as before")
    window.key("question", "Next")
    window.shows('"Keys"')
    window.key("Escape", "F5", "Escape")
    window.stands_at(1)
    window.close()


def test_motion(display, folder, program):
    window = Window(display, folder, program)
    window.key("n")
    window.shows('"next()"')
    seen = set()
    window.key("n")
    end = time.monotonic() + 2
    while time.monotonic() < end:
        found = re.search(r'text (\d+),.*PILL_STRONG LANE_1 "yield None"', window.screen())
        if found:
            seen.add(found[1])
    if len(seen) < 2:
        sys.exit(f"window.py: the value did not move: {seen}")
    window.close()
    still = Window(display, folder, program, "--no-motion")
    still.key("n", "n")
    still.shows('PILL_STRONG LANE_1 "yield None"')
    still.close()


def test_change_in_place(display, folder, program):
    window = Window(display, folder, program, "--lang", "en")
    window.key("End")
    window.shows('"20.0"')
    window.click(*window.place_of('NUMBER "10"'))
    window.shows('"Enter: run with it  ·  Esc"')
    window.tool("type", "50")  # in place of what was there
    window.key("Return")
    window.shows('"40.0"')  # (50 + 30) / 2
    window.shows('"changed here · Ctrl+Z"')
    window.key("ctrl+z")
    window.shows('"20.0"')
    with open(program, encoding="utf-8") as file:
        if file.read() != AVERAGER:
            sys.exit("window.py: the file was changed")
    window.close()


def exported(folder, name, *words):
    """A folder that exports go to, and what the command line writes there."""
    out = os.path.join(folder, name)
    os.mkdir(out)
    return out, [subprocess.run([COROLANE, "trace", *words, "-f", kind], capture_output=True,
                                check=True).stdout for kind in ("json", "csv", "html")]


def holds(path, wanted):
    try:
        with open(path, "rb") as file:
            return file.read() == wanted
    except FileNotFoundError:
        return False


def test_export(display, folder, program):
    """What is exported is what the command line writes; what is there is not lost unasked."""
    out, (json, csv, html) = exported(folder, "export", program)
    window = Window(display, folder, program, "--lang", "en", where=out, state=out + "-state")
    path = os.path.join(out, "averager.csv")
    window.key("e", "Down", "Down", "Return")
    window.until(lambda: holds(path, csv), "the CSV file")
    window.shows(f'"{path}"')
    window.key("Right")
    window.until(lambda: path not in window.screen(), "the notice is away after a step")
    window.key("e", "Up", "Return")  # what was chosen before is chosen
    trace = os.path.join(out, "averager.corolane.jsonl")
    window.until(lambda: holds(trace, json), "the trace")
    window.shows(f'"{trace}"')  # now the dialog is away
    with open(path, "w", encoding="utf-8") as file:
        file.write("mine")
    window.key("e", "Down", "Return")
    window.shows('"Replace"')
    window.key("Return")  # the answer that is offered keeps it
    window.until(lambda: '"Replace"' not in window.screen(), "back at the choices")
    if not holds(path, b"mine"):
        sys.exit("window.py: a file was replaced unasked")
    window.key("Return")
    window.shows('"Replace"')
    window.click(*window.place_of('ON_ACCENT "Replace"'))
    window.until(lambda: holds(path, csv), "the CSV file again")
    window.shows(f'"{path}"')
    window.click(*window.place_of('"Export"'))
    window.shows('"Export this run"')
    window.click(*window.place_of('"html"'))
    window.key("Tab")
    window.tool("type", "page")
    window.key("Tab")
    window.tool("type", "/no/such/folder")
    window.key("Return")
    window.shows('"there."')  # the folder is not
    window.key("shift+Tab", "Tab")
    window.tool("type", out)
    window.key("Return")
    window.until(lambda: holds(os.path.join(out, "page.html"), html), "the page")
    window.close()
    if sorted(os.listdir(out)) != ["averager.corolane.jsonl", "averager.csv", "page.html"]:
        sys.exit(f"window.py: exports left {os.listdir(out)}")


def test_export_long(display, folder, program):
    """A long export does not stop the window, is cancelled, and ends with the window."""
    out = os.path.join(folder, "long")
    os.mkdir(out)
    path = os.path.join(folder, "long.py")
    with open(path, "w", encoding="utf-8") as file:
        file.write("for i in range(1000):\n    pass\n")
    window = Window(display, folder, path, "--lang", "en", where=out, state=out + "-state")
    window.key("e", "End", "Return")
    window.shows('"Writing"')
    window.until(lambda: re.search(r'"[1-9]\d?%"', window.screen()), "progress")
    window.key("ctrl+equal")
    window.until(lambda: "rect -1,-1 1282x722 GROUND" not in window.screen(), "another zoom")
    window.key("Escape")
    window.shows('"Cancelled."')
    if os.listdir(out):
        sys.exit(f"window.py: a cancelled export left {os.listdir(out)}")
    window.key("Return")
    window.until(lambda: re.search(r'"[1-9]\d?%"', window.screen()), "progress again")
    window.process.terminate()
    window.ends(0)
    if os.listdir(out):
        sys.exit(f"window.py: a window that was closed left {os.listdir(out)}")


def test_export_pictures(display, folder, program):
    """A picture by mouse, as the window shows the step; a numbered series."""
    out = os.path.join(folder, "pictures")
    os.mkdir(out)
    window = Window(display, folder, program, "--lang", "en", "--no-motion", where=out,
                    state=out + "-state")
    window.key("n", "n")
    window.shows('"yield None"')
    single, same = (os.path.join(out, name) for name in ("averager.png", "same.png"))
    step = window.step()[0]
    window.click(*window.place_of('"Export"'))
    window.shows('"Export this run"')
    window.click(*window.place_of('"png"'))
    window.key("Return")
    window.shows(f'"{single}"')
    subprocess.run([COROLANE, "render", program, "-o", same, "--step", str(step), "--zoom", "100"],
                   check=True)
    with open(single, "rb") as one, open(same, "rb") as two:
        if one.read() != two.read():
            sys.exit("window.py: the picture is not what render gives")
    window.key("e")
    window.shows('"Export this run"')
    window.click(*window.place_of('"Crossings"'))
    window.key("Return")
    window.shows('"pictures"')
    window.shows('averager-01.png"')
    names = [name for name in os.listdir(out) if name.startswith("averager-")]
    if len(names) < 10:
        sys.exit(f"window.py: a series of {names}")
    window.close()


def test_endless(display, folder, program):
    path = os.path.join(folder, "endless.py")
    with open(path, "w", encoding="utf-8") as file:
        file.write(ENDLESS)
    window = Window(display, folder, path, "--max-events", "0")
    window.shows('+"')  # more than it shows yet
    window.key("End")
    window.until(lambda: window.step()[0] > 1000, "steps of an endless program")
    far = window.step()[0]
    window.key("End")
    window.until(lambda: window.step()[0] > far, "more of it")
    window.close()


def test_menu_and_out(display, folder, program):
    window = Window(display, folder, program)
    window.key("Escape")
    window.shows('HERO TEXT "Corolane"')
    window.key("o")
    window.shows('PART TEXT "Open your own program"')
    window.key("Escape")
    window.until(lambda: 'PART TEXT "Open your' not in window.screen(), "the menu alone")
    window.key("o")
    window.shows('ROW_STRONG TEXT "averager.py"')
    window.click(*window.place_of('ROW_STRONG TEXT "averager.py"'))
    window.stands_at(1)
    window.key("Escape")
    window.key("Escape")
    window.ends(0)


def make_lesson(folder):
    lesson = os.path.join(folder, "lessons", "1-start", "1-send")
    os.makedirs(lesson, exist_ok=True)
    for name, text in (("../part.en.md", "# Start\n"), ("../part.ko.md", "# 시작\n"),
                       ("program.py", AVERAGER.replace("yield average", "yield average  #: ask")),
                       ("lesson.en.md", "# Sending\n\nA goal.\n\n## ask yield\n\nOut it goes.\n"),
                       ("lesson.ko.md", "# 보내기\n\n목표.\n\n## ask yield\n\n나갑니다.\n")):
        with open(os.path.join(lesson, name), "w", encoding="utf-8") as file:
            file.write(text)


def test_lesson(display, folder, program):
    make_lesson(folder)
    window = Window(display, folder, data=folder)
    window.shows('"Sending"')
    window.key("Return")
    window.stands_at(1)
    window.key("n", "n")
    window.shows('"Out"')
    window.until(lambda: "#: ask" not in window.screen(), "code without its marks")
    window.key("l")
    window.shows('"나갑니다."')
    window.key("m")
    window.shows('CARD TEXT "보내기"')
    window.key("l")
    window.shows('"goal."')
    window.click(*window.place_of('"goal."'))
    window.stands_at(1)
    window.close()


def test_predict(display, folder, program):
    """Keys and mouse: a question opens, is not skipped, is answered, and counts once."""
    window = Window(display, folder, program, "--lang", "en", "--no-motion")
    window.key("Right")
    window.stands_at(2)
    window.key("p", "Right")
    window.shows('"Which"')  # line runs next
    window.stands_at(2)
    window.key("Right", "End", "n", "space")
    window.shows("Answer first, or leave with Esc.")
    window.stands_at(2)
    window.click(*window.place_of('"11  next(avg)"'))
    window.stands_at(3)
    window.shows('"Right."')
    window.shows('"1 of 1 right"')
    window.key("Left")
    window.until(lambda: '"Right."' not in window.screen(), "the answer is away")
    window.key("Right")
    window.shows('"Which"')
    window.key("Escape")
    window.until(lambda: '"Which"' not in window.screen(), "the question is left")
    window.key("Right")
    window.stands_at(3)
    window.key("p", "Home", "Right", "Right")
    window.stands_at(3)
    window.close()


def test_progress(display, folder, program):
    """How far a lesson was stepped, its answers and recent files are in the menu of the next run."""
    make_lesson(folder)
    state = os.path.join(folder, "progress")
    window = Window(display, folder, "1-send", "--no-motion", data=folder, state=state)
    window.key("Right", "p", "Right")
    window.shows("leaves")
    window.key("1")
    window.stands_at(3)
    steps = window.step()[1]
    window.key("Escape", "Escape")
    window.shows(f'"{3 * 100 // steps}%"')
    window.shows(' of 1 predictions right first time"')
    window.key("Escape")
    window.ends(0)
    window = Window(display, folder, program, data=folder, state=state)
    window.close()
    window = Window(display, folder, data=folder, state=state)
    window.shows(f'"{3 * 100 // steps}%"')
    window.shows('"averager.py"')
    window.key("Tab", "Return")
    window.stands_at(1)
    window.shows('"averager.py,"')
    window.close()
    with open(os.path.join(state, "corolane", "state.json"), "w", encoding="utf-8") as file:
        file.write("{damaged")
    window = Window(display, folder, data=folder, state=state)
    window.shows('"damaged."')
    window.key("Escape")
    window.until(lambda: '"damaged."' not in window.screen(), "the notice is away")
    window.key("Escape")
    window.ends(0)
    if "state.json.damaged" not in window.process.stderr.read():
        sys.exit("window.py: a damaged file is not told on standard error")


def test_progress_nowhere(display, folder, program):
    """A folder that cannot be written is said once; all else works."""
    window = Window(display, folder, program, state="/proc")
    window.shows('"Progress"')
    window.key("Right", "Right", "Escape")
    window.until(lambda: '"Progress"' not in window.screen(), "the notice is away")
    window.stands_at(3)
    window.key("m", "Escape")
    window.ends(0)
    if window.process.stderr.read().count("Progress is not kept") != 1:
        sys.exit("window.py: it is not said once that progress is not kept")


def test_menu_by_clicker(display, folder, program):
    """PageUp goes from card to card and to the buttons, PageDown opens."""
    make_lesson(folder)
    state = os.path.join(folder, "clicker")
    window = Window(display, folder, "--lang", "en", data=folder, state=state)
    window.shows('"Sending"')
    window.key("Prior", "Next")
    window.shows('PART TEXT "Open your own program"')
    window.key("Escape")
    window.until(lambda: 'PART TEXT "Open your' not in window.screen(), "the menu alone")
    window.key("Prior", "Prior", "Next")
    window.stands_at(1)
    window.close()


def test_start_size(display, folder, program):
    window = Window(display, folder, program, size=None)
    geometry = window.tool("getwindowgeometry", window.id)
    if "1536x864" not in geometry:
        sys.exit(f"window.py: not four fifths of the display: {geometry}")
    window.close()


def test_no_display(display, folder, program):
    environment = {name: value for name, value in os.environ.items()
                   if name not in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")}
    for lang, said in (("en", "no display for the window: start it on a desktop"),
                       ("ko", "화면이 없습니다. 데스크톱에서")):
        done = subprocess.run([COROLANE, program, "--lang", lang], env=environment, text=True,
                              capture_output=True, timeout=WAIT)
        if done.returncode != 2 or said not in done.stderr or "ssh -X" not in done.stderr:
            sys.exit(f"window.py: without a display: status {done.returncode}, {done.stderr!r}")


def run_tests(tests):
    """Each of a script's functions that is called test_…, with a display, a folder, and a program."""
    for tool in ("Xvfb", "xdotool"):
        need(tool)
    server, display = start_server()
    try:
        with tempfile.TemporaryDirectory() as folder:
            program = os.path.join(folder, "averager.py")
            with open(program, "w", encoding="utf-8") as file:
                file.write(AVERAGER)
            for name, test in sorted(tests.items()):
                if name.startswith("test_"):
                    test(display, folder, program)
                    print(f"{name}: ok", flush=True)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()


if __name__ == "__main__":
    run_tests(globals())
