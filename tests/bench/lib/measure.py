# SPDX-License-Identifier: MIT
"""Programs in turn (A B A B …) after a warm-up, medians, and what a row of the table is."""
import json
import re
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
    steady: bool = False  # Memory, processor time, counts: what a busy machine hardly changes, so that CI can judge it.
    why: str = ""  # Why there is no value.

    def _with_unit(self, figure):
        return figure + (self.unit if self.unit == "×" else " " + self.unit).rstrip()

    def limit(self):
        return ("≥ " if self.at_least else "≤ ") + self._with_unit(f"{self.bar:g}")

    def is_met(self):
        return self.value >= self.bar if self.at_least else self.value <= self.bar

    def fails(self):
        if self.value is None:
            return False
        limit = self.accepted or self.bar
        return self.value < limit / FAILS_AT if self.at_least else self.value > limit * FAILS_AT

    def shown(self):
        if self.value is None:
            return "–"
        return self._with_unit(f"{self.value:.3f}" if 0 < self.value < 1 else f"{self.value:.2f}".removesuffix(".00"))

    def verdict(self):
        if self.value is None:
            return "not measured: " + self.why
        if self.is_met():
            return "met"
        accepted = f"; accepted: {self._with_unit(f'{self.accepted:g}')}" if self.accepted else ""
        return (f"not: {self.value / self.bar:.2f} of the bar" if self.bar else "not") + accepted


def in_turn(measures, pairs, warm_up=2):
    """Calls each of `measures` in turn; gives for each the median of every figure of the dictionaries that it returns."""
    seen = [[] for _ in measures]
    for i in range(pairs + warm_up):
        for figures, measure in zip(seen, measures):
            one = measure()
            if i >= warm_up:
                figures.append(one)
    return [{key: median([one[key] for one in figures]) for key in figures[0]} for figures in seen]


def median(values):
    """None where one of them could not be had."""
    return None if None in values else statistics.median(values)


def json_of(command, **more):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr.strip()[-400:]}")
    return json.loads(done.stdout)


def results_of(command, wanted=0, **more):
    """The lines `RESULT {…}` of a test, as dictionaries. A test that fails has measured all the same: its rows say how much."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, **more)
    found = [json.loads(line) for line in re.findall(r"RESULT (\{.*?\})$", done.stdout, re.MULTILINE)]
    if len(found) < max(1, wanted):
        raise RuntimeError(f"{command[0]} gave {len(found)} results: " + done.stdout[-600:])
    return found


def pss(pid):
    """Kilobytes; shared pages count for their part. None: the window shows its memory to nobody but root."""
    try:
        with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("Pss:"))
    except PermissionError:
        return None


def processor_ticks(pid):
    with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
        return sum(map(int, file.read().rsplit(")", 1)[1].split()[11:13]))
