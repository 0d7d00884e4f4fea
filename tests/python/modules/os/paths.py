### the parts of a path
import os
for path in ["a/b/c.txt", "/a", "a/", "/", "//x//y", ".bashrc", "a.tar.gz", "..x", "x.", "a/.b.c", ""]:
    print(os.path.split(path), os.path.splitext(path), os.path.normpath(path), os.path.isabs(path))
for path in ["../a/../b", "a/../../b", "/../a", "a/./b//c"]:
    print(os.path.normpath(path), os.path.basename(path), os.path.dirname(path))
### joining stops at the last absolute part
from os.path import commonprefix, join
print(join("a", "b", "/c", "d"), join("a", ""), join("x/", "y"), commonprefix(["abcd", "abx"]))
try:
    join(1)
except TypeError as error:
    print(error)
### what is there, what was written, what was removed
import os
print(os.path.exists("nope"), os.path.isdir("."), os.path.isfile(__file__))
with open("written.txt", "w") as file:
    file.write("x\ny\n")
print(os.path.exists("written.txt"), os.path.getsize("written.txt"))
os.remove("written.txt")
print(os.path.exists("written.txt"))
for call in (os.remove, os.path.getsize):
    try:
        call("written.txt")
    except OSError as error:
        print(type(error).__name__, error)
### a program knows where it lies
import os
print(os.path.basename(__file__), os.path.isabs(__file__))
print(os.path.dirname(os.path.abspath(__file__)) == os.getcwd())
print(os.path.relpath("a/b", "a/c"), os.path.relpath(__file__), __package__, __spec__)
print(open(os.path.join(os.getcwd(), os.path.basename(__file__))).readline())
### what has __fspath__ names a file
import os
class Named:
    def __fspath__(self):
        return "by_name.txt"
with open(Named(), "w") as file:
    file.write("hello")
print(os.fspath(Named()), isinstance(Named(), os.PathLike), open(Named()).read())
os.remove(Named())
