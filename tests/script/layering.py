"""The borders between the folders, read from the include lines: see BORDERS.

Not linking a library does not stop an include, so the lines themselves are checked. The checker is
checked too: each planted line must be found, each allowed one must pass.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

# (files that match, may not include what matches, why)
BORDERS = [
    (r"engine/", r"app/", "the engine knows no app"),
    (r"engine/", r"SDL|png\.h", "the engine draws nothing"),
    (r"app/(?!platform/)", r"SDL", "SDL only in app/platform"),
    (r"engine/(trace|export|lesson)/", r"engine/(python|fiber)/", "traces know no evaluator"),
    (r"engine/trace/", r"engine/(export|lesson)/", "a trace knows nobody who reads it"),
    (r"engine/base/", r"engine/(?!base/)", "base stands alone"),
    (r"engine/fiber/", r"engine/(?!base/|fiber/)", "fibers stand on base"),
    (r"engine/(?!fiber/fiber_ucontext)", r"ucontext\.h", "one file knows ucontext"),
    (r"app/stage/", r"app/(platform|cli|session)/", "views need no display"),
    (r"app/session/", r"app/(platform|cli)/", "sessions need no display"),
    (r"app/stage/", r"engine/python/machine\.h", "a view never touches a machine"),
    (r"app/platform/", r"app/cli/(?!commands\.h|options\.h|load\.h|data\.h|message\.h|output\.h)",
     "the window needs no subcommand"),
    (r"app/stage/view_(?P<own>\w+)\.c", r"app/stage/view_(?!(?P=own)\.h)",
     "views do not include each other"),
]

PLANTED = [
    ("engine/trace/cursor.c", '#include "app/cli/load.h"'),
    ("engine/base/text.c", '#include <SDL.h>'),
    ("app/stage/layout.c", '#include <SDL2/SDL.h>'),
    ("app/cli/run.c", '#  include <SDL.h>'),
    ("engine/export/export_json.c", '#include "engine/python/value.h"'),
    ("engine/trace/apply.c", '#include "engine/fiber/fiber.h"'),
    ("engine/trace/apply.c", '#include "engine/export/row.h"'),
    ("engine/base/text.h", '#include "engine/trace/trace.h"'),
    ("engine/fiber/fiber.c", '#include "engine/python/value.h"'),
    ("engine/python/generator.c", "#include <ucontext.h>"),
    ("app/stage/view_code.c", '#include "app/platform/window.h"'),
    ("app/stage/view_code.c", '#include "engine/python/machine.h"'),
    ("app/session/session.c", '#include "app/platform/window.h"'),
    ("app/platform/window.c", '#include "app/cli/other.h"'),
    ("app/stage/view_code.c", '#include "app/stage/view_lanes.h"'),
    ("engine/trace/cursor.c", '#include "../python/value.h"'),
]
ALLOWED = [
    ("engine/export/row.c", '#include "engine/trace/steps.h"'),
    ("engine/python/machine.c", '#include "engine/trace/trace.h"'),
    ("engine/fiber/fiber_ucontext.c", "#include <ucontext.h>"),
    ("app/platform/window.c", "#include <SDL.h>"),
    ("app/stage/view_code.c", '#include "app/stage/view_code.h"'),
    ("app/cli/run.c", '#include "engine/python/machine.h"'),
    ("app/session/source.h", '#include "engine/python/machine.h"'),
    ("engine/trace/cursor.c", '// #include "app/cli/load.h"'),
]

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^">]+)[">]')


def fault(path, line):
    """Why `path` may not have this line; None when it may."""
    found = INCLUDE.match(line)
    if not found:
        return None
    target = found.group(1)
    if target.startswith("."):
        return "includes start at the repository root"
    for files, targets, why in BORDERS:
        where = re.match(files, path)
        if not where:
            continue
        own = where.groupdict().get("own")
        if re.match(targets.replace("(?P=own)", re.escape(own or "")), target):
            return why
    return None


def check_itself():
    for path, line in PLANTED:
        if fault(path, line) is None:
            yield f"{path}: the planted line is not found: {line}"
    for path, line in ALLOWED:
        if fault(path, line) is not None:
            yield f"{path}: the allowed line is refused: {line}"
    for _, _, why in BORDERS:
        if not any(fault(path, line) == why for path, line in PLANTED):
            yield f"no planted line shows: {why}"


def check_tree():
    for folder in ("engine", "app"):
        for path in sorted((ROOT / folder).rglob("*.[ch]")):
            name = path.relative_to(ROOT).as_posix()
            for number, line in enumerate(path.read_text().splitlines(), 1):
                why = fault(name, line)
                if why:
                    yield f"{name}:{number}: {why}: {line.strip()}"


def main():
    faults = [*check_itself(), *check_tree()]
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


main()
