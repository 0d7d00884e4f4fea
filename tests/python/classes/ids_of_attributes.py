### an object and its attributes are two objects
class Point:
    def __init__(self):
        self.x = 1
p = Point()
attributes = p.__dict__
print(id(p) == id(attributes), id(attributes) == id(p.__dict__), len({id(p), id(attributes), id({}), id([])}))
