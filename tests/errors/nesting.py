### 1
for x in y:
  for x in y:
    for x in y:
      for x in y:
        for x in y:
          for x in y:
            for x in y:
              for x in y:
                for x in y:
                  for x in y:
                    for x in y:
                      for x in y:
                        for x in y:
                          for x in y:
                            for x in y:
                              for x in y:
                                for x in y:
                                  for x in y:
                                    for x in y:
                                      for x in y:
                                        for x in y:
                                          pass
### 2
while x:
  while x:
    while x:
      while x:
        while x:
          while x:
            while x:
              while x:
                while x:
                  while x:
                    while x:
                      while x:
                        while x:
                          while x:
                            while x:
                              while x:
                                while x:
                                  while x:
                                    while x:
                                      while x:
                                        with a: pass
### 3
try:
  try:
    try:
      try:
        try:
          try:
            try:
              try:
                try:
                  try:
                    try:
                      try:
                        try:
                          try:
                            try:
                              try:
                                try:
                                  try:
                                    try:
                                      try:
                                        try:
                                          pass
                                        finally: pass
                                      finally: pass
                                    finally: pass
                                  finally: pass
                                finally: pass
                              finally: pass
                            finally: pass
                          finally: pass
                        finally: pass
                      finally: pass
                    finally: pass
                  finally: pass
                finally: pass
              finally: pass
            finally: pass
          finally: pass
        finally: pass
      finally: pass
    finally: pass
  finally: pass
finally: pass
### 4
with a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a: pass
