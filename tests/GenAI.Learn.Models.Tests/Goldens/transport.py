#!/usr/bin/python3
"""Makes transport.json: cheapest pairings by SciPy's linear_sum_assignment and cheapest plans by its linprog (HiGHS).

Run it in this folder with Debian's python3-scipy: /usr/bin/python3 transport.py
"""
import json

import numpy as np
from scipy.optimize import linear_sum_assignment, linprog

random = np.random.default_rng(26)


def assignment(size, whole):
    cost = random.integers(-9, 30, (size, size)) if whole else np.round(random.normal(0, 5, (size, size)), 6)
    rows, columns = linear_sum_assignment(cost)
    return {"cost": cost.tolist(), "least": float(cost[rows, columns].sum()), "partner": None if whole else columns.tolist()}


def scatter(count):
    """Points that need no storing: a linear congruential sequence, in thousandths."""
    state, values = 12345, []
    for _ in range(4 * count):
        state = (1103515245 * state + 12345) % 2**31
        values.append(state // 65536 % 2000 / 1000 - 1)
    points = np.array(values).reshape(2, count, 2)
    cost = np.linalg.norm(points[0][:, None] - points[1][None], axis=2)
    rows, columns = linear_sum_assignment(cost)
    return {"count": count, "mean": float(cost[rows, columns].mean())}


def plan(sources, targets, whole):
    mass = random.integers(1, 9, sources).astype(float) if whole else random.random(sources) + 0.1
    room = random.integers(1, 9, targets).astype(float) if whole else random.random(targets) + 0.1
    room = np.round(room * mass.sum() / room.sum(), 9) if not whole else room
    if whole:  # the last one takes what is left over, on either side
        gap = mass.sum() - room.sum()
        room[-1], mass[-1] = room[-1] + max(gap, 0), mass[-1] + max(-gap, 0)
    else:
        room[-1] += mass.sum() - room.sum()
    cost = np.linalg.norm(random.random((sources, 1, 2)) - random.random((1, targets, 2)), axis=2).round(6)
    rows = [np.kron(np.eye(sources)[i], np.ones(targets)) for i in range(sources)]
    columns = [np.tile(np.eye(targets)[j], sources) for j in range(targets)]
    found = linprog(cost.ravel(), A_eq=np.array(rows + columns), b_eq=np.concatenate([mass, room]), method="highs")
    assert found.status == 0
    return {"mass": mass.tolist(), "room": room.tolist(), "cost": cost.tolist(), "least": float(found.fun)}


with open("transport.json", "w") as file:
    json.dump(
        {
            "assignments": [assignment(size, whole) for size in (1, 2, 3, 5, 8, 13, 21) for whole in (False, True)],
            "scatters": [scatter(16), scatter(256)],
            "plans": [plan(m, n, whole) for m, n in ((1, 1), (1, 4), (3, 2), (5, 5), (6, 9), (12, 10)) for whole in (False, True)],
        },
        file,
    )
    file.write("\n")
