/* Lexer, parser, resolver: any bytes are a program or a fault with a place and a text.
 *
 * bounded: -runs=6000 -max_len=1500 -timeout=60 -malloc_limit_mb=512 */
#include "engine/python/machine.h"
#include "tests/fuzz/fuzz.h"

static void look_at(const Program *program)
{
    Text out = TEXT_EMPTY;
    Diag diag = {0};
    program_dump(program, true, &out);
    program_warnings(program, "p.py", &out);
    if (!machine_accepts(program, &diag))
        MUST(diag.kind == DIAG_UNSUPPORTED && diag.message.length > 0);
    diag_free(&diag);
    text_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Diag diag = {0};
    Text out = TEXT_EMPTY;
    char *source = fuzz_copy(bytes, size);
    Program *program = program_new("p.py", source, size, &diag);
    if (program) {
        look_at(program);
    } else {
        MUST(diag.kind == DIAG_SYNTAX || diag.kind == DIAG_UNSUPPORTED);
        MUST(diag.message.length > 0);
        diag_render(&diag, (Slice){source, size}, &out);
        MUST(utf8_valid(text_c(&out), out.length) == out.length);
    }
    program_free(program);
    diag_free(&diag);
    text_free(&out);
    free(source);
    return 0;
}
