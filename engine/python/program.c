#include "engine/python/program.h"

#include <stdlib.h>
#include <string.h>

#include "engine/base/memory.h"
#include "engine/python/parser.h"
#include "engine/python/resolver.h"
#include "engine/python/tree.h"

/* The text as Python reads it: without byte order mark, every line end "\n". */
static char *clean_source(const char *source, size_t *length)
{
    size_t skip = *length >= 3 && memcmp(source, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    char *clean = memory_alloc(*length - skip + 1);
    size_t to = 0;
    for (size_t from = skip; from < *length; from++) {
        if (source[from] == '\r' && from + 1 < *length && source[from + 1] == '\n')
            continue;
        clean[to++] = source[from] == '\r' ? '\n' : source[from];
    }
    clean[to] = '\0';
    *length = to;
    return clean;
}

static int line_of(const Program *program, size_t offset)
{
    int line = 1;
    for (size_t i = 0; i < offset; i++)
        line += program->source[i] == '\n';
    return line;
}

/* The encoding that line [number] declares (PEP 263), or an empty slice. */
static Slice declared_encoding(const Program *program, int number)
{
    Slice line = program_line(program, number);
    size_t start = 0;
    while (start < line.length && strchr(" \t\f", line.bytes[start]))
        start++;
    if (start >= line.length || line.bytes[start] != '#')
        return (Slice){"", 0};
    const char *end = line.bytes + line.length;
    for (const char *at = line.bytes + start; end - at > 7; at++) {
        if (memcmp(at, "coding", 6) != 0 || (at[6] != ':' && at[6] != '='))
            continue;
        at += 7;
        while (at < end && (*at == ' ' || *at == '\t'))
            at++;
        const char *from = at;
        while (at < end && (strchr("-_.", *at) || (*at >= '0' && *at <= '9') ||
                            ((*at | 32) >= 'a' && (*at | 32) <= 'z')))
            at++;
        if (at > from)
            return (Slice){from, (size_t)(at - from)};
    }
    return (Slice){"", 0};
}

static bool is_utf8_name(Slice name)
{
    static const char *const names[] = {"utf8", "utf-8", "utf_8", "u8", "utf", "utf-8-sig",
                                        "utf_8_sig", "ascii", "us-ascii", "utf8-unix",
                                        "utf-8-unix"};
    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
        if (strlen(names[i]) == name.length &&
            strncasecmp(names[i], name.bytes, name.length) == 0)
            return true;
    return name.length == 0;
}

static bool is_blank_or_comment(Slice line)
{
    size_t start = 0;
    while (start < line.length && strchr(" \t\f", line.bytes[start]))
        start++;
    return start == line.length || line.bytes[start] == '#';
}

/* What must hold of the text before it is lexed. */
static bool check_text(const Program *program, Diag *diag)
{
    for (int number = 1; number <= 2; number++) {
        Slice name = declared_encoding(program, number);
        if (!is_utf8_name(name)) {
            diag_set(diag, DIAG_UNSUPPORTED, program->name, number, 1,
                     "the source encoding `%.*s` is not supported by Corolane: save the file as "
                     "UTF-8", (int)name.length, name.bytes);
            return false;
        }
        if (!is_blank_or_comment(program_line(program, number)))
            break;
    }
    size_t bad = utf8_valid(program->source, program->length);
    if (bad < program->length) {
        diag_set(diag, DIAG_SYNTAX, program->name, line_of(program, bad), 0,
                 "SyntaxError: the source is not UTF-8: it has the byte 0x%02x",
                 (unsigned)(unsigned char)program->source[bad]);
        return false;
    }
    const char *nul = memchr(program->source, '\0', program->length);
    if (nul) {
        diag_set(diag, DIAG_SYNTAX, program->name,
                 line_of(program, (size_t)(nul - program->source)), 0,
                 "SyntaxError: source code cannot contain null bytes");
        return false;
    }
    return true;
}

static bool number_nodes(Program *program, Diag *diag)
{
    const Node *deep;
    program->node_count = tree_number(program->arena, program->module, program->first.nodes,
                                      &program->nodes, &deep);
    if (!deep)
        return true;
    diag_set(diag, DIAG_UNSUPPORTED, program->name, deep->span.line, deep->span.column + 1,
             "constructs nested this deeply are not supported by Corolane");
    return false;
}

static bool postpones_annotations(const Program *program)
{
    NodeList body = program->module->body;
    for (int i = 0; i < body.count; i++)
        if (body.items[i]->kind == NODE_IMPORT_FROM && slice_is(body.items[i]->name, "__future__"))
            for (int j = 0; j < body.items[i]->names.count; j++)
                if (slice_is(body.items[i]->names.items[j]->name, "annotations"))
                    return true;
    return false;
}

Program *program_new(const char *name, const char *source, size_t length, Diag *diag)
{
    return program_new_text(name, (Slice){source, length}, PROGRAM_OWN, (Numbers){0}, diag);
}

Program *program_new_text(const char *name, Slice source, ProgramKind kind, Numbers first, Diag *diag)
{
    *diag = (Diag){0};
    Program *program = memory_zero(1, sizeof(Program));
    program->arena = arena_new();
    program->name = memory_copy(name, strlen(name));
    program->kind = kind;
    program->first = first;
    program->length = source.length;
    program->source = clean_source(source.bytes, &program->length);
    if (check_text(program, diag)) {
        Slice text = {program->source, program->length};
        program->module = parser_run(program->arena, program->name, text, diag);
        if (program->module && number_nodes(program, diag) && resolver_run(program, diag)) {
            program->postpones_annotations = postpones_annotations(program);
            return program;
        }
    }
    program_free(program);
    return NULL;
}

void program_free(Program *program)
{
    if (!program)
        return;
    arena_free(program->arena);
    free(program->name);
    free(program->source);
    free(program);
}

Slice program_line(const Program *program, int number)
{
    const char *at = program->source, *end = at + program->length;
    for (int line = 1; at < end; line++) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        stop = stop ? stop : end;
        if (line == number)
            return (Slice){at, (size_t)(stop - at)};
        at = stop + 1;
    }
    return (Slice){"", 0};
}
