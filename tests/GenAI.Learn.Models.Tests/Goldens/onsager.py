#!/usr/bin/python3
"""Makes onsager.json: energy and magnetisation of the infinite square Ising lattice, with SciPy's elliptic integral.

Run it in this folder with Debian's python3-scipy: /usr/bin/python3 onsager.py
The energy is -coth(2b)(1 + 2/pi (2 tanh(2b)^2 - 1) K(k)), k = 2 sinh(2b) / cosh(2b)^2 (Onsager 1944), b = 1/T; SciPy's ellipk takes m = k^2.
A second way to the energy, -d(ln Z / N)/db by numerical integration of Onsager's double integral, guards against a slip in the formula.
"""
import json

import numpy
from scipy.integrate import quad
from scipy.special import ellipk


def energy(temperature):
    b = 1 / temperature
    k = 2 * numpy.sinh(2 * b) / numpy.cosh(2 * b) ** 2
    return -1 / numpy.tanh(2 * b) * (1 + 2 / numpy.pi * (2 * numpy.tanh(2 * b) ** 2 - 1) * ellipk(k * k))


def log_partition(b):
    k = 2 * numpy.sinh(2 * b) / numpy.cosh(2 * b) ** 2
    inner = quad(lambda x: numpy.log((1 + numpy.sqrt(1 - (k * numpy.sin(x)) ** 2)) / 2), 0, numpy.pi / 2, epsabs=1e-13)[0]
    return numpy.log(2 * numpy.cosh(2 * b)) + inner / numpy.pi


def magnetisation(temperature):
    s = numpy.sinh(2 / temperature)
    return float((1 - s ** -4.0) ** 0.125) if s > 1 else 0.0


rows = []
for t in [0.5, 0.8, 1.0, 1.5, 1.9, 2.0, 2.1, 2.2, 2.25, 2.26, 2.28, 2.3, 2.4, 2.6, 3.0, 3.5, 4.0, 5.0, 20.0]:
    h = 1e-4
    slope = -(log_partition(1 / t + h) - log_partition(1 / t - h)) / (2 * h)
    assert abs(slope - energy(t)) < 1e-3, (t, slope, energy(t))
    rows.append({"temperature": t, "energy": float(energy(t)), "magnetisation": magnetisation(t)})
json.dump(rows, open("onsager.json", "w"), indent=0)
