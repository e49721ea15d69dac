#!/usr/bin/python3
"""Makes code_penalties.json: Jacobians of encoders by torch.autograd.functional.jacobian, the penalties on a code, and what stays of a k-sparse one.

Run it in this folder with Debian's python3-torch: /usr/bin/python3 code_penalties.py
"""
import json

import torch
from torch import nn
from torch.autograd.functional import jacobian
from torch.distributions import Bernoulli, kl_divergence

torch.set_num_threads(1)
torch.manual_seed(0)


def flat(tensor):
    return [round(value, 7) for value in tensor.detach().flatten().tolist()]


def squared_norm(encoder, inputs):
    """The mean over the inputs of the Jacobian's squared Frobenius norm, and its gradient by the first layer's weights."""
    norms = [jacobian(encoder, x, create_graph=True).square().sum() for x in inputs]
    mean = torch.stack(norms).mean()
    return mean, torch.autograd.grad(mean, encoder[0].weight)[0]


def case(encoder, inputs):
    norm, gradient = squared_norm(encoder, inputs)
    return {"inputs": flat(inputs), "weights": [flat(p) for p in encoder.parameters()], "codes": flat(encoder(inputs)),
            "jacobian": flat(jacobian(encoder, inputs[0])), "norm": norm.item(), "gradient": flat(gradient)}


one = nn.Sequential(nn.Linear(12, 5), nn.Sigmoid())
two = nn.Sequential(nn.Linear(12, 8), nn.Tanh(), nn.Linear(8, 5), nn.Sigmoid())
inputs = torch.rand(4, 12)
codes = torch.rand(6, 5)
kept = torch.zeros_like(codes).scatter(1, codes.topk(2, 1).indices, 1) * codes
golden = {
    "oneLayer": case(one, inputs), "twoLayers": case(two, inputs),
    "codes": flat(codes), "atoms": flat(one[0].weight.t()),
    "l1": codes.norm(1, dim=1).mean().item(),
    "l1OfAtoms": (codes.abs() @ one[0].weight.norm(dim=1)).mean().item(),
    "divergence": kl_divergence(Bernoulli(torch.full((5,), 0.05)), Bernoulli(codes.mean(0))).sum().item(),
    "kept": flat(kept),
}
with open("code_penalties.json", "w") as file:
    json.dump(golden, file)
