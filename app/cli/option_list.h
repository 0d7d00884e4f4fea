/* Options of the command line: one row each. A row makes the option known, parses and explains it;
 * which commands take it stands in command_list.h.
 *
 * OPTION(id, name, letter, value, set, en, ko)
 *   letter  the short form, or 0
 *   value   how help shows the value; NULL for an option without one
 *   set     the function in request.c that takes the value; false: the value is bad */
OPTION(LANG, "lang", 0, "en|ko", set_language, "language of messages, narration and pictures",
       "메시지, 설명, 그림의 언어")
OPTION(MAX_EVENTS, "max-events", 0, "N", set_max_events,
       "stop the program after N events (default 1000000; 0: no bound)",
       "이벤트 N개 뒤에 프로그램을 멈춥니다 (기본값 1000000, 0: 제한 없음)")
OPTION(FORMAT, "format", 'f', "FORMAT", set_format, "format of the export (default table)",
       "내보내기 형식 (기본값 table)")
OPTION(OUTPUT, "output", 'o', "OUT", set_output, "file to write; - is standard output",
       "저장할 파일, -는 표준 출력")
OPTION(STEP, "step", 0, "N", set_step, "the step to show, from 1", "보여 줄 단계, 1부터")
OPTION(SIZE, "size", 0, "WxH", set_size, "size in pixels, from 160x120 to 16384x16384",
       "픽셀 크기, 160x120에서 16384x16384")
OPTION(THEME, "theme", 0, "dark|light|contrast", set_theme, "colours", "색 테마")
OPTION(ZOOM, "zoom", 0, "PERCENT", set_zoom, "zoom of everything, 50 to 400",
       "전체 확대 비율, 50에서 400")
OPTION(CROSSINGS, "crossings", 0, NULL, set_crossings,
       "in a GIF, and with --all-steps, a picture for each crossing only",
       "GIF와 --all-steps에서 제어가 건너가는 단계의 그림만 만듭니다")
OPTION(ALL_STEPS, "all-steps", 0, NULL, set_all_steps,
       "a numbered picture for each step: -o OUT.png gives OUT-01.png, OUT-02.png, ...",
       "단계마다 번호를 붙인 그림을 만듭니다. -o OUT.png이면 OUT-01.png, OUT-02.png, ...")
OPTION(LANES_ONLY, "lanes-only", 0, NULL, set_lanes_only,
       "the lanes fill the picture, without code, variables and the rest",
       "코드나 변수 없이 레인만으로 그림을 채웁니다")
OPTION(NO_MOTION, "no-motion", 0, NULL, set_no_motion, "values do not move after a step",
       "단계를 넘길 때 값이 움직이지 않습니다")
OPTION(PARTIAL, "partial", 0, NULL, set_partial,
       "of a damaged trace, open what is sound before the damage",
       "손상된 추적에서 손상되기 전까지의 부분을 엽니다")
OPTION(DUMP, "dump", 0, "FILE", set_dump, "write each frame as text, for tests",
       "각 화면을 텍스트로 저장합니다 (테스트용)")
OPTION(JSON, "json", 0, NULL, set_json, "write JSON", "JSON으로 출력합니다")
OPTION(HELP, "help", 'h', NULL, set_help, "show this help", "이 도움말을 보여 줍니다")
OPTION(VERSION, "version", 0, NULL, set_version, "show the version", "버전을 보여 줍니다")
#undef OPTION
