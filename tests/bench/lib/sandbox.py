# SPDX-License-Identifier: MIT
"""A vezne-sandbox of our own on a free port."""
import json
import subprocess
import time


class Sandbox:
    def __init__(self, folder, *options):
        begin = time.perf_counter()
        self.process = subprocess.Popen([f"{folder}/vezne-sandbox", "--exit-with-parent", *options], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
        line = json.loads(self.process.stdout.readline())
        self.seconds = time.perf_counter() - begin  # Until it takes requests.
        self.url, self.token, self.login, self.password = (line[key] for key in ("url", "appToken", "login", "password"))
        self.port = self.url.rsplit(":", 1)[1]

    def close(self):
        self.process.stdin.close()
        self.process.wait(10)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
