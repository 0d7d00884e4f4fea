/* The window: SDL's events to the stage, the stage's draw list to the screen. It sleeps until
 * something happens, and draws only when something changed. */
#include <SDL.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/platform/paint.h"
#include "app/platform/platform.h"
#include "app/session/edit.h"
#include "app/session/export_serve.h"
#include "app/stage/logo.h"
#include "app/stage/motion.h"
#include "app/stage/stage.h"

enum { WATCH_MS = 500, FRAME_MS = 16, EXPORT_MS = 40 };

typedef struct Window {
    SDL_Window *handle;
    Session *session;
    Fonts *fonts;
    Draw draw, measure; /* what is shown; what input is handled with */
    const char *dump;
    bool changed, full_screen, typing;
    Language language; /* that the session is written in */
} Window;

/* "Ctrl+=", "PageDown", "?": the names that command_list.h uses. */
static void key_name(const SDL_KeyboardEvent *event, Text *out)
{
    bool shift = event->keysym.mod & KMOD_SHIFT;
    if (event->keysym.mod & KMOD_CTRL)
        text_add_c(out, "Ctrl+");
    if (event->keysym.sym == SDLK_SLASH && shift) {
        text_add_c(out, "?");
        return;
    }
    bool letter = event->keysym.sym >= SDLK_a && event->keysym.sym <= SDLK_z;
    bool named = event->keysym.sym == SDLK_RETURN || event->keysym.sym == SDLK_TAB;
    if (shift && (letter || named))
        text_add_c(out, "Shift+");
    for (const char *name = SDL_GetKeyName(event->keysym.sym); *name; name++)
        if (*name != ' ')
            text_add_char(out, *name);
    if (event->keysym.sym == SDLK_SPACE)
        text_add_c(out, out->length ? "" : "Space");
}

static void handle(Window *window, Input input)
{
    const Model *model = &window->session->model;
    int zoom = model_zoom(model);
    input.x = draw_units(input.x, zoom);
    input.y = draw_units(input.y, zoom);
    if (stage_input(&window->session->model, &window->measure, &input))
        window->changed = true;
}

static void handle_key(Window *window, const SDL_KeyboardEvent *event)
{
    Text name = TEXT_EMPTY;
    key_name(event, &name);
    handle(window, (Input){.kind = INPUT_KEY, .key = text_c(&name)});
    text_free(&name);
}

static void handle_wheel(Window *window, const SDL_MouseWheelEvent *event)
{
    bool aside = SDL_GetModState() & KMOD_SHIFT;
    int dy = -event->y, dx = event->x;
    handle(window, (Input){.kind = INPUT_WHEEL,
                           .x = event->mouseX,
                           .y = event->mouseY,
                           .dx = aside ? dy : dx,
                           .dy = aside ? 0 : dy});
}

static void handle_window(Window *window, const SDL_WindowEvent *event)
{
    Model *model = &window->session->model;
    if (event->event == SDL_WINDOWEVENT_SIZE_CHANGED) {
        model->width = event->data1;
        model->height = event->data2;
        model->lanes.follow = model->code.follow = model->variables.follow = true;
        model->lanes_aside.follow = true;
    }
    if (event->event == SDL_WINDOWEVENT_LEAVE)
        handle(window, (Input){.kind = INPUT_MOVE, .x = -1000, .y = -1000});
    if (event->event == SDL_WINDOWEVENT_SIZE_CHANGED || event->event == SDL_WINDOWEVENT_EXPOSED)
        window->changed = true;
}

static void handle_event(Window *window, const SDL_Event *event)
{
    Model *model = &window->session->model;
    switch (event->type) {
    case SDL_QUIT:
        model->quit = true;
        break;
    case SDL_KEYDOWN:
        handle_key(window, &event->key);
        break;
    case SDL_TEXTINPUT:
        handle(window, (Input){.kind = INPUT_TEXT, .key = event->text.text});
        break;
    case SDL_MOUSEMOTION:
        handle(window, (Input){.kind = INPUT_MOVE, .x = event->motion.x, .y = event->motion.y});
        break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        if (event->button.button == SDL_BUTTON_LEFT)
            handle(window,
                   (Input){.kind = event->type == SDL_MOUSEBUTTONDOWN ? INPUT_PRESS : INPUT_RELEASE,
                           .x = event->button.x,
                           .y = event->button.y});
        break;
    case SDL_MOUSEWHEEL:
        handle_wheel(window, &event->wheel);
        break;
    case SDL_WINDOWEVENT:
        handle_window(window, &event->window);
        break;
    case SDL_DROPFILE:
        session_open_or_say(window->session, event->drop.file);
        window->changed = true;
        SDL_free(event->drop.file);
        break;
    default:
        break;
    }
}

static void set_title(Window *window)
{
    const Model *model = &window->session->model;
    Text title = TEXT_EMPTY;
    if (model->screen == SCREEN_LESSON && model->title.length)
        text_printf(&title, "%s – Corolane", text_c(&model->title));
    else if (model->screen == SCREEN_LESSON && model->trace)
        text_printf(&title, "%s – Corolane", trace_name(model->trace));
    else
        text_add_c(&title, "Corolane");
    if (strcmp(SDL_GetWindowTitle(window->handle), text_c(&title)) != 0)
        SDL_SetWindowTitle(window->handle, text_c(&title));
    text_free(&title);
}

/* What the model asks of the window. */
static void serve(Window *window)
{
    Model *model = &window->session->model;
    if (model->open.length) {
        char *name = text_take(&model->open);
        session_open_or_say(window->session, name);
        window->changed = true;
        free(name);
    }
    if (model->edit_asked || model->undo_asked) {
        session_serve_edits(window->session);
        window->changed = true;
    }
    if (model->chooser.asked) {
        session_browse(window->session);
        window->changed = true;
    }
    window->changed |= session_serve_export(window->session);
    if (model->full_screen != window->full_screen) {
        window->full_screen = model->full_screen;
        SDL_SetWindowFullscreen(window->handle,
                                model->full_screen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
    }
    bool typing = model->typing != TYPING_NONE;
    if (typing != window->typing) {
        window->typing = typing;
        typing ? SDL_StartTextInput() : SDL_StopTextInput();
    }
    if (model->lang != window->language) {
        window->language = model->lang;
        session_translate(window->session);
    }
    session_keep(window->session);
    set_title(window);
}

static void write_dump(const Window *window)
{
    Text text = TEXT_EMPTY, part = TEXT_EMPTY;
    draw_dump(&window->draw, &text);
    text_printf(&part, "%s.part", window->dump);
    FILE *file = fopen(text_c(&part), "w");
    if (file) {
        fwrite(text_c(&text), 1, text.length, file);
        if (fclose(file) == 0)
            rename(text_c(&part), window->dump);
    }
    text_free(&text);
    text_free(&part);
}

static void show(Window *window)
{
    Model *model = &window->session->model;
    SDL_Surface *surface = SDL_GetWindowSurface(window->handle);
    if (!surface || surface->format->BytesPerPixel != 4)
        return;
    model->width = surface->w;
    model->height = surface->h;
    stage_draw(model, &window->draw);
    Canvas canvas = canvas_on(surface->pixels, surface->w, surface->h, surface->pitch / 4);
    paint_draw(&canvas, window->fonts, &window->draw, model->theme);
    SDL_UpdateWindowSurface(window->handle);
    if (window->dump)
        write_dump(window);
    window->changed = false;
}

/* Waits for the next event: not at all while there is more to record, for a while where an export
 * runs or a file is watched, else as long as it takes. */
static void wait_and_handle(Window *window)
{
    SDL_Event event;
    bool busy = session_pull(window->session);
    bool watches = window->session->source.path != NULL;
    bool moves = window->session->model.motion.on;
    bool exports = window->session->job != NULL;
    int waits = busy      ? 1
                : moves   ? FRAME_MS
                : exports ? EXPORT_MS
                : watches ? WATCH_MS
                          : -1;
    int got = waits < 0 ? SDL_WaitEvent(&event) : SDL_WaitEventTimeout(&event, waits);
    while (got) {
        handle_event(window, &event);
        got = SDL_PollEvent(&event);
    }
}

static void run(Window *window)
{
    Model *model = &window->session->model;
    uint64_t looked = SDL_GetTicks64();
    size_t steps = 0;
    window->changed = true;
    while (!model->quit) {
        wait_and_handle(window);
        serve(window);
        if (SDL_GetTicks64() - looked >= WATCH_MS) {
            looked = SDL_GetTicks64();
            window->changed |= session_watch(window->session);
        }
        if (model->motion.on) {
            motion_tick(model, (int64_t)SDL_GetTicks64());
            window->changed = true;
        }
        window->changed |= steps != model_steps(model);
        steps = model_steps(model);
        if (window->changed)
            show(window);
    }
}

/* SDL picks an invisible driver where there is no display: a program that nobody can see or end. */
static bool has_display(void)
{
    const char *driver = SDL_GetCurrentVideoDriver();
    bool asked = getenv("SDL_VIDEODRIVER") != NULL;
    return driver && (asked || (strcmp(driver, "dummy") != 0 && strcmp(driver, "offscreen") != 0));
}

/* Four fifths of the display, but not less than shows everything, if the display has it. */
static int start_length(int display, int good)
{
    int length = display * 4 / 5 > good ? display * 4 / 5 : good;
    return length < display ? length : display;
}

static void start_size(const Model *model, bool sized, int *width, int *height)
{
    SDL_Rect display;
    *width = model->width;
    *height = model->height;
    if (sized || SDL_GetDisplayUsableBounds(0, &display) != 0)
        return;
    *width = start_length(display.w, model->width);
    *height = start_length(display.h, model->height);
}

static void set_icon(Window *window)
{
    enum { SIDE = 2 * LOGO_SIDE };
    static uint32_t pixels[SIDE * SIDE];
    Draw draw;
    draw_init(&draw, 200, fonts_measure, window->fonts);
    logo_draw(&draw);
    Canvas canvas = canvas_on(pixels, SIDE, SIDE, SIDE);
    paint_draw(&canvas, window->fonts, &draw, THEME_DARK);
    SDL_Surface *icon =
        SDL_CreateRGBSurfaceFrom(pixels, SIDE, SIDE, 32, SIDE * 4, 0xFF0000, 0xFF00, 0xFF, 0);
    if (icon)
        SDL_SetWindowIcon(window->handle, icon);
    SDL_FreeSurface(icon);
    draw_free(&draw);
}

static bool make_window(Window *window, bool sized)
{
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0"); /* else through OpenGL, twice as slow */
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    if (SDL_Init(SDL_INIT_VIDEO) != 0 || !has_display())
        return false;
    int width, height;
    start_size(&window->session->model, sized, &width, &height);
    SDL_StopTextInput(); /* letters are commands: no input method in between */
    window->handle = SDL_CreateWindow("Corolane", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                      width, height, SDL_WINDOW_RESIZABLE);
    if (!window->handle)
        return false;
    SDL_SetWindowMinimumSize(window->handle, 320, 240);
    set_icon(window);
    return true;
}

static void *open_brush(void)
{
    Text problem = TEXT_EMPTY;
    Fonts *fonts = fonts_open(LANGUAGE_EN, &problem);
    text_free(&problem);
    return fonts;
}

static bool paint(void *brush, Model *model, const PictureOrder *order, FILE *out)
{
    return picture_write(model, brush, order, out);
}

bool window_run(Session *session, Fonts *fonts, bool sized, const char *dump)
{
    Window window = {
        .session = session, .fonts = fonts, .dump = dump, .language = session->model.lang};
    session->painter = (Painter){open_brush, paint};
    draw_init(&window.draw, 100, fonts_measure, fonts);
    draw_init(&window.measure, 100, fonts_measure, fonts);
    bool shown = make_window(&window, sized);
    if (shown)
        run(&window);
    draw_free(&window.draw);
    draw_free(&window.measure);
    SDL_Quit();
    return shown;
}
