#!/usr/bin/python3
"""Makes classification.json: five two-class data sets of the plane, and what scikit-learn's classifiers make of them.

Run it in this folder with Debian's python3-sklearn: /usr/bin/python3 classification.py
"""
import json
import warnings

import numpy
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.neighbors import KNeighborsClassifier
from sklearn.neural_network import MLPClassifier
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

warnings.simplefilter("ignore", ConvergenceWarning)
chance = numpy.random.default_rng(17)
TRAIN, TEST = 120, 200


def noiseless(name, y):
    n, u = len(y), chance.random(len(y))
    side = 2 * y - 1
    if name == "blobs":
        return numpy.c_[0.6 * side, 0.4 * side]
    if name == "moons":
        return -side[:, None] * numpy.c_[(numpy.cos(numpy.pi * u) - 0.5) * 0.75, (numpy.sin(numpy.pi * u) - 0.25) * 0.75]
    if name == "circles":
        return numpy.where(y == 0, 1.1, 0.5)[:, None] * numpy.c_[numpy.cos(2 * numpy.pi * u), numpy.sin(2 * numpy.pi * u)]
    if name == "xor":
        x = numpy.where(chance.random(n) < 0.5, -0.65, 0.65)
        return numpy.c_[x, -side * x]
    along = numpy.sqrt(u)
    angle = 3 * numpy.pi * along + y * numpy.pi
    return 1.3 * along[:, None] * numpy.c_[numpy.cos(angle), numpy.sin(angle)]


def draw(name, count, noise):
    y = numpy.arange(count) % 2
    # Numbers that float32 holds exactly: scikit-learn's trees compare in float32, everything else in float64.
    x = numpy.float32(numpy.round(noiseless(name, y) + chance.normal(0, noise, (count, 2)), 4))
    return x.astype(float), y


def shape(model):
    """Level by level: (feature, threshold) of a question, (-1, share of class 1) of a leaf."""
    tree, level, rows = model.tree_, [0], []
    while level:
        for node in level:
            share = tree.value[node][0]
            leaf = tree.children_left[node] < 0
            rows.append([-1, share[1] / share.sum()] if leaf else [int(tree.feature[node]), float(tree.threshold[node])])
        level = [child for node in level for child in (tree.children_left[node], tree.children_right[node]) if child >= 0]
    return rows


def tree_case(x, y, xt, yt, depth, leaf):
    # scikit-learn takes one of equally good questions by chance; a tree that comes out the same every time had no such choice.
    make = lambda seed: DecisionTreeClassifier(max_depth=depth, min_samples_leaf=leaf, random_state=seed).fit(x, y)
    shapes = [shape(make(seed)) for seed in range(10)]
    return {"depth": depth, "leaf": leaf, "nodes": shapes[0], "unique": all(s == shapes[0] for s in shapes), "accuracy": make(0).score(xt, yt)}


def linear(model, xt, yt, **settings):
    right = model.score(xt, yt) if hasattr(model, "predict_proba") else float(((model.predict(xt) > 0) == (yt == 1)).mean())
    return {**settings, "weights": numpy.ravel(model.coef_).tolist(), "intercept": float(numpy.ravel(model.intercept_)[0]), "accuracy": right}


def svm(x, y, xt, yt, kernel, c, gamma):
    model = SVC(C=c, kernel=kernel, gamma=gamma, tol=1e-7).fit(x, y)
    return {"kernel": kernel, "c": c, "gamma": gamma, "scores": model.decision_function(xt).round(9).tolist(),
            "supportVectors": int(model.n_support_.sum()), "accuracy": model.score(xt, yt)}


def case(name, noise):
    (x, y), (xt, yt) = draw(name, TRAIN, noise), draw(name, TEST, noise)
    mlp = [MLPClassifier((16, 16), alpha=0, batch_size=TRAIN, learning_rate_init=0.01, max_iter=1500, n_iter_no_change=1500, random_state=seed).fit(x, y).score(xt, yt)
           for seed in range(5)]
    return {"name": name, "train": x.tolist(), "trainClasses": y.tolist(), "test": xt.tolist(), "testClasses": yt.tolist(),
            "logistic": [linear(LogisticRegression(C=c, tol=1e-12, max_iter=10000).fit(x, y), xt, yt, c=c) for c in (0.1, 1.0, 100.0)],
            "leastSquares": linear(LinearRegression().fit(x, 2 * y - 1), xt, yt),
            "svm": [svm(x, y, xt, yt, *s) for s in (("linear", 1.0, 1.0), ("linear", 100.0, 1.0), ("rbf", 1.0, 2.0), ("rbf", 100.0, 0.5))],
            "neighbours": [{"k": k, "predicted": model.predict(xt).tolist(), "accuracy": model.score(xt, yt)}
                           for k in (1, 4, 15) for model in [KNeighborsClassifier(k).fit(x, y)]],
            "trees": [tree_case(x, y, xt, yt, *s) for s in ((2, 1), (3, 5), (4, 5), (8, 1))],
            "network": {"accuracies": mlp}}


golden = [case("blobs", 0.45), case("moons", 0.2), case("circles", 0.2), case("xor", 0.35), case("spiral", 0.05)]
with open("classification.json", "w", encoding="utf-8") as file:
    json.dump(golden, file)
    file.write("\n")
for data in golden:
    print(data["name"], [t["unique"] for t in data["trees"]], data["network"], [s["accuracy"] for s in data["svm"]])
