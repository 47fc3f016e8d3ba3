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


def started(display, command, env, is_memory_wanted=False):
    def once():
        process, window, mapped, painted, answered = display.start(command, env)
        wait_until_idle(process.pid, 0.3)
        memory = pss(process.pid) if is_memory_wanted else 0
        display.close_window(process, window)
        return {"mapped": mapped * 1000, "painted": painted * 1000, "answered": answered * 1000, "pss": memory}
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
    for key, name, metric, bar, accepted in (
            ("start-mapped", "mapped", "`vezne`: process start to mapped window, Xvfb", 1.2, 2.2),
            ("start-painted", "painted", "`vezne`: process start to first paint, Xvfb", 1.2, 2.0),
            ("start-answered", "answered", "`vezne`: process start to a sign-in page that comes to its events, Xvfb", 1.5, 2.0)):
        shown = f"{ours[name]:.0f} : {bare[name]:.0f} ms; one word: {label[name] / bare[name]:.2f}×"
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
        process, window, *_ = display.start([f"{context.bin}/vezne", "--project-url", sandbox.url, "--storage", "orders"], env)
        wait_until_idle(process.pid, 0.5)
        sign_in(display, window, sandbox)
        wait_until_idle(process.pid, 2.5)
        asked = sandbox.product_requests()
        memory = pss(process.pid)
        display.close_window(process, window)
    # An empty window is no achievement; the server gives 1,000 a request.
    if asked < products / 1000:
        raise RuntimeError(f"the window has asked for products {asked} times only: it has not signed in, or not loaded them")
    return {"pss": memory}


def memory_row(key, metric, ours, bare, bar, accepted, more=""):
    row = Row(key, "`vezne`: memory (PSS), " + metric, BARE, bar, accepted=accepted, steady=True)
    if ours["pss"] is None:
        row.why = "takes root"
        return row
    row.value = ours["pss"] / bare["pss"]
    row.absolute = f"{ours['pss']:.0f} : {bare['pss']:.0f} KB" + more
    return row


def memory_rows(context):
    display = Display()
    rows = []
    try:
        env = environment(context.work)
        bare, label, ours = in_turn([started(display, [f"{context.bin}/{name}"], env, True) for name in ("bench-window", "bench-label", "vezne")],
                                    context.pairs, 1)
        rows.append(memory_row("memory-idle", "the sign-in page", ours, bare, 1.25, 1.65, f"; one word: {label['pss'] / bare['pss']:.2f}×"))
        # 100,000 products take their time each time.
        for products, bar, accepted, pairs in ((1_000, 1.5, 2.05, context.pairs), (100_000, 2.5, 4.0, 3)):
            if context.quick and products > 1_000:
                continue
            if ours["pss"] is None:
                rows.append(memory_row(f"memory-{products}", f"{products:,} products", ours, bare, bar, accepted))
                continue
            loaded, bare = in_turn([lambda count=products: memory_with(context, display, env, count),
                                    started(display, [f"{context.bin}/bench-window"], env, True)], pairs, 1 if products == 1_000 else 0)
            rows.append(memory_row(f"memory-{products}", f"{products:,} products", loaded, bare, bar, accepted))
    finally:
        display.close()
    return rows
