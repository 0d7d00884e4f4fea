/* Misconceptions about generators: what a learner may believe, and what meets that belief.
 *
 * MISCONCEPTION(id, en, ko, believes)
 *   id        M1 to M14, as teaching knows them
 *   en, ko    said to whoever answers as a believer would
 *   believes  bool fn(const Ask *ask, Answer *answer), in misconception.c: the answer that a
 *             believer gives to the question that is asked; false where the belief says nothing
 *
 * To add one: a row here and its function. What the belief says about a question that has the same
 * answer without it is dropped by itself: the right answer is there first. */
MISCONCEPTION(M1,
              "Calling a generator function runs none of its body. It only makes the generator; the "
              "first next() starts it.",
              "제너레이터 함수를 호출해도 본문은 실행되지 않습니다. 제너레이터가 만들어질 뿐이고, "
              "첫 next()로 시작합니다.",
              call_runs_body)
MISCONCEPTION(M2,
              "yield does not end the function. Its frame waits right there, and the next resume "
              "goes on from that yield.",
              "yield는 함수를 끝내지 않습니다. 프레임이 그 자리에서 기다리고, 재개되면 바로 그 "
              "yield에서 이어집니다.",
              yield_is_return)
MISCONCEPTION(M3,
              "The value of a yield expression is not what it handed out. It is what send() brings "
              "in, and None after next().",
              "yield 식의 값은 내보낸 값이 아닙니다. send()로 들어온 값이고, next()로 재개되면 "
              "None입니다.",
              yield_keeps_its_value)
MISCONCEPTION(M4,
              "A generator that has not started has no paused yield to take a value. The first "
              "resume must be next() or send(None).",
              "아직 시작하지 않은 제너레이터에는 멈춰서 값을 받을 yield가 없습니다. 처음에는 "
              "next()나 send(None)으로 시작해야 합니다.",
              first_send_carries)
MISCONCEPTION(M5,
              "send() does two things: it brings a value in, and it returns the next value that is "
              "yielded. If nobody takes that value, it is lost.",
              "send()는 두 가지 일을 합니다. 값을 넣고, 다음에 yield되는 값을 돌려줍니다. 아무도 "
              "받지 않으면 그 값은 사라집니다.",
              send_only_delivers)
MISCONCEPTION(M6,
              "A generator runs once. When it has ended it stays ended, and a second loop over it "
              "gets nothing.",
              "제너레이터는 한 번만 실행됩니다. 끝나면 끝난 채로 남고, 다시 반복해도 아무것도 "
              "나오지 않습니다.",
              loops_twice)
MISCONCEPTION(M7,
              "return in a generator hands nothing to the loop. Its value travels inside "
              "StopIteration, and that ends the loop.",
              "제너레이터의 return은 반복문에 값을 주지 않습니다. 값은 StopIteration에 담기고, "
              "그것이 반복을 끝냅니다.",
              return_is_yielded)
MISCONCEPTION(M8,
              "yield from is more than a loop of yields: send(), throw() and close() go straight to "
              "the inner generator, and what it returns is the value of the expression.",
              "yield from은 yield를 되풀이하는 것 이상입니다. send(), throw(), close()가 안쪽 "
              "제너레이터로 바로 가고, 안쪽의 반환값이 식의 값이 됩니다.",
              yield_from_is_a_loop)
MISCONCEPTION(M9,
              "close() raises GeneratorExit inside the generator, at its paused yield. Its caller "
              "sees no exception.",
              "close()는 제너레이터 안, 멈춘 yield 자리에서 GeneratorExit를 일으킵니다. 호출한 "
              "쪽에는 예외가 보이지 않습니다.",
              close_raises_outside)
MISCONCEPTION(M10,
              "break only leaves the loop. A generator that nobody else holds is closed at once; "
              "one that still has a name stays suspended.",
              "break는 반복문만 벗어납니다. 아무도 갖고 있지 않은 제너레이터는 바로 닫히고, "
              "이름이 남아 있으면 멈춘 채로 있습니다.",
              break_does_otherwise)
MISCONCEPTION(M11,
              "raise StopIteration does not end a generator: Python turns it into a RuntimeError. "
              "return is what ends one.",
              "raise StopIteration으로는 제너레이터를 끝낼 수 없습니다. 파이썬이 RuntimeError로 "
              "바꿉니다. 끝내는 것은 return입니다.",
              stop_iteration_ends)
MISCONCEPTION(M12,
              "A yield belongs to the function it is written in. Calling a helper that has one makes "
              "another generator; it does not pause this one.",
              "yield는 그것을 쓴 함수의 것입니다. yield가 있는 도우미를 호출하면 다른 제너레이터가 "
              "생길 뿐, 호출한 쪽은 멈추지 않습니다.",
              helper_suspends)
MISCONCEPTION(M13,
              "A generator that is running cannot be resumed, not even by itself: that is a "
              "ValueError.",
              "실행 중인 제너레이터는 재개할 수 없습니다. 자기 자신도 마찬가지로, ValueError가 "
              "발생합니다.",
              resumes_itself)
MISCONCEPTION(M14,
              "After GeneratorExit a generator must end. If it yields once more, close() raises "
              "RuntimeError.",
              "GeneratorExit를 받은 제너레이터는 끝나야 합니다. 한 번 더 yield하면 close()에서 "
              "RuntimeError가 발생합니다.",
              yields_while_closing)
#undef MISCONCEPTION
