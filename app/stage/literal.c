#include "app/stage/literal.h"

#include <string.h>

#include "app/stage/widget.h"

enum { MOST_TOKENS = 200, LEAST_WIDTH = 90, HIGH = 26 };

static bool is_text(Slice text)
{
    size_t quote = 0;
    while (quote < text.length && text.bytes[quote] != '"' && text.bytes[quote] != '\'') {
        if (strchr("fF", text.bytes[quote]))
            return false;
        quote++;
    }
    size_t rest = text.length - quote;
    char mark = rest >= 2 ? text.bytes[quote] : 0;
    bool triple = rest > 2 && text.bytes[quote + 1] == mark && text.bytes[quote + 2] == mark;
    return mark && !triple && text.bytes[text.length - 1] == mark;
}

bool literal_is(Slice line, const Token *token)
{
    Slice text = {line.bytes + token->start, token->end - token->start};
    if (token->color == COLOR_NUMBER)
        return true;
    if (token->color == COLOR_STRING)
        return is_text(text);
    return token->color == COLOR_KEYWORD &&
           (slice_is(text, "True") || slice_is(text, "False") || slice_is(text, "None"));
}

static void start(Model *model, int line, const Token *token)
{
    Slice text = trace_source_line(model->trace, line);
    model->typing = TYPING_LITERAL;
    model->found = FOUND_NONE;
    model->edit = (Edit){.line = line, .start = token->start, .end = token->end};
    entry_set(&model->entry, (Slice){text.bytes + token->start, token->end - token->start});
}

void literal_handle(View *view, int line, const Token *token, Rect rect)
{
    Model *model = view->model;
    uint32_t id = widget_id(WIDGET_LITERAL, (size_t)line << 10 | (token->start & 1023));
    if (widget_pressed(view, id, rect)) {
        start(model, line, token);
        view->goes = false; /* the line below it has taken the click, too */
    }
    if (!widget_over(view, id, rect) || model->hot != id)
        return;
    draw_outline(view->draw, rect_inset(rect, -2), 4, 1, LINE_SOLID, paint_of(COLOR_ACCENT));
    widget_tip(view, rect, string_of(STRING_LITERAL_TIP, model->lang));
}

void literal_draw_entry(View *view, Rect rect, int right)
{
    Model *model = view->model;
    int wide = draw_width(view->draw, FONT_CODE, text_slice(&model->entry.text)) + 30;
    wide = wide < LEAST_WIDTH ? LEAST_WIDTH : wide;
    int x = rect.x - 8;
    x = x + wide > right ? right - wide : x;
    Rect box = {x, rect.y + rect.h / 2 - HIGH / 2, wide, HIGH};
    entry_draw(view->draw, &model->entry, box, FONT_CODE, slice_of(""));
    if (model->found == FOUND_NOT)
        widget_tip(view, box, text_slice(&model->edit_problem));
    else
        widget_tip(view, box, string_of(STRING_LITERAL_KEYS, model->lang));
}

/* The first literal of [line] that starts at [from] or later. */
static bool find(Slice line, TokenState *state, size_t from, Token *found)
{
    Token tokens[MOST_TOKENS];
    TokenState before = *state;
    int count = token_line(line, state, tokens, MOST_TOKENS);
    for (int i = 0; i < count; i++) {
        bool inside = i == 0 && before != TOKEN_PLAIN; /* of a text that began on another line */
        if (!inside && tokens[i].start >= from && literal_is(line, &tokens[i])) {
            *found = tokens[i];
            return true;
        }
    }
    return false;
}

void literal_next(Model *model)
{
    int lines = model->trace ? trace_source_lines(model->trace) : 0, best = 0, first = 0;
    bool typing = model->typing == TYPING_LITERAL;
    int line = typing ? model->edit.line : model_line(model, model->step);
    TokenState state = TOKEN_PLAIN;
    Token chosen = {0}, first_token = {0};
    for (int i = 1; i <= lines && model->editable && !best; i++) {
        Token token;
        TokenState again = state;
        Slice text = trace_source_line(model->trace, i);
        size_t from = typing && i == line ? model->edit.end : 0;
        if (!first && find(text, &again, 0, &first_token))
            first = i;
        if (i >= line && find(text, &state, from, &token)) {
            best = i;
            chosen = token;
        } else if (i < line) {
            find(text, &state, SIZE_MAX, &token);
        }
    }
    if (best)
        start(model, best, &chosen);
    else if (first)
        start(model, first, &first_token);
}
