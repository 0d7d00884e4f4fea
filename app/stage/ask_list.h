/* What can be asked, in the order in which it is tried.
 *
 * ASK(id, needs_belief, ask, fill)
 *   needs_belief  only asked where a wrong answer comes from a misconception
 *   ask   bool fn(const Ask *, Question *): says what is asked and adds the right answer; false
 *         where there is nothing of the kind to ask before that step
 *   fill  void fn(const Ask *, Question *): adds wrong answers that the trace suggests
 *
 * To add one: a row here and its functions in ask_kinds.c. */
ASK(OUTCOME, true, ask_outcome, fill_outcome)
ASK(VALUE, false, ask_what_arrives, fill_value)
ASK(PRINT, true, ask_what_is_printed, fill_value)
ASK(LINE, false, ask_next_line, fill_line)
ASK(STATE, true, ask_state, fill_state)
#undef ASK
