### words in lines of every width
import textwrap
text = ("Generators are functions that can be paused and resumed on the fly, returning an object that can be iterated "
        "over -- well-known. So they are memory-efficient. A_very_long_word_that_does_not_fit ends.")
for width in (5, 10, 20, 40, 70):
    print(textwrap.fill(text, width=width))
print(textwrap.wrap(text, 20, initial_indent="* ", subsequent_indent="  ", max_lines=3))
print(textwrap.wrap("foo-bar-baz qux--quux e-mail x-y", 6), textwrap.wrap("aaa bbb", 3, break_long_words=False), textwrap.wrap(""))
### margins
import textwrap
print(textwrap.dedent("""
    a
      b

    c
"""), repr(textwrap.dedent("\ta\n\t\tb\n  \n")), textwrap.indent("a\n\nb\n", "> "))
print(textwrap.shorten("Hello  world!", width=12), textwrap.shorten("Hello  world!", width=11))
