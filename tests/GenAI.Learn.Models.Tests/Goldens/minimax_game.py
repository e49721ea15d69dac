"""Makes minimax_game.json with SciPy: V(D*, G), the Jensen-Shannon divergence and the mean gradients of both generator losses for
pairs of densities on the line. Adaptive quadrature (QUADPACK) of the definitions, not of the formulas that the C# code uses: the
gradients are central differences of E_g[loss(D*(x))] over a shift of the generated density with D* held still.
Run: /usr/bin/python3 minimax_game.py > minimax_game.json
"""
import json
import numpy as np
from scipy import integrate
from scipy.stats import norm

def log_density(parts, x):
    means, deviation = parts
    return np.logaddexp.reduce([norm.logpdf(x, m, deviation) for m in means], axis=0) - np.log(len(means))

def mean_over(parts, function, marks):
    means, deviation = parts
    low, high = min(means) - 12 * deviation, max(means) + 12 * deviation
    cuts = sorted({low, high, *[m for m in marks if low < m < high]})
    return sum(integrate.quad(lambda x: np.exp(log_density(parts, x)) * function(x), a, b, epsabs=1e-13, epsrel=1e-12, limit=400)[0]
               for a, b in zip(cuts, cuts[1:]))

def case(data, generated):
    score = lambda x: log_density(data, x) - log_density(generated, x)
    log_d = lambda x: -np.logaddexp(0, -score(x))          # ln D*
    log_not_d = lambda x: -np.logaddexp(0, score(x))       # ln(1 - D*)
    marks = [m + k * s for means, s in (data, generated) for m in means for k in (-4, -2, -1, 0, 1, 2, 4)]
    value = mean_over(data, log_d, marks) + mean_over(generated, log_not_d, marks)
    average = lambda x: np.logaddexp(log_density(data, x), log_density(generated, x)) - np.log(2)
    js = (mean_over(data, lambda x: log_density(data, x) - average(x), marks)
          + mean_over(generated, lambda x: log_density(generated, x) - average(x), marks)) / 2
    step = 1e-3
    def gradient(loss):                                     # fourth-order central difference over the shift
        at = lambda shift: mean_over(generated, lambda x: loss(x + shift), marks)
        return (8 * (at(step) - at(-step)) - (at(2 * step) - at(-2 * step))) / (12 * step)
    return {
        "data": {"means": data[0], "deviation": data[1]}, "generated": {"means": generated[0], "deviation": generated[1]},
        "value": value, "jensenShannon": js,
        "saturating": gradient(log_not_d), "nonSaturating": gradient(lambda x: -log_d(x)),
        "best": [{"x": float(x), "d": float(np.exp(log_d(x)))} for x in np.linspace(-5, 5, 11)],
    }

pairs = [
    (([0.0], 1.0), ([0.0], 1.0)),
    (([0.0], 1.0), ([2.0], 1.0)),
    (([1.0], 0.5), ([-1.0], 2.0)),
    (([-0.2, 2.2], 0.6), ([-1.0], 1.5)),
    (([-1.0, 1.0], 0.5), ([-0.5, 3.5], 1.0)),
    (([0.0], 0.3), ([4.0], 3.0)),
    (([0.0], 1.0), ([6.0], 1.0)),
]
print(json.dumps({"cases": [case(*pair) for pair in pairs]}, indent=1))
