# SPDX-License-Identifier: MIT
"""Rows of the sandbox under load, and of a whole day at a counter."""
import os
import statistics
import subprocess
import urllib.request

from catalogue import test_environment
from measure import Row, in_turn, json_of, results_of
from sandbox import Sandbox

ASKED = "/api/content/products/1?langCode=en_US"


def start_rows(context):
    seconds = []
    for _ in range(context.pairs + 1):
        with Sandbox(context.bin, "--products", "100000") as sandbox:
            seconds.append(sandbox.seconds)
    # The first one reads the program from the disk.
    return [Row("sandbox-start", "`vezne-sandbox`: start with 100,000 products", "–", 1, "s", value=statistics.median(seconds[1:]))]


def load_rows(context):
    with Sandbox(context.bin) as sandbox:
        request = urllib.request.Request(sandbox.url + ASKED, headers={"x-app-token": sandbox.token})
        answer = os.path.join(context.work, "answer.json")
        with urllib.request.urlopen(request) as response, open(answer, "wb") as file:
            file.write(response.read())
        servers = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for command in (
            ["node", os.path.join(context.here, "reference", "server.mjs"), answer], [f"{context.bin}/bench-httpserver", answer])]
        try:
            ports = [server.stdout.readline().strip() for server in servers] + [sandbox.port]
            asks = [lambda at=at: json_of([f"{context.bin}/bench-load", at, ASKED, sandbox.token, "8", "700"]) for at in ports]
            theirs, bare, ours = in_turn(asks, 5 if context.quick else context.pairs, 1)
        finally:
            for server in servers:
                server.kill()
                server.wait()
    shown = f"{ours['persecond']:.0f} : {theirs['persecond']:.0f}; Qt HttpServer with that one answer: {bare['persecond']:.0f}"
    return [Row("sandbox-load", "`vezne-sandbox`: requests a second (a product, 8 kept connections)", "a plain Node server, the same bytes", 3,
                at_least=True, value=ours["persecond"] / theirs["persecond"], accepted=0.15, absolute=shown)]


def day_rows(context):
    orders = "1000" if context.quick else "10000"
    # What the journal waits for a disk is no part of what an order leaves behind, and would be half of the time.
    memory = {"TMPDIR": "/dev/shm"} if os.access("/dev/shm", os.W_OK) else {}
    environment = {**test_environment(context), **memory, "VEZNE_BENCH_ORDERS": orders, "QTEST_FUNCTION_TIMEOUT": "3500000"}
    day = results_of([f"{context.bin}/tst_counterday", "-maxwarnings", "0"], env=environment)[0]
    shown = f"{day['before']} → {day['after']} KB, {day['handles']} handles more, {day['orders']} orders in {day['seconds']:.0f} s"
    # 2 % of 28 MB over the 8,000 orders after the warm-up are 0.07 KB each.
    return [Row("counter-day", f"a day at a counter in one process, {day['orders']:,} orders: memory an order leaves behind", "–", 0.07, "KB",
                value=max(0.0, day["anorder"]), accepted=day["accepted"], absolute=shown, steady=True),
            Row("counter-handles", "the same: open files and sockets more", "–", 0, "", value=max(0, day["handles"]), steady=True)]
