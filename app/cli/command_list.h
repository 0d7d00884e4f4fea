/* Subcommands: one row each. A row names the command, checks its arguments and options, explains it
 * and runs it.
 *
 * COMMAND(name, arguments, least, most, accepts, function, en, ko) */
COMMAND("", "[LESSON | FILE.py | TRACE.jsonl]", 0, 1,
        OPTION_SET(STEP) | OPTION_SET(SIZE) | OPTION_SET(THEME) | OPTION_SET(ZOOM) |
            OPTION_SET(NO_MOTION) | OPTION_SET(PARTIAL) | OPTION_SET(DUMP),
        view_command,
        "open it in the viewer; without one, the lesson menu",
        "뷰어에서 엽니다. 인자가 없으면 레슨 메뉴를 엽니다")
COMMAND("run", "FILE.py | LESSON", 1, 1, 0, run_command,
        "run it: standard output as python3's, the traceback on standard error",
        "실행합니다. 표준 출력은 python3과 같고 트레이스백은 표준 오류에 나옵니다")
COMMAND("trace", "FILE.py | LESSON | TRACE.jsonl", 1, 1,
        OPTION_SET(FORMAT) | OPTION_SET(OUTPUT) | OPTION_SET(PARTIAL), trace_command,
        "run it and write what happened, as a table or in another format",
        "실행하고 일어난 일을 표나 다른 형식으로 씁니다")
COMMAND("render", "FILE.py | LESSON | TRACE.jsonl", 1, 1,
        OPTION_SET(OUTPUT) | OPTION_SET(STEP) | OPTION_SET(SIZE) | OPTION_SET(THEME) |
            OPTION_SET(ZOOM) | OPTION_SET(CROSSINGS) | OPTION_SET(ALL_STEPS) |
            OPTION_SET(LANES_ONLY) | OPTION_SET(PARTIAL),
        render_command,
        "write a picture: -o OUT.png, OUT.svg; or the steps up to it: OUT.gif, or --all-steps",
        "그림을 저장합니다: -o OUT.png, OUT.svg. 거기까지의 단계는 OUT.gif나 --all-steps")
COMMAND("stats", "FILE.py | LESSON", 1, 1, 0, stats_command,
        "run and record it; write the figures as one JSON object",
        "실행하고 기록한 뒤 수치를 JSON 객체 하나로 출력합니다")
COMMAND("lessons", "[new PART/NAME]", 0, 2, OPTION_SET(JSON), lessons_command,
        "list the lessons: id, part, title, steps; new makes a folder to start one from",
        "레슨 목록을 보여 줍니다: id, 단원, 제목, 단계 수. new는 새 레슨의 폴더를 만듭니다")
COMMAND("check", "PATH...", 1, 1000000, 0, check_command,
        "report every problem of lessons, programs and traces",
        "레슨, 프로그램, 추적 파일의 모든 문제를 알려 줍니다")
#undef COMMAND
