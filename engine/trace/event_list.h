/* Events: one row each. Printers, exporters, filters and narration are loops over these rows.
 *
 * EVENT(id, name, words, flags, en, ko)
 *   name   as in the JSON export and in the design
 *   words  how many words of payload a record has, or VARIES
 *   flags  STEP: a click stops here; CROSSING: control moves from one lane to another;
 *          INTO: the crossing enters a lane; BACK: it returns to the resumer;
 *          PLAIN: its record has no lead, and no word for LINE or else one (trace.h)
 *   en, ko the sentence shown where a lesson has none of its own. {lane} is the lane it happens in,
 *          {to} the other lane, {value} {exception} {function} {name} {text} {reason} the fields.
 *
 * The payload of each record is drawn in trace.h. To add an event: a row here, its payload there,
 * its effect in cursor.c (which the compiler then asks for), and its fields in export/json_*.c. */
EVENT(LANE, "lane", VARIES, STEP,
      "{lane} is created. None of its body has run yet.",
      "{lane}이(가) 만들어집니다. 본문은 아직 한 줄도 실행되지 않았습니다.")
EVENT(LINE, "line", 0, STEP | PLAIN, "{lane} runs line {line}.", "{lane}이(가) {line}번째 줄을 실행합니다.")
EVENT(CALL, "call", 0, STEP, "{lane} calls {function}().", "{lane}이(가) {function}()을(를) 호출합니다.")
EVENT(RETURN, "return", 1, STEP | PLAIN, "{function}() returns {value}.",
      "{function}()이(가) {value}을(를) 반환합니다.")
EVENT(NEXT, "next", VARIES, STEP | CROSSING | INTO,
      "{lane} asks {to} for its next value and waits.",
      "{lane}이(가) {to}에 다음 값을 요청하고 기다립니다.")
EVENT(SEND, "send", VARIES, STEP | CROSSING | INTO, "{lane} sends {value} into {to} and waits.",
      "{lane}이(가) {to}(으)로 {value}을(를) 보내고 기다립니다.")
EVENT(THROW, "throw", VARIES, STEP | CROSSING | INTO,
      "{lane} throws {exception} into {to}: it is raised at the paused yield.",
      "{lane}이(가) {to}(으)로 {exception}을(를) 던집니다. 예외는 멈춰 있던 yield 자리에서 발생합니다.")
EVENT(CLOSE, "close", VARIES, STEP | CROSSING | INTO,
      "{lane} closes {to}: GeneratorExit is raised at its paused yield.",
      "{lane}이(가) {to}을(를) 닫습니다. 멈춰 있던 yield 자리에서 GeneratorExit가 발생합니다.")
EVENT(RECEIVE, "receive", 1, STEP | PLAIN, "The paused yield in {lane} takes the value {value}.",
      "{lane}에서 멈춰 있던 yield 식의 값이 {value}이(가) 됩니다.")
EVENT(YIELD, "yield", 1, STEP | CROSSING | BACK,
      "{lane} yields {value} to {to} and pauses here; its variables stay alive.",
      "{lane}이(가) {to}에 {value}을(를) 넘겨주고 여기서 멈춥니다. 변수는 그대로 남아 있습니다.")
EVENT(FINISH, "finish", 1, STEP | CROSSING | BACK,
      "{lane} has ended and returns {value}; {to} sees StopIteration.",
      "{lane}이(가) {value}을(를) 반환하고 끝납니다. {to}에는 StopIteration이 전해집니다.")
EVENT(RAISE, "raise", 1, STEP | CROSSING | BACK,
      "{exception} leaves {lane} and goes on in {to}; {lane} is closed.",
      "{exception}이(가) {lane}을(를) 벗어나 {to}(으)로 전해집니다. {lane}은(는) 닫힙니다.")
EVENT(DROP, "drop", 1, STEP | PLAIN, "Nobody keeps {value}: {lane} drops it.",
      "{value}을(를) 받는 곳이 없어 {lane}이(가) 버립니다.")
EVENT(DELEGATE, "delegate", 1, STEP, "{lane} delegates to {to}: values now pass through it.",
      "{lane}이(가) {to}에 위임합니다. 이제 값이 {lane}을(를) 그대로 지나갑니다.")
EVENT(UNDELEGATE, "undelegate", 1, STEP, "The yield from in {lane} is done: its value is {value}.",
      "{lane}의 yield from이 끝나고, 식의 값은 {value}입니다.")
EVENT(BIND, "bind", 1, 0, "{name} is now {value}.", "{name}의 값이 {value}이(가) 됩니다.")
EVENT(BIND_FAR, "bind", 2, 0, "{name} is now {value}.", "{name}의 값이 {value}이(가) 됩니다.")
EVENT(UNBIND, "unbind", 1, 0, "{name} is deleted.", "{name}이(가) 삭제됩니다.")
EVENT(OBJECT, "change", VARIES, 0, "", "")
EVENT(CHANGE_SET, "change", 2, 0, "", "")
EVENT(CHANGE_INSERT, "change", VARIES, 0, "", "")
EVENT(CHANGE_REMOVE, "change", VARIES, 0, "", "")
EVENT(CHANGE_REPLACE, "change", VARIES, 0, "", "")
EVENT(RAISED, "raised", 1, STEP | PLAIN, "{exception} is raised in {lane}.",
      "{lane}에서 {exception}이(가) 발생합니다.")
EVENT(CAUGHT, "caught", 1, STEP | PLAIN, "{lane} catches {exception}.", "{lane}이(가) {exception}을(를) 잡습니다.")
EVENT(PRINT, "print", 1, PLAIN, "The program prints {text}.", "프로그램이 {text}을(를) 출력합니다.")
EVENT(END, "end", 2, STEP, "The program has ended: {reason}.", "프로그램이 끝났습니다: {reason}.")
#undef EVENT
