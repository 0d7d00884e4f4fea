### averages and spreads keep the kind of their numbers
import statistics as s
from decimal import Decimal
from fractions import Fraction
sets = ([1, 2, 3, 4, 4], [2.5, 3.25, 5.5, 11.25], [1, 3], [Fraction(1, 2), Fraction(1, 3)], [], [7], [0.1] * 7 + [0.3],
        [Decimal("0.5"), Decimal("0.25")])
for name in "mean median median_low median_high mode multimode stdev pstdev variance pvariance fmean".split():
    for data in sets:
        try:
            print(name, repr(getattr(s, name)(data)))
        except s.StatisticsError as error:
            print(name, error)
### deviations are rounded once
import random, statistics
random.seed(3)
for n in range(2, 40):
    data = [random.gauss(0, 100) for _ in range(n)]
    print(statistics.stdev(data), statistics.pstdev(data), statistics.mean(data))
### quantiles and lines
import statistics as s
print(s.quantiles(range(1, 100), n=10), s.quantiles([1, 2, 3, 4], method="inclusive"), s.harmonic_mean([40, 60]))
print(s.correlation([1, 2, 3], [3, 2, 5]), s.linear_regression([1, 2, 3], [3, 2, 5]), s.geometric_mean([54, 24, 36]))
