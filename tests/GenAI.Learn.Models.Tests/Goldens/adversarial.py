#!/usr/bin/python3
"""Makes adversarial.json: losses, their gradients and the gradient penalty by PyTorch; divergences and quantiles by SciPy.

Run it in this folder with Debian's python3-torch and python3-scipy: /usr/bin/python3 adversarial.py
"""
import json

import numpy
import torch
import torch.nn.functional as F
from scipy.spatial.distance import jensenshannon
from scipy.stats import norm

torch.manual_seed(3)
REAL, FAKE = torch.randn(8, dtype=torch.float64) * 2 + 1, torch.randn(8, dtype=torch.float64) * 2 - 1
ONE, ZERO = torch.ones(8, dtype=torch.float64), torch.zeros(8, dtype=torch.float64)
bce = F.binary_cross_entropy_with_logits

# discriminator's loss of real and fake scores, generator's loss of fake scores
LOSSES = {
    "Minimax": (lambda r, f: (bce(r, ONE) + bce(f, ZERO)) / 2, lambda f: torch.log(1 - torch.sigmoid(f)).mean()),
    "NonSaturating": (lambda r, f: (bce(r, ONE) + bce(f, ZERO)) / 2, lambda f: bce(f, ONE)),
    "LeastSquares": (lambda r, f: (F.mse_loss(r, ONE) + F.mse_loss(f, ZERO)) / 2, lambda f: F.mse_loss(f, ONE) / 2),
    "Hinge": (lambda r, f: (F.hinge_embedding_loss(r, -ONE) + F.hinge_embedding_loss(-f, -ONE)) / 2, lambda f: -f.mean()),
    "WassersteinClipped": (lambda r, f: f.mean() - r.mean(), lambda f: -f.mean()),
    "WassersteinGradientPenalty": (lambda r, f: f.mean() - r.mean(), lambda f: -f.mean()),
}


def loss_case(name):
    discriminator, generator = LOSSES[name]
    real, fake, own = REAL.clone().requires_grad_(), FAKE.clone().requires_grad_(), FAKE.clone().requires_grad_()
    d, g = discriminator(real, fake), generator(own)
    d.backward()
    g.backward()
    return {"loss": name, "discriminator": d.item(), "generator": g.item(), "realGradient": real.grad.tolist(),
            "fakeGradient": fake.grad.tolist(), "generatorGradient": own.grad.tolist()}


def penalty_case():
    critic = torch.nn.Sequential(torch.nn.Linear(2, 5), torch.nn.Tanh(), torch.nn.Linear(5, 1))
    points = torch.randn(6, 2, requires_grad=True)
    slope, = torch.autograd.grad(critic(points).sum(), points, create_graph=True)
    penalty = 10 * ((slope.norm(dim=1) - 1) ** 2).mean()
    penalty.backward()
    zero = torch.zeros(1)
    return {"points": points.detach().flatten().tolist(),
            "weights": [p.detach().flatten().tolist() for p in critic.parameters()],
            "penalty": penalty.item(),
            "gradients": [(p.grad if p.grad is not None else zero).flatten().tolist() for p in critic.parameters()]}


def divergence_case(generator):
    p, q = generator.dirichlet(numpy.full(12, 0.3), 2)
    p[generator.integers(12)] = 0
    p /= p.sum()
    return {"p": p.tolist(), "q": q.tolist(), "nats": float(jensenshannon(p, q) ** 2)}


chance = numpy.random.default_rng(5)
golden = {
    "real": REAL.tolist(),
    "fake": FAKE.tolist(),
    "losses": [loss_case(name) for name in LOSSES],
    "penalty": penalty_case(),
    "divergences": [divergence_case(chance) for _ in range(5)],
    "normalQuantiles": norm.ppf((numpy.arange(20) + 0.5) / 20).tolist(),
}
with open("adversarial.json", "w", encoding="utf-8") as file:
    json.dump(golden, file, indent=1)
    file.write("\n")
