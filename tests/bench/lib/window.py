# SPDX-License-Identifier: MIT
"""Rows of the window: its start and its memory beside a bare QWidget on an Xvfb."""
import os
import shutil
import subprocess
import time

from display import Display
from measure import Row, in_turn, processor_ticks, pss
from sandbox import Sandbox

BARE = "a bare QWidget"


def environment(work):
    """Nothing of a person's: no settings, no session bus, no theme."""
    home = os.path.join(work, "home")
    shutil.rmtree(home, ignore_errors=True)
    os.makedirs(home, mode=0o700)
    kept = {key: os.environ[key] for key in ("PATH", "LANG", "LC_ALL") if key in os.environ}
    return {**kept, "HOME": home, "XDG_RUNTIME_DIR": home, "VEZNE_DATA_DIR": home + "/data", "QT_QPA_PLATFORM": "xcb"}


def wait_until_idle(pid, seconds):
    """Until it takes no processor time for `seconds`."""
    last, since = -1, time.perf_counter()
    while time.perf_counter() - since < seconds:
        time.sleep(0.1)
        ticks = processor_ticks(pid)
        if ticks > last + 1:
            last, since = ticks, time.perf_counter()


def started(display, command, env):
    def once():
        process, window, mapped, painted = display.start(command, env)
        wait_until_idle(process.pid, 0.3)
        memory = pss(process.pid)
        display.close_window(process, window)
        return {"mapped": mapped * 1000, "painted": painted * 1000, "pss": memory}
    return once


def start_rows(context):
    display = Display()
    try:
        env = environment(context.work)
        programs = [started(display, [f"{context.bin}/{name}"], env) for name in ("bench-window", "bench-label", "vezne")]
        bare, label, ours = in_turn(programs, context.pairs)
    finally:
        display.close()
    rows = []
    for key, name, metric, bar, accepted, unit in (
            ("start-mapped", "mapped", "`vezne`: process start to mapped window, Xvfb", 1.2, 2.2, "ms"),
            ("start-painted", "painted", "`vezne`: process start to first paint, Xvfb", 1.2, 2.0, "ms"),
            ("memory-idle", "pss", "`vezne`: memory (PSS) on the sign-in page", 1.25, 1.65, "KB")):
        shown = f"{ours[name]:.0f} : {bare[name]:.0f} {unit}; one word: {label[name] / bare[name]:.2f}×"
        rows.append(Row(key, metric, BARE, bar, value=ours[name] / bare[name], absolute=shown, accepted=accepted))
    return rows


def sign_in(display, window, sandbox):
    def hand(*arguments):
        subprocess.run(["xdotool", *arguments], env={**os.environ, "DISPLAY": display.name}, check=True, stdout=subprocess.DEVNULL)
    hand("windowfocus", str(window))
    hand("type", "--delay", "5", sandbox.login)
    hand("key", "Tab")
    hand("type", "--delay", "5", sandbox.password)
    hand("key", "Return")


def memory_with(context, display, env, products):
    """Kilobytes of PSS of a window that has loaded so many products."""
    with Sandbox(context.bin, "--products", str(products)) as sandbox:
        env = {**env, "VEZNE_APP_TOKEN": sandbox.token, "VEZNE_DATA_DIR": os.path.join(context.work, f"data-{products}")}
        shutil.rmtree(env["VEZNE_DATA_DIR"], ignore_errors=True)
        process, window, _, _ = display.start([f"{context.bin}/vezne", "--project-url", sandbox.url, "--storage", "orders"], env)
        wait_until_idle(process.pid, 0.5)
        before = processor_ticks(process.pid)
        sign_in(display, window, sandbox)
        wait_until_idle(process.pid, 2.5)
        if processor_ticks(process.pid) - before < 2:
            raise RuntimeError("the window has not signed in")
        memory = pss(process.pid)
        display.close_window(process, window)
    return memory


def memory_rows(context):
    display = Display()
    rows = []
    try:
        env = environment(context.work)
        [bare] = in_turn([started(display, [f"{context.bin}/bench-window"], env)], 5)
        for products, bar, accepted in ((1_000, 1.5, 2.05), (100_000, 2.5, 4.0)):
            if context.quick and products > 1_000:
                continue
            memory = memory_with(context, display, env, products)
            rows.append(Row(f"memory-{products}", f"`vezne`: memory (PSS), {products:,} products", BARE, bar, value=memory / bare["pss"],
                            accepted=accepted, absolute=f"{memory} : {bare['pss']:.0f} KB"))
    finally:
        display.close()
    return rows
