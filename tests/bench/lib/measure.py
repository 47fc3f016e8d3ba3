# SPDX-License-Identifier: MIT
"""Programs in turn (A B A B …) after a warm-up, medians, and what a row of the table is."""
import json
import statistics
import subprocess
from dataclasses import dataclass

FAILS_AT = 1.5  # Times over its bar.


@dataclass
class Row:
    key: str
    metric: str
    reference: str  # What it is compared with; "–" where the bar is a plain figure.
    bar: float
    unit: str = "×"
    at_least: bool = False  # The bar is to be reached, not to be kept below.
    value: float = None
    accepted: float = 0  # Where the bar is not met: what it is, and why, stands in docs/performance.md. A run fails beside this then.
    absolute: str = ""  # Both figures, for the reader only.

    def limit(self):
        return f"{'≥' if self.at_least else '≤'} {self.bar:g}{self.unit if self.unit == '×' else ' ' + self.unit}"

    def is_met(self):
        return self.value >= self.bar if self.at_least else self.value <= self.bar

    def fails(self):
        limit = self.accepted or self.bar
        return self.value < limit / FAILS_AT if self.at_least else self.value > limit * FAILS_AT

    def shown(self):
        figure = f"{self.value:.3f}" if self.value < 1 else f"{self.value:.2f}"
        return figure + (self.unit if self.unit == "×" else " " + self.unit)

    def verdict(self):
        return "met" if self.is_met() else f"not: {self.value / self.bar:.2f} of the bar"


def in_turn(measures, pairs, warm_up=2):
    """Calls each of `measures` in turn; gives for each the median of every figure of the dictionaries that it returns."""
    seen = [[] for _ in measures]
    for i in range(pairs + warm_up):
        for figures, measure in zip(seen, measures):
            one = measure()
            if i >= warm_up:
                figures.append(one)
    return [{key: statistics.median(one[key] for one in figures) for key in figures[0]} for figures in seen]


def json_of(command, **more):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr.strip()[-400:]}")
    return json.loads(done.stdout)


def pss(pid):
    """Kilobytes; shared pages count for their part. Of the window that takes root: it shows its memory to nobody else."""
    with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("Pss:"))


def processor_ticks(pid):
    with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
        return sum(map(int, file.read().rsplit(")", 1)[1].split()[11:13]))
