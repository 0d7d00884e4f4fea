"""The page of `-f html` in a real browser: Debian's Chromium, headless, by its driver.

Usage: page.py BUILD. Every lesson's page is opened at its end; every tenth is stepped to there and back:
each step must be shown again exactly as it was, and what is shown must be what the JSON trace tells. One page is driven by keys,
buttons, rows, the slider and a finger, in both languages and themes, printed, and read without a
script. No page may write to the console, ask the network, or weigh 300 KB.
"""
import csv
import io
import json
import pathlib
import subprocess
import sys
import tempfile

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tools"))
from oracle import headless

ROOT = pathlib.Path(__file__).resolve().parents[2]
COROLANE = headless(sys.argv[1])
MOST_BYTES = 300 * 1000

HOSTILE = '''\
def 값들(n):
    """</script><b>&amp;"""
    for i in range(n):
        got = yield "<i>%d</i>\\u2028" % i  # {{js}} `tick` \\ud800
        if got:
            print("받음", got, "</script><!--")

g = 값들(3)
print(next(g))
print(g.send("<&\\"'>"))
raise KeyError("</table>")
'''
MANY = "def g():\n    n = 0\n    while True:\n        n += 1\n        yield n\n\nfor i in g():\n    print(i)\n"

# In the page: one key after the other, and all that is shown at each step.
WALK = """
const text = (query) => document.querySelector(query).textContent;
const key = (name) => document.body.dispatchEvent(new KeyboardEvent("keydown", {key: name, bubbles: true}));
const shown = () => [text(".count"), document.querySelector("tr.now").id, text(".output pre"), text(".big"),
    text(".small"), text(".cards"), document.querySelector(".code ol").innerHTML];
key("Home");
const there = [shown()], back = [];
for (let i = 1; i < document.querySelectorAll("tbody tr").length; i++) key("ArrowRight"), there.push(shown());
for (let i = 0; i < there.length; i++) back.unshift(shown()), key("ArrowLeft");
return [there, back];
"""
SENTENCES = """
const key = (name) => document.body.dispatchEvent(new KeyboardEvent("keydown", {key: name, bubbles: true}));
key("Home");
return [...document.querySelectorAll("tbody tr")].map(() => {
    const said = document.querySelector(".big").textContent;
    key("ArrowRight");
    return said;
});
"""


def expect(condition, what):
    if not condition:
        sys.exit(f"page.py: {what}")


def trace(source, form, *options):
    done = subprocess.run([COROLANE, "trace", source, "-f", form, "--lang", "en", *options],
                          capture_output=True, timeout=120)
    expect(done.returncode in (0, 1, 3), f"{source}: {done.stderr.decode()}")
    return done.stdout.decode()


def start_browser():
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                     "--lang=en", "--window-size=1280,860"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    service = webdriver.chrome.service.Service("/usr/bin/chromedriver")
    return webdriver.Chrome(service=service, options=options)


class Page:
    """A page in the browser; what it says on the console fails the test."""

    def __init__(self, browser, folder, name, html):
        self.browser, self.name = browser, name
        path = folder / "page.html"
        path.write_text(html, encoding="utf-8")
        browser.get("about:blank")
        browser.get(path.as_uri())
        self.check_console()

    def check_console(self):
        said = [line["message"] for line in self.browser.get_log("browser")]
        expect(not said, f"{self.name}: the console says {said}")

    def run(self, script, *arguments):
        return self.browser.execute_script(script, *arguments)

    def keys(self, *keys):
        self.browser.find_element(By.TAG_NAME, "body").send_keys(*keys)

    def click(self, query):
        self.browser.find_element(By.CSS_SELECTOR, query).click()

    def step(self):
        return int(self.run("return document.querySelector('.count').textContent").split("/")[0])

    def stands_at(self, step, after):
        expect(self.step() == step, f"{self.name}: step {self.step()} after {after}, not {step}")


def check_steps(page, events, rows, steps=None):
    there, back = page.run(WALK)
    differs = [pair for one, other in zip(there, back) for pair in zip(one, other) if pair[0] != pair[1]]
    expect(not differs, f"{page.name}: on the way back a step looks different: {differs[:1]}")
    expect(steps in (None, len(there)), f"{page.name}: {len(there)} steps, not {steps}")
    printed = "".join(event["text"] for event in events if event["event"] == "print")
    expect(there[-1][2] == printed, f"{page.name}: the output is {there[-1][2]!r}")
    expect([one[1] for one in there] == [f"s{n}" for n in range(1, len(there) + 1)],
           f"{page.name}: the row of a step is another's")
    expect(all(one[3] for one in there), f"{page.name}: a step has no sentence")
    crossings = page.run("return [...document.querySelectorAll('tr.x')].map(row => row.id)")
    told = [f"s{row['step']}" for row in rows if row["from"] and row["to"]]
    expect(crossings == told, f"{page.name}: crossings at {crossings}, not at {told}")
    return there


def ledger(source):
    return list(csv.DictReader(io.StringIO(trace(source, "csv"), newline="")))


def events_of(source):
    return [json.loads(line) for line in trace(source, "json").split("\n")[1:-1]]


def check_end(page, events, steps):
    """The last step alone, without a way there."""
    page.keys(Keys.END)
    page.stands_at(steps, "End")
    printed = "".join(event["text"] for event in events if event["event"] == "print")
    shown = page.run("return document.querySelector('.output pre').textContent")
    expect(shown == printed, f"{page.name}: the output is {shown!r}")


def check_lesson(browser, folder, lesson, whole):
    source = ROOT / "lessons" / lesson["id"]
    html = trace(source, "html")
    expect(len(html.encode()) < MOST_BYTES, f"{lesson['id']}: {len(html.encode())} bytes")
    expect("http:" not in html and "https:" not in html, f"{lesson['id']}: an address in the page")
    page = Page(browser, folder, lesson["id"], html)
    if not whole:
        check_end(page, events_of(source), lesson["steps"])
        page.check_console()
        return
    shown = check_steps(page, events_of(source), ledger(source), lesson["steps"])
    headline = (source / "lesson.en.md").read_text().split("## start\n\n")[1].split("\n\n")[0]
    said = " ".join(headline.replace("`", "").split())
    expect(shown[0][3] == said, f"{lesson['id']}: it begins with {shown[0][3]!r}, not {said!r}")
    page.keys("l")
    korean = page.run(SENTENCES)
    expect(all(a[3] != b for a, b in zip(shown, korean)), f"{lesson['id']}: a sentence is not translated")
    page.check_console()


def test_driving(browser, folder):
    source = ROOT / "lessons/3-coroutines/1-send"
    page = Page(browser, folder, "1-send", trace(source, "html"))
    rows = [int(row["step"]) for row in ledger(source) if row["from"] and row["to"]]
    last = page.run("return document.querySelectorAll('tbody tr').length")
    for keys, step in ((Keys.ARROW_RIGHT, 2), (Keys.SPACE, 3), (Keys.PAGE_DOWN, 4), (Keys.ARROW_LEFT, 3),
                       (Keys.PAGE_UP, 2), ("n", rows[0]), ("n", rows[1]), ("b", rows[0]),
                       (Keys.END, last), (Keys.ARROW_RIGHT, last), (Keys.HOME, 1), (Keys.ARROW_LEFT, 1)):
        page.keys(keys)
        page.stands_at(step, repr(keys))
    for button, step in (("next", 2), ("next", 3), ("back", 2), ("next-crossing", rows[0]), ("last", last),
                         ("back-crossing", rows[-1]), ("first", 1)):
        page.click(f'[data-do="{button}"]')
        page.stands_at(step, button)
    page.click('[data-do="next"]')
    page.keys(Keys.SPACE)
    page.stands_at(3, "Space on a button")
    page.run("document.querySelector('.time input').value = 19;"
             "document.querySelector('.time input').dispatchEvent(new Event('input'))")
    page.stands_at(19, "the slider")
    values = page.run("return document.querySelector('.cards').innerText")
    for pair in ("average10.0", "total10", "value10"):
        expect(pair in values.replace("\n", ""), f"1-send: {pair} is not among {values!r}")
    marked = page.run("return document.querySelector('li.now .part').textContent")
    expect(marked == "yield average", f"1-send: {marked!r} is marked")
    page.click("#s12 td:nth-child(2)")
    page.stands_at(12, "a click on a row")
    swipe(page, 300, 100)
    page.stands_at(13, "a swipe to the left")
    swipe(page, 100, 300)
    page.stands_at(12, "a swipe to the right")
    browser.get(browser.current_url.split("#")[0] + "#step-7")
    page.stands_at(7, "an address with a step")
    page.check_console()


def swipe(page, start, end):
    y = page.run("const box = document.querySelector('.say').getBoundingClientRect(); return box.top + box.height / 2")
    for kind, points in (("touchStart", [{"x": start, "y": y}]), ("touchMove", [{"x": end, "y": y}]), ("touchEnd", [])):
        page.browser.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def test_looks(browser, folder):
    page = Page(browser, folder, "1-send", trace(ROOT / "lessons/3-coroutines/1-send", "html"))
    ground = "return getComputedStyle(document.body).backgroundColor"
    seen = set()
    for scheme in ("light", "dark"):
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia",
                                {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
        seen.add(page.run(ground))
        page.keys("t")
        seen.add(page.run(ground))
        page.keys("t")
    expect(len(seen) == 2, f"the page knows the grounds {seen}")
    for query, words in ((".lanes h2", ("Lanes", "레인")), ("h1", ("send() puts a value into yield", None))):
        for word in words:
            shown = browser.find_element(By.CSS_SELECTOR, query).text
            expect(word is None or shown == word, f"{query} shows {shown!r}, not {word!r}")
            page.click('[data-do="language"]')
    unnamed = page.run("return [...document.querySelectorAll('button, input')].filter(item => !item.ariaLabel).length")
    expect(unnamed == 0, f"{unnamed} buttons have no name for those who hear them")
    live = page.run("return document.querySelector('.say').ariaLive")
    expect(live == "polite", f"the sentence is announced: {live}")
    wide = page.run("return document.documentElement.scrollWidth - innerWidth")
    expect(wide <= 0, f"the page is {wide} pixels too wide")
    for width, height in ((400, 800), (1920, 1080)):
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                                {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
        wide = page.run("return document.documentElement.scrollWidth - innerWidth")
        expect(wide <= 0, f"at {width} pixels the page is {wide} too wide")
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_print(browser, folder):
    page = Page(browser, folder, "1-send", trace(ROOT / "lessons/3-coroutines/1-send", "html"))
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    unseen = page.run("return [...document.querySelectorAll('tbody tr')].filter("
                      "row => getComputedStyle(row).visibility !== 'visible' || !row.getClientRects().length).length")
    live = page.run("return [...document.querySelectorAll('.live')].filter(item => item.getClientRects().length).length")
    ink = page.run("return getComputedStyle(document.querySelector('thead b')).color")
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    expect(unseen == 0, f"{unseen} rows are not printed")
    expect(live == 0, f"{live} parts are printed that paper has no use for")
    expect(ink == "rgb(0, 0, 0)", f"lanes are printed in {ink}")
    pdf = browser.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"]
    expect(pdf.startswith("JVBERi0") and len(pdf) > 10000, "there is no PDF")


def test_without_script(browser, folder):
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    Page(browser, folder, "1-send", trace(ROOT / "lessons/3-coroutines/1-send", "html"))
    body = browser.find_element(By.TAG_NAME, "body").text
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    expect("yield 20.0" in body and "averager#1" in body, "without a script the rows are not there")
    expect("Output" not in body, "without a script there are panels that stay empty")


def test_hostile(browser, folder):
    program = folder / "hostile.py"
    program.write_text(HOSTILE, encoding="utf-8")
    page = Page(browser, folder, "hostile.py", trace(program, "html"))
    check_steps(page, events_of(program), ledger(program))
    code = page.run("return [...document.querySelectorAll('.code li')].map(line => line.firstChild.textContent)")
    expect("\n".join(code) == HOSTILE.rstrip("\n"), f"the program is shown as {code}")
    page.check_console()


def test_many(browser, folder):
    program = folder / "many.py"
    program.write_text(MANY)
    html = trace(program, "html", "--max-events", "60000")
    page = Page(browser, folder, "many.py", html)
    count = page.run("return document.querySelectorAll('tbody tr').length")
    notice = browser.find_element(By.CSS_SELECTOR, ".notice").text
    expect(count == 5000 and "first 5000 of" in notice, f"{count} rows, and {notice!r}")
    page.keys(Keys.END)
    page.stands_at(5000, "End")


def main():
    lessons = json.loads(subprocess.run([COROLANE, "lessons", "--json"], capture_output=True, check=True).stdout)
    browser = start_browser()
    try:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            for number, lesson in enumerate(lessons):
                check_lesson(browser, folder, lesson, whole=number % 10 == 0)
            for test in (test_driving, test_looks, test_print, test_without_script, test_hostile, test_many):
                test(browser, folder)
    finally:
        browser.quit()
    print(f"{len(lessons)} lessons' pages: ok")


if __name__ == "__main__":
    main()
