/* What the screen says, apart from commands (command_list.h) and events
 * (engine/trace/event_list.h).
 *
 * STRING(id, en, ko)  {fields} in braces are filled in by the caller.
 *
 * To add one: a row here; both languages or it does not compile. */
STRING(TAGLINE, "See where control goes, and what crosses, at every yield.",
       "yield마다 제어가 어디로 가고 무엇이 건너가는지 봅니다.")
STRING(OUTPUT, "Output", "출력")
STRING(NOTHING_PRINTED, "nothing printed yet", "아직 출력이 없습니다")
STRING(VARIABLES, "Variables", "변수")
STRING(NO_VARIABLES, "no variables yet", "아직 변수가 없습니다")
STRING(CREATED, "created, not started", "생성됨, 시작 전")
STRING(ITERATOR_CREATED, "{lane} is created: an iterator, which gives a value at every next().",
       "{lane}이(가) 만들어집니다. next()를 부를 때마다 값을 하나씩 주는 이터레이터입니다.")
STRING(ITERATOR_GIVES, "{lane} returns {value} to {to}: that is its next value.",
       "{lane}이(가) {to}에 다음 값 {value}을(를) 돌려줍니다.")
STRING(ITERATOR_ENDS, "{lane} has no value left: {to} sees StopIteration.",
       "{lane}에 남은 값이 없습니다. {to}에 StopIteration이 전해집니다.")
STRING(RETURNS_TO_CLOSE, "{lane} returns: close() is done, and {lane} is closed.",
       "{lane}이(가) 반환하며 닫히고, close()도 끝납니다.")
STRING(RAISES_TO_CLOSE, "GeneratorExit leaves {lane}; close() expects it and ends quietly.",
       "GeneratorExit가 {lane}을(를) 벗어납니다. close()는 이 예외를 받아들이고 조용히 끝납니다.")
STRING(THROW_FRESH, "{lane} throws {exception} into {to}, which has not started: it is raised there at once.",
       "{lane}이(가) 아직 시작하지 않은 {to}(으)로 {exception}을(를) 던집니다. 예외는 곧바로 발생합니다.")
STRING(CLOSE_FRESH, "{lane} closes {to}, which has not started: none of its body runs.",
       "{lane}이(가) 아직 시작하지 않은 {to}을(를) 닫습니다. 본문은 실행되지 않습니다.")
STRING(CLOSED_FRESH, "{lane} is closed without having run.", "{lane}이(가) 실행되지 않은 채 닫힙니다.")
STRING(DELEGATION_LEFT, "An exception ends the yield from in {lane}: it has no value.",
       "예외가 발생해 {lane}의 yield from이 끝납니다. 식의 값은 없습니다.")
STRING(CREATED_SHORT, "created", "생성됨")
STRING(RUNNING, "running", "실행 중")
STRING(RUNNING_LINE, "running · line {line}", "실행 중 · {line}번째 줄")
STRING(WAITING, "waiting", "대기 중")
STRING(WAITING_IN, "waiting in {verb}()", "{verb}() 안에서 대기")
STRING(SUSPENDED, "suspended", "멈춤")
STRING(SUSPENDED_LINE, "suspended · line {line}", "멈춤 · {line}번째 줄")
STRING(DELEGATING, "delegating", "위임 중")
STRING(DELEGATING_TO, "delegating to {to}", "{to}에 위임 중")
STRING(CLOSED, "closed", "닫힘")
STRING(WALK_ONLY, "Click: step through this lane alone", "누르면 이 레인의 단계만 따라갑니다")
STRING(WALK_ALL, "Click or Esc: step through all lanes again",
       "누르거나 Esc를 누르면 다시 모든 레인을 따라갑니다")
STRING(ONLY_LANE, "only {lane}", "{lane}만")
STRING(SEARCH_HINT, "a value, a name, a verb", "값, 이름, 동작")
STRING(SEARCH_KEYS, "Enter: next  ·  Shift+Enter: previous  ·  Esc", "Enter: 다음  ·  Shift+Enter: 이전  ·  Esc")
STRING(SEARCH_LATER, "not in the next 20,000 steps: Enter looks on", "다음 2만 단계에는 없습니다. Enter를 누르면 더 찾습니다")
STRING(SEARCH_NOTHING, "no step has that", "그런 단계가 없습니다")
STRING(ITEMS, "{count} items", "항목 {count}개")
STRING(FROM_STEP, "from step {step}:  {what}", "{step}번째 단계에서:  {what}")
STRING(TABLE_STEP, "step", "단계")
STRING(TABLE_FROM, "from", "보내는 곳")
STRING(TABLE_TO, "to", "받는 곳")
STRING(TABLE_VERB, "verb", "동작")
STRING(TABLE_VALUE, "value", "값")
STRING(TABLE_VIA, "via {lanes}", "({lanes} 통과)")
STRING(TABLE_NONE, "nothing has crossed yet", "아직 건너간 것이 없습니다")
STRING(NOTE, "For the instructor", "강사의 메모")
STRING(LITERAL_TIP, "Click to change it: the file stays as it is", "누르면 값을 바꿀 수 있습니다. 파일은 그대로입니다")
STRING(LITERAL_KEYS, "Enter: run with it  ·  Esc", "Enter: 이 값으로 실행  ·  Esc")
STRING(CHANGED_HERE, "changed here · Ctrl+Z", "여기서 바꿈 · Ctrl+Z")
STRING(OPEN_TRACE_TITLE, "Open a trace", "추적 열기")
STRING(NOTHING_TO_OPEN, "nothing to open here", "여기에는 열 수 있는 파일이 없습니다")
STRING(CHOOSER_KEYS, "Up, Down choose · Enter opens · Backspace: folder above · Esc",
       "위, 아래 선택 · Enter 열기 · Backspace 상위 폴더 · Esc")
STRING(LIMIT_EVENTS, "the event limit is reached", "이벤트 한계에 이르렀습니다")
STRING(LIMIT_MEMORY, "the memory limit is reached", "메모리 한계에 이르렀습니다")
STRING(LIMIT_OBJECTS, "the object limit is reached", "객체 수의 한계에 이르렀습니다")
STRING(LIMIT_STACK, "the system has no memory for a stack", "스택을 둘 메모리가 시스템에 없습니다")
STRING(LIMIT_PRINTED, "too much is printed", "너무 많이 출력합니다")
STRING(LIMIT_EXPORT, "the export is too large", "내보낸 결과가 너무 큽니다")
STRING(LIMIT_LOOP, "a loop inside a built-in function does not end", "내장 함수 안의 반복이 끝나지 않습니다")
STRING(LIMIT_MEANS, "Everything up to here was recorded; the program itself may be endless.",
       "여기까지는 모두 기록되었습니다. 프로그램이 끝나지 않는 것일 수 있습니다.")
STRING(REST_MISSING, "the rest of the trace is missing", "추적의 나머지가 없습니다")
STRING(REST_SENTENCE, "The trace ends here: the rest of it is missing.",
       "추적이 여기에서 끝납니다. 나머지가 없습니다.")
STRING(REST_MEANS, "The file is damaged behind this place: what the program did then is not known.",
       "파일이 이 뒤로 손상되었습니다. 프로그램이 그 뒤에 무엇을 했는지는 알 수 없습니다.")
STRING(TRY_PARTIAL, "A damaged trace is not opened. `corolane --partial FILE` opens what is sound before the damage.",
       "손상된 추적은 열지 않습니다. `corolane --partial FILE`은 손상되기 전까지의 부분을 엽니다.")
STRING(TRY, "Try it: {what}", "해 보기: {what}")
STRING(FOLDED, "{count} lanes are folded: click or press F to see the closed ones",
       "레인 {count}개를 접었습니다. 누르거나 F 키를 누르면 닫힌 레인이 펼쳐집니다.")
STRING(DROPPED, "{value} is dropped", "{value} 버려짐")
STRING(VALUE_OF_YIELD, "value of yield", "yield 식의 값")
STRING(VALUE_OF_YIELD_FROM, "value of yield from", "yield from 식의 값")
STRING(ROW_RAISED, "{exception} raised", "{exception} 발생")
STRING(ROW_CAUGHT, "{exception} caught", "{exception} 잡음")
STRING(ROW_LEFT, "out of {function}", "{function}에서 나옴")
STRING(ROW_END, "the program has ended", "프로그램 끝")
STRING(RAN_TO_END, "it ran to its last line", "마지막 줄까지 실행했습니다")
STRING(AND_MORE, "+{count}", "외 {count}")
STRING(LINE_OF, "{name}, line {line}", "{name}, {line}번째 줄")
STRING(READY, "Press Right or Space to begin.", "오른쪽 화살표나 스페이스를 눌러 시작합니다.")
STRING(STILL_RECORDING, "recorded so far", "지금까지 기록됨")
STRING(PROBLEM, "This cannot be shown yet", "아직 보여 줄 수 없습니다")
STRING(PROBLEM_MEND, "Mend it and save: this window reads the file again by itself.",
       "고쳐서 저장하면 이 창이 파일을 다시 읽습니다.")
STRING(HELP, "Keys", "단축키")
STRING(HELP_CLOSE, "Esc or ? closes this.", "Esc나 ?를 누르면 닫힙니다.")
STRING(HOW_LANES_READ, "How lanes read", "레인 읽는 법")
STRING(MENU_KEYS,
       "Arrows choose · Enter opens · L language · T theme · F11 full screen · Ctrl + bigger",
       "화살표 선택 · Enter 열기 · L 언어 · T 테마 · F11 전체 화면 · Ctrl + 크게")
STRING(NO_LESSONS,
       "There are no lessons in {folder}: install Corolane again, or name the folder above them in COROLANE_DATA.",
       "{folder} 폴더에 레슨이 없습니다. Corolane을 다시 설치하거나, 그 상위 폴더를 COROLANE_DATA로 지정해 주십시오.")
STRING(NO_FONTS,
       "the font file {file} is missing; install with: sudo apt-get install{packages} (or name a folder of such files in COROLANE_FONTS)",
       "글꼴 파일 {file}이(가) 없습니다. sudo apt-get install{packages} 명령으로 설치해 주십시오. (또는 그런 파일이 있는 폴더를 COROLANE_FONTS로 지정할 수 있습니다.)")
STRING(NO_FONT_LIBRARY, "SDL_ttf does not start: {why}", "SDL_ttf를 시작할 수 없습니다: {why}")
STRING(FILE_GONE,
       "{file} is gone: what it held last stays in view, and once the file is back it is read again.",
       "{file} 파일이 없어졌습니다. 마지막으로 읽은 내용을 계속 보여 주며, 파일이 다시 생기면 읽습니다.")
STRING(FILE_UNREADABLE,
       "{file} has changed but cannot be read ({why}): what it held last stays in view until that is mended.",
       "{file} 파일이 바뀌었지만 읽을 수 없습니다({why}). 고칠 때까지 마지막으로 읽은 내용을 보여 줍니다.")
STRING(FILE_NOT_THERE, "{file} is not there: put it back, or open another file with Ctrl+O.",
       "{file} 파일이 없습니다. 파일을 되돌려 놓거나 Ctrl+O로 다른 파일을 열어 주십시오.")
STRING(FILE_NOT_OPENED, "{file} is not opened ({why}): mend that, or open another file with Ctrl+O.",
       "{file} 파일을 열지 못했습니다({why}). 문제를 고치거나 Ctrl+O로 다른 파일을 열어 주십시오.")
STRING(READ_DENIED, "you may not read it", "읽을 권한이 없습니다")
STRING(READ_FOLDER, "it is a folder", "폴더입니다")
STRING(READ_LARGE, "it is too large", "너무 큽니다")
STRING(READ_DEVICE, "the disk reports an error", "디스크에서 오류가 났습니다")
STRING(OPEN_OWN, "Open your own program…", "내 프로그램 열기…")
STRING(OPEN_OWN_TITLE, "Open your own program", "내 프로그램 열기")
STRING(OPEN_OWN_DROP, "Drop a .py file, or a recorded .jsonl trace, on this window.",
       ".py 파일이나 기록해 둔 .jsonl 추적을 이 창에 끌어다 놓습니다.")
STRING(LANGUAGE_BUTTON, "EN · 한", "EN · 한")
STRING(OPEN_TRACE, "Open a trace…", "추적 열기…")
STRING(DONE, "done", "완료")
STRING(RECENT, "Recent files", "최근 파일")
STRING(PREDICTED, "{right} of {count} predictions right first time",
       "예측 {count}개 중 {right}개를 처음에 맞혔습니다")
STRING(PREDICT, "Predict", "예측")
STRING(PREDICT_RIGHT, "Right.", "맞았습니다.")
STRING(PREDICT_WRONG, "Not this time.", "이번에는 아닙니다.")
STRING(PREDICT_SCORE, "{right} of {count} right", "{count}개 중 {right}개 정답")
STRING(PREDICT_KEYS, "1–{count} answers · Esc leaves", "1–{count} 답하기 · Esc 나가기")
STRING(PREDICT_CLICK, "or click the line that runs next", "다음에 실행될 줄을 눌러도 됩니다")
STRING(PREDICT_NUDGE, "Answer first, or leave with Esc.", "먼저 답하거나 Esc로 나갑니다.")
STRING(ASK_HAPPENS, "What happens next?", "다음에 무슨 일이 일어납니까?")
STRING(ASK_BREAK, "When the loop breaks, what becomes of {lane}?",
       "break로 반복문을 벗어나면 {lane}은(는) 어떻게 됩니까?")
STRING(ASK_REACHES, "What reaches {to} from {lane} next?",
       "{lane}에서 {to}(으)로 다음에 무엇이 전해집니까?")
STRING(ASK_TAKES, "What is the value of the paused yield in {lane}?",
       "{lane}에서 멈춰 있던 yield 식의 값은 무엇입니까?")
STRING(ASK_RESULT, "What is the value of the yield from in {lane}?",
       "{lane}에서 yield from 식의 값은 무엇입니까?")
STRING(ASK_PRINTED, "What is printed next?", "다음에 무엇이 출력됩니까?")
STRING(ASK_LINE, "Which line runs next?", "다음에는 어느 줄이 실행됩니까?")
STRING(ASK_STATE, "Which state is {lane} in when this is done?",
       "이 일이 끝나면 {lane}은(는) 어떤 상태입니까?")
STRING(SAID_GOES_ON, "Nothing: {lane} goes on with its next line.",
       "아무 일 없이 {lane}의 다음 줄이 실행됩니다.")
STRING(SAID_CLOSED, "{lane} is closed.", "{lane}이(가) 닫힙니다.")
STRING(SAID_STARTS_OVER, "{lane} starts again from its first line.",
       "{lane}이(가) 첫 줄부터 다시 시작합니다.")
STRING(SAID_STAYS, "{lane} stays suspended.", "{lane}이(가) 멈춘 채로 있습니다.")
STRING(SAID_RUNS_OUT, "{lane} runs on to its end.", "{lane}이(가) 끝까지 계속 실행됩니다.")
STRING(SAID_NEXT_YIELD, "{lane} runs to its next yield.", "{lane}이(가) 다음 yield까지 실행됩니다.")
STRING(SAID_STOP, "StopIteration: {lane} has ended.", "StopIteration. {lane}이(가) 끝났습니다.")
STRING(SAID_NOTHING, "Nothing is printed.", "아무것도 출력되지 않습니다.")
STRING(SAID_NO_VALUE, "It has no value.", "값이 없습니다.")
STRING(SAID_NO_LINE, "No line: the program ends.", "없습니다. 프로그램이 끝납니다.")
STRING(SAID_FIRST_LINE, "{lane} runs its first line.", "{lane}이(가) 첫 줄을 실행합니다.")
STRING(SAID_TAKES, "{lane} starts and takes the value.", "{lane}이(가) 시작하면서 그 값을 받습니다.")
STRING(SAID_NOTHING_REACHES, "Nothing reaches {lane}.", "{lane}에는 아무것도 전해지지 않습니다.")
STRING(SAID_EXIT_IN, "GeneratorExit is raised in {lane}.", "{lane}에서 GeneratorExit가 발생합니다.")
STRING(SAID_EXIT_ENDS, "No line: GeneratorExit ends {lane}.",
       "없습니다. GeneratorExit 때문에 {lane}이(가) 끝납니다.")
STRING(SAID_ENDS, "{lane} ends, and {to} sees StopIteration.",
       "{lane}이(가) 끝나고 {to}에 StopIteration이 전해집니다.")
STRING(SAID_PAUSES, "{lane} pauses at the helper's yield.",
       "{lane}이(가) 도우미의 yield에서 멈춥니다.")
STRING(SAID_CLOSE_DONE, "close() is done, and {lane} stays suspended.",
       "close()가 끝나고 {lane}은(는) 멈춘 채로 있습니다.")
STRING(STATE_DAMAGED,
       "The file with your progress was damaged. It is kept as {why}, and progress starts anew.",
       "진행 기록 파일이 손상되었습니다. {why}에 남겨 두고, 진행 기록을 새로 시작합니다.")
STRING(STATE_UNREADABLE, "Progress is not kept: {file} cannot be read ({why}).",
       "{file}을(를) 읽을 수 없어 진행 기록을 남기지 않습니다({why}).")
STRING(STATE_UNWRITABLE, "Progress is not kept: {file} cannot be written ({why}).",
       "{file}에 쓸 수 없어 진행 기록을 남기지 않습니다({why}).")
STRING(EXPORT, "Export", "내보내기")
STRING(EXPORT_TITLE, "Export this run", "실행 내보내기")
STRING(EXPORT_KEYS, "Tab: next field · Enter: export · Esc", "Tab 다음 칸 · Enter 내보내기 · Esc")
STRING(EXPORT_TEXTS, "Text", "텍스트")
STRING(EXPORT_PICTURES, "Pictures", "그림")
STRING(EXPORT_NAME, "File name", "파일 이름")
STRING(EXPORT_FOLDER, "Folder", "폴더")
STRING(EXPORT_BROWSE, "Choose…", "고르기…")
STRING(EXPORT_FOLDER_TITLE, "Export to a folder", "내보낼 폴더")
STRING(THIS_FOLDER, "Into this folder", "이 폴더로")
STRING(FOLDER_KEYS, "Up, Down choose · Enter: in · Backspace: folder above · Esc",
       "위, 아래 선택 · Enter 들어가기 · Backspace 상위 폴더 · Esc")
STRING(EXPORT_THIS_STEP, "This step", "이 단계")
STRING(EXPORT_ALL_STEPS, "All steps", "모든 단계")
STRING(EXPORT_CROSSINGS, "Crossings", "건너갈 때만")
STRING(EXPORT_UNTIL, "Only up to this step", "이 단계까지만")
STRING(EXPORT_LANES, "Only the lanes, for slides", "레인만, 슬라이드용")
STRING(EXPORT_LEAVE, "Cancel", "취소")
STRING(EXPORT_REPLACE, "Replace", "바꾸기")
STRING(EXPORT_KEEP, "Keep it", "그대로 두기")
STRING(EXPORT_SERIES, "A file for each: {first}, {second}, …", "단계마다 파일 하나: {first}, {second}, …")
STRING(EXPORT_PART, "The run has no end: what is recorded so far is exported.",
       "실행에 끝이 없어 지금까지 기록된 부분만 내보냅니다.")
STRING(EXPORT_THERE, "{name} is there already. Replace it?", "이미 있는 파일입니다: {name}. 바꾸시겠습니까?")
STRING(EXPORT_RECORDING, "The run is recorded to its end first…", "먼저 실행을 끝까지 기록하고 있습니다…")
STRING(EXPORT_WRITING, "Writing {name}…", "쓰고 있습니다: {name}…")
STRING(EXPORT_DONE, "Exported to {path}", "내보낸 파일: {path}")
STRING(EXPORT_DONE_PART, "Exported as far as it was recorded, to {path}", "기록된 데까지 내보낸 파일: {path}")
STRING(EXPORT_DONE_SERIES, "{count} pictures exported, the first one to {path}",
       "그림 {count}장을 내보냈습니다. 첫 파일: {path}")
STRING(EXPORT_STOPPED, "Cancelled. No file has changed.", "취소했습니다. 바뀐 파일은 없습니다.")
STRING(EXPORT_STOPPED_SERIES, "Cancelled. {count} pictures were written before.",
       "취소했습니다. 그 전에 그림 {count}장을 썼습니다.")
STRING(EXPORT_FAILED, "{path} was not written: {why}", "{path}에 쓰지 못했습니다. {why}")
STRING(EXPORT_MANY, "{count} pictures are too many, {most} are the most: choose crossings, or up to an earlier step.",
       "그림 {count}장은 너무 많습니다. 최대 {most}장이니 건너갈 때만, 또는 더 앞의 단계까지만 골라 주십시오.")
STRING(EXPORT_NO_NAME, "Give the file a name.", "파일 이름을 써 주십시오.")
STRING(WHY_SPACE, "the disk is full.", "디스크에 남은 공간이 없습니다.")
STRING(WHY_QUOTA, "you have no room left on this disk.", "이 디스크에서 쓸 수 있는 공간을 다 썼습니다.")
STRING(WHY_DENIED, "you may not write there.", "쓸 권한이 없습니다.")
STRING(WHY_READ_ONLY, "this disk can only be read.", "읽기만 할 수 있는 디스크입니다.")
STRING(WHY_NO_FOLDER, "the folder is not there.", "그런 폴더가 없습니다.")
STRING(WHY_IS_FOLDER, "a folder has that name.", "그 이름의 폴더가 있습니다.")
STRING(WHY_LONG_NAME, "the name is too long.", "이름이 너무 깁니다.")
STRING(WHY_LARGE, "the file would be larger than is allowed.", "파일이 허용된 크기를 넘습니다.")
STRING(WHY_DEVICE, "the disk reports an error.", "디스크에서 오류가 났습니다.")
STRING(WHY_CRASHED, "the export ended before it was done.", "내보내기가 도중에 끝났습니다.")
#undef STRING
