### the message names the module's file
def attempt(act):
    try:
        act()
    except ImportError as e:
        print(e)
def a(): from collections import OrderDict
def b(): from itertools import izip
def c(): from collections.abc import nonono
def d(): from os.path import nonono
def e(): from operator import nonono
def f(): from math import nonono
def g(): from functools import nonono
def h(): from re import nonono
for each in (a, b, c, d, e, f, g, h):
    attempt(each)
