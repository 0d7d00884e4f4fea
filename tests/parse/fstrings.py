### simple
f"", f"a", f"{a}", f"a{b}c", f"{a}{b}", f"{a} {b}", F"{a}", f'{a}', f'''{a}''', f"""{a}"""
f"{{", f"}}", f"{{}}", f"{{a}}", f"a{{b}}c{d}e", f"{{{a}}}", f"{a}}}", f"{{{{", f"{ a }", f"{a!r}", f"{a!s}", f"{a!a}", f"{a!r:>10}"
f"{a:}", f"{a:>10}", f"{a:{b}}", f"{a:{b}.{c}}", f"{a:x{b}y{c}z}", f"{a!r:{b}}", f"{a:%Y-%m-%d}", f"{a:{b!r}}", f"{a:{b:c}}"
### debug
f"{a=}", f"{a = }", f"{ a=}", f"{a=!r}", f"{a=!s}", f"{a=:>10}", f"{a=!r:x}", f"x{a=}y", f"{a+b=}", f"{a==b}", f"{a==b=}", f"{a!=b}", f"{a<=b}", f"{a>=b}", f"{a<b}", f"{a>b=}"
f"{a  =  }", f"{f(x=1)=}", f"{a=}{b=}"
### expressions
f"{a.b[c](d)}", f"{a['b']}", f'{a["b"]}', f"{a if b else c}", f"{(lambda x: x)(1)}", f"{[a for a in b]}", f"{ {a: b} }", f"{ {a} }", f"{a, b}", f"{a,}", f"{(a)}", f"{a:=5}", f"{(a:=5)}"
f"{x for x in y}", f"{*a, b}", f"{a or b}", f"{not a}", f"{-a}", f"{'}'}", f"{'{'}", f"{':'}", f"{'!'}", f"{a[':']}", f"{a[b:c]}", f"{(a!=b)}", f"{lambda_}", f"{3.5}", f"{'a' 'b'}", f"{a!=b!r}"
f"{'''a'''}", f"""{'a' "b"}""", f"{f'{a}'}"
f"{f'{a:{b}}'}", f"{a}" f"{b}", "a" f"{b}", f"{a}" "b", "a" "b" f"{c}" "d" "e" f"{f}", f"a" "b", u"a" f"{b}", f"{a}" u"b"
rf"\n{a}\d", fr"\{a}\}}", Rf"{a}", f"\n{a}\t", f"\x41{a}\u0041", f"\{a}" if 0 else f"\\{a}"
f"{a}\
b", f"a\
{b}"
### multi-line
x = f"""a {b} c
 {d} e {
  f} {g
} {h:
  i}
{j}"""
if 1:
    y = f'''
{a}
    {b!r}''' f"{c}"
    z = (f"{a}"
         f"{b}"
         "c"
         f"{d + e}")
f("x", f"""
{a}{b
+c}
""", d)
### positions behind wide characters
"한글", f"한글 {a} 값 {b + c}", d
f"é{f'ü{x}'}ö{y:>{폭}}"
### nesting
f"{a:{b}{c}}", f"{a:{b}x{c!s}}", f"{f(f'{x}')}", f"{a['b']:{c['d']}}"
f"{ {'a': 1}['a'] }", f"{a:{'>'}{10}}", f"{[f'{x}' for x in y]}", f"{(lambda: {a: b})}"
### yields
def g():
    f"{yield}"
    f"{yield x}"
    f"{(yield x)!r:{yield}}"
