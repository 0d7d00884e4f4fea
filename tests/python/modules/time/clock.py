### the clock moves by what the program sleeps
import time
start, first = time.time(), time.perf_counter()
time.sleep(0.25)
print(round(time.perf_counter() - first, 1) >= 0.2, time.time() >= start, time.monotonic() >= 0, type(time.time_ns()))
print(type(time.perf_counter_ns()), type(time.process_time()), time.sleep(0), time.gmtime().tm_year >= 2023, len(time.ctime()), len(time.asctime()), len(time.strftime("%H:%M:%S")))
