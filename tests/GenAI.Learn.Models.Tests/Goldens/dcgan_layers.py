"""Makes dcgan_layers.json with PyTorch: for both networks of the course's DCGAN, written out once more here, the kind, output shape
and parameter count of each layer, at several sizes.
Run: /usr/bin/python3 dcgan_layers.py > dcgan_layers.json
"""
import json
import torch
from torch import nn

def generator(noise, width):
    return nn.Sequential(
        nn.ConvTranspose2d(noise, 2 * width, 7, bias=False), nn.BatchNorm2d(2 * width), nn.ReLU(),
        nn.ConvTranspose2d(2 * width, width, 4, 2, 1, bias=False), nn.BatchNorm2d(width), nn.ReLU(),
        nn.ConvTranspose2d(width, 1, 4, 2, 1), nn.Tanh())

def discriminator(width):
    return nn.Sequential(
        nn.Conv2d(1, width, 4, 2, 1), nn.LeakyReLU(0.2),
        nn.Conv2d(width, 2 * width, 4, 2, 1, bias=False), nn.BatchNorm2d(2 * width), nn.LeakyReLU(0.2),
        nn.Conv2d(2 * width, 1, 7), nn.Flatten())

def layers(network, x):
    found = []
    for layer in network.eval():
        x = layer(x)
        found.append({"kind": type(layer).__name__, "shape": list(x.shape[1:]), "parameters": sum(p.numel() for p in layer.parameters())})
    return found

cases = []
for noise, width in ((16, 32), (64, 64), (8, 8)):
    cases.append({
        "noise": noise, "width": width,
        "generator": layers(generator(noise, width), torch.randn(1, noise, 1, 1)),
        "discriminator": layers(discriminator(width), torch.randn(1, 1, 28, 28)),
    })
print(json.dumps({"cases": cases}))
