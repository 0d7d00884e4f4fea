"use strict";
(() => {
    const root = document.documentElement, trace = JSON.parse(document.getElementById("trace").textContent);
    const one = (query) => document.querySelector(query), all = (query) => [...document.querySelectorAll(query)];
    const STATES = {
        o: ["○", "created", "생성됨"], r: ["▶", "running", "실행 중"], w: ["…", "waiting", "대기 중"],
        s: ["‖", "suspended", "멈춤"], d: ["»", "delegating", "위임 중"], x: ["■", "closed", "닫힘"],
    };
    const NONE = ["nothing printed yet", "아직 출력이 없습니다"];
    const rows = all("tbody tr"), lines = all(".code li");
    const sources = lines.map((line) => line.firstChild.textContent);
    let step = 0, language = 0;

    /* What is there at every step, from what is new at each; equal parts are shared. */
    const moments = [];
    let states = [], names = [], printed = 0, output = "";
    for (const { l, r, x, s = [], n = [], o = "", t = ["", "", "", ""] } of trace.steps) {
        const before = names;
        if (s.length) states = [...states];
        for (const [lane, state, line] of s) states[lane] = { state, line };
        if (n.length) names = [...names];
        for (const [lane, list] of n) names[lane] = list;
        printed = output.length;
        output += o;
        moments.push({ line: l, running: r, part: x, states, names, before, said: t, printed, length: output.length });
    }

    function make(tag, classes, text) {
        const made = document.createElement(tag);
        if (classes) made.className = classes;
        if (text !== undefined) made.textContent = text;
        return made;
    }

    /* `code` stands between backticks. */
    function say(where, text) {
        where.replaceChildren(...text.split("`").map((part, i) => (i % 2 ? make("code", "", part) : part)));
    }

    const TOKEN = /("""|'''|"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?)|(#.*)|\b(\d[\w.]*)\b|\b(and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|match|None|nonlocal|not|or|pass|raise|return|try|while|with|yield|True|False)\b/gu;
    let quote = "";
    const colors = sources.map((source) => {
        const found = [];
        let at = 0;
        while (at < source.length) {
            if (quote) {
                const end = source.indexOf(quote, at), to = end < 0 ? source.length : end + 3;
                found.push([at, to, "tok-s"]);
                if (end >= 0) quote = "";
                at = to;
                continue;
            }
            TOKEN.lastIndex = at;
            const match = TOKEN.exec(source);
            if (!match) break;
            at = match.index + match[0].length;
            if (match[0] === '"""' || match[0] === "'''") { quote = match[0]; at = match.index + 3; }
            found.push([match.index, at, match[1] ? "tok-s" : match[2] ? "tok-c" : match[3] ? "tok-n" : "tok-k"]);
        }
        return found;
    });

    /* A line in its colours, with the characters from..to marked. */
    function write(number, part) {
        const source = sources[number], code = lines[number].firstChild, made = [];
        const points = [...source], bytes = (at) => points.slice(0, at).join("").length;
        const [from, to] = part ? part.map(bytes) : [-1, -1];
        const cuts = new Set([0, source.length, from, to, ...colors[number].flat().filter(Number.isInteger)]);
        const edges = [...cuts].filter((at) => at >= 0 && at <= source.length).sort((a, b) => a - b);
        let marked = null;
        for (let i = 0; i + 1 < edges.length; i++) {
            const text = source.slice(edges[i], edges[i + 1]);
            const color = colors[number].find(([start, end]) => start <= edges[i] && edges[i] < end);
            const piece = color ? make("span", color[2], text) : document.createTextNode(text);
            if (edges[i] >= from && edges[i] < to) {
                if (!marked) made.push((marked = make("span", "part")));
                marked.append(piece);
            } else {
                made.push(piece);
            }
        }
        code.replaceChildren(...made);
    }

    let touched = [];
    function drawCode(moment) {
        for (const number of touched) {
            lines[number].removeAttribute("class");
            lines[number].replaceChildren(lines[number].firstChild);
            write(number);
        }
        touched = [];
        moment.states.forEach(({ state, line }, lane) => {
            const item = lines[line - 1];
            if (!item || state === "x") return;
            touched.push(line - 1);
            const here = make("span", `here l${lane % 8}`, `${STATES[state][0]} ${trace.lanes[lane]}`);
            here.title = STATES[state][language + 1];
            item.append(here);
        });
        const now = lines[moment.line - 1];
        if (!now) return;
        touched.push(moment.line - 1);
        now.className = `now l${moment.running % 8}`;
        write(moment.line - 1, moment.part);
        reveal(one(".code ol"), now);
    }

    function pair(name, value, before) {
        const old = before && before.find(([other]) => other === name);
        const made = make("span", old && old[1] === value ? "pair" : "pair new", name);
        const lane = trace.lanes.indexOf(/^<\w+ (.+#\d+)>$/u.exec(value)?.[1] || "");
        made.append(lane < 0 ? make("b", "", value) : make("b", `pill l${lane % 8}`, trace.lanes[lane]));
        return made;
    }

    function drawNames(moment) {
        const cards = [];
        moment.states.forEach(({ state }, lane) => {
            if (state === "x" || (cards.length > 60 && lane !== moment.running)) return;
            const card = make("div", `card l${lane % 8} ${state}`), head = make("h3", "", trace.lanes[lane]);
            head.append(make("small", "", `${STATES[state][0]} ${STATES[state][language + 1]}`));
            card.append(head);
            for (const [name, value] of moment.names[lane] || [])
                card.append(value === null ? make("span", "call", name) : pair(name, value, moment.before[lane]));
            cards.push(card);
        });
        one(".cards").replaceChildren(...cards);
        const running = one(".card.r");
        if (running) reveal(one(".cards"), running);
    }

    function drawOutput(moment) {
        const pre = one(".output pre"), fresh = output.slice(moment.printed, moment.length);
        pre.replaceChildren(...(moment.length ? [output.slice(0, moment.printed)] : []), ...(fresh ? [make("span", "fresh", fresh)] : []));
        pre.dataset.none = NONE[language];
        pre.scrollTop = pre.scrollHeight;
    }

    function drawRows() {
        rows.forEach((row, i) => row.classList.toggle("later", i > step));
        for (const row of all("tr.now")) row.classList.remove("now"), row.removeAttribute("aria-current");
        rows[step].classList.add("now");
        rows[step].setAttribute("aria-current", "step");
        reveal(one(".scroll"), rows[step]);
    }

    /* Scrolls the panel, never the page. */
    function reveal(panel, item) {
        const box = panel.getBoundingClientRect(), rect = item.getBoundingClientRect(), edge = Math.min(64, box.height / 4);
        if (rect.top < box.top + edge) panel.scrollTop += rect.top - box.top - edge;
        if (rect.bottom > box.bottom - edge) panel.scrollTop += rect.bottom - box.bottom + edge;
        const arrow = item.querySelector(".a");
        if (!arrow) return;
        const reach = arrow.getBoundingClientRect(), left = item.children[1].getBoundingClientRect().right + 24;
        if (reach.left < left) panel.scrollLeft += reach.left - left;
        else if (reach.right > box.right - 24) panel.scrollLeft += Math.min(reach.right - box.right + 24, reach.left - left);
    }

    function draw() {
        const moment = moments[step];
        root.style.setProperty("--now", `var(--l${moment.running % 8})`);
        drawRows();
        drawCode(moment);
        drawNames(moment);
        drawOutput(moment);
        say(one(".big"), moment.said[2 * language] || sources[moment.line - 1]?.trim() || "");
        say(one(".small"), moment.said[2 * language + 1] || "");
        one(".time input").value = step + 1;
        one(".time input").setAttribute("aria-valuetext", `${step + 1} / ${moments.length}`);
        one(".count").textContent = `${step + 1} / ${moments.length}`;
        for (const button of all('[data-do$="back"], [data-do="first"], [data-do="back-crossing"]')) button.disabled = step === 0;
        for (const button of all('[data-do="next"], [data-do="last"], [data-do="next-crossing"]')) button.disabled = step === moments.length - 1;
    }

    /* The address tells the step, once somebody stays at it: browsers slow down who changes it often. */
    let writing = 0;
    function go(to) {
        step = Math.max(0, Math.min(moments.length - 1, to));
        clearTimeout(writing);
        writing = setTimeout(() => history.replaceState(null, "", `#step-${step + 1}`), 300);
        draw();
    }

    function crossing(way) {
        let at = step + way;
        while (rows[at] && !rows[at].classList.contains("x")) at += way;
        go(rows[at] ? at : way > 0 ? moments.length - 1 : 0);
    }

    function speak(to) {
        language = to;
        root.lang = ["en", "ko"][to];
        for (const item of all("[data-en]")) {
            item.title = item.dataset[root.lang];
            item.setAttribute("aria-label", item.title);
        }
        draw();
    }

    function shine() {
        const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
        root.dataset.theme = dark ? "light" : "dark";
    }

    function toggle(button, attribute, on) {
        one(`[data-do="${button}"]`).setAttribute(attribute, on);
    }

    const DO = {
        first: () => go(0), last: () => go(moments.length - 1),
        next: () => go(step + 1), back: () => go(step - 1),
        "next-crossing": () => crossing(1), "back-crossing": () => crossing(-1),
        rows: () => toggle("rows", "aria-pressed", root.classList.toggle("all")),
        language: () => speak(1 - language), theme: shine,
        help: () => toggle("help", "aria-expanded", !(one(".keys").hidden = !one(".keys").hidden)),
    };
    const KEYS = {
        ArrowRight: "next", " ": "next", PageDown: "next", ArrowLeft: "back", PageUp: "back",
        Home: "first", End: "last", n: "next-crossing", b: "back-crossing",
        g: "rows", l: "language", t: "theme", "?": "help",
    };

    document.addEventListener("click", (event) => {
        const button = event.target.closest("[data-do]"), row = event.target.closest("tbody tr");
        if (button) DO[button.dataset.do]();
        else if (row && String(getSelection()) === "") go(rows.indexOf(row));
    });
    document.addEventListener("keydown", (event) => {
        const key = event.key.length === 1 ? event.key.toLowerCase() : event.key, name = KEYS[key];
        const presses = (key === " " || key === "Enter") && event.target.closest("button, input");
        if (!name || presses || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        DO[name]();
    });
    one(".time input").addEventListener("input", (event) => go(Number(event.target.value) - 1));

    /* A swipe over the sentence or the steps; the panels scroll under a finger. */
    let touch = null;
    one("footer").addEventListener("touchstart", (event) => {
        touch = event.target.closest("input") ? null : event.touches[0];
    }, { passive: true });
    one("footer").addEventListener("touchend", (event) => {
        if (!touch) return;
        const x = event.changedTouches[0].clientX - touch.clientX, y = event.changedTouches[0].clientY - touch.clientY;
        if (Math.abs(x) > 40 && Math.abs(x) > 2 * Math.abs(y)) go(step + (x < 0 ? 1 : -1));
        touch = null;
    });

    if (!moments.length) return;
    root.classList.add("steps");
    one(".time input").max = moments.length;
    rows.forEach((row, i) => {
        if (!row.classList.contains("x")) return;
        const tick = make("i", [...row.querySelector(".a").classList].find((name) => /^l\d$/u.test(name)));
        tick.style.left = `${moments.length > 1 ? (100 * i) / (moments.length - 1) : 0}%`;
        one(".ticks").append(tick);
    });
    sources.forEach((_, number) => write(number));
    const from = /^#step-(\d+)$/u.exec(location.hash);
    step = from ? Math.min(moments.length, Number(from[1])) - 1 : 0;
    step = Math.max(0, step);
    addEventListener("hashchange", () => {
        const to = /^#step-(\d+)$/u.exec(location.hash);
        if (to) go(Number(to[1]) - 1);
    });
    speak(/^ko\b/u.test(navigator.language) ? 1 : 0);
})();
