# SPDX-License-Identifier: MIT
"""Rows of a large catalogue: what flow_bigcatalogue measures, and the search beside Qt's own."""
import os
import re
import subprocess

from measure import Row, json_of


def test_environment(context):
    home = os.path.join(context.work, "test-home")
    os.makedirs(home, mode=0o700, exist_ok=True)
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": home, "XDG_RUNTIME_DIR": home}


def search_rows(context):
    products = 20_000 if context.quick else 100_000
    took = json_of([f"{context.bin}/bench-search", str(products)])
    return [Row("search", f"search in {products:,} products: a key, p95, first letter included; ours without painting", "QSortFilterProxyModel and a list", 200,
                at_least=True, value=took["reference"] / took["ours"], accepted=120, absolute=f"{took['ours']:.2f} : {took['reference']:.0f} ms")]


def load_rows(context):
    if context.quick:
        return []  # ctest runs flow_bigcatalogue by itself.
    done = subprocess.run([f"{context.bin}/tst_flow_bigcatalogue"], env=test_environment(context), text=True, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False)
    costs = {kind: (float(cpu), float(stall)) for kind, cpu, stall in
             re.findall(r"100000 products, (\w+): ([\d.]+) s of processor, ([\d.]+) ms longest stall", done.stdout)}
    key = re.search(r"a key: p50 ([\d.]+), p95 ([\d.]+) ms", done.stdout)
    if "cold" not in costs or "kept" not in costs or not key:
        raise RuntimeError("flow_bigcatalogue: " + done.stdout[-600:])
    return [
        Row("catalogue-cold", "100,000 products, sign-in to loaded: processor time, cold", "–", 8, "s", value=costs["cold"][0], accepted=9.5),
        Row("catalogue-kept", "100,000 products, sign-in to loaded: processor time, from the cache", "–", 1, "s", value=costs["kept"][0]),
        Row("catalogue-stall", "the longest stall of the event loop while they are loaded (of 999 in 1,000)", "–", 16, "ms",
            value=costs["cold"][1]),
        Row("catalogue-key", "100,000 products: a key typed to repaint of the window, p95", "–", 8, "ms", value=float(key[2]),
            absolute=f"p50 {key[1]} ms"),
    ]
