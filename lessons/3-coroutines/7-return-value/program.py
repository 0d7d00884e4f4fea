def count(votes):
    yes = 0
    for vote in votes:
        yield vote  #: show
        yes += vote == 'yes'
    return yes  #: result


for vote in count(['yes', 'no']):  #: loop
    print('vote:', vote)  #: heard
print('the loop never saw the result')  #: lost


def chair():
    yes = yield from count(['yes', 'yes'])  #: from
    print('yes votes:', yes)  #: told


print('votes:', list(chair()))  #: list
