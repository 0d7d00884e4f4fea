#include "app/stage/question.h"

void answer_free(Answer *answer)
{
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++)
        text_free(&answer->said[lang]);
    *answer = (Answer){0};
}

void question_clear(Question *question)
{
    for (int i = 0; i < question->count; i++)
        answer_free(&question->answers[i]);
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++) {
        text_free(&question->asked[lang]);
        text_free(&question->explained[lang]);
    }
    *question = (Question){0};
}

void question_ask(Question *question, StringId id, const Field *fields, int count)
{
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++) {
        text_cut(&question->asked[lang], 0);
        string_fill(string_of(id, (Language)lang), fields, count, &question->asked[lang]);
    }
}

Answer answer_code(Slice code)
{
    Answer answer = {.code = true, .belief = MISCONCEPTION_NONE};
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++)
        text_add_slice(&answer.said[lang], code);
    return answer;
}

Answer answer_sentence(StringId id, const Field *fields, int count)
{
    Answer answer = {.belief = MISCONCEPTION_NONE};
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++)
        string_fill(string_of(id, (Language)lang), fields, count, &answer.said[lang]);
    return answer;
}

static bool same(const Answer *left, const Answer *right)
{
    if (left->line && right->line)
        return left->line == right->line;
    for (int lang = 0; lang < LANGUAGE_COUNT; lang++)
        if (slice_equal(text_slice(&left->said[lang]), text_slice(&right->said[lang])))
            return true;
    return false;
}

bool question_add(Question *question, Answer answer)
{
    bool fresh = answer.said[0].length > 0 && question->count < QUESTION_ROOM;
    for (int i = 0; i < question->count; i++)
        fresh = fresh && !same(&question->answers[i], &answer);
    if (fresh)
        question->answers[question->count++] = answer;
    else
        answer_free(&answer);
    return fresh;
}

void question_shuffle(Question *question, uint64_t seed)
{
    for (int i = question->count - 1; i > 0; i--) {
        seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        int j = (int)((seed >> 33) % (uint64_t)(i + 1));
        Answer answer = question->answers[i];
        question->answers[i] = question->answers[j];
        question->answers[j] = answer;
        question->right = question->right == i   ? j
                          : question->right == j ? i
                                                 : question->right;
    }
}

int question_line(const Question *question, int line)
{
    for (int i = 0; i < question->count; i++)
        if (question->answers[i].line == line)
            return i;
    return -1;
}

static const struct {
    const char *id, *says[LANGUAGE_COUNT];
} misconceptions[MISCONCEPTION_COUNT] = {
#define MISCONCEPTION(id, en, ko, believes) {#id, {en, ko}},
#include "app/stage/misconception_list.h"
};

Slice misconception_says(Misconception belief, Language lang)
{
    return slice_of(belief == MISCONCEPTION_NONE ? "" : misconceptions[belief].says[lang]);
}

const char *misconception_id(Misconception belief)
{
    return belief == MISCONCEPTION_NONE ? "" : misconceptions[belief].id;
}
