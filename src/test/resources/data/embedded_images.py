"""Makes the images of netgrade.data.EmbeddedImages with NumPy and prints the SHA-256 of inputs and labels.

An independent second writing of the recipe, for EmbeddedImagesTest. Usage: python3 embedded_images.py SEED
"""

import hashlib
import sys

import numpy as np


def make(seed):
    rs = np.random.RandomState(seed)
    patterns = rs.randn(10, 3, 6, 6, 3)
    y = rs.choice(10, 1700)
    pixel = np.arange(32)
    cell = np.minimum(pixel * 5 // 31, 4)
    share = pixel * 5 / 31 - cell
    across = share[:, None]
    down = share[:, None, None]
    x = np.empty((1700, 3072))
    for i in range(1700):
        pattern = patterns[y[i], rs.randint(3)]
        sign = 1 if rs.randint(100) < 65 else -1
        strength = sign * 54.0 * (0.6 + 0.8 * rs.random_sample())
        brightness = 30.0 * rs.randn()
        grid = strength * pattern + 46.0 * rs.randn(6, 6, 3) + brightness
        wide = (1 - across) * grid[:, cell] + across * grid[:, cell + 1]
        image = (1 - down) * wide[cell] + down * wide[cell + 1]
        value = 128 + image + (rs.randint(64, size=3072).reshape(32, 32, 3) - 32)
        x[i] = np.floor(np.clip(value, 0, 255)).ravel()
    x -= x[:1000].sum(axis=0) / 1000
    return x, y


x, y = make(int(sys.argv[1]))
print("x", hashlib.sha256(x.astype(">f8").tobytes()).hexdigest())
print("y", hashlib.sha256(y.astype(">i4").tobytes()).hexdigest())
