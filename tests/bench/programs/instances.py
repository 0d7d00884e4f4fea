class Node:
    def __init__(self, value):
        self.value = value
        self.next = None
    def __iter__(self):
        while self:
            yield self.value
            self = self.next
while True:
    head = None
    for i in range(50):
        node = Node(i)
        node.next = head
        head = node
    for x in head:
        pass
