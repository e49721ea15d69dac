#!/usr/bin/python3
"""Makes image_metrics.json: the Frechet distance by SciPy's sqrtm, KID by scikit-learn's polynomial_kernel, precision and recall by its
NearestNeighbors, and the Inception score by SciPy's entropy, on small sets of feature vectors.

Run it in this folder with Debian's python3-sklearn: /usr/bin/python3 image_metrics.py
"""
import json

import numpy as np
from scipy.linalg import sqrtm
from scipy.stats import entropy
from sklearn.metrics.pairwise import polynomial_kernel
from sklearn.neighbors import NearestNeighbors

rng = np.random.default_rng(7)
D = 6


def rounded(array):
    """Numbers that float32 holds exactly, so that both sides start from the same."""
    return np.asarray(array, dtype=np.float32).astype(np.float64)


def spread(n, shift, mix):
    return rounded(rng.normal(size=(n, D)) @ mix + shift)


def frechet(x, y):
    m1, m2, c1, c2 = x.mean(0), y.mean(0), np.cov(x.T), np.cov(y.T)
    return float(np.sum((m1 - m2) ** 2) + np.trace(c1 + c2 - 2 * sqrtm(c1 @ c2).real))


def kid(x, y):
    n, m = len(x), len(y)
    xx, yy, xy = polynomial_kernel(x, x), polynomial_kernel(y, y), polynomial_kernel(x, y)  # degree 3, gamma 1 / D, coef0 1
    within = lambda k, n: (k.sum() - np.trace(k)) / (n * (n - 1))
    return float(within(xx, n) + within(yy, m) - 2 * xy.mean())


def covered(members, points, k):
    neighbours = NearestNeighbors(n_neighbors=k + 1, algorithm="brute").fit(members)
    radii = neighbours.kneighbors(members)[0][:, -1]  # the first neighbour of a member is itself
    distances = np.sqrt(((points[:, None] - members[None]) ** 2).sum(-1))
    return float((distances <= radii).any(1).mean()), (radii ** 2).tolist()


def sets(n, m, shift, squeeze):
    mix = rng.normal(size=(D, D))
    other = mix @ np.diag([1, 1, 1, 1, squeeze, squeeze])
    return spread(n, 0, mix), spread(m, shift, other)


def case(n, m, shift, squeeze, k):
    real, generated = sets(n, m, shift, squeeze)
    precision, radii = covered(real, generated, k)
    recall, _ = covered(generated, real, k)
    return {
        "real": real.ravel().tolist(), "generated": generated.ravel().tolist(), "neighbours": k,
        "frechet": frechet(real, generated), "kernel": kid(real, generated), "precision": precision, "recall": recall, "squaredRadii": radii,
    }


def root(values):
    """A covariance of those eigenvalues, and its root."""
    q = np.linalg.qr(rng.normal(size=(len(values), len(values))))[0]
    matrix = (q * np.array(values)) @ q.T
    matrix = (matrix + matrix.T) / 2
    return {"matrix": matrix.ravel().tolist(), "root": sqrtm(matrix).real.ravel().tolist(), "trace": float(np.sqrt(values).sum())}


def inception(probabilities):
    marginal = probabilities.mean(0)
    return float(np.exp(np.mean([entropy(p, marginal) for p in probabilities])))


soft = rounded(rng.dirichlet(np.full(5, 0.3), size=40))
soft /= soft.sum(1, keepdims=True)
with open("image_metrics.json", "w") as file:
    json.dump({
        "dimension": D,
        "sets": [case(40, 50, 0.0, 1.0, 3), case(60, 40, 0.8, 0.2, 3), case(30, 30, 3.0, 1e-3, 1), case(50, 45, 0.3, 1.0, 5)],
        "roots": [root([4, 2.5, 1, 0.7, 0.2]), root([9, 3, 1, 1e-3, 1e-5]), root([5, 2, 1, 1e-8, 1e-9])],
        "inception": {"classes": 5, "probabilities": soft.ravel().tolist(), "score": inception(soft)},
    }, file, indent=None, separators=(",", ":"))
    file.write("\n")
