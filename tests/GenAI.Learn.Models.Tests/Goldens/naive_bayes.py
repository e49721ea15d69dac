#!/usr/bin/python3
"""Makes naive_bayes.json: scikit-learn's GaussianNB on three data sets, two and three classes, and one with features of very different spread.

Run it in this folder with Debian's python3-sklearn: /usr/bin/python3 naive_bayes.py
"""
import json

import numpy
from sklearn.naive_bayes import GaussianNB

chance = numpy.random.default_rng(11)


def case(name, classes, features, scale, smoothing):
    y = chance.choice(classes, 60, p=numpy.arange(1, classes + 1) / sum(range(1, classes + 1)))
    centres = chance.normal(0, 1.5, (classes, features))
    x = (centres[y] + chance.normal(0, 1, (60, features))) * scale
    asked = chance.normal(0, 2, (20, features)) * scale
    model = GaussianNB(var_smoothing=smoothing).fit(x, y)
    missing = asked.copy()
    missing[:, 0] = numpy.nan  # left out: the model of the other features alone
    # var_smoothing is a share of the largest variance; the same amount is added when the first feature is left out.
    rest = GaussianNB(var_smoothing=smoothing * x.var(0).max() / x[:, 1:].var(0).max()).fit(x[:, 1:], y)
    return {"name": name, "classes": classes, "smoothing": smoothing, "x": x.tolist(), "y": y.tolist(), "asked": asked.tolist(),
            "logPriors": numpy.log(model.class_prior_).tolist(), "means": model.theta_.tolist(), "variances": model.var_.tolist(),
            "joint": model._joint_log_likelihood(asked).tolist(), "posterior": model.predict_proba(asked).tolist(),
            "predicted": model.predict(asked).tolist(), "posteriorWithoutFirst": rest.predict_proba(asked[:, 1:]).tolist()}


golden = [
    case("two classes in the plane", 2, 2, numpy.ones(2), 1e-9),
    case("three classes, five features", 3, 5, numpy.ones(5), 1e-9),
    case("features of very different spread", 2, 3, numpy.array([1e3, 1, 1e-3]), 1e-9),
    case("much smoothing", 2, 4, numpy.ones(4), 0.1),
]
with open("naive_bayes.json", "w", encoding="utf-8") as file:
    json.dump(golden, file)
    file.write("\n")
