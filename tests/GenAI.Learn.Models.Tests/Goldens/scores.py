"""ROC curves and areas by scikit-learn, principal angles by SciPy, softmax regression by scikit-learn. Run with Debian's Python: python3 scores.py > scores.json"""
import json
import numpy as np
from scipy.linalg import subspace_angles
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score, roc_curve

random = np.random.default_rng(5)


def scores(ordinary, anomalies):
    y = np.r_[np.zeros(len(ordinary)), np.ones(len(anomalies))]
    s = np.r_[ordinary, anomalies]
    false_alarms, hits, thresholds = roc_curve(y, s, drop_intermediate=False)
    return {"ordinary": list(map(float, ordinary)), "anomalies": list(map(float, anomalies)), "area": roc_auc_score(y, s),
            "falseAlarms": false_alarms.tolist(), "hits": hits.tolist()}


curves = [
    scores(random.normal(size=200), random.normal(1, 1, 80)),
    scores(random.integers(0, 5, 60), random.integers(1, 7, 40)),       # many ties
    scores(np.full(7, 2.0), np.full(3, 2.0)),                            # nothing but ties
    scores(random.normal(2, 1, 30), random.normal(0, 1, 30)),            # the wrong way round: below one half
    scores([1.0, 2.0], [3.0, 4.0, 5.0]),                                 # perfect
]

angles = []
for rows, columns in [(6, 2), (20, 5), (4, 1)]:
    a = random.normal(size=(rows, columns))
    for shift in (1.0, 1e-3, 1e-8):
        b = a @ random.normal(size=(columns, columns)) + shift * random.normal(size=(rows, columns))
        angles.append({"shape": [rows, columns], "first": a.ravel().tolist(), "second": b.ravel().tolist(), "angles": subspace_angles(a, b).tolist()})

softmax = []
for count, dimensions, classes, c in [(40, 3, 3, 1.0), (30, 6, 4, 0.1), (60, 2, 10, 20.0)]:
    x = random.normal(size=(count, dimensions)).round(3)
    y = np.r_[np.arange(classes), random.integers(0, classes, count - classes)]
    model = LogisticRegression(C=c, solver="newton-cg", tol=1e-12, max_iter=100_000).fit(x, y)
    # Biases are fixed up to a common shift: it is taken out, as for weights the penalty does.
    softmax.append({"count": count, "dimensions": dimensions, "classes": classes, "c": c, "points": x.ravel().tolist(), "labels": y.tolist(),
                    "weights": model.coef_.ravel().tolist(), "intercepts": (model.intercept_ - model.intercept_.mean()).tolist()})

print(json.dumps({"curves": curves, "angles": angles, "softmax": softmax}))
