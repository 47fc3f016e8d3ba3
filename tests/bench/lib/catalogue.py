# SPDX-License-Identifier: MIT
"""Rows of a large catalogue: what flow_bigcatalogue measures, and the search beside Qt's own."""
import os

from measure import Row, json_of, results_of


def test_environment(context):
    home = os.path.join(context.work, "test-home")
    os.makedirs(home, mode=0o700, exist_ok=True)
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": home, "XDG_RUNTIME_DIR": home}


def search_rows(context):
    products = 20_000 if context.quick else 100_000
    took = json_of([f"{context.bin}/bench-search", str(products)])
    return [Row("search", f"search in {products:,} products: a key to its repaint, p95, first letter included; the same words, each model with a list",
                "QSortFilterProxyModel", 200, at_least=True, value=took["reference"] / took["ours"],
                accepted=20 if context.quick else 120, steady=True,  # It grows with the products.
                absolute=f"{took['ours']:.2f} : {took['reference']:.0f} ms")]


def load_rows(context):
    """The whole test; of a quick run, the smallest of its catalogues, which says little but that its lines can be read."""
    most = 1_000 if context.quick else 100_000
    functions = ["grows:1,000", "keysAndScrolling"] if context.quick else []
    results = results_of([f"{context.bin}/tst_flow_bigcatalogue", *functions], 3, env=test_environment(context))
    of = {(result["products"], result["from"]): result for result in results}
    if any((most, kind) not in of for kind in ("cold", "kept", "keys")):
        raise RuntimeError(f"flow_bigcatalogue says nothing of {most} products: {list(of)}")
    cold, kept, keys, small = of[most, "cold"], of[most, "kept"], of[most, "keys"], of[1_000, "cold"]
    name = f"{most:,} products, "
    rows = [
        Row("catalogue-cold", name + "sign-in to loaded: processor time, cold", "–", 8, "s", value=cold["cpu"], accepted=9.5, steady=True),
        Row("catalogue-kept", name + "sign-in to loaded: processor time, from the cache", "–", 1, "s", value=kept["cpu"], steady=True),
        Row("catalogue-requests", "1,000 products: requests from sign-in to a filled catalogue, cold", "–", 4, "", value=small["requests"],
            steady=True),
        Row("catalogue-kept-requests", name + "requests for products, from the cache", "–", 4, "", value=kept["requests"], steady=True),
        Row("catalogue-longest", "the same: the longest gap of all, and what of it is work of ours", "–", 16, "ms", accepted=60,
            value=max(cold["longest"], kept["longest"]), absolute=f"work: {max(cold['work'], kept['work']):.1f} ms"),
        Row("catalogue-key", name + "a key typed to repaint of the window, p95", "–", 8, "ms", value=keys["p95"], accepted=30,
            absolute=f"p50 {keys['p50']} ms; a page of products: {keys['page']} ms"),
    ]
    if most > 1_000:  # A small catalogue has no thousand gaps.
        rows.append(Row("catalogue-stall", "event loop while they are loaded: 999 of 1,000 gaps are shorter", "–", 16, "ms", value=cold["stall"]))
        rows.append(Row("catalogue-pages", name + "the same; the server gives 1,000 a request at most", "–", most // 1_000 + 1, "",
                        value=cold["requests"], steady=True))
        # In proportion: a hundred times the products, a hundred times the time.
        rows.append(Row("catalogue-growth", "growth from 1,000 to 100,000 products: processor time a product, cold", "1,000 products", 1,
                        value=cold["cpu"] / small["cpu"] / 100, absolute=f"{cold['cpu']:.2f} s : {small['cpu']:.3f} s", steady=True))
    return rows


def watch_rows(context):
    counted = results_of([f"{context.bin}/tst_checkoutrules", "watchingCostsFewRequests"], env=test_environment(context))[0]
    metric = "requests to watch a session for 30 minutes, "
    return [Row("watch-hidden", metric + "nobody looks at the window", "polling each second: 1,800", 140, "", value=counted["hidden"], steady=True),
            Row("watch-seen", metric + "somebody looks at it all the time", "polling each second: 1,800", 140, "", value=counted["seen"],
                accepted=190, steady=True)]
