#!/usr/bin/python3
"""Makes variational.json: Kullback-Leibler divergences of normal distributions from N(0, 1) by torch.distributions, and the two terms of the
evidence lower bound of a small linear variational autoencoder, with their gradients, by PyTorch's autograd.

Run it in this folder with Debian's python3-torch: /usr/bin/python3 variational.py
"""
import json

import torch
from torch.distributions import Bernoulli, Normal, kl_divergence

torch.manual_seed(8)
torch.set_default_dtype(torch.float64)


def listed(tensor):
    return tensor.detach().flatten().tolist()


mean = torch.tensor([[0.0, 1.5, -2.0], [0.25, 4.0, 0.0]])
log_variance = torch.tensor([[0.0, -3.0, 1.0], [0.5, -8.0, -0.25]])
divergence = kl_divergence(Normal(mean, (log_variance / 2).exp()), Normal(0.0, 1.0))

# The gradient of a loss of the code, by way of the reparameterisation.
noise = torch.randn(2, 3).float().double()
m, v = mean.clone().requires_grad_(), log_variance.clone().requires_grad_()
code = Normal(m, (v / 2).exp()).loc + (v / 2).exp() * noise
code.pow(3).sum().backward()

# Log likelihoods of images under Bernoulli pixels (0 and 1) and Gaussian ones.
logits = torch.randn(2, 1, 4, 4).float().double()
binary = (torch.rand(2, 1, 4, 4) > 0.5).double()
grey = torch.rand(2, 1, 4, 4).float().double()
bernoulli = Bernoulli(logits=logits).log_prob(binary).sum((1, 2, 3)).mean()
gaussian = Normal(torch.sigmoid(logits), 0.3).log_prob(grey).sum((1, 2, 3)).mean()

with open("variational.json", "w") as file:
    json.dump({
        "mean": listed(mean), "logVariance": listed(log_variance), "divergence": listed(divergence),
        "noise": listed(noise), "code": listed(code), "meanGradient": listed(m.grad), "logVarianceGradient": listed(v.grad),
        "logits": listed(logits), "binary": listed(binary), "grey": listed(grey),
        "bernoulli": bernoulli.item(), "gaussian": gaussian.item(),
    }, file, indent=1)
    file.write("\n")
