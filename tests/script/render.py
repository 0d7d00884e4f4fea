"""corolane render: pictures of every size, theme and language, without a display; refusals.

Usage: render.py BUILD
"""
import os
import struct
import subprocess
import sys
import tempfile
import xml.dom.minidom
import zlib

COROLANE = os.path.join(sys.argv[1], "corolane")
ENVIRONMENT = {name: value for name, value in os.environ.items()
               if name not in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")}
PROGRAM = """\
def counter(n):
    while n > 0:
        got = yield n
        n -= 1
    return '끝'

for i in counter(3):
    print('값', i)
"""


def render(*arguments):
    return subprocess.run([COROLANE, "render", *arguments], env=ENVIRONMENT, capture_output=True,
                          timeout=60)


def must(condition, what):
    if not condition:
        sys.exit(f"render.py: {what}")


def pixels(png):
    """Width, height and rows of a PNG with 8-bit RGB and no filters."""
    must(png.startswith(b"\x89PNG\r\n\x1a\n"), "not a PNG")
    at, data, size = 8, b"", None
    while at < len(png):
        length, = struct.unpack(">I", png[at:at + 4])
        kind, body = png[at + 4:at + 8], png[at + 8:at + 8 + length]
        if kind == b"IHDR":
            size = struct.unpack(">II", body[:8])
        if kind == b"IDAT":
            data += body
        at += length + 12
    return size, zlib.decompress(data)


def check_pictures(program, folder):
    seen = {}
    for size in ("1280x720", "640x480", "1921x1079"):
        for options in ((), ("--theme", "light"), ("--theme", "contrast"), ("--lang", "ko"),
                        ("--zoom", "200"), ("--step", "4")):
            out = os.path.join(folder, "out.png")
            done = render(program, "-o", out, "--size", size, *options)
            must(done.returncode == 0 and not done.stderr, f"{size} {options}: {done.stderr}")
            with open(out, "rb") as file:
                picture = file.read()
            shape, rows = pixels(picture)
            must(f"{shape[0]}x{shape[1]}" == size, f"{size} became {shape}")
            must(len({rows[i] for i in range(1, len(rows), 997)}) > 20,
                 f"{size}: an empty picture")
            must(rows not in seen.values(), f"{size} {options} looks like another picture")
            seen[size, options] = rows


def check_again(program, folder):
    first, second = (os.path.join(folder, name) for name in ("1.png", "2.png"))
    render(program, "-o", first)
    render(program, "-o", second)
    with open(first, "rb") as one, open(second, "rb") as two:
        must(one.read() == two.read(), "two runs give two pictures")


def check_svg(program, folder):
    out = os.path.join(folder, "out.svg")
    must(render(program, "-o", out, "--lang", "ko").returncode == 0, "no SVG")
    document = xml.dom.minidom.parse(out)
    texts = [node.firstChild.data for node in document.getElementsByTagName("text")]
    must("Corolane" in texts and "변수" in texts, f"texts of the SVG: {texts}")
    must("counter" in texts and "yield" in texts, f"code of the SVG: {texts}")


def gif_pictures(data):
    """The place, size and time of each picture, from the blocks of the file."""
    must(data[:6] == b"GIF89a" and data[-1:] == b";", "not a GIF")
    at, time, pictures = 13 + 3 * 2 ** ((data[10] & 7) + 1), 0, []
    while data[at:at + 1] != b";":
        if data[at] == 0x21:
            if data[at + 1] == 0xF9:
                time, = struct.unpack("<H", data[at + 4:at + 6])
            at += 2
        else:
            must(data[at] == 0x2C, f"block {data[at]} in a GIF")
            pictures.append((*struct.unpack("<HHHH", data[at + 1:at + 9]), time))
            at += 11
        while data[at]:
            at += data[at] + 1
        at += 1
    return pictures


def check_gif(program, folder):
    out = os.path.join(folder, "out.gif")
    must(render(program, "-o", out, "--step", "9").returncode == 0, "no GIF")
    with open(out, "rb") as file:
        pictures = gif_pictures(file.read())
    must(len(pictures) == 9, f"{len(pictures)} pictures for 9 steps")
    must(pictures[0][:4] == (0, 0, 1280, 720), f"the first picture is {pictures[0]}")
    must(all(x + w <= 1280 and y + h <= 720 for x, y, w, h, _ in pictures), f"{pictures}")
    must(all(time >= 50 for *_, time in pictures), "no time to look")
    whole = os.path.getsize(out)
    must(render(program, "-o", out, "--step", "9", "--crossings").returncode == 0, "no GIF")
    with open(out, "rb") as file:
        crossings = gif_pictures(file.read())
    must(2 <= len(crossings) < 9, f"{len(crossings)} pictures of crossings")
    must(os.path.getsize(out) < whole, "crossings alone are not smaller")
    path = os.path.join(folder, "long.py")
    with open(path, "w", encoding="utf-8") as file:
        file.write("for i in range(9000):\n    pass\n")
    done = render(path, "-o", out)
    must(done.returncode == 2 and b"--step" in done.stderr, f"a long GIF: {done}")


def check_lanes_only(program, folder):
    """The lanes alone, in every format: no code, no words of the other panels."""
    out = os.path.join(folder, "lanes.svg")
    must(render(program, "-o", out, "--lanes-only", "--lang", "ko").returncode == 0, "no lanes")
    texts = [node.firstChild.data
             for node in xml.dom.minidom.parse(out).getElementsByTagName("text")]
    must("counter #1" in texts and "yield 2" in texts, f"lanes alone: {texts}")
    must(not {"Corolane", "변수", "출력", "counter.py"} & set(texts), f"not lanes alone: {texts}")
    seen = []
    for options in ((), ("--lanes-only",)):
        for name in ("lanes.png", "lanes.gif"):
            out = os.path.join(folder, name)
            must(render(program, "-o", out, "--step", "4", *options).returncode == 0, f"no {name}")
            with open(out, "rb") as file:
                seen.append(file.read())
    must(len(set(seen)) == 4, "lanes alone look as everything does")


def check_series(program, folder):
    """A file for each step, which is the picture that --step gives."""
    series = os.path.join(folder, "series")
    os.mkdir(series)
    out, single = os.path.join(series, "a.b.png"), os.path.join(folder, "single.png")
    must(render(program, "-o", out, "--all-steps", "--step", "11").returncode == 0, "no series")
    names = [f"a.b-{number:02}.png" for number in range(1, 12)]
    must(sorted(os.listdir(series)) == names, f"the series is {sorted(os.listdir(series))}")
    for number in (1, 7, 11):
        render(program, "-o", single, "--step", str(number))
        with open(single, "rb") as one, open(os.path.join(series, names[number - 1]), "rb") as two:
            must(one.read() == two.read(), f"picture {number} is not step {number}")
    out = os.path.join(series, "c.svg")
    must(render(program, "-o", out, "--all-steps", "--step", "11", "--crossings").returncode == 0,
         "no series of crossings")
    crossings = [name for name in sorted(os.listdir(series)) if name.startswith("c-")]
    must(2 <= len(crossings) < 10 and crossings[0] == "c-1.svg", f"crossings: {crossings}")
    must(all(xml.dom.minidom.parse(os.path.join(series, name)) for name in crossings), "no SVG")


def check_series_refusals(program, folder):
    path = os.path.join(folder, "long.py")
    for arguments, words in (((path, "-o", os.path.join(folder, "many.png")), b"3000"),
                             ((program, "-o", "-"), b"OUT.png"),
                             ((program, "-o", os.path.join(folder, "many.gif")), b"OUT.png"),
                             ((program, "-o", os.path.join(folder, "no", "many.png")), b"many-01.")):
        done = render(*arguments, "--all-steps")
        must(done.returncode == 2 and words in done.stderr, f"{arguments}: {done}")
    must(not [name for name in os.listdir(folder) if "many" in name], "files of a refused series")


def check_output(program):
    done = render(program, "-o", "-")
    must(done.stdout.startswith(b"\x89PNG"), "no picture on standard output")


def check_refusals(program, folder):
    bad = os.path.join(folder, "bad.py")
    with open(bad, "w", encoding="utf-8") as file:
        file.write("def f(:\n    pass\n")
    nowhere = os.path.join(folder, "no", "where.png")
    out = os.path.join(folder, "refused.png")
    for arguments, words in (
            ((bad, "-o", out), b"bad.py:1:"),
            ((os.path.join(folder, "none.py"), "-o", out), b"none.py"),
            ((program, "-o", nowhere), b"where.png"),
            ((program, "-o", out, "--step", "9999"), b"9999"),
            ((program, "-o", out, "--size", "10x10"), b"10x10"),
            ((program, "-o", out, "--theme", "blue"), b"blue"), ((program,), b"-o"),
            ((program, "-o", os.path.join(folder, "out.bmp")), b".png")):
        done = render(*arguments)
        must(done.returncode == 2, f"{arguments}: status {done.returncode}")
        must(words in done.stderr, f"{arguments}: {done.stderr}")
    must(not [name for name in os.listdir(folder) if "refused" in name], "half files")


def check_endings(folder):
    """How the program ends is the status of its picture too."""
    out = os.path.join(folder, "end.png")
    for source, options, status, words in (
            ("1 / 0\n", (), 1, b"ZeroDivisionError: division by zero"),
            ("while True:\n    pass\n", ("--max-events", "50"), 3, b"stopped at a bound")):
        path = os.path.join(folder, "end.py")
        with open(path, "w", encoding="utf-8") as file:
            file.write(source)
        done = render(path, "-o", out, *options)
        must(done.returncode == status and words in done.stderr, f"{source!r}: {done}")
        must(os.path.exists(out), f"{source!r}: no picture")
        os.remove(out)


def main():
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, "counter.py")
        with open(program, "w", encoding="utf-8") as file:
            file.write(PROGRAM)
        check_pictures(program, folder)
        check_again(program, folder)
        check_svg(program, folder)
        check_gif(program, folder)
        check_lanes_only(program, folder)
        check_series(program, folder)
        check_series_refusals(program, folder)
        check_output(program)
        check_refusals(program, folder)
        check_endings(folder)


main()
