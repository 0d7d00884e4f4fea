### values as text
import json
value = {"a": [1, 2.5, None, True, {"b": []}], "c": 'h\u00e9 \n "q" \U0001f600 \x01', "d": (1, 2), 3: 4, None: 5, 1.5: 7}
print(json.dumps(value), json.dumps(value, ensure_ascii=False, separators=(",", ":")), sep="\n")
print(json.dumps(value, indent=2), json.dumps({"b": 1, "a": {"z": [1, [2]]}}, sort_keys=True, indent="\t"))
print(json.dumps([]), json.dumps({}, indent=2), json.dumps([[]], indent=0), json.dumps([1e100, -0.0, float("inf")]))
### text as values
import json
for text in ['{"a": 1, "b": [1, {"c": null}]}', "[]", '"x\\u00e9\\ud83d\\ude00\\n"', "-1.5e3", "NaN", " [1 , 2 ] "]:
    print(repr(json.loads(text)))
print(json.loads('{"a":{"b":1}}', object_hook=lambda d: sorted(d.items())), json.loads("[1.5]", parse_float=str))
### where a text is wrong
import json
for text in ["[1, 2", '{"a" 1}', "{a:1}", "[1,]", '{"a":1,}', "", "nul", "[1] x", '"abc', '"\\x"', "01", '"a\nb"',
             '{"a":1 "b":2}', "-", '"\\u12"', "[1 2]", '{"a":}', "{", "1."]:
    try:
        print(json.loads(text))
    except json.JSONDecodeError as error:
        print(error, error.pos, error.lineno, error.colno, error.msg)
### what cannot be written
import json
class Point:
    def __init__(self):
        self.x = 1
endless = []
endless.append(endless)
for value in (Point(), {1, 2}, {"a": Point()}, {(1, 2): 3}, endless):
    try:
        print(json.dumps(value))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(json.dumps(Point(), default=lambda o: o.__dict__), json.dumps({(1,): 1, "a": 2}, skipkeys=True))
class Encoder(json.JSONEncoder):
    def default(self, o):
        return [o.real, o.imag] if isinstance(o, complex) else super().default(o)
print(json.dumps([2 + 1j], cls=Encoder))
### through files
import io, json
file = io.StringIO()
json.dump({"x": [1]}, file)
file.seek(0)
print(file.getvalue(), json.load(file))
