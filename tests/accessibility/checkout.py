# SPDX-License-Identifier: MIT
"""Buys something in a running Vezne through AT-SPI, the interface that screen readers use, and says what it could not do.

Started by scripts/at-spi. Texts are set and buttons pressed through AT-SPI alone; keys are used only where a list takes nothing else.
"""
import glob
import os
import subprocess
import sys
import time
import urllib.request

import pyatspi

PATIENCE = 60.0  # seconds


def wait_for(what, get):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = get()
        except Exception:  # The tree changes while it is read.
            found = None
        if found:
            return found
        time.sleep(0.2)
    sys.exit(f"not found through AT-SPI: {what}")


def application():
    return next((a for a in pyatspi.Registry.getDesktop(0) if a and a.name == "vezne"), None)


def showing(node, found=None):
    """Everything that is shown below `node`; what is inside a hidden page is not."""
    found = [] if found is None else found
    for child in node:
        if child is not None and child.getState().contains(pyatspi.STATE_SHOWING):
            found.append(child)
            showing(child, found)
    return found


def find(role, name):
    return wait_for(f"{role} “{name}”", lambda: next(
        (n for n in showing(application()) if n.getRoleName() == role and (n.name or "").startswith(name)), None))


def act(role, name):
    node = find(role, name)
    wait_for(f"“{name}” enabled", lambda: node.getState().contains(pyatspi.STATE_ENABLED))
    actions = node.queryAction()
    names = [actions.getName(i) for i in range(actions.nActions)]
    actions.doAction(names.index("Press" if "Press" in names else "Toggle"))


def enter(name, text):
    find("text", name).queryEditableText().setTextContents(text)


def keys(*names):
    windows = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Vezne"], capture_output=True, text=True, check=True)
    subprocess.run(["xdotool", "windowfocus", windows.stdout.split()[-1]], check=True)
    subprocess.run(["xdotool", "key", "--delay", "300", *names], check=True)


def check(page):
    """What would be read out wrongly on this page."""
    faults = []
    for node in showing(application()):
        focusable = node.getState().contains(pyatspi.STATE_FOCUSABLE)
        if focusable and not node.name:
            faults.append(f"{node.getRoleName()} without a name")
        if node.name and node.getRoleName() in ("unknown", "invalid", "filler"):
            faults.append(f"“{node.name}” has the role {node.getRoleName()}")
        if "<" in (node.name or "") + (node.description or ""):
            faults.append(f"markup: {node.name} / {node.description}")
    if faults:
        sys.exit(f"{page}:\n  " + "\n  ".join(faults))
    print(f"{page}: {len(showing(application()))} things, each with a name and a role")


def sandbox_port():
    """Of the demo store that the window has started: of the socket on which it listens."""
    for process in glob.glob("/proc/[0-9]*"):
        try:
            parent = open(f"{process}/stat").read().rsplit(")", 1)[1].split()[1]
            if parent != os.environ["VEZNE_WINDOW"] or b"vezne-sandbox" not in open(f"{process}/cmdline", "rb").read():
                continue
            sockets = {os.readlink(fd)[8:-1] for fd in glob.glob(f"{process}/fd/*") if os.readlink(fd).startswith("socket:")}
        except OSError:
            continue
        for line in open("/proc/net/tcp").read().splitlines()[1:]:
            fields = line.split()
            if fields[3] == "0A" and fields[9] in sockets:
                return int(fields[1].split(":")[1], 16)
    return None


def pay(order):
    """As the customer does on another device."""
    address = f"http://127.0.0.1:{wait_for('the demo store', sandbox_port)}/__sandbox/orders/{order}/pay"
    urllib.request.urlopen(urllib.request.Request(address, data=b'{"outcome":"completed"}', method="POST"))


wait_for("Vezne", application)
find("push button", "Sign in")
check("Sign in")
act("push button", "Sign in")
enter("Full name", "Ada Lovelace")
act("radio button", "Card")
check("Order details")
act("push button", "Go to products")
find("list item", "Black tea")
enter("Search", "filter coffee")
wait_for("one product", lambda: len([n for n in showing(application()) if n.getRoleName() == "list item"]) == 1)
find("text", "Search").queryComponent().grabFocus()
keys("Down", "Return")
find("list item", "Filter coffee 250 g, quantity 1")
check("Products")
act("push button", "Place the order · ₺")
find("push button", "Open the payment page")
check("Payment")
pay(1)
find("label", "Paid")
check("Paid")
act("push button", "Order and receipt")
find("label", "Order 1")
check("Order")
act("push button", "Receipt")
find("push button", "Save as PDF…")
check("Receipt")
act("push button", "Close")
act("push button", "Request a refund…")
find("push button", "Not now")
check("Refund")
act("push button", "Not now")
act("push button", "Orders")
find("text", "Search orders")
find("table cell", "Ada Lovelace")
check("Orders")
act("push button", "Day’s totals")
find("push button", "Day before")
check("Day’s totals")
print("An order was placed, paid, looked up and put on paper through AT-SPI.")
