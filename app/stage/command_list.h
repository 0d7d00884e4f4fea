/* Commands: one row gives the key, the button's tip and the line of the help screen.
 *
 * COMMAND(id, where, keys, en, ko, fn)
 *   where  LESSON, MENU or both (ANYWHERE): the screens it works on
 *   keys   names as SDL gives them, Ctrl+ before them where held, separated by blanks; the first
 *          is the one shown
 *   fn     what it does: void fn(Model *), in command.c
 *
 * To add one: a row here and its function. */
COMMAND(FORWARD, LESSON, "Right Space PageDown", "Step forward", "한 단계 앞으로", go_forward)
COMMAND(BACK, LESSON, "Left PageUp Backspace", "Step back", "한 단계 뒤로", go_back)
COMMAND(CROSSING_NEXT, LESSON, "N", "Next crossing", "제어가 건너가는 다음 단계", go_next_crossing)
COMMAND(CROSSING_BACK, LESSON, "B", "Previous crossing", "제어가 건너간 이전 단계", go_previous_crossing)
COMMAND(LINE_NEXT, LESSON, "Down", "Next line", "다음 줄", go_next_line)
COMMAND(LINE_BACK, LESSON, "Up", "Previous line", "이전 줄", go_previous_line)
COMMAND(YIELD_NEXT, LESSON, "Y", "This lane to its next yield", "이 레인의 다음 yield까지",
        go_next_yield)
COMMAND(YIELD_BACK, LESSON, "Shift+Y", "This lane to its previous yield", "이 레인의 이전 yield로",
        go_previous_yield)
COMMAND(RESUMER_NEXT, LESSON, "R", "Back to the lane that waits for this one",
        "이 레인을 기다리는 레인으로", go_to_resumer)
COMMAND(RESUMER_BACK, LESSON, "Shift+R", "Into the lane that came back last",
        "마지막으로 돌아온 레인으로", go_from_resumer)
COMMAND(FIRST, LESSON, "Home", "To the start", "처음으로", go_first)
COMMAND(LAST, LESSON, "End", "To the end", "끝으로", go_last)
COMMAND(SEARCH, LESSON, "/ Ctrl+F", "Find a step: a value, a name, a verb", "단계 찾기: 값, 이름, 동작",
        open_search)
COMMAND(PREDICT, LESSON, "P", "Predict the next step", "다음 단계 예측하기", toggle_predict)
COMMAND(ANSWER, LESSON, "1 2 3 4 5 6 7 8 Keypad1 Keypad2 Keypad3 Keypad4 Keypad5 Keypad6 Keypad7 Keypad8",
        "Answer by its number, 1 to 8", "번호로 답하기, 1부터 8까지", answer)
COMMAND(LITERAL, LESSON, "Tab", "Change the program's next literal", "프로그램의 다음 값 바꾸기",
        change_literal)
COMMAND(UNDO, LESSON, "Ctrl+Z", "Take the last change back", "마지막 변경 되돌리기", undo_change)
COMMAND(GHOSTS, LESSON, "G", "Show or hide what comes later", "뒤에 올 단계 보이기/숨기기", toggle_ghosts)
COMMAND(TABLE, LESSON, "W", "The whole run as a table, or as lanes", "전체 실행을 표로 / 레인으로",
        toggle_table)
COMMAND(UNFOLD, LESSON, "F", "Show or fold closed lanes", "닫힌 레인 펼치기/접기", toggle_unfold)
COMMAND(NOTE_NEXT, LESSON, "S", "To the instructor's next note", "강사의 다음 메모로", go_next_note)
COMMAND(NOTE_BACK, LESSON, "Shift+S", "To the instructor's previous note", "강사의 이전 메모로",
        go_previous_note)
COMMAND(NOTES, LESSON, "I", "Show or hide the instructor's notes", "강사의 메모 보이기/숨기기",
        toggle_notes)
COMMAND(MOTION, LESSON, "A", "Values move, or do not", "값의 움직임 켜기/끄기", toggle_motion)
COMMAND(EXPORT, LESSON, "E", "Export the run: as text, as pictures", "실행을 텍스트나 그림으로 내보내기",
        open_export)
COMMAND(MENU, LESSON, "M", "All lessons", "모든 레슨", to_menu)
COMMAND(CARD_LEFT, MENU, "Left", "Lesson to the left", "왼쪽 레슨", pick_left)
COMMAND(CARD_RIGHT, MENU, "Right", "Lesson to the right", "오른쪽 레슨", pick_right)
COMMAND(CARD_UP, MENU, "Up", "Lesson above", "위 레슨", pick_up)
COMMAND(CARD_DOWN, MENU, "Down", "Lesson below", "아래 레슨", pick_down)
COMMAND(CARD_NEXT, MENU, "Tab PageUp", "Next lesson, file or button", "다음 레슨, 파일, 단추", pick_next)
COMMAND(CARD_OPEN, MENU, "Return Space PageDown", "Open what is chosen", "고른 것 열기", open_card)
COMMAND(OPEN_OWN, ANYWHERE, "O Ctrl+O", "Open your own program", "내 프로그램 열기", open_program)
COMMAND(OPEN_TRACE, MENU, "R", "Open a recorded trace", "기록된 추적 열기", open_trace)
COMMAND(LANGUAGE, ANYWHERE, "L", "English / Korean", "영어 / 한국어", switch_language)
COMMAND(THEME, ANYWHERE, "T", "Dark, light, high contrast", "어두운, 밝은, 고대비 테마", switch_theme)
COMMAND(ZOOM_IN, ANYWHERE, "Ctrl++ Ctrl+= Ctrl+Keypad+", "Everything bigger", "모두 크게", zoom_in)
COMMAND(ZOOM_OUT, ANYWHERE, "Ctrl+- Ctrl+Keypad-", "Everything smaller", "모두 작게", zoom_out)
COMMAND(ZOOM_FIT, ANYWHERE, "Ctrl+0 Ctrl+Keypad0",
        "Size that fits the window", "창에 맞는 크기", zoom_fit)
COMMAND(SPOTLIGHT, LESSON, "H", "A spotlight on the mouse", "마우스 둘레만 밝게", toggle_spotlight)
COMMAND(BLANK, ANYWHERE, ".", "Blank the screen; any key brings it back",
        "화면 가리기. 아무 키나 누르면 돌아옵니다", toggle_blank)
COMMAND(FULL_SCREEN, ANYWHERE, "F11 F5", "Full screen", "전체 화면", toggle_full_screen)
COMMAND(HELP, ANYWHERE, "? F1", "All keys", "모든 단축키", toggle_help)
COMMAND(ESCAPE, ANYWHERE, "Escape", "Out: help, full screen, lesson, Corolane",
        "나가기: 도움말, 전체 화면, 레슨, Corolane", escape_out)
#undef COMMAND
