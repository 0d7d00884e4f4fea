"""Exports: each format of each lesson and example program, read back by a reader of its own.

Usage: exports.py BUILD. CSV and Markdown are compared with the JSON trace; diagrams are checked for
the balance that their tools demand; Perfetto's JSON for slices that nest and arrows with two ends; HTML
for tags that nest and data that agree (page.py drives it in a browser). A
reopened trace (of every fourth program) gives the same bytes as the run.
"""
import csv
import html.parser
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tools"))
from oracle import share

ROOT = pathlib.Path(__file__).resolve().parents[2]
COROLANE = pathlib.Path(sys.argv[1]) / "corolane"
TEXT_FORMATS = ("table", "csv", "markdown", "mermaid", "plantuml", "perfetto", "html")
CROSSINGS = {"next", "send", "throw", "close", "yield", "finish", "raise"}
faults = []


def export(source, form):
    done = subprocess.run([COROLANE, "trace", source, "-f", form, "--lang", "en"],
                          capture_output=True, timeout=120)
    return done.stdout.decode()


def expect(what, condition):
    if not condition:
        faults.append(what)


def lanes_of(events):
    return [event["lane"] for event in events if event["event"] == "lane"]


def check_csv(name, text, events):
    rows = list(csv.reader(io.StringIO(text, newline="")))
    expect(f"{name}: csv header", rows[0] == "step,from,to,verb,value,line,output".split(","))
    expect(f"{name}: csv lines end in CR LF", text.count("\r\n") >= len(rows))
    expect(f"{name}: csv columns", all(len(row) == 7 for row in rows))
    printed = "".join(event["text"] for event in events if event["event"] == "print")
    expect(f"{name}: csv output", "".join(row[6] for row in rows[1:]) == printed)
    lanes = set(lanes_of(events)) | {""}
    expect(f"{name}: csv lanes", all(set(row[1:3]) <= lanes for row in rows[1:]))
    created = sum(row[3] == "created" for row in rows)
    expect(f"{name}: csv creations", created == len(lanes) - 2)
    sends = sum(event["event"] == "send" for event in events)
    expect(f"{name}: csv sends", sum(row[3] == "send" for row in rows) == sends)
    return rows[1:]


def check_markdown(name, text, rows):
    table = [line for line in text.splitlines() if line.startswith("| ")]
    cells = [re.split(r"(?<!\\)\|", line)[1:-1] for line in table]
    expect(f"{name}: markdown columns", all(len(row) == 7 for row in cells))
    expect(f"{name}: markdown rows", len(cells) - 1 == len(rows))
    for cell, row in zip(cells[1:], rows):
        expect(f"{name}: markdown step {row[0]}", [part.strip() for part in cell[:4]] == row[:4])


def check_diagram(name, text, arrow):
    """No lane is activated twice, or deactivated while it is not; all are at rest in the end."""
    active, named = set(), set()
    for line in text.splitlines():
        if found := re.match(r"participant .*?(L\d+)", line):
            named.add(found[1])
        elif found := re.match(r"(de)?activate (L\d+)$", line):
            expect(f"{name}: {line}", (found[2] in active) == bool(found[1]))
            active ^= {found[2]}
        elif found := re.match(r"(L\d+)" + arrow + r"(L\d+): .", line):
            expect(f"{name}: {line}", {found[1], found[2]} <= named)
        else:
            expect(f"{name}: {line!r} is no line of a diagram",
                   line in ("sequenceDiagram", "@startuml", "@enduml"))
    expect(f"{name}: active in the end: {active}", not active)


def check_perfetto(name, text, events):
    rows = json.loads(text)["traceEvents"]
    tracks = {row["tid"]: row["args"]["name"] for row in rows if row["ph"] == "M"}
    expect(f"{name}: tracks", list(tracks.values()) == lanes_of(events))
    depth, times = dict.fromkeys(tracks, 0), dict.fromkeys(tracks, 0)
    for row in rows:
        if row["ph"] in "BE":
            depth[row["tid"]] += 1 if row["ph"] == "B" else -1
            expect(f"{name}: a slice ends that did not begin", depth[row["tid"]] >= 0)
            expect(f"{name}: time runs back", row["ts"] >= times[row["tid"]])
            times[row["tid"]] = row["ts"]
    expect(f"{name}: slices left open", not any(depth.values()))
    starts = {row["id"]: row for row in rows if row["ph"] == "s"}
    ends = {row["id"]: row for row in rows if row["ph"] == "f"}
    expect(f"{name}: arrows with one end", starts.keys() == ends.keys())
    crossings = sum(event["event"] in CROSSINGS for event in events)
    expect(f"{name}: {len(starts)} arrows for {crossings} crossings", len(starts) == crossings)


class Tags(html.parser.HTMLParser):
    """What is open, which ids there are, and what the page's data say."""

    VOID = {"meta", "link", "input"}

    def __init__(self, text):
        super().__init__()
        self.open, self.ids, self.rows, self.data, self.faults = [], [], 0, "", []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.ids += [attributes["id"]] if "id" in attributes else []
        self.rows += tag == "tr"
        self.open += [] if tag in self.VOID else [(tag, attributes)]

    def handle_endtag(self, tag):
        if not self.open or self.open.pop()[0] != tag:
            self.faults.append(f"line {self.getpos()[0]}: </{tag}>")

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_data(self, data):
        if self.open and self.open[-1][1].get("type") == "application/json":
            self.data += data


def check_html(name, text, events, rows):
    tags = Tags(text)
    expect(f"{name}: tags {tags.faults or tags.open}", not tags.faults and not tags.open)
    expect(f"{name}: an id twice", len(set(tags.ids)) == len(tags.ids))
    data = json.loads(tags.data)
    expect(f"{name}: lanes", data["lanes"] == lanes_of(events))
    expect(f"{name}: rows", tags.rows - 1 == len(data["steps"]) == int(rows[-1][0]))
    printed = "".join(event["text"] for event in events if event["event"] == "print")
    expect(f"{name}: output", "".join(step.get("o", "") for step in data["steps"]) == printed)


def check(path, reopen):
    name = str(path.relative_to(ROOT))
    trace = export(path, "json")
    events = [json.loads(line) for line in trace.splitlines()[1:]]
    texts = {form: export(path, form) for form in TEXT_FORMATS}
    rows = check_csv(name, texts["csv"], events)
    check_markdown(name, texts["markdown"], rows)
    check_diagram(name + ": mermaid", texts["mermaid"], r"-(?:->>|>>|-x)")
    check_diagram(name + ": plantuml", texts["plantuml"], r" (?:->|-->>?|-\[#red\]->x) ")
    check_perfetto(name, texts["perfetto"], events)
    check_html(name + ": html", texts["html"], events, rows)
    if not reopen:
        return
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.write(trace)
        file.flush()
        for form, text in texts.items():
            if form != "markdown":  # which names the file
                expect(f"{name}: {form} of the reopened trace", export(file.name, form) == text)


def main():
    paths = sorted(path.parent for path in (ROOT / "lessons").glob("*/*/program.py"))
    paths += sorted((ROOT / "tests/trace").glob("*.py")) + sorted(
        (ROOT / "tests/stage/programs").glob("*.py"))
    paths = share(paths)
    for number, path in enumerate(paths):
        check(path, reopen=number % 4 == 0)
    if faults:
        sys.exit("\n".join(faults[:40]) + f"\n{len(faults)} faults")
    print(f"{len(paths)} programs in {len(TEXT_FORMATS)} formats: ok")


if __name__ == "__main__":
    main()
