/* export: how fast a trace of a million events is written as `json` and `csv`, how much memory that
 * takes beyond the trace, and how fast it reads back; beside python3's json module on the same lines.
 *
 *     build/release/tests/bench_export [EVENTS]
 *
 * Prints JSON, one row a program, in processor time: events a second (`_ratio`: to python3's), how far the resident memory grew
 * while writing, and seconds to reopen. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "engine/base/file.h"
#include "engine/export/export.h"
#include "engine/python/machine.h"

enum { LOOK_EVERY = 1 << 20 }; /* bytes written between two looks at the memory */

static const struct {
    const char *name, *source;
} programs[] = {
    {"for over a generator", "def numbers(n):\n"
                             "    i = 0\n"
                             "    while i < n:\n"
                             "        yield i\n"
                             "        i += 1\n"
                             "total = 0\n"
                             "for x in numbers(10**9): total += x\n"},
    {"averager, printed", "def averager():\n"
                          "    total, count, average = 0.0, 0, None\n"
                          "    while True:\n"
                          "        value = yield average\n"
                          "        total += value\n"
                          "        count += 1\n"
                          "        average = total / count\n"
                          "a = averager()\n"
                          "next(a)\n"
                          "i = 0\n"
                          "while True:\n"
                          "    print('average', a.send(i))\n"
                          "    i += 1\n"},
    {"lists and dicts", "def words():\n"
                        "    while True:\n"
                        "        yield from ['a', 'b', 'c', 'd', 'e']\n"
                        "counts, seen = {}, []\n"
                        "for word in words():\n"
                        "    counts[word] = counts.get(word, 0) + 1\n"
                        "    seen.append([word, counts[word]])\n"
                        "    if len(seen) > 50: seen = []\n"},
    {"many generators", "def pair(n):\n"
                        "    yield n\n"
                        "    yield n + 1\n"
                        "n = 0\n"
                        "while True:\n"
                        "    n += sum(pair(n)) % 7\n"},
    {"yield from, 20 deep", "def chain(depth):\n"
                            "    if depth:\n"
                            "        yield from chain(depth - 1)\n"
                            "    i = 0\n"
                            "    while not depth:\n"
                            "        yield i\n"
                            "        i += 1\n"
                            "for x in chain(20): pass\n"},
};

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/* Resident memory, in bytes. */
static size_t resident(void)
{
    size_t size = 0, pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (file && fscanf(file, "%zu %zu", &size, &pages) != 2)
        pages = 0;
    if (file)
        fclose(file);
    return pages * (size_t)sysconf(_SC_PAGESIZE);
}

/* Where an export goes: a file, with the memory looked at on the way. */
typedef struct Sink {
    int file;
    size_t written, looked, most;
} Sink;

static ssize_t sink_write(void *cookie, const char *bytes, size_t length)
{
    Sink *sink = cookie;
    sink->written += length;
    if (sink->written - sink->looked > LOOK_EVERY) {
        size_t now = resident();
        sink->most = now > sink->most ? now : sink->most;
        sink->looked = sink->written;
    }
    return write(sink->file, bytes, length);
}

/* Events a second; how far the memory grew goes to *[growth]. */
static double export_rate(const Trace *trace, const char *format, const char *path, size_t *growth)
{
    Sink sink = {.file = open(path, O_WRONLY | O_TRUNC)};
    size_t before = sink.most = resident();
    FILE *out = fopencookie(&sink, "w", (cookie_io_functions_t){.write = sink_write});
    double start = seconds();
    export_find(format)->write(&(ExportSource){.trace = trace}, out);
    fclose(out);
    double rate = (double)trace_count(trace) / (seconds() - start);
    close(sink.file);
    *growth = sink.most - before;
    return rate;
}

static double reopen(const char *path)
{
    Text text = TEXT_EMPTY;
    Diag diag = {0};
    double start = seconds();
    bool fine = file_read(path, &text, &diag);
    Trace *trace = fine ? import_json(path, text_slice(&text), (ImportHow){0}, &diag) : NULL;
    double took = seconds() - start;
    if (!trace)
        fprintf(stderr, "%s\n", text_c(&diag.message));
    trace_free(trace);
    text_free(&text);
    diag_free(&diag);
    return took;
}

/* What python3 takes to read the lines of [path], and to write them again: seconds. */
static bool ask_python(const char *path, double *reads, double *writes)
{
    static const char script[] =
        "/usr/bin/python3 -c 'import json, sys, time\n"
        "start = time.process_time()\n"
        "rows = [json.loads(line) for line in open(sys.argv[1])]\n"
        "read = time.process_time()\n"
        "out = open(\"/dev/null\", \"w\")\n"
        "for row in rows: out.write(json.dumps(row, ensure_ascii=False, separators=(\",\", \":\")) + \"\\n\")\n"
        "print(read - start, time.process_time() - read)' ";
    Text command = TEXT_EMPTY;
    text_printf(&command, "%s%s", script, path);
    FILE *pipe = popen(text_c(&command), "r");
    bool fine = pipe && fscanf(pipe, "%lf %lf", reads, writes) == 2;
    if (pipe)
        pclose(pipe);
    text_free(&command);
    return fine;
}

static void measure(const char *name, const char *source, uint64_t events, const char *path)
{
    Diag diag = {0};
    Slice text = slice_of(source);
    Program *program = program_new("bench.py", text.bytes, text.length, &diag);
    Trace *trace = trace_new("bench.py", text, NULL);
    MachineConfig config = {.max_events = events};
    Machine *machine = machine_new(program, &config, trace);
    size_t json_growth, csv_growth;
    double reads = 0, writes = 0;
    machine_run(machine, 0);
    machine_free(machine);
    double count = (double)trace_count(trace);
    double csv = export_rate(trace, "csv", path, &csv_growth);
    double json = export_rate(trace, "json", path, &json_growth);
    size_t bytes = trace_bytes(trace);
    trace_free(trace);
    program_free(program);
    double again = reopen(path);
    if (!ask_python(path, &reads, &writes))
        fprintf(stderr, "export: python3 does not answer\n");
    printf("{\"program\":\"%s\",\"events\":%.0f,\"trace_mb\":%.1f,\"json_per_s\":%.0f,"
           "\"json_ratio\":%.1f,\"json_growth_mb\":%.2f,\"csv_per_s\":%.0f,\"csv_growth_mb\":%.2f,"
           "\"reopen_s\":%.2f,\"reopen_ratio\":%.2f}\n",
           name, count, (double)bytes / 1e6, json, json * writes / count, (double)json_growth / 1e6,
           csv, (double)csv_growth / 1e6, again, reads / again);
    fflush(stdout);
}

int main(int argc, char **argv)
{
    uint64_t events = argc > 1 ? strtoull(argv[1], NULL, 10) : 1000000;
    char path[] = "/tmp/corolane-export-XXXXXX.jsonl";
    int file = mkstemps(path, 6);
    if (file < 0 || close(file) != 0 || events == 0)
        return 1;
    for (size_t i = 0; i < sizeof programs / sizeof *programs; i++)
        measure(programs[i].name, programs[i].source, events, path);
    remove(path);
    return 0;
}
