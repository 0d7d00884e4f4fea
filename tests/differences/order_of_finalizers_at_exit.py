# At exit, finalizers run in the order in which their objects were made, whatever holds them.
# Why: CPython's collector finds some objects later than others on its way through what holds them.
class Named:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print(self.name)

held = Named("made first, held by a list made later")
box = [held]
del held
alone = Named("made second")
# python3:
#   made second
#   made first, held by a list made later
#   --- stderr
#   --- status 0
# corolane:
#   made first, held by a list made later
#   made second
#   --- stderr
#   --- status 0
