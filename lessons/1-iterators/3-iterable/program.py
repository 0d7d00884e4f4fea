songs = ['Arirang', 'Yesterday']

print('first round:', list(songs))  #: round
print('second round:', list(songs))  #: again

player = iter(songs)  #: player
print('now:', next(player))  #: one
print('the rest:', list(player))  #: rest
print('once more:', list(player))  #: empty

other = iter(songs)  #: other
print(player is other, player is iter(player))  #: same
print('now:', next(other))  #: fresh
