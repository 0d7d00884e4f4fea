/* Which steps are worth a question, and which question.
 *
 * Asked is what a learner of generators can get wrong, not every step:
 *   - a lesson's own question always;
 *   - where a learner with a misconception expects something else (misconception_list.h), one of the
 *     questions that bring that out, if the lesson names misconceptions one that brings out those. What happens next comes first, since such moments are rare;
 *     of lines, values, states and output a hash of the step chooses, so that they take turns and
 *     the same step always asks the same;
 *   - else the value that a yield takes or hands out, and the line where control goes on after a
 *     crossing, as long as the trace suggests enough wrong answers.
 * What has been passed twice already is not asked about again: a loop of a thousand rounds asks in
 * its first two, and the state after a yield is asked at the first two yields of a run. */
#include "app/stage/ask_kinds.h"

enum { ENOUGH = 2, LOOK_BACK = 5000 };

static uint32_t header_at(const Model *model, size_t step)
{
    return trace_header(model->trace, steps_at(model->steps, step).event);
}

static bool same_place(uint64_t left, uint64_t right)
{
    return header_kind(left) == header_kind(right) && header_node(left) == header_node(right);
}

static bool same_way(const Model *model, size_t left, size_t right)
{
    return same_place(header_at(model, left), header_at(model, right)) &&
           same_place(header_at(model, left - 1), header_at(model, right - 1));
}

/* States follow from the kind of event alone, wherever it is. */
static bool same_event(const Model *model, size_t left, size_t right)
{
    return header_kind(header_at(model, left - 1)) == header_kind(header_at(model, right - 1));
}

/* Whether the run has come this way so often that the answer is known. */
static bool is_known(const Model *model, size_t step,
                     bool (*same)(const Model *model, size_t left, size_t right))
{
    int passed = 0;
    for (size_t at = step - 1, looked = 0; at > 0 && looked < LOOK_BACK; at--, looked++) {
        passed += same(model, at, step);
        if (passed >= ENOUGH)
            return true;
    }
    return false;
}

/* 2: it meets a misconception that the lesson is about; 1: another one; 0: none. */
static int belief_level(const Question *question, unsigned teaches)
{
    int level = 0;
    for (int i = 0; i < question->count; i++) {
        Misconception belief = question->answers[i].belief;
        bool taught = belief != MISCONCEPTION_NONE && teaches >> (belief + 1) & 1;
        int own = belief == MISCONCEPTION_NONE ? 0 : taught ? 2 : 1;
        level = own > level ? own : level;
    }
    return level;
}

/* The kinds that can be asked, of the highest level that there is. */
static int find_kinds(Ask *ask, AskKind found[ASK_KINDS])
{
    int count = 0, highest = 0;
    for (int kind = 0; kind < ASK_KINDS; kind++) {
        Question question = {0};
        bool known = kind == ASK_STATE && is_known(ask->model, ask->step, same_event);
        if (known || !ask_make(ask, (AskKind)kind, &question))
            continue;
        int level = belief_level(&question, ask->model->predict.teaches);
        if (level > highest)
            count = 0;
        if (level >= highest) {
            found[count++] = (AskKind)kind;
            highest = level;
        }
        question_clear(&question);
    }
    return count;
}

bool predict_question(Model *model, size_t step, Question *question)
{
    const Predict *predict = &model->predict;
    Ask ask;
    AskKind found[ASK_KINDS];
    question_clear(question);
    if (!ask_open(&ask, model, step))
        return false;
    if (predict->ask_lesson && predict->ask_lesson(predict->ask_context, step, question)) {
        question->step = step;
        return true;
    }
    if (is_known(model, step, same_way))
        return false;
    int count = find_kinds(&ask, found);
    size_t turn = count > 0 && found[0] != ASK_OUTCOME ? (step * 40503 >> 4) % (size_t)count : 0;
    return count > 0 && ask_make(&ask, found[turn], question);
}
