# SPDX-License-Identifier: MIT
"""A vezne-sandbox of our own on a free port."""
import json
import subprocess
import time
import urllib.request


class Sandbox:
    def __init__(self, folder, *options):
        begin = time.perf_counter()
        self.process = subprocess.Popen([f"{folder}/vezne-sandbox", "--exit-with-parent", *options], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
        line = json.loads(self.process.stdout.readline())
        self.seconds = time.perf_counter() - begin  # Until it takes requests.
        self.url, self.token, self.login, self.password = (line[key] for key in ("url", "appToken", "login", "password"))
        self.port = self.url.rsplit(":", 1)[1]

    def product_requests(self):
        """How many requests for products have arrived."""
        with urllib.request.urlopen(self.url + "/__sandbox/requests") as answer:
            logged = json.load(answer)
        logged = logged["requests"] if isinstance(logged, dict) else logged
        return sum("/products" in one["path"] and "cloud-static" not in one["path"] for one in logged)

    def close(self):
        self.process.stdin.close()
        self.process.wait(10)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
