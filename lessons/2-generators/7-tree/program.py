class Folder:
    def __init__(self, name, *inside):
        self.name = name
        self.inside = inside

    def walk(self):
        yield self.name  #: name
        for folder in self.inside:  #: each
            yield from folder.walk()  #: down


home = Folder('home', Folder('music'), Folder('work', Folder('plans')))  #: build
for name in home.walk():  #: loop
    print(name)  #: show
