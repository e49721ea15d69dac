#!/usr/bin/python3
"""Makes diffusion.json: both noise schedules by NumPy, and the posterior q(x_s | x_t, x_0) by Bayes' rule on a fine grid of x_s, with no
use of its closed form.

Run it in this folder with Debian's python3-numpy: /usr/bin/python3 diffusion.py
"""
import json

import numpy as np


def linear(steps):
    return np.minimum(np.linspace(1e-4, 0.02, steps) * 1000 / steps, 0.999)


def cosine(steps):
    f = np.cos((np.arange(steps + 1) / steps + 0.008) / 1.008 * np.pi / 2) ** 2
    return np.minimum(1 - f[1:] / f[:-1], 0.999)


def log_normal(x, mean, variance):
    """Without what does not depend on x."""
    return -((x - mean) ** 2) / (2 * variance)


def posterior(alpha_bar, t, s, x0, xt):
    """Mean and variance of p(x_s) = q(x_t | x_s) q(x_s | x_0) / normaliser."""
    ratio = alpha_bar[t] / alpha_bar[s]
    x = np.linspace(-12, 12, 2_400_001)
    log_p = log_normal(xt, np.sqrt(ratio) * x, 1 - ratio) + log_normal(x, np.sqrt(alpha_bar[s]) * x0, 1 - alpha_bar[s])
    p = np.exp(log_p - log_p.max())
    p /= p.sum()
    mean = (p * x).sum()
    return float(mean), float((p * (x - mean) ** 2).sum())


def schedule(kind, steps):
    alpha_bar = np.concatenate([[1.0], np.cumprod(1 - {"linear": linear, "cosine": cosine}[kind](steps))])
    cases = []
    for t, s in [(2, 1), (steps // 2, steps // 2 - 1), (steps // 2, steps // 4), (steps - 1, steps - 2), (steps - 1, steps // 3)]:
        for x0, xt in [(0.7, -0.4), (-1.0, 1.5)]:
            mean, variance = posterior(alpha_bar, t, s, x0, xt)
            cases.append({"t": t, "s": s, "x0": x0, "xt": xt, "mean": mean, "variance": variance})
    return {"kind": kind, "steps": steps, "alphaBar": alpha_bar[:: max(1, steps // 50)].tolist(), "posteriors": cases}


with open("diffusion.json", "w") as file:
    json.dump({"schedules": [schedule(k, n) for k in ("linear", "cosine") for n in (20, 1000)]}, file, separators=(",", ":"))
    file.write("\n")
