#include "app/stage/predict.h"

#include <stdlib.h>

#include "app/stage/motion.h"
#include "engine/base/memory.h"

void predict_reset(Predict *predict)
{
    question_clear(&predict->question);
    predict->open = predict->told = predict->nudged = false;
    predict->left = SIZE_MAX;
    predict->first_count = 0;
}

void predict_free(Predict *predict)
{
    predict_reset(predict);
    free(predict->firsts);
    predict->firsts = NULL;
    predict->first_capacity = 0;
}

bool predict_leave(Model *model)
{
    Predict *predict = &model->predict;
    bool asked = predict->open || predict->told;
    if (predict->open)
        predict->left = predict->question.step;
    question_clear(&predict->question);
    predict->open = predict->told = predict->nudged = false;
    return asked;
}

void predict_toggle(Model *model)
{
    predict_leave(model);
    model->predict.left = SIZE_MAX;
    model->predict.on = !model->predict.on;
}

void predict_forward(Model *model, size_t step)
{
    Predict *predict = &model->predict;
    bool asks = predict->on && step > model->step && step < model_steps(model);
    if (!asks || predict->open || step == predict->left) {
        model_go(model, step);
        return;
    }
    Question question = {0};
    bool found = predict_question(model, step, &question);
    model_go(model, found ? step - 1 : step);
    if (!found)
        return;
    predict_leave(model);
    predict->question = question;
    predict->open = true;
}

bool predict_lets(Model *model, size_t step)
{
    Predict *predict = &model->predict;
    if (predict->open && step > model->step) {
        predict->nudged = true;
        return false;
    }
    if (step != model->step) {
        predict_leave(model);
        predict->left = SIZE_MAX;
    }
    return true;
}

static bool has_first(const Predict *predict, size_t step)
{
    for (size_t i = 0; i < predict->first_count; i++)
        if (predict->firsts[i].step == step)
            return true;
    return false;
}

void predict_note(Predict *predict, size_t step, bool right)
{
    if (has_first(predict, step))
        return;
    predict->firsts = memory_grow(predict->firsts, predict->first_count, &predict->first_capacity,
                                  sizeof *predict->firsts);
    predict->firsts[predict->first_count++] = (FirstAnswer){step, right};
}

size_t predict_right(const Predict *predict)
{
    size_t count = 0;
    for (size_t i = 0; i < predict->first_count; i++)
        count += predict->firsts[i].right;
    return count;
}

static void take(Model *model, int answer)
{
    Predict *predict = &model->predict;
    Question question = predict->question;
    predict_note(predict, question.step, answer == question.right);
    predict->question = (Question){0};
    predict->open = false;
    model_go(model, question.step);
    predict->question = question;
    predict->chosen = answer;
    predict->told = true;
    motion_start(model, question.step, true);
}

void predict_answer(Model *model, int answer)
{
    if (model->predict.open && answer >= 0 && answer < model->predict.question.count)
        take(model, answer);
}

void predict_answer_line(Model *model, int line)
{
    if (model->predict.open && model->predict.question.lines)
        take(model, question_line(&model->predict.question, line));
}
