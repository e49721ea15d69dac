"""The six workloads of `reference` in PyTorch: one training step each, on random data of the real shape.

pytorch.py [seconds per workload = 3] [threads = 1]: NAME steps_per_s samples_per_s, a line a workload.
"""

import sys
import time

import torch
import torch.nn.functional as F
from torch import nn


def dense(*sizes):
    layers = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        layers += [nn.Linear(inputs, outputs), nn.LeakyReLU(0.2)]
    return nn.Sequential(*layers[:-1])


def regression(net, optimizer, x, y):
    def step():
        optimizer.zero_grad()
        F.mse_loss(net(x), y).backward()
        optimizer.step()

    return len(x), step


def reconstruction(net, x):
    return regression(net, torch.optim.Adam(net.parameters(), 1e-3), x, x)


def first():
    net = nn.Sequential(nn.Linear(10, 5), nn.ReLU(), nn.Linear(5, 1), nn.Sigmoid())
    labels = torch.tensor([1.0, 0, 0, 1, 1, 1, 0, 0, 1, 1]).unsqueeze(1)
    return regression(net, torch.optim.SGD(net.parameters(), 0.01), torch.randn(10, 10), labels)


def vanilla():
    net = nn.Sequential(dense(784, 256, 64, 16), nn.ReLU(), dense(16, 64, 256, 784), nn.Sigmoid())
    return reconstruction(net, torch.rand(128, 784))


def convolutional():
    net = nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
        nn.ConvTranspose2d(32, 16, 2, 2), nn.ReLU(),
        nn.ConvTranspose2d(16, 1, 2, 2), nn.Sigmoid())
    return reconstruction(net, torch.rand(128, 1, 28, 28))


def game(generator, discriminator, real, noise_shape):
    adam_g, adam_d = (torch.optim.Adam(net.parameters(), 2e-4, (0.5, 0.999)) for net in (generator, discriminator))
    ones, zeros = torch.ones(len(real), 1), torch.zeros(len(real), 1)

    def loss(images, labels):
        return F.binary_cross_entropy_with_logits(discriminator(images), labels)

    def step():
        fake = generator(torch.randn(noise_shape))
        adam_d.zero_grad()
        (loss(real, ones) + loss(fake.detach(), zeros)).backward()
        adam_d.step()
        adam_g.zero_grad()
        loss(fake, ones).backward()
        adam_g.step()

    return len(real), step


def points():
    return game(dense(2, 64, 64, 2), dense(2, 64, 64, 1), torch.randn(256, 2), (256, 2))


def images():
    generator = nn.Sequential(
        nn.ConvTranspose2d(64, 128, 7, bias=False), nn.BatchNorm2d(128), nn.ReLU(),
        nn.ConvTranspose2d(128, 64, 4, 2, 1, bias=False), nn.BatchNorm2d(64), nn.ReLU(),
        nn.ConvTranspose2d(64, 1, 4, 2, 1), nn.Tanh())
    discriminator = nn.Sequential(
        nn.Conv2d(1, 64, 4, 2, 1), nn.LeakyReLU(0.2),
        nn.Conv2d(64, 128, 4, 2, 1, bias=False), nn.BatchNorm2d(128), nn.LeakyReLU(0.2),
        nn.Conv2d(128, 1, 7), nn.Flatten())
    return game(generator, discriminator, torch.randn(64, 1, 28, 28), (64, 64, 1, 1))


class Block(nn.Module):
    def __init__(self, inputs, outputs, time_size=64):
        super().__init__()
        self.first, self.second = nn.Conv2d(inputs, outputs, 3, padding=1), nn.Conv2d(outputs, outputs, 3, padding=1)
        self.first_norm, self.second_norm = nn.GroupNorm(8, outputs), nn.GroupNorm(8, outputs)
        self.time = nn.Linear(time_size, outputs)
        self.way = nn.Identity() if inputs == outputs else nn.Conv2d(inputs, outputs, 1)

    def forward(self, x, t):
        h = F.silu(self.first_norm(self.first(x))) + self.time(t)[:, :, None, None]
        return F.silu(self.second_norm(self.second(h))) + self.way(x)


class UNet(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.time = nn.Sequential(nn.Linear(1, 64), nn.SiLU(), nn.Linear(64, 64))
        self.down = nn.ModuleList([Block(1, width), Block(width, 2 * width), Block(2 * width, 4 * width)])
        self.up = nn.ModuleList([Block(6 * width, 2 * width), Block(3 * width, width)])
        self.last, self.pool, self.larger = nn.Conv2d(width, 1, 1), nn.AvgPool2d(2), nn.Upsample(scale_factor=2)

    def forward(self, x, t):
        t = self.time(t.unsqueeze(1))
        maps = [self.down[0](x, t)]
        for block in self.down[1:]:
            maps.append(block(self.pool(maps[-1]), t))
        x = maps.pop()
        for block in self.up:
            x = block(torch.cat([self.larger(x), maps.pop()], 1), t)
        return self.last(x)


def diffusion():
    net, x0 = UNet(32), torch.rand(64, 1, 28, 28)
    adam = torch.optim.Adam(net.parameters(), 1e-3)
    alpha_bar = (1 - torch.linspace(1e-4, 0.02, 1000)).cumprod(0)

    def step():
        t, noise = torch.randint(0, 1000, (64,)), torch.randn_like(x0)
        signal = alpha_bar[t].view(-1, 1, 1, 1)
        adam.zero_grad()
        F.mse_loss(net(signal.sqrt() * x0 + (1 - signal).sqrt() * noise, t / 1000), noise).backward()
        adam.step()

    return len(x0), step


def measure(name, make, seconds):
    torch.manual_seed(0)
    batch, step = make()
    for _ in range(5):
        step()
    steps, start = 0, time.perf_counter()
    while time.perf_counter() - start < seconds:
        step()
        steps += 1
    rate = steps / (time.perf_counter() - start)
    print(f"{name} {rate:.2f} {rate * batch:.1f}", flush=True)


def main(seconds="3", threads="1"):
    torch.set_num_threads(int(threads))
    workloads = {
        "first-net": first, "gan-2d": points, "ae-vanilla": vanilla,
        "ae-conv": convolutional, "dcgan-28": images, "ddpm-28": diffusion}
    for name, make in workloads.items():
        measure(name, make, float(seconds))


main(*sys.argv[1:])
