### comments
# first
a  # second
#third
    # indented comment at top
b
if a:  # comment
    # inside
    b  # after
# dedented comment
    c
# last
### continuation
a = 1 + \
    2
if a and \
   b:
    c
x = "a" \
    "b"
a = \
\
1
assert a, \
    b
### continuation before indentation
if 1:
    a
\
    b
### blank lines

a


b

c
  
def f():
    pass
### brackets over lines
a = (1,
  2,
        3)
b = [
1, 2,
# comment

3]
c = {
  'a':
    1,
}
f(a,
b
)
if (a and
b):
  c
### tabs
if a:
	b
	if c:
		d
if a:
        b
if a:
  b
  if c:
     d
  e
### tabs mixed well
if a:
  	b
  	c
if a:
	  b
	  c
### one line
if a: b
class A: pass
### semicolons
a;b ;c;
### no final newline after comment
a
# end
### deep indentation
if a:
 if b:
  if c:
   if d:
    e
   f
  g
 h
i
### strings over lines
x = """a
  b
c""" + '''d
e'''; y = 1
f("""
""", a)
def g():
    """doc

    more
    """
    return """
x""", b
### unicode
é = 1
한글 = "값"
print(한글, é, "é", 변수)
ﬁ = ª = 1
x·y = 1
℘ = ℮ = 1
𝔘𝔫𝔦 = 1
def 함수(매개, *, 키=1): return 매개
class 클래스: 속성: int = 1
a = "가나다"; b = 가.나[다](라=1)
