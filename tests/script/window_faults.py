"""The real window when something is missing, goes away, or ends too early.

Usage: window_faults.py BUILD. As window.py, whose window it drives.
"""
import ctypes
import os
import re
import shutil
import subprocess
import sys

from window import AVERAGER, COROLANE, WAIT, Window, make_lesson, run_tests


class ClientMessage(ctypes.Structure):
    """XClientMessageEvent, in the room of an XEvent."""
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong),
                ("kind", ctypes.c_ulong), ("format", ctypes.c_int), ("data", ctypes.c_long * 5),
                ("rest", ctypes.c_long * 24)]


def press_close_button(display, window):
    """What a window manager sends; there is none here, and xdotool cannot."""
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XInternAtom.restype = ctypes.c_ulong
    server = ctypes.c_void_p(x.XOpenDisplay(display.encode()))
    event = ClientMessage(type=33, window=int(window.id), format=32,
                          kind=x.XInternAtom(server, b"WM_PROTOCOLS", 0))
    event.data[0] = x.XInternAtom(server, b"WM_DELETE_WINDOW", 0)
    x.XSendEvent(server, ctypes.c_ulong(int(window.id)), 0, ctypes.c_long(0), ctypes.byref(event))
    x.XCloseDisplay(server)


def shows_sentence(window, sentence):
    """The words of a sentence stand in a row each, or several in one."""
    def said():
        text = " ".join(re.findall(r'"(.*)"', window.screen()))
        return sentence in text
    window.until(said, f"«{sentence}»")


def shows_not(window, text):
    window.until(lambda: text not in window.screen(), f"screen without «{text}»")


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def test_watched_file_goes(display, folder, program):
    """It stays in view, one sentence says so in either language, and it is read when it is back."""
    path = os.path.join(folder, "goes.py")
    write(path, AVERAGER)
    window = Window(display, folder, path, "--lang", "en", "--no-motion")
    window.key("Right", "Right")
    window.stands_at(3)
    before = window.step()[1]
    os.rename(path, path + ".away")
    shows_sentence(window, f"{path} is gone: what it held last stays in view")
    window.key("Right")
    window.stands_at(4)
    window.key("l")
    shows_sentence(window, f"{path} 파일이 없어졌습니다.")
    os.rename(path + ".away", path)
    shows_not(window, "없어졌습니다.")
    os.remove(path)
    os.mkdir(path)  # nothing that can be read
    shows_sentence(window, "읽을 수 없습니다(폴더입니다).")
    os.rmdir(path)
    write(path, AVERAGER + "print(avg.send(50))\n")
    window.until(lambda: window.step()[1] > before, "the file that is back")
    window.stands_at(4)
    shows_not(window, "읽을")
    window.close()


def test_menu_without_what_it_lists(display, folder, program):
    """A lesson, and a recent file, that went away since the menu was drawn."""
    data, path = os.path.join(folder, "data"), os.path.join(folder, "recent.py")
    make_lesson(data)
    write(path, AVERAGER)
    window = Window(display, folder, path, "--lang", "en", data=data)
    window.key("m")
    window.shows('"Sending"')
    window.shows('"recent.py"')
    shutil.rmtree(data)
    os.remove(path)
    window.click(*window.place_of('"recent.py"'))
    shows_sentence(window, f"{path} is not there: put it back, or open another file with Ctrl+O.")
    window.click(*window.place_of('"Sending"'))
    shows_sentence(window, "1-send/program.py is not there: put it back")
    window.key("l")
    shows_sentence(window, "1-send/program.py 파일이 없습니다.")
    window.close()


def test_no_lessons(display, folder, program):
    """The menu says where it looked, and what to do; one's own files open from it."""
    nowhere = os.path.join(folder, "nowhere")
    window = Window(display, folder, program, "--lang", "en", data=nowhere)
    window.key("m")
    shows_sentence(window, f"There are no lessons in {nowhere}/lessons: install Corolane again")
    window.key("l")
    shows_sentence(window, f"{nowhere}/lessons 폴더에 레슨이 없습니다.")
    window.click(*window.place_of('"averager.py"'))
    window.stands_at(1)
    window.close()


def has_ended(process):
    """Whether it runs no more, even if nobody has asked for its status yet."""
    try:
        with open(f"/proc/{process}/stat", encoding="utf-8") as file:
            return file.read().rpartition(")")[2].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


def test_closed_while_exporting(display, folder, program):
    """By its close button, and when the display goes: nothing is left, neither file nor process."""
    out, path = os.path.join(folder, "closed"), os.path.join(folder, "long.py")
    os.mkdir(out)
    write(path, "for i in range(1000):\n    pass\n")
    for close, status in ((press_close_button, 0),
                          (lambda _, window: window.tool("windowkill", window.id), 1)):
        window = Window(display, folder, path, "--lang", "en", where=out, state=out + "-state")
        window.key("e", "End", "Return")
        window.until(lambda: re.search(r'"[1-9]\d?%"', window.screen()), "progress")
        with open(f"/proc/{window.process.pid}/task/{window.process.pid}/children",
                  encoding="utf-8") as file:
            child = file.read().strip()
        if not child or not os.listdir(out):
            sys.exit("window_faults.py: no export is under way")
        close(display, window)
        window.ends(status)
        window.process.poll = lambda: None  # from here on its child is waited for
        window.until(lambda: has_ended(child), "end of the export's process")
        if os.listdir(out):
            sys.exit(f"window_faults.py: a window that was closed left {os.listdir(out)}")


def test_no_fonts(display, folder, program):
    """What is missing and how to get it, in either language. Where no name space can be made, the unit
    test of the fonts is all there is."""
    empty = os.path.join(folder, "no-fonts")
    os.mkdir(empty)
    hidden = ["unshare", "-rm", "sh", "-c", 'mount --bind "$0" /usr/share/fonts && exec "$@"', empty]
    if subprocess.run([*hidden, "true"], capture_output=True).returncode:
        print("test_no_fonts: left out, there is no name space here")
        return
    for lang, said in (("en", "is missing; install with: sudo apt-get install fonts-inter"),
                       ("ko", "sudo apt-get install fonts-inter")):
        done = subprocess.run([*hidden, COROLANE, program, "--lang", lang], text=True, timeout=WAIT,
                              env=dict(os.environ, DISPLAY=display), capture_output=True)
        if done.returncode != 2 or said not in done.stderr or "Inter-Regular.otf" not in done.stderr:
            sys.exit(f"window_faults.py: without fonts: status {done.returncode}, {done.stderr!r}")


if __name__ == "__main__":
    run_tests(globals())
