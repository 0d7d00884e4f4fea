### directives and mistakes
class F:
    def __format__(s,spec): return f'<{spec}>'
class M(dict):
    def __missing__(s,k): return k+'?'
class Plain:
    def __repr__(s): return 'Plain'
class Idx:
    def __init__(s,n): s.n=n
    def __index__(s): return s.n


def show(*questions):
    for question in questions:
        try:
            print(repr(question()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: '%d' % 5,
    lambda: '%5d|' % 5,
    lambda: '%-5d|' % 5,
    lambda: '%05d' % 5,
    lambda: '%+d' % 5,
    lambda: '% d' % 5,
    lambda: '%x' % 255,
    lambda: '%#x' % 255,
    lambda: '%X' % 255,
    lambda: '%o' % 8,
    lambda: '%#o' % 8,
    lambda: '%e' % 12345.678,
    lambda: '%E' % 12345.678,
    lambda: '%g' % 1e10,
    lambda: '%G' % 1e-10,
    lambda: '%f' % 1.5,
    lambda: '%.2f' % 1.005,
    lambda: '%10.3f|' % 3.14159,
    lambda: '%-10.3f|' % 3.14159,
    lambda: '%s' % None,
    lambda: '%s' % (1,),
    lambda: '%s' % [1],
    lambda: '%s %s' % (1,),
    lambda: '%s' % (1,2),
    lambda: '%d' % 'a',
    lambda: '%d' % 1.9,
    lambda: '%d' % -1.9,
    lambda: '%d' % True,
    lambda: '%i' % 5,
    lambda: '%u' % 5,
    lambda: '%c' % 65,
    lambda: '%c' % 'a',
    lambda: '%c' % 'ab',
    lambda: '%r' % 'a',
    lambda: '%a' % 'é',
    lambda: '%%' % (),
    lambda: '%' % (),
    lambda: '%z' % 5,
    lambda: '%(a)s' % {'a':1},
    lambda: '%(a)s %(b)d' % {'a':1,'b':2},
    lambda: '%(a)s' % {'b':1},
    lambda: '%(a)s' % 5,
    lambda: '%(a' % {'a':1},
    lambda: '%*d' % (5,1),
    lambda: '%-*d|' % (5,1),
    lambda: '%.*f' % (2,3.14159),
    lambda: '%*d' % ('a',1),
    lambda: '%s' % (),
    lambda: '%5s|' % 'ab',
    lambda: '%-5s|' % 'ab',
    lambda: '%.1s' % 'ab',
    lambda: '%5.1s|' % 'ab',
    lambda: '%05s|' % 'ab',
    lambda: '%x' % 1.5,
    lambda: '%x' % 'a',
    lambda: '%f' % 'a',
    lambda: '%d' % None,
    lambda: '%d' % 10**3,
    lambda: '%ld' % 5,
    lambda: '%hd' % 5,
    lambda: '%s %%' % 5,
    lambda: 'a%' % (),
    lambda: '%d%%' % 50,
    lambda: '%5%' % (),
    lambda: '%s' % {'a':1},
    lambda: '%s' % {1,},
    lambda: '%.3d' % 5,
    lambda: '%+.3d' % 5,
    lambda: '%#X' % 255,
    lambda: '%s' % Plain(),
    lambda: '%d' % Idx(5),
    lambda: '%x' % Idx(255),
    lambda: '%f' % Idx(5),
    lambda: '%.0f' % 2.5,
    lambda: '%5.1f%%' % 12.345,
    lambda: '%s' % 1.0,
    lambda: '%r' % 1.0,
    lambda: '%g' % 1.0,
    lambda: '%g' % 0.00001,
    lambda: '%.10g' % 0.1,
)
