#!/usr/bin/python3
"""Makes signal_filters.json: SciPy's median_filter and gaussian_filter of small images, stft and istft of a short sound, and dctn of 8 x 8 blocks.

Run it in this folder with Debian's python3-scipy: /usr/bin/python3 signal_filters.py
"""
import json

import numpy as np
from scipy import fft, ndimage, signal

rng = np.random.default_rng(11)


def rounded(array):
    """Numbers that float32 holds exactly, so that both sides start from the same."""
    return np.asarray(array, dtype=np.float32).astype(np.float64)


def numbers(array):
    return [float(f"{x:.9g}") for x in np.asarray(array).ravel()]


images = rounded(rng.normal(0.5, 0.4, (2, 12, 10)))
median = {str(k): numbers([ndimage.median_filter(i, k) for i in images]) for k in (1, 3, 5, 7)}
gaussian = {str(s): numbers([ndimage.gaussian_filter(i, s) for i in images]) for s in (0.3, 0.7, 1.1, 1.6)}

sound = rounded(rng.normal(0, 0.1, 700))
_, _, spectrum = signal.stft(sound, window="hann", nperseg=64, noverlap=48)
mask = rounded(rng.uniform(size=spectrum.shape))
_, masked = signal.istft(spectrum * mask, window="hann", nperseg=64, noverlap=48)

block_image = rounded(rng.uniform(size=(12, 20)))
padded = np.zeros((16, 24))
padded[:12, :20] = block_image
blocks = [fft.dctn(padded[r:r + 8, c:c + 8], norm="ortho") for r in (0, 8) for c in (0, 8, 16)]

json.dump({
    "images": numbers(images), "median": median, "gaussian": gaussian,
    "sound": numbers(sound), "stretches": spectrum.shape[1],
    "real": numbers(spectrum.T.real), "imaginary": numbers(spectrum.T.imag),
    "mask": numbers(mask.T), "masked": numbers(masked[:700]),
    "blockImage": numbers(block_image), "blocks": numbers(blocks),
}, open("signal_filters.json", "w"))
