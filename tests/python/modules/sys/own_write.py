### print calls a write that the program has put on sys.stdout
import sys
class Mirror:
    def __enter__(self):
        self.write = sys.stdout.write
        sys.stdout.write = self.reversed
        return "inside"
    def reversed(self, text):
        self.write(text[::-1])
    def __exit__(self, *error):
        sys.stdout.write = self.write
with Mirror() as what:
    print("Alice", what, sep="-")
print("outside", what)
### a file without a method of its own again
import sys
lines = []
sys.stdout.write = lines.append
print("kept", 1)
del sys.stdout.write
print(lines)
