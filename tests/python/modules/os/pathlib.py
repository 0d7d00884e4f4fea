### the parts of a path object
from pathlib import Path
p = Path("a/b") / "c.tar.gz"
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, list(map(str, p.parents)))
print(Path(), Path("/"), Path("/a/../b"), Path("//x/y"), Path("a//b/./c/"), Path("a.").suffix, Path(".x").suffix)
### paths made of others
from pathlib import Path, PurePath
p = Path("a/b/c.tar.gz")
print(p.with_suffix(".zip"), p.with_name("z"), p.with_stem("y"), p.joinpath("x", "y"), "q" / p)
print(Path("/a/b").relative_to("/a"), p.is_relative_to("a"), p == Path("a", "b", "c.tar.gz"))
print(sorted([Path("b"), Path("a")]), {p: 1}[Path("a/b/c.tar.gz")], type(PurePath("x")))
for wrong in (lambda: p.with_suffix("x"), lambda: Path(1), lambda: p.relative_to("b"), lambda: p / 1):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
### files by path objects
from pathlib import Path
p = Path("written.txt")
print(p.write_text("abc\ndef\n"), p.exists(), p.is_file(), p.read_text())
with p.open() as file:
    print(file.readlines(), file.name)
p.unlink()
p.unlink(missing_ok=True)
print(p.exists(), Path(__file__).parent.is_dir(), Path.cwd() == Path(__file__).resolve().parent)
try:
    p.read_text()
except FileNotFoundError as error:
    print(error)
