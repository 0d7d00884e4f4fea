### made of text and parts
class C:
    def __complex__(self): return 3+4j
class D:
    def __float__(self): return 2.5
class E:
    def __complex__(self): return 5
class F: pass
class I:
    def __index__(self): return 7
class Z(complex):
    def x(self): return self.real
def show(*questions):
    for question in questions:
        try:
            print(repr(question()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: complex(0,-0.0),
    lambda: complex(-0.0,0),
    lambda: complex(-0.0,-0.0),
    lambda: complex(),
    lambda: complex(1),
    lambda: complex(1,2),
    lambda: complex(1.5,'a'),
    lambda: complex('a'),
    lambda: complex('1+2j'),
    lambda: complex(' 1+2j '),
    lambda: complex('1 + 2j'),
    lambda: complex('j'),
    lambda: complex('-j'),
    lambda: complex('+1j'),
    lambda: complex('1e3-2.5e-2J'),
    lambda: complex('(1+2j)'),
    lambda: complex('inf'),
    lambda: complex('nanj'),
    lambda: complex('infj'),
    lambda: complex('1_0+2j'),
    lambda: complex('1+2'),
    lambda: complex('1j+2'),
    lambda: complex(''),
    lambda: complex('1','2'),
    lambda: complex(1,'2'),
    lambda: complex(real=1,imag=2),
    lambda: complex(imag=2),
    lambda: complex(1,2,3),
    lambda: complex(x=2),
    lambda: complex([]),
    lambda: complex(1,[]),
    lambda: complex(1j,2j),
    lambda: complex(1j,2),
    lambda: complex(1,2j),
    lambda: complex(True),
    lambda: complex(None),
    lambda: complex(b'1'),
    lambda: complex(1e16,1e-7),
    lambda: complex(1e22,3),
    lambda: complex(float('inf'),float('nan')),
    lambda: complex(float('nan'),-float('inf')),
    lambda: complex('1')+C(),
    lambda: complex(C()),
    lambda: complex(D()),
    lambda: complex(E()),
    lambda: complex(F()),
    lambda: complex(I()),
    lambda: type(Z(1,2)+1),
    lambda: Z(1,2),
    lambda: Z(1,2).x(),
    lambda: repr(Z(3)),
    lambda: complex(1,-0.0),
)

### formatted
class C:
    def __complex__(self): return 3+4j
class D:
    def __float__(self): return 2.5
class E:
    def __complex__(self): return 5
class F: pass
class I:
    def __index__(self): return 7
class Z(complex):
    def x(self): return self.real
def show(*questions):
    for question in questions:
        try:
            print(repr(question()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: complex('inf'),
    lambda: 1j%2,
    lambda: abs(complex('inf')),
    lambda: complex(float('inf'),float('nan')),
    lambda: complex(float('nan'),-float('inf')),
    lambda: format(1+2j),
    lambda: format(1+2j,''),
    lambda: format(1+2j,'.2f'),
    lambda: format(1+2j,'10.2f'),
    lambda: format(1+2j,'<20'),
    lambda: format(1+2j,'>20'),
    lambda: format(1+2j,'^20'),
    lambda: format(1+2j,'+.1f'),
    lambda: format(1+2j,'e'),
    lambda: format(1.5-2.25j,'g'),
    lambda: format(1+2j,'010'),
    lambda: format(1+2j,'=10'),
    lambda: format(1+2j,'d'),
    lambda: format(1+2j,'%'),
    lambda: format(1+2j,',.2f'),
    lambda: format(12345.5+2j,','),
    lambda: format(1j,'.3'),
    lambda: format(1+2j,'.3'),
    lambda: f'{1+2j:.1f}',
    lambda: '%s' % (1+2j),
    lambda: '%d' % 1j,
    lambda: '%f' % 1j,
    lambda: '%r' % 1j,
)

### operators and attributes
class C:
    def __complex__(self): return 3+4j
class D:
    def __float__(self): return 2.5
class E:
    def __complex__(self): return 5
class F: pass
class I:
    def __index__(self): return 7
class Z(complex):
    def x(self): return self.real
def show(*questions):
    for question in questions:
        try:
            print(repr(question()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: 2j,
    lambda: 1+2j,
    lambda: -2j,
    lambda: (-0.0)*1j,
    lambda: -0j,
    lambda: 1j+1,
    lambda: 1+1j,
    lambda: 1.5+1j,
    lambda: 1j-1,
    lambda: 1j*1j,
    lambda: 1j/2j,
    lambda: 1j//2,
    lambda: 2//1j,
    lambda: divmod(1j,2),
    lambda: 1j/0,
    lambda: 1/0j,
    lambda: 1j**2,
    lambda: 1j**-1,
    lambda: 1j**0,
    lambda: 0j**0,
    lambda: 0j**-1,
    lambda: 0j**1j,
    lambda: 2**1j,
    lambda: (1+2j)**3,
    lambda: (1+2j)**0.5,
    lambda: (1+2j)**(1+1j),
    lambda: (-8)**(1/3),
    lambda: (-1)**0.5,
    lambda: (-8.0)**0.333,
    lambda: pow(-1,0.5),
    lambda: pow(1j,2),
    lambda: pow(1j,2,3),
    lambda: (1+2j)**100,
    lambda: (1+2j)**101,
    lambda: (1.5+2j)**-3,
    lambda: 1e200j**3,
    lambda: -(1+2j),
    lambda: +(1+2j),
    lambda: ~(1j),
    lambda: abs(3+4j),
    lambda: abs(1e308+1e308j),
    lambda: 1j<2,
    lambda: 1j<2j,
    lambda: 1j==1j,
    lambda: 1j==1,
    lambda: 1+0j==1,
    lambda: 1+0j==1.0,
    lambda: 1==1+0j,
    lambda: 1.0==1+0j,
    lambda: True==1+0j,
    lambda: 1j!='a',
    lambda: hash(1j),
    lambda: hash(1+0j)==hash(1),
    lambda: hash(2+3j),
    lambda: hash(-1+0j),
    lambda: hash(0.5+1.5j),
    lambda: bool(0j),
    lambda: bool(1j),
    lambda: (1+2j).real,
    lambda: (1+2j).imag,
    lambda: (1+2j).conjugate(),
    lambda: int(1j),
    lambda: float(1j),
    lambda: round(1j),
    lambda: str(1+2j),
    lambda: repr(1.0+2.0j),
    lambda: 1e16j,
    lambda: isinstance(1j,complex),
    lambda: complex.__mro__,
    lambda: [m for m in dir(1j) if m[:1]!='_'],
    lambda: sum([1j,2]),
    lambda: sum([1,2j,0.5]),
    lambda: max(1j,2),
    lambda: sorted([1j,2]),
    lambda: {1j:1,1+0j:2,1:3},
    lambda: 1j in [1j],
    lambda: [1,2][1j],
    lambda: 'a'*1j,
    lambda: 1j.real,
    lambda: 1j.imag,
    lambda: 3.0.real,
    lambda: 1_0j,
    lambda: 0j,
    lambda: 00j,
    lambda: 1.e1j,
    lambda: .5j,
    lambda: complex.conjugate(1j),
    lambda: 1j+D(),
    lambda: -1j,
    lambda: -(0j),
    lambda: 1-0j,
    lambda: -1-0j,
    lambda: 0j-1,
    lambda: 1j.__class__,
    lambda: 1j.foo,
    lambda: 1j.real.foo,
    lambda: (1+2j).__add__(1),
    lambda: (1+2j).__radd__(1),
    lambda: (1+2j).__add__('a'),
    lambda: (1+2j).__abs__(),
    lambda: (1+2j).__bool__(),
    lambda: (1+2j).__complex__(),
    lambda: (1+2j).__neg__(),
    lambda: 1j.__pow__(2),
    lambda: 1j*'a',
    lambda: 1j+'a',
    lambda: 'a'+1j,
    lambda: 1j+None,
    lambda: []+1j,
    lambda: []*1j,
    lambda: 1j**'a',
    lambda: (3).__complex__,
    lambda: (3.0).__complex__,
)
