# SPDX-License-Identifier: MIT
"""Rows of the terminal: `vezne-cli checkout` beside the vendor's SDK and beside bare Qt, and the journal's commit."""
import os
import shutil
import subprocess

from measure import Row, in_turn, json_of
from sandbox import Sandbox


def install_sdk(context):
    """The vendor's SDK from the lock file of the fault matrix, without running anything of the packages."""
    folder = os.path.join(context.work, "sdk")
    source = os.path.join(context.root, "tests", "faults", "sdk")
    os.makedirs(folder, exist_ok=True)
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(os.path.join(source, name), folder)
    for name in ("sdkcheckout.mjs", "sdkproducts.mjs"):
        shutil.copy(os.path.join(context.here, "reference", name), folder)
    if not os.path.isdir(os.path.join(folder, "node_modules", "oneentry")):
        subprocess.run(["npm", "--prefix", folder, "ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"],
                       check=True, stdout=subprocess.DEVNULL)
    return os.path.join(folder, "sdkcheckout.mjs")


def checkout_rows(context):
    script = install_sdk(context)
    data = os.path.join(context.work, "cli-data")
    shutil.rmtree(data, ignore_errors=True)
    with Sandbox(context.bin) as sandbox:
        env = {**os.environ, "VEZNE_APP_TOKEN": sandbox.token, "VEZNE_LOGIN": sandbox.login, "VEZNE_PASSWORD": sandbox.password,
               "VEZNE_DATA_DIR": data}
        who = [sandbox.url, sandbox.token, sandbox.login, sandbox.password]
        commands = [
            ["node", script, *who],
            [f"{context.bin}/bench-requests", *who],
            [f"{context.bin}/vezne-cli", "checkout", "--project-url", sandbox.url, "--storage", "orders", "--form", "order", "--account",
             "card", "--field", "name:string=Bench", "--product", "1:2"],
        ]
        measures = [lambda command=command: json_of([f"{context.bin}/bench-spawn", *command], env=env) for command in commands]
        sdk, bare, ours = in_turn(measures, context.pairs)
    floor_wall, floor_peak = bare["wall"] / sdk["wall"], bare["peak"] / sdk["peak"]
    metric = "`vezne-cli checkout`: the four requests of the main job, journal included: "
    return [
        Row("cli-wall", metric + "wall", "the vendor's SDK under Node", 0.055, value=ours["wall"] / sdk["wall"], accepted=0.1,
            absolute=f"{ours['wall']:.1f} : {sdk['wall']:.0f} ms; bare Qt: {floor_wall:.3f}×"),
        Row("cli-memory", metric + "peak memory", "the vendor's SDK under Node", 0.15, value=ours["peak"] / sdk["peak"], accepted=0.18,
            absolute=f"{ours['peak']:.0f} : {sdk['peak']:.0f} KB; bare Qt: {floor_peak:.3f}×", steady=True),
        Row("cli-floor", "the same: wall", "a bare QNetworkAccessManager, no journal", 1.25, value=ours["wall"] / bare["wall"], accepted=2.2,
            absolute=f"{ours['wall']:.1f} : {bare['wall']:.1f} ms"),
    ]


def journal_rows(context):
    folder = os.path.join(context.work, "journal")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    took = json_of([f"{context.bin}/bench-journal", folder, "40" if context.quick else "200"])
    return [Row("journal", "journal commit before the wire (SQLite WAL, synchronous=FULL)", "append + fdatasync", 1.5,
                value=took["ours"] / took["reference"], absolute=f"{took['ours']:.2f} : {took['reference']:.2f} ms")]
