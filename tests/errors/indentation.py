### 1
  x=1
### 2
	x
 y
### 3
if 1:
    pass
  x
### 4
if 1:
    pass
  x
(
### 5
a
	b
### 6
if 1:
	x
        y

### 7
if 1:
        x
	y

### 8
if 1: x
  y
### 9
if x:
 pass
 else:
  pass
### 10
class A:

### 11
class A:
x
### 12
def f():
"doc"
### 13
def f():

# c

x = 1

### 14
if 1:
x
### 15
if 1:
 pass
elif 2:
x
### 16
if 1:
 pass
else:
x
### 17
while 1:
x
### 18
for a in b:
x
### 19
async for a in b:
x
### 20
with a:
x
### 21
with (a as b, c):
x
### 22
try:
x
### 23
try:
 pass
except:
x
### 24
try:
 pass
except A as b:
x
### 25
try:
 pass
except* A as b:
x
### 26
try:
 pass
finally:
x
### 27
try:
 pass
except: pass
else:
x
### 28
def f(a) -> b:
x
### 29
async def f():
x
### 30
class A(b):
x
### 31
if 1:
  if 2:
    x
   y

### 32
def f():
  x
    y

### 33
def f():
    return 1
   x = 2
### 34
if 1:

### 35
if 1:
### 36
for x in y:
    

### 37
x = 1
    # c
  y = 2
### 38
match x:
case 1: pass
### 39
match x:
 case 1:
 pass
### 40
lambda:
 x
### 41
while 1:
  x
 else:
  y
### 42
if 1:
 if 1:
  if 1:
   if 1:
    if 1:
     if 1:
      if 1:
       if 1:
        if 1:
         if 1:
          if 1:
           if 1:
            if 1:
             if 1:
              if 1:
               if 1:
                if 1:
                 if 1:
                  if 1:
                   if 1:
                    if 1:
                     if 1:
                      if 1:
                       if 1:
                        if 1:
                         if 1:
                          if 1:
                           if 1:
                            if 1:
                             if 1:
                              if 1:
                               if 1:
                                if 1:
                                 if 1:
                                  if 1:
                                   if 1:
                                    if 1:
                                     if 1:
                                      if 1:
                                       if 1:
                                        if 1:
                                         if 1:
                                          if 1:
                                           if 1:
                                            if 1:
                                             if 1:
                                              if 1:
                                               if 1:
                                                if 1:
                                                 if 1:
                                                  if 1:
                                                   if 1:
                                                    if 1:
                                                     if 1:
                                                      if 1:
                                                       if 1:
                                                        if 1:
                                                         if 1:
                                                          if 1:
                                                           if 1:
                                                            if 1:
                                                             if 1:
                                                              if 1:
                                                               if 1:
                                                                if 1:
                                                                 if 1:
                                                                  if 1:
                                                                   if 1:
                                                                    if 1:
                                                                     if 1:
                                                                      if 1:
                                                                       if 1:
                                                                        if 1:
                                                                         if 1:
                                                                          if 1:
                                                                           if 1:
                                                                            if 1:
                                                                             if 1:
                                                                              if 1:
                                                                               if 1:
                                                                                if 1:
                                                                                 if 1:
                                                                                  if 1:
                                                                                   if 1:
                                                                                    if 1:
                                                                                     if 1:
                                                                                      if 1:
                                                                                       if 1:
                                                                                        if 1:
                                                                                         if 1:
                                                                                          if 1:
                                                                                           if 1:
                                                                                            if 1:
                                                                                             if 1:
                                                                                              if 1:
                                                                                               if 1:
                                                                                                if 1:
                                                                                                 if 1:
                                                                                                  if 1:
                                                                                                   if 1:
                                                                                                    if 1:
                                                                                                     x
