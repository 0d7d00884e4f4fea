mail = ['bill', 'letter', 'stop', 'advert']


def take():
    return mail.pop(0)  #: take


for item in iter(take, 'stop'):  #: loop
    print('read', item)  #: read
print('left:', mail)  #: left

rest = iter(mail)  #: rest
print(next(rest, 'nothing'))  #: one
print(next(rest, 'nothing'))  #: none
