"""Times training steps with NumPy, batch 200, 3072-50-10, and prints milliseconds a step, CPU milliseconds of the calling thread
and the last loss, as ReferenceSteps.java does.

Written as good solutions of CS231n are: no loop over examples, no copy that is not needed. OPENBLAS_NUM_THREADS sets the threads.
With the argument "blas" it prints the name of the BLAS that NumPy multiplies with.
"""

import sys
import time

import numpy as np

N, D, H, C, BATCH, STEPS, RUNS = 2000, 3072, 50, 10, 200, 100, 5
REG = 0.1


def train(images, labels):
    weights = np.random.RandomState(0)
    w1, b1 = 1e-3 * weights.randn(D, H), np.zeros(H)
    w2, b2 = 1e-3 * weights.randn(H, C), np.zeros(C)
    batches = np.random.RandomState(0)
    learning_rate = 1e-3
    rows = np.arange(BATCH)
    cpu_before = time.thread_time()
    start = time.perf_counter()
    for step in range(STEPS):
        chosen = batches.choice(N, BATCH)
        x, y = images[chosen], labels[chosen]

        hidden = np.maximum(x @ w1 + b1, 0)
        scores = hidden @ w2 + b2
        scores -= scores.max(axis=1, keepdims=True)
        p = np.exp(scores)
        p /= p.sum(axis=1, keepdims=True)
        loss = -np.log(p[rows, y]).mean() + REG * (np.sum(w1 * w1) + np.sum(w2 * w2))

        p[rows, y] -= 1
        p /= BATCH
        dw2, db2 = hidden.T @ p + 2 * REG * w2, p.sum(axis=0)
        dhidden = p @ w2.T
        dhidden[hidden <= 0] = 0
        dw1, db1 = x.T @ dhidden + 2 * REG * w1, dhidden.sum(axis=0)

        w1 -= learning_rate * dw1
        b1 -= learning_rate * db1
        w2 -= learning_rate * dw2
        b2 -= learning_rate * db2

        if step % (N // BATCH) == 0:
            np.mean(np.argmax(np.maximum(x @ w1 + b1, 0) @ w2 + b2, axis=1) == y)
            learning_rate *= 0.95
    wall = time.perf_counter() - start
    cpu = time.thread_time() - cpu_before
    return 1000 * wall / STEPS, 1000 * cpu / STEPS, loss


if sys.argv[1:] == ["blas"]:
    blas = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    print("NumPy", np.__version__, "with", blas["name"], blas["version"])
else:
    random = np.random.RandomState(0)
    data = random.randn(N, D), random.choice(C, N)
    train(*data)
    for _ in range(RUNS):
        print(*train(*data))
