#!/usr/bin/python3
"""Makes closeness.json: five measures between two densities by SciPy's entropy, jensenshannon and wasserstein_distance on fine grids.

Run it in this folder with Debian's python3-scipy: /usr/bin/python3 closeness.py
"""
import json

import numpy as np
from scipy.spatial.distance import jensenshannon
from scipy.stats import entropy, norm, uniform, wasserstein_distance

CELL = 1.0 / 8192  # every box below begins and ends between two cells


def density(x, kind, centre, width):
    if kind == "Normal":
        return norm(centre, width).pdf(x)
    if kind == "Uniform":
        return uniform(centre - width, 2 * width).pdf(x)
    return (norm(centre - width, 0.3 * width).pdf(x) + norm(centre + width, 0.3 * width).pdf(x)) / 2


# Each with the ends of its grid: wide enough for every tail that matters, and not so wide that a density underflows to 0,
# which would make SciPy call a finite divergence infinite.
PAIRS = [
    (("Normal", 0, 1), ("Normal", 1.5, 1), -9, 11),
    (("Normal", -1, 0.5), ("Normal", 0.25, 1.25), -9, 11),
    (("Uniform", 0, 1), ("Uniform", 0.5, 2), -9, 11),
    (("Uniform", 0, 1), ("Uniform", 4, 1), -9, 11),
    (("Uniform", 0, 1), ("Normal", 0.5, 1), -9, 11),
    (("Normal", 0, 1), ("Uniform", 0.5, 2), -9, 11),
    (("Bumps", 0, 1), ("Normal", 0, 1), -9, 11),
    (("Bumps", 0, 1), ("Bumps", 0.75, 0.5), -4.5, 5),
]


def case(first, second, low, high):
    x = np.arange(low + CELL / 2, high, CELL)
    p, q = density(x, *first) * CELL, density(x, *second) * CELL
    inside = p > 0
    forbidden = bool(np.any(q[inside] == 0))
    finite = lambda value: None if np.isinf(value) else float(value)
    return {
        "data": {"kind": first[0], "centre": first[1], "width": first[2]},
        "model": {"kind": second[0], "centre": second[1], "width": second[2]},
        "logLikelihood": None if forbidden else float(np.sum(p[inside] * np.log(q[inside] / CELL))),
        "kullbackLeibler": finite(entropy(p, q)),
        "reverse": finite(entropy(q, p)),
        "jensenShannon": float(jensenshannon(p, q) ** 2),
        "wasserstein": float(wasserstein_distance(x, x, p, q)),
    }


with open("closeness.json", "w") as file:
    json.dump({"cases": [case(*pair) for pair in PAIRS]}, file, indent=1)
    file.write("\n")
