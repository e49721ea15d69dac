#!/usr/bin/python3
"""Makes density.json: Gaussian mixtures and Gaussian naive Bayes by scikit-learn, on points that stand in the file too.

Run it in this folder with Debian's python3-sklearn: /usr/bin/python3 density.py
"""
import json
import warnings

import numpy
from scipy.special import logsumexp
from scipy.stats import multivariate_normal
from sklearn.datasets import make_moons
from sklearn.exceptions import ConvergenceWarning
from sklearn.mixture import GaussianMixture
from sklearn.naive_bayes import GaussianNB

warnings.simplefilter("ignore", ConvergenceWarning)
TRAIN, TRAIN_CLASSES = make_moons(120, noise=0.12, random_state=1)
TEST, TEST_CLASSES = make_moons(80, noise=0.12, random_state=2)
K = 3


def start(points):
    """Three means, equal weights and one covariance: the same start on both sides."""
    covariance = numpy.cov(points.T, bias=True)
    return {"means": points[[0, 20, 40]], "weights": numpy.full(K, 1 / K), "covariances": numpy.stack([covariance] * K)}


def fit(points, steps):
    begin = start(points)
    return GaussianMixture(K, tol=0, reg_covar=1e-6, max_iter=steps, means_init=begin["means"], weights_init=begin["weights"],
                           precisions_init=numpy.linalg.inv(begin["covariances"])).fit(points)


def mixture_case(steps):
    mixture = fit(TRAIN, steps)
    return {"steps": steps, "weights": mixture.weights_.tolist(), "means": mixture.means_.tolist(),
            "covariances": mixture.covariances_.tolist(), "train": mixture.score(TRAIN), "heldOut": mixture.score(TEST),
            "densities": mixture.score_samples(TEST[:10]).tolist()}


def by_class(steps):
    """A mixture to each class; its density of all points, and its accuracy by Bayes' rule."""
    joint = numpy.stack([numpy.log(numpy.mean(TRAIN_CLASSES == y)) + fit(TRAIN[TRAIN_CLASSES == y], steps).score_samples(TEST)
                         for y in range(2)], axis=1)
    return {"steps": steps, "heldOut": logsumexp(joint, axis=1).mean(), "accuracy": float(numpy.mean(joint.argmax(1) == TEST_CLASSES))}


def naive_bayes():
    model = GaussianNB().fit(TRAIN, TRAIN_CLASSES)
    joint = model._joint_log_likelihood(TEST)
    return {"heldOut": logsumexp(joint, axis=1).mean(), "accuracy": model.score(TEST, TEST_CLASSES),
            "posteriors": model.predict_proba(TEST[:10])[:, 1].tolist()}


spread = numpy.array([[0.5, -0.2], [-0.2, 0.3]])
golden = {
    "train": TRAIN.tolist(), "trainClasses": TRAIN_CLASSES.tolist(), "test": TEST.tolist(), "testClasses": TEST_CLASSES.tolist(),
    "start": [0, 20, 40],
    "mixtures": [mixture_case(steps) for steps in (1, 5, 50)],
    "byClass": by_class(30),
    "naiveBayes": naive_bayes(),
    "gaussian": multivariate_normal([0.3, -0.7], spread).logpdf(TEST[:10]).tolist(),
}
with open("density.json", "w", encoding="utf-8") as file:
    json.dump(golden, file)
    file.write("\n")
