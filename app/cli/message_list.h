/* Messages of the command line, in both languages. MESSAGE(id, en, ko) */
MESSAGE(UNKNOWN_OPTION, "unknown option %s", "알 수 없는 옵션입니다: %s")
MESSAGE(FOREIGN_OPTION, "%s is no option of this command", "이 명령에 쓸 수 없는 옵션입니다: %s")
MESSAGE(NO_VALUE, "option %s needs a value: %s", "%s 옵션에는 값이 필요합니다: %s")
MESSAGE(EXTRA_VALUE, "option %s takes no value", "%s 옵션에는 값을 줄 수 없습니다")
MESSAGE(BAD_VALUE, "option %s cannot be \"%s\"; it is %s: %s",
        "%s 옵션에 \"%s\"을(를) 쓸 수 없습니다. 쓸 수 있는 값: %s (%s)")
MESSAGE(UNKNOWN_COMMAND, "\"%s\" is no command, file or lesson",
        "\"%s\"은(는) 명령도 파일도 레슨도 아닙니다")
MESSAGE(FEW_ARGUMENTS, "the command needs %s", "이 명령에는 다음이 필요합니다: %s")
MESSAGE(MANY_ARGUMENTS, "\"%s\" is one argument too many", "인자가 너무 많습니다: \"%s\"")
MESSAGE(NOT_FOUND, "there is no file or lesson \"%s\"", "\"%s\"이라는 파일이나 레슨이 없습니다")
MESSAGE(SEVERAL_LESSONS, "more than one lesson is called \"%s\"; use its whole id",
        "\"%s\"에 맞는 레슨이 여럿입니다. id 전체를 써 주십시오")
MESSAGE(NO_LESSONS, "the lessons are not found; COROLANE_DATA can name their folder's parent",
        "레슨 폴더를 찾을 수 없습니다. COROLANE_DATA로 그 상위 폴더를 지정할 수 있습니다")
MESSAGE(NEEDS_PROGRAM, "\"%s\" is a trace; this command needs a program",
        "\"%s\"은(는) 추적 파일입니다. 이 명령에는 프로그램이 필요합니다")
MESSAGE(STOPPED, "stopped at a bound: %s (--max-events N moves the one of events)",
        "한계에서 멈췄습니다: %s (이벤트 한계는 --max-events N으로 바꿉니다)")
MESSAGE(TRY_PARTIAL, "the trace is damaged and is not opened; --partial opens what is sound before line %d",
        "추적이 손상되어 열지 않습니다. --partial을 쓰면 %d번째 줄 앞의 온전한 부분을 엽니다")
MESSAGE(PARTIAL, "only what is sound before the damage in line %d is opened; the rest of the trace is missing",
        "%d번째 줄에서 손상되기 전까지의 부분만 엽니다. 추적의 나머지는 없습니다")
MESSAGE(CANNOT_WRITE, "cannot write %s: %s", "%s에 쓸 수 없습니다: %s")
MESSAGE(ENDED_IN, "the program ended in %s", "프로그램이 예외로 끝났습니다: %s")
MESSAGE(NO_STEP, "there is no step %zu; the run has %zu", "%zu단계는 없습니다. 이 실행은 %zu단계까지입니다")
MESSAGE(PICTURE_NAME, "say where the picture goes: -o OUT.png, -o OUT.svg or -o OUT.gif",
        "그림을 저장할 곳을 써 주십시오: -o OUT.png, -o OUT.svg 또는 -o OUT.gif")
MESSAGE(NO_DISPLAY,
        "there is no display for the window: start it on a desktop, or after ssh -X; all other commands work without one",
        "창을 띄울 화면이 없습니다. 데스크톱에서, 또는 ssh -X로 접속해서 시작해 주십시오. 다른 명령은 모두 화면 없이 동작합니다")
MESSAGE(IS_FOLDER, "\"%s\" is a folder without a lesson's program.py",
        "\"%s\"은(는) program.py가 없는 폴더입니다")
MESSAGE(TOO_LARGE, "\"%s\" is too large: %d MiB are the most",
        "\"%s\"은(는) 너무 큽니다. 최대 %dMiB까지 읽습니다")
MESSAGE(ALL_FINE, "no problems", "문제가 없습니다")
MESSAGE(PROBLEMS, "problems: %d", "문제: %d개")
MESSAGE(USAGE, "Usage:", "사용법:")
MESSAGE(OPTIONS, "Options:", "옵션:")
MESSAGE(FORMATS, "Formats:", "형식:")
MESSAGE(LESSON_NAME, "\"%s\" names no new lesson: write its part and name with their numbers, as in 3-coroutines/4-mine",
        "\"%s\"은(는) 새 레슨의 이름이 될 수 없습니다. 3-coroutines/4-mine처럼 단원과 이름을 번호와 함께 써 주십시오")
MESSAGE(LESSONS_USAGE, "corolane lessons takes nothing, or: new PART/NAME",
        "corolane lessons 뒤에는 아무것도 쓰지 않거나 new PART/NAME을 씁니다")
MESSAGE(MANY_PICTURES, "%zu pictures are too many, %d are the most: choose an earlier step with --step N",
        "그림 %zu장은 너무 많습니다. 최대 %d장이니 --step N으로 더 앞의 단계를 골라 주십시오")
MESSAGE(SERIES_NAME, "with --all-steps each step has a file of its own: say -o OUT.png or -o OUT.svg",
        "--all-steps는 단계마다 파일을 따로 만듭니다. -o OUT.png 또는 -o OUT.svg라고 써 주십시오")
#undef MESSAGE
