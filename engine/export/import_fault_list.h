/* What can be wrong with a trace that is read, in both languages: one row each.
 *
 * FAULT(id, en, ko)  one sentence without a full stop; its % fields are the same, in the same order */
FAULT(EMPTY, "this is not a trace: the file is empty", "추적 파일이 아닙니다: 비어 있습니다")
FAULT(NO_TRACE, "this is not a trace: \"corolane_trace\" is missing",
      "추적 파일이 아닙니다: \"corolane_trace\"가 없습니다")
FAULT(VERSION, "trace version %lld is not known here, only version %d",
      "추적 형식 버전 %lld은(는) 읽을 수 없습니다. 읽을 수 있는 버전은 %d입니다")
FAULT(NOT_JSON, "this line is not JSON: %s", "JSON이 아닌 줄입니다: %s")
FAULT(BREAKS_OFF, "the trace breaks off in this line", "추적이 이 줄의 중간에서 끊깁니다")
FAULT(NO_END, "the trace breaks off after this line: its \"end\" event is missing",
      "추적이 이 줄 뒤에서 끊깁니다: \"end\" 이벤트가 없습니다")
FAULT(AFTER_END, "nothing can follow the \"end\" event", "\"end\" 이벤트 뒤에는 아무것도 올 수 없습니다")
FAULT(NO_OBJECT_LINE, "a line must be an object", "한 줄은 JSON 객체여야 합니다")
FAULT(GAP, "event %lld is missing: \"n\" is %lld", "%lld번 이벤트가 없습니다: \"n\"이 %lld입니다")
FAULT(NO_EVENT, "\"%s\" is no event", "\"%s\"이라는 이벤트는 없습니다")
FAULT(NO_NUMBER, "\"%s\" must be a number", "\"%s\"은(는) 정수여야 합니다")
FAULT(OUT_OF_RANGE, "\"%s\" cannot be %lld here", "여기에서 \"%s\"은(는) %lld일 수 없습니다")
FAULT(NO_STRING, "\"%s\" must be a string", "\"%s\"은(는) 문자열이어야 합니다")
FAULT(ZERO_BYTE, "\"%s\" must not hold a zero byte", "\"%s\"에는 0 바이트가 있을 수 없습니다")
FAULT(NO_BOOLEAN, "\"%s\" must be true or false", "\"%s\"은(는) true나 false여야 합니다")
FAULT(NO_LIST, "\"%s\" must be a list", "\"%s\"은(는) 목록이어야 합니다")
FAULT(NO_WORD, "\"%s\" cannot be \"%s\"", "\"%s\"은(는) \"%s\"일 수 없습니다")
FAULT(NO_VALUE, "\"%s\" holds something that is no value", "\"%s\"에 값이 아닌 것이 있습니다")
FAULT(NO_SPAN, "\"span\" must be a list of four numbers", "\"span\"은 정수 네 개의 목록이어야 합니다")
FAULT(OTHER_LINE, "\"line\" is %lld, but \"span\" begins in line %lld",
      "\"line\"은 %lld인데 \"span\"은 %lld번째 줄에서 시작합니다")
FAULT(PLACES, "the program has too many places", "프로그램에 위치가 너무 많습니다")
FAULT(NO_CODES, "\"codes\" must be a list of {\"name\", \"slots\"}",
      "\"codes\"는 {\"name\", \"slots\"}의 목록이어야 합니다")
FAULT(NO_SLOT, "a slot must be a string", "슬롯은 문자열이어야 합니다")
FAULT(NO_GLOBAL, "a global must be a string", "전역 변수의 이름은 문자열이어야 합니다")
FAULT(OTHER_NAME, "slot %lld is \"%s\" here, not \"%s\"",
      "여기에서 슬롯 %lld은(는) \"%s\"이고 \"%s\"이(가) 아닙니다")
FAULT(OTHER_FUNCTION, "the function is \"%s\" here, not \"%s\"",
      "여기에서 함수는 \"%s\"이고 \"%s\"이(가) 아닙니다")
FAULT(NO_LANE, "there is no lane %s here", "여기에는 %s 레인이 없습니다")
FAULT(OTHER_LANE, "control is in another lane here", "여기에서 실행 중인 레인은 다른 레인입니다")
FAULT(MAIN_LATE, "lane main can only be created first", "main 레인은 맨 먼저만 만들 수 있습니다")
FAULT(LANE_ID, "this lane must be called %s", "이 레인의 이름은 %s이어야 합니다")
FAULT(SLOT_COUNT, "\"slots\" has the wrong length", "\"slots\"의 길이가 맞지 않습니다")
FAULT(NO_FRAME, "the lane has no frame here", "여기에서 이 레인에는 프레임이 없습니다")
FAULT(MANY_CALLS, "there are too many calls that have not returned",
      "반환하지 않은 호출이 너무 많습니다")
FAULT(NO_CALL, "there is no call to return from", "반환할 호출이 없습니다")
FAULT(OPEN_CALL, "a call in the lane has not returned yet", "이 레인에 아직 반환하지 않은 호출이 있습니다")
FAULT(NO_THROUGH, "\"through\" must be a list of lanes", "\"through\"는 레인의 목록이어야 합니다")
FAULT(INTO_ITSELF, "a lane cannot cross into itself", "레인이 자기 자신으로 건너갈 수는 없습니다")
FAULT(DELEGATES_TO_ITSELF, "a lane cannot delegate to itself", "레인이 자기 자신에 위임할 수는 없습니다")
FAULT(DELEGATES, "the lane delegates already", "이 레인은 이미 위임 중입니다")
FAULT(NO_DELEGATION, "the lane does not delegate", "이 레인은 위임하고 있지 않습니다")
FAULT(NO_OBJECT, "there cannot be an object %lld here", "여기에 %lld번 객체가 있을 수 없습니다")
FAULT(OBJECT_TWICE, "object %u is there already", "%u번 객체는 이미 있습니다")
FAULT(OBJECT_LATE, "object %lld is not there yet", "%lld번 객체는 아직 없습니다")
FAULT(FEW_ITEMS, "object %u has no %zu items there", "%u번 객체의 그 자리에는 항목이 %zu개 없습니다")
#undef FAULT
