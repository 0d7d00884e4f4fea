"""Averages and spreads of numbers, computed exactly and rounded once."""

# lacks: LinearRegression NormalDist

import math as _math
from bisect import bisect_left as _bisect_left, bisect_right as _bisect_right
from collections import Counter as _Counter, namedtuple as _namedtuple
from fractions import Fraction as _Fraction

__all__ = ["StatisticsError", "correlation", "covariance", "fmean", "geometric_mean",
           "harmonic_mean", "linear_regression", "mean", "median", "median_grouped", "median_high",
           "median_low", "mode", "multimode", "pstdev", "pvariance", "quantiles", "stdev",
           "variance"]


_LinearRegression = _namedtuple("LinearRegression", "slope intercept")


class StatisticsError(ValueError):
    pass


# ---- exact sums

def _exact(x):
    """A number as a fraction, or itself where it has none (nan, inf)."""
    if isinstance(x, (int, _Fraction)):
        return _Fraction(x)
    try:
        return _Fraction(*x.as_integer_ratio())
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") \
            from None
    except (OverflowError, ValueError):
        return x


def _joined(kind, other):
    """The type of a sum of the two."""
    if kind is other or issubclass(other, kind) and other is not bool:
        return other
    if kind is int or issubclass(kind, other):
        return kind if other is bool else other
    if other is int or issubclass(other, int):
        return kind
    if issubclass(kind, int):
        return other
    if {kind, other} == {float, _Fraction}:
        return float
    raise TypeError("don't know how to coerce %s and %s" % (kind.__name__, other.__name__))


def _sum(data):
    """(type, exact sum, how many)"""
    kind, total, count = int, _Fraction(0), 0
    for x in data:
        kind = _joined(kind, type(x) if type(x) is not bool else int)
        total += _exact(x)
        count += 1
    return kind, total, count


def _convert(value, kind):
    if type(value) is kind:
        return value
    if issubclass(kind, int):
        if isinstance(value, _Fraction) and value.denominator == 1:
            return kind(value.numerator)
        return float(value)
    if kind is float or not isinstance(value, _Fraction):
        return kind(value)
    return kind(value.numerator) / kind(value.denominator)


def _square_root(value):
    """The float that is nearest to the root of a fraction."""
    if not isinstance(value, _Fraction):
        return _math.sqrt(value)
    if value == 0:
        return 0.0
    top, bottom = value.numerator, value.denominator
    shift = (top.bit_length() - bottom.bit_length() - 109) // 2
    if shift >= 0:
        root = _math.isqrt(top // (bottom << 2 * shift))
        exact = root * root * (bottom << 2 * shift) == top
    else:
        root = _math.isqrt((top << -2 * shift) // bottom)
        exact = root * root * bottom == top << -2 * shift
    root |= not exact  # a sticky bit: it lies above
    return float(root << shift) if shift >= 0 else root / (1 << -shift)


def _positive(values, message):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


# ---- averages

def mean(data):
    kind, total, count = _sum(data)
    if count < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(total / count, kind)


def fmean(data, weights=None):
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return _math.fsum(data) / len(data)
    weights = list(weights)
    if len(data) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    total = _math.fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return _math.fsum(x * w for x, w in zip(data, weights)) / total


def geometric_mean(data):
    try:
        return _math.exp(fmean(map(_math.log, data)))
    except ValueError:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive "
                              "numbers") from None


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    message = "harmonic mean does not support negative values"
    if len(data) == 1 and weights is None:
        return next(_positive(data, message))
    weights = [1] * len(data) if weights is None else list(weights)
    if len(weights) != len(data):
        raise StatisticsError("Number of weights does not match data size")
    if any(x == 0 for x in _positive(data, message)):
        return 0
    kind, total, _ = _sum(w / x for w, x in zip(weights, data))
    return _convert(sum(map(_exact, weights)) / total, kind)


# ---- middles

def _ordered(data, message="no median for empty data"):
    data = sorted(data)
    if not data:
        raise StatisticsError(message)
    return data


def median(data):
    data = _ordered(data)
    half = len(data) // 2
    return data[half] if len(data) % 2 else (data[half - 1] + data[half]) / 2


def median_low(data):
    data = _ordered(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = _ordered(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    data = _ordered(data)
    x = data[len(data) // 2]
    below, upto = _bisect_left(data, x), _bisect_right(data, x)
    interval, x = float(interval), float(x)
    return x - interval / 2.0 + interval * (len(data) / 2 - below) / (upto - below)


def mode(data):
    pairs = _Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    counts = _Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    if len(data) < 2:
        raise StatisticsError("must have at least two data points")
    if method not in ("inclusive", "exclusive"):
        raise ValueError(f"Unknown method: {method!r}")
    inclusive = method == "inclusive"
    last = len(data) - 1 if inclusive else len(data) + 1
    result = []
    for i in range(1, n):
        j = i * last // n if inclusive else max(1, min(len(data) - 1, i * last // n))
        delta = i * last - j * n
        low, high = (data[j], data[j + 1]) if inclusive else (data[j - 1], data[j])
        result.append((low * (n - delta) + high * delta) / n)
    return result


# ---- spreads

def _squares(data, center=None):
    """(type, sum of the squared distances, how many)"""
    data = list(data)
    kind, total, count = _sum(data)
    if count == 0:
        return kind, total, 0
    middle = total / count if center is None else _exact(center)
    return kind, sum(((_exact(x) - middle) ** 2 for x in data), _Fraction(0)), count


def _spread(data, center, least, function):
    kind, total, count = _squares(data, center)
    if count < least:
        points = "one data point" if least == 1 else "two data points"
        raise StatisticsError(f"{function} requires at least {points}")
    return kind, total / (count - least + 1)


def variance(data, xbar=None):
    kind, value = _spread(data, xbar, 2, "variance")
    return _convert(value, kind)


def pvariance(data, mu=None):
    kind, value = _spread(data, mu, 1, "pvariance")
    return _convert(value, kind)


def _deviation(kind, value):
    if kind is float or issubclass(kind, (int, _Fraction)):
        return _square_root(value)
    return (kind(value.numerator) / kind(value.denominator)).sqrt()


def stdev(data, xbar=None):
    return _deviation(*_spread(data, xbar, 2, "stdev"))


def pstdev(data, mu=None):
    return _deviation(*_spread(data, mu, 1, "pstdev"))


# ---- two series

def _paired(x, y, function):
    if len(x) != len(y):
        raise StatisticsError(f"{function} requires that both inputs have same number of data "
                              "points")
    if len(x) < 2:
        raise StatisticsError(f"{function} requires at least two data points")
    middle_x, middle_y = _math.fsum(x) / len(x), _math.fsum(y) / len(y)
    return [a - middle_x for a in x], [b - middle_y for b in y], middle_x, middle_y


def _products(a, b):
    return _math.fsum(p * q for p, q in zip(a, b))


def covariance(x, y, /):
    dx, dy, _, _ = _paired(x, y, "covariance")
    return _products(dx, dy) / (len(x) - 1)


def correlation(x, y, /):
    dx, dy, _, _ = _paired(x, y, "correlation")
    try:
        return _products(dx, dy) / _math.sqrt(_products(dx, dx) * _products(dy, dy))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


def linear_regression(x, y, /, *, proportional=False):
    dx, dy, middle_x, middle_y = _paired(x, y, "linear regression")
    if proportional:
        dx, dy = x, y
    try:
        slope = _products(dx, dy) / _products(dx, dx)
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    return _LinearRegression(slope, 0.0 if proportional else middle_y - slope * middle_x)
