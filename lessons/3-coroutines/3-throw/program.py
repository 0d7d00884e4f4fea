class Alarm(Exception):
    pass


def thermostat():
    target = 20
    while True:
        try:
            reading = yield target  #: ask
            print('measured', reading)  #: show
        except Alarm:  #: caught
            target = 15  #: lower


heating = thermostat()
print('target', next(heating))  #: prime
heating.send(19)  #: send
print('target', heating.throw(Alarm))  #: alarm
try:
    heating.throw(KeyError('no sensor'))  #: strange
except KeyError as error:  #: back
    print('stopped by', error)  #: say
print(next(heating, 'switched off'))  #: after
