# SPDX-License-Identifier: MIT
"""Rows of the client inside: one call, an answer to rows of a model, what a clerk waits for."""
import json
import os
import urllib.request

from catalogue import test_environment
from measure import Row, in_turn, json_of, results_of
from sandbox import Sandbox
from terminal import install_sdk

PAGE = 290_000  # Bytes of a page of products.
METADATA = json.dumps({"fingerprint": "bench", "deviceInfo": {"os": "Linux", "browser": "bench", "location": "en-US"}})


def answer_of(sandbox, path, body=None, bearer=None):
    headers = {"x-app-token": sandbox.token, "Content-Type": "application/json", "x-device-metadata": METADATA}
    if bearer:
        headers["Authorization"] = "Bearer " + bearer
    request = urllib.request.Request(sandbox.url + path, headers=headers, data=None if body is None else json.dumps(body).encode())
    with urllib.request.urlopen(request) as answer:
        return answer.read()


def kept(context, name, content):
    path = os.path.join(context.work, name)
    with open(path, "wb") as file:
        file.write(content)
    return path


def call_rows(context):
    with Sandbox(context.bin) as sandbox:
        took = json_of([f"{context.bin}/bench-call", sandbox.url, sandbox.token, "100" if context.quick else "500"])
    return [Row("call", "one call through `api/`, a product read to its value: processor time", "a bare QNetworkAccessManager, its JSON read",
                1.05, value=took["ours"] / took["reference"], accepted=1.6, steady=True,
                absolute=f"{took['ours']:.3f} : {took['reference']:.3f} ms")]


def page_rows(context):
    """Twice: the first page that a program reads, in a new program each time, and one of many, when Node has compiled what it runs."""
    script = os.path.join(os.path.dirname(install_sdk(context)), "sdkproducts.mjs")
    with Sandbox(context.bin, "--products", "1000") as sandbox:
        def page(limit):
            return answer_of(sandbox, f"/api/content/products/all?limit={limit}&offset=0&langCode=en_US", {"filter": []})
        limit = round(PAGE / len(page(100)) * 100)
        file = kept(context, "page.json", page(limit))

        def asks(warm_up, runs):
            return [lambda: json_of([f"{context.bin}/bench-page", "products", file, warm_up, runs]),
                    lambda: json_of(["node", script, sandbox.url, sandbox.token, str(limit), warm_up, runs])]
        first = in_turn(asks("0", "1"), context.pairs, 1)
        many = in_turn(asks("10", "10" if context.quick else "40"), 1, 0)
    rows = []
    for key, which, (ours, theirs), accepted in (("page-first", "the first one", first, 0.5), ("page", "one of many", many, 3)):
        rows.append(Row(key, f"a page of {limit} products, {ours['bytes'] / 1000:.0f} KB, to rows of a model, {which}: processor time",
                        "the vendor's SDK: parse and normalise", 0.2, value=ours["ours"] / theirs["reference"], accepted=accepted, steady=True,
                        absolute=f"{ours['ours']:.2f} : {theirs['reference']:.2f} ms"))
    return rows


def all_orders(sandbox, count):
    """A list with so many orders, as the store would answer it whole; the store gives 100 at a time."""
    fields = [{"marker": "email_reg", "value": sandbox.login}, {"marker": "password_reg", "value": sandbox.password}]
    signed_in = json.loads(answer_of(sandbox, "/api/content/users-auth-providers/marker/email/users/auth", {"authData": fields}))
    bearer = signed_in["accessToken"]
    order = {"formIdentifier": "order", "paymentAccountIdentifier": "card", "products": [{"productId": 1, "quantity": 2}],
             "formData": {"en_US": [{"marker": "name", "type": "string", "value": "Bench"}]}}
    list_path = "/api/content/orders-storage/marker/orders/orders"
    made = json.loads(answer_of(sandbox, list_path, order, bearer))
    answer_of(sandbox, f"/__sandbox/orders/{made['id']}/copy", {"times": count - 1})
    items, first = [], None
    while len(items) < count:
        page = json.loads(answer_of(sandbox, f"{list_path}?offset={len(items)}&limit=1000&langCode=en_US", None, bearer))
        first = first or page
        if not page["items"]:
            raise RuntimeError(f"the list ends after {len(items)} orders")
        items += page["items"]
    return json.dumps({**first, "items": items}, ensure_ascii=False).encode()


def history_rows(context):
    count = 1_000 if context.quick else 10_000
    with Sandbox(context.bin) as sandbox:
        path = kept(context, "orders.json", all_orders(sandbox, count))
    took = json_of([f"{context.bin}/bench-page", "orders", path, "2", "5" if context.quick else "15"])
    rows = [Row("history", f"a list of {count:,} orders, {took['bytes'] / 1e6:.1f} MB, to rows of a model: processor time", "–", 60, "ms",
                value=took["ours"], accepted=120, steady=True)]
    if not context.quick:
        read = waits(context, "historyOfManyOrders")[-1]
        absolute = f"first rows after {read['first']:.0f} ms, all after {read['seconds']:.1f} s"
        rows.append(Row("history-stall", f"the same in a window, page by page: the longest piece of work between two looks at its events", "–", 8,
                        "ms", value=read["work"], accepted=60, steady=True, absolute=absolute))
    return rows


def waits(context, *functions):
    """placeOrderToLink comes first always: the others go on from its order."""
    environment = {**test_environment(context), "VEZNE_BENCH_RUNS": str(context.pairs)}
    return results_of([f"{context.bin}/tst_counterwaits", "placeOrderToLink", *functions], 1 + len(functions), env=environment)


def place_rows(context):
    took = waits(context)[0]
    metric = "*Place order* to the link on screen"
    return [Row("place", metric + ", server time taken off", "–", 5, "ms", value=took["milliseconds"], accepted=60,
                absolute=f"the slowest of {took['runs']}: {took['slowest']:.0f} ms"),
            Row("place-requests", metric + ": requests", "–", 3, "", value=took["requests"], steady=True),
            Row("checkout-stall", "the longest piece of work of a whole checkout in a window, between two looks at its events", "–", 16, "ms",
                value=took["work"], accepted=60, steady=True,
                absolute=f"gaps: 999 of 1,000 below {took['stall']:.1f} ms, the longest {took['longest']:.0f} ms")]
