### print_exc is what the interpreter prints
import sys
import traceback
def deep(n):
    if n == 0:
        raise ValueError("deep")
    deep(n - 1)
for n in (0, 6):
    try:
        deep(n)
    except ValueError as error:
        traceback.print_exc(file=sys.stdout)
        print(traceback.format_exc() == "".join(traceback.format_exception(error)))
        print(traceback.format_exception_only(error), len(traceback.format_tb(error.__traceback__)))
traceback.print_exc()
### causes and contexts come first
import traceback
def with_cause():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise RuntimeError("chain") from error
def with_context():
    try:
        1 / 0
    except ZeroDivisionError:
        missing_name
for function in (with_cause, with_context):
    try:
        function()
    except Exception as error:
        traceback.print_exc()
        traceback.print_exception(type(error), error, error.__traceback__)
        traceback.print_exc(chain=False, limit=1)
### a frame's file, line, function and text
import traceback
def f():
    return {}["key"]
try:
    f()
except KeyError as error:
    for frame in traceback.extract_tb(error.__traceback__):
        print(frame.filename == __file__, frame.lineno, frame.name, frame.line)
        filename, line, name, text = frame
    traceback.print_tb(error.__traceback__)
### the reports of exceptions that come out of a generator
import traceback
def lines():
    try:
        yield 1
    finally:
        print("closed")
g = lines()
next(g)
try:
    g.throw(ValueError("thrown"))
except ValueError:
    traceback.print_exc()
