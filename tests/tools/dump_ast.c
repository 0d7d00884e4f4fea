/* dump_ast FILE: prints the tree as python3's ast.dump(…, include_attributes=True), or the fault as
 * LINE:COLUMN:ENDLINE:ENDCOLUMN: message and status 1. `dump_ast -s FILE` prints a line per scope:
 * id, qualified name, "(generator)", and its slots with = for a parameter, * for a cell of its own
 * and ^ for a free name. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine/python/program.h"

static char *read_file(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    Text text = TEXT_EMPTY;
    char buffer[65536];
    for (size_t count; (count = fread(buffer, 1, sizeof(buffer), file)) > 0;)
        text_add(&text, buffer, count);
    fclose(file);
    *length = text.length;
    return text_take(&text);
}

static void print_scopes(const Program *program)
{
    for (uint32_t i = 0; i < program->code_count; i++) {
        const Code *code = program->codes[i];
        printf("%u %.*s%s:", i, (int)code->qualname.length, code->qualname.bytes,
               code->is_generator ? " (generator)" : "");
        for (int slot = 0; slot < code->slot_count; slot++) {
            const SlotInfo *info = &code->slots[slot];
            printf(" %.*s%s%s%s", (int)info->name.length, info->name.bytes,
                   info->is_parameter ? "=" : "", info->is_cell ? "*" : "",
                   info->is_free ? "^" : "");
        }
        printf("\n");
    }
    printf("globals:");
    for (int i = 0; i < program->global_count; i++)
        printf(" %.*s", (int)program->globals[i].length, program->globals[i].bytes);
    printf("\n");
}

static void print_program(const Program *program, bool scopes)
{
    if (scopes) {
        print_scopes(program);
        return;
    }
    Text out = TEXT_EMPTY;
    program_dump(program, true, &out);
    puts(text_c(&out));
    text_free(&out);
}

int main(int argc, char **argv)
{
    bool scopes = argc == 3 && strcmp(argv[1], "-s") == 0;
    if (argc != 2 && !scopes) {
        fprintf(stderr, "usage: dump_ast [-s] FILE\n");
        return 2;
    }
    size_t length = 0;
    char *source = read_file(argv[argc - 1], &length);
    if (!source) {
        perror(argv[argc - 1]);
        return 2;
    }
    Diag diag;
    Program *program = program_new(argv[argc - 1], source, length, &diag);
    if (program)
        print_program(program, scopes);
    else
        printf("%d:%d:%d:%d: %s%s\n", diag.line, diag.column, diag.end_line, diag.end_column,
               diag.kind == DIAG_UNSUPPORTED ? "Unsupported: " : "", text_c(&diag.message));
    int status = program ? 0 : 1;
    program_free(program);
    diag_free(&diag);
    free(source);
    return status;
}
