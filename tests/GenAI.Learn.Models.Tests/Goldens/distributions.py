#!/usr/bin/python3
"""Makes distributions.json: masses, densities, cumulative functions, survival functions and quantiles by SciPy.

Every number of SciPy's is checked against mpmath with 60 digits. Where SciPy is itself more than 1e-11 off, mpmath's number is
written instead; "mended" counts them. Run it in this folder with Debian's python3-scipy and python3-mpmath:
/usr/bin/python3 distributions.py
"""
import json

import mpmath as mp
import numpy as np
from scipy import stats

mp.mp.dps = 60
TINY = 1e-290  # below it numbers lose digits by underflow; the tests then ask for "tiny" alone
PROBABILITIES = [1e-9, 1e-4, 0.0107, 0.1037, 0.2519, 0.4983, 0.7541, 0.9029, 0.9899, 0.9999]
ONE, HALF = mp.mpf(1), mp.mpf(1) / 2


def summed(mass, low, high):
    # Ranges reach 25 standard deviations or more beyond the middle; what lies further is below 1e-130 of the sum.
    return mp.fsum(mass(k) for k in range(int(low), int(high) + 1))


class Exact:
    """density, cumulative and survival with 60 digits; bounds of the support."""

    def __init__(self, pdf, cdf, sf):
        self.pdf, self.cdf, self.sf = pdf, cdf, sf


def bernoulli(p):
    p = mp.mpf(p)
    return Exact(lambda k: p if k == 1 else ONE - p, lambda k: ONE - p if k < 1 else ONE, lambda k: p if k < 1 else mp.mpf(0))


def binomial(n, p):
    n, p = int(n), mp.mpf(p)
    mass = lambda k: mp.binomial(n, k) * p ** k * (1 - p) ** (n - k)
    mean = int(n * p)
    return Exact(mass, lambda k: summed(mass, max(0, min(k, mean) - 2500), k), lambda k: summed(mass, k + 1, min(n, max(k, mean) + 2500)))


def poisson(rate):
    rate = mp.mpf(rate)
    mass = lambda k: mp.exp(k * mp.log(rate) - rate - mp.loggamma(k + 1))
    mean = int(rate)
    return Exact(mass, lambda k: summed(mass, max(0, min(k, mean) - 2500), k), lambda k: summed(mass, k + 1, max(k, mean) + 2500))


def geometric(p, first):
    p = mp.mpf(p)
    return Exact(lambda k: p * (1 - p) ** (k - first), lambda k: 1 - (1 - p) ** (k - first + 1), lambda k: (1 - p) ** (k - first + 1))


def hypergeometric(population, marked, draws):
    low, high = max(0, draws - population + marked), min(marked, draws)
    every = mp.binomial(population, draws)
    mass = lambda k: mp.binomial(marked, k) * mp.binomial(population - marked, draws - k) / every
    return Exact(mass, lambda k: summed(mass, low, k), lambda k: summed(mass, k + 1, high))


def uniform(a, b):
    a, b = mp.mpf(a), mp.mpf(b)
    inside = lambda t: max(mp.mpf(0), min(ONE, t))
    return Exact(lambda x: 1 / (b - a) if a <= x <= b else mp.mpf(0), lambda x: inside((x - a) / (b - a)), lambda x: inside((b - x) / (b - a)))


def normal(mu, sigma):
    z = lambda x: (x - mp.mpf(mu)) / mp.mpf(sigma)
    return Exact(lambda x: mp.npdf(z(x)) / mp.mpf(sigma), lambda x: mp.erfc(-z(x) / mp.sqrt(2)) / 2, lambda x: mp.erfc(z(x) / mp.sqrt(2)) / 2)


def exponential(rate):
    rate = mp.mpf(rate)
    return Exact(lambda x: rate * mp.exp(-rate * x), lambda x: -mp.expm1(-rate * x), lambda x: mp.exp(-rate * x))


def log_normal(mu, sigma):
    of = normal(mu, sigma)
    return Exact(lambda x: of.pdf(mp.log(x)) / x, lambda x: of.cdf(mp.log(x)), lambda x: of.sf(mp.log(x)))


def incomplete(a, b, x):
    # The series of DLMF 8.17.8, all terms positive; the factor in front by log-gammas of 60 digits.
    front = mp.exp(a * mp.log(x) + b * mp.log1p(-x) - mp.log(a) - (mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)))
    total, term, n = mp.mpf(0), ONE, 0
    while term > total * mp.mpf(10) ** -30:
        total += term
        term *= (a + b + n) / (a + 1 + n) * x
        n += 1
    return front * total


def beta(a, b):
    a, b = mp.mpf(a), mp.mpf(b)
    mean = a / (a + b)
    lower = lambda x: incomplete(a, b, x) if x <= mean else ONE - incomplete(b, a, 1 - x)
    upper = lambda x: ONE - incomplete(a, b, x) if x <= mean else incomplete(b, a, 1 - x)
    log_b = mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)
    return Exact(lambda x: mp.exp((a - 1) * mp.log(x) + (b - 1) * mp.log1p(-x) - log_b), lower, upper)


CASES = (
    [("Bernoulli", [p], stats.bernoulli(p), bernoulli(p)) for p in (0.001, 0.3, 0.999)]
    + [("Binomial", [n, p], stats.binom(n, p), binomial(n, p)) for n, p in ((1, 0.4), (10, 0.3), (40, 0.97), (1000, 0.004), (10000, 0.5), (10000, 0.0001), (10000, 0.9993))]
    + [("Poisson", [r], stats.poisson(r), poisson(r)) for r in (0.01, 1.0, 4.5, 90.0, 1e4)]
    + [("GeometricTrials", [p], stats.geom(p), geometric(p, 1)) for p in (1e-4, 0.2, 0.95)]
    + [("GeometricFailures", [p], stats.geom(p, loc=-1), geometric(p, 0)) for p in (1e-4, 0.2, 0.95)]
    + [("Hypergeometric", v, stats.hypergeom(*v), hypergeometric(*v)) for v in ([50, 5, 10], [20, 15, 12], [1000, 500, 300], [10000, 30, 9000], [10000, 5000, 5000])]
    + [("Uniform", [a, b], stats.uniform(a, b - a), uniform(a, b)) for a, b in ((0.0, 0.25), (-3.0, 7.0))]
    + [("Normal", v, stats.norm(*v), normal(*v)) for v in ([0.0, 1.0], [-5.0, 0.05], [170.0, 7.0])]
    + [("Exponential", [r], stats.expon(scale=1 / r), exponential(r)) for r in (0.01, 1.0, 1e4)]
    + [("LogNormal", [m, s], stats.lognorm(s, scale=np.exp(m)), log_normal(m, s)) for m, s in ((0.0, 0.05), (0.0, 1.0), (-2.0, 3.0))]
    + [("Beta", v, stats.beta(*v), beta(*v)) for v in ([0.01, 0.01], [0.5, 0.5], [1.0, 1.0], [2.0, 5.0], [0.01, 3.0], [80.0, 0.2], [1000.0, 1000.0], [1e4, 3.0])]
)


def points(name, frozen):
    discrete = hasattr(frozen.dist, "pmf")
    spread = np.concatenate([[1e-250, 1e-100, 1e-30, 1e-12], PROBABILITIES])
    xs = np.concatenate([frozen.ppf(spread), frozen.isf([1e-250, 1e-100, 1e-30, 1e-12])])
    xs = np.unique(xs[np.isfinite(xs)])
    if discrete:
        low, high = frozen.support()
        mean, deviation = frozen.mean(), frozen.std()
        xs = np.unique(np.clip(np.concatenate([xs, np.round(mean + deviation * np.array([-25, -12, -5, 0, 5, 12, 25])), [low, low + 1]]), low, min(high, 1e7)))
    elif name == "Beta":
        xs = np.unique(np.concatenate([xs, [1e-300, 1e-20, 1e-3, 0.3, 0.5, 0.9, 1 - 2 ** -40]]))
        xs = xs[(xs > 0) & (xs < 1)]
    elif name == "Exponential":
        xs = xs[xs > 0]
    return [float(x) for x in xs]


mended = 0


def number(scipys, exact):
    """SciPy's number, or mpmath's where SciPy's is off; 0 stands for anything below TINY."""
    global mended
    if exact < TINY:
        return 0.0
    if not abs(mp.mpf(float(scipys)) - exact) <= mp.mpf(10) ** -11 * abs(exact):
        mended += 1
        return float(exact)
    return float(scipys)


def quantile(name, frozen, exact, p):
    global mended
    x = float(frozen.ppf(p))
    if hasattr(frozen.dist, "pmf"):
        start = x
        while exact.cdf(int(x)) < p:
            x += 1
        while x > frozen.support()[0] and exact.cdf(int(x) - 1) >= p:
            x -= 1
        mended += x != start
        return x
    # The relative error of x is that of its probability divided by the slope d ln p / d ln x.
    if 0 < x < np.inf and not (name == "Beta" and x == 1):
        off = (exact.cdf(mp.mpf(x)) - p) / (exact.pdf(mp.mpf(x)) * mp.mpf(x))
        if abs(off) <= mp.mpf(10) ** -11:
            return x
    if name != "Beta":
        return x  # 0 or a negative number, whose error is not relative to itself
    mended += 1
    low, high = mp.mpf(-800), mp.log(HALF)
    mirrored = exact.cdf(HALF) < p
    for _ in range(110):
        middle = (low + high) / 2
        reached = exact.sf(1 - mp.exp(middle)) if mirrored else exact.cdf(mp.exp(middle))
        low, high = (low, middle) if reached >= (1 - mp.mpf(p) if mirrored else p) else (middle, high)
    return float(1 - mp.exp(low)) if mirrored else float(mp.exp(low)) if low > -700 else 0.0


def case(name, parameters, frozen, exact):
    discrete = hasattr(frozen.dist, "pmf")
    density = frozen.pmf if discrete else frozen.pdf
    xs = points(name, frozen)
    at = [int(x) if discrete else mp.mpf(x) for x in xs]
    return {
        "name": name,
        "parameters": parameters,
        "mean": float(frozen.mean()),
        "variance": float(frozen.var()),
        "x": xs,
        "density": [number(density(x), exact.pdf(a)) for x, a in zip(xs, at)],
        "cumulative": [number(frozen.cdf(x), exact.cdf(a)) for x, a in zip(xs, at)],
        "survival": [number(frozen.sf(x), exact.sf(a)) for x, a in zip(xs, at)],
        "p": PROBABILITIES,
        "quantile": [quantile(name, frozen, exact, p) for p in PROBABILITIES],
    }


cases = [case(*c) for c in CASES]
with open("distributions.json", "w") as file:
    lines = ",\n".join(json.dumps(c) for c in cases)
    file.write(f'{{"mended": {mended}, "cases": [\n{lines}\n]}}\n')
print(len(cases), "cases,", mended, "numbers mended")
