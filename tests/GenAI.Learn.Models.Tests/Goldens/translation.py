#!/usr/bin/python3
"""Makes translation.json: image operators and measures by SciPy and NumPy, the U-Net and the patch discriminator by PyTorch.

Run it in this folder with Debian's python3-torch and python3-scipy: /usr/bin/python3 translation.py
"""
import json
import math

import numpy
import torch
from scipy import ndimage
from torch import nn

chance = numpy.random.default_rng(11)
SIDE = 28


def rounded(array, digits=7):
    return [round(float(x), digits) for x in numpy.asarray(array).ravel()]


def strokes():
    """A grey image like a digit: a smoothed random walk, 0 to 1."""
    image = numpy.zeros((SIDE, SIDE))
    points = 14 + numpy.cumsum(chance.normal(0, 1.3, (40, 2)), 0)
    for y, x in points.clip(3, 24).round().astype(int):
        image[y, x] = 1
    return (3 * ndimage.gaussian_filter(image, 0.9)).clip(0, 1).round(3)


def sobel(image):
    across, down = (ndimage.sobel(image, axis=axis, mode="nearest") / 8 for axis in (1, 0))
    return numpy.hypot(across, down)


def silhouette(image):
    return ndimage.binary_fill_holes(image >= 0.04)


def restyle(image, slant, thickness):
    fine = image.repeat(2, 0).repeat(2, 1)
    shift, middle = math.tan(math.radians(slant)), (2 * SIDE - 1) / 2
    fine = ndimage.affine_transform(fine, [[1, 0], [shift, 1]], offset=[0, -shift * middle], order=1, mode="grid-constant", cval=0)
    for _ in range(max(0, thickness)):
        fine = ndimage.grey_dilation(fine, size=3, mode="nearest")
    if thickness < 0:
        fine = ndimage.grey_erosion(fine, size=3, mode="nearest")
    return fine.reshape(SIDE, 2, SIDE, 2).mean((1, 3))


def keys(distance, a=-0.75):
    d = abs(distance)
    if d <= 1:
        return (a + 2) * d**3 - (a + 3) * d**2 + 1
    return a * d**3 - 5 * a * d**2 + 8 * a * d - 4 * a if d < 2 else 0.0


def bicubic(small, factor=4):
    size = len(small)
    weights = numpy.zeros((size * factor, size))
    for i in range(size * factor):
        at = (i + 0.5) / factor - 0.5
        for tap in range(math.floor(at) - 1, math.floor(at) + 3):
            weights[i, min(max(tap, 0), size - 1)] += keys(at - tap)
    return weights @ small @ weights.T


def ssim(a, b, data_range):
    mean = lambda x: ndimage.gaussian_filter(x, 1.5, truncate=3.5)[5:-5, 5:-5]  # 11 x 11
    c1, c2 = (0.01 * data_range) ** 2, (0.03 * data_range) ** 2
    ma, mb = mean(a), mean(b)
    va, vb, cov = mean(a * a) - ma**2, mean(b * b) - mb**2, mean(a * b) - ma * mb
    return (((2 * ma * mb + c1) * (2 * cov + c2)) / ((ma**2 + mb**2 + c1) * (va + vb + c2))).mean()


def psnr(a, b, data_range):
    return 10 * math.log10(data_range**2 / ((a - b) ** 2).mean())


class UNet(nn.Module):
    def __init__(self, channels, width, skips):
        super().__init__()
        down = lambda i, o: nn.Sequential(nn.Conv2d(i, o, 4, 2, 1, bias=False), nn.BatchNorm2d(o), nn.LeakyReLU(0.2))
        up = lambda i, o: nn.Sequential(nn.ConvTranspose2d(i, o, 4, 2, 1, bias=False), nn.BatchNorm2d(o), nn.ReLU())
        w, self.skips, twice = width, skips, 2 if skips else 1
        self.full = nn.Sequential(nn.Conv2d(channels, w, 3, padding=1), nn.LeakyReLU(0.2))
        self.to_14, self.to_7 = down(w, 2 * w), down(2 * w, 4 * w)
        self.middle = nn.Sequential(nn.Conv2d(4 * w, 4 * w, 3, padding=1, bias=False), nn.BatchNorm2d(4 * w), nn.ReLU())
        self.to_half, self.to_full = up(4 * w, 2 * w), up(2 * w * twice, w)
        self.last = nn.Sequential(nn.Conv2d(w * twice, 1, 3, padding=1), nn.Tanh())

    def forward(self, x):
        join = lambda rising, skip: torch.cat([rising, skip], 1) if self.skips else rising
        full = self.full(x)
        half = self.to_14(full)
        rising = join(self.to_half(self.middle(self.to_7(half))), half)
        return self.last(join(self.to_full(rising), full))


def patch_discriminator(channels, w):
    return nn.Sequential(nn.Conv2d(channels, w, 4, 2, 1), nn.LeakyReLU(0.2), nn.Conv2d(w, 2 * w, 4, 2, 1, bias=False),
                         nn.BatchNorm2d(2 * w), nn.LeakyReLU(0.2), nn.Conv2d(2 * w, 1, 3, padding=1))


def wave(count, start=0, scale=0.3):
    """Numbers that the test makes again: scale sin(start), scale sin(start + 1), ..."""
    return scale * torch.sin(torch.arange(start, start + count, dtype=torch.float64)).float()


def network_case(network, channels):
    with torch.no_grad():
        start = 0
        for parameter in network.parameters():
            parameter.copy_(wave(parameter.numel(), start).view_as(parameter))
            start += parameter.numel()
        inputs = wave(2 * channels * SIDE * SIDE, scale=1).view(2, channels, SIDE, SIDE)
        return {"parameters": start, "output": rounded(network(inputs)[1, 0, ::3, ::3], 6)}


images = [strokes() for _ in range(3)]
noisy = [(image + chance.normal(0, 0.1, image.shape)).clip(0, 1).round(4) for image in images]
small = chance.random((7, 7)).round(4)
asked = [(0, -1), (20, 2), (-30, 3)]
golden = {
    "images": [rounded(image) for image in images],
    "noisy": [rounded(image) for image in noisy],
    "slopes": [rounded(sobel(image), 6) for image in noisy],
    "silhouettes": ["".join("#" if inside else "." for inside in silhouette(image).ravel()) for image in images],
    "restyled": [{"slant": s, "thickness": t, "image": rounded(restyle(image, s, t), 6)} for image, (s, t) in zip(images, asked)],
    "small": rounded(small),
    "bicubic": rounded(bicubic(small), 6),
    "psnr": [psnr(a, b, 1) for a, b in zip(images, noisy)],
    "ssim": [ssim(a, b, 1) for a, b in zip(images, noisy)],
    "uNet": network_case(UNet(2, 3, True), 2),
    "encoderDecoder": network_case(UNet(2, 3, False), 2),
    "patchDiscriminator": network_case(patch_discriminator(3, 4), 3),
}
with open("translation.json", "w", encoding="utf-8") as file:
    json.dump(golden, file)
    file.write("\n")
