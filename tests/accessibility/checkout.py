# SPDX-License-Identifier: MIT
"""Buys something in a running Vezne through AT-SPI, the interface that screen readers use, and says what it could not do.

Started by scripts/at-spi. Texts are set, products added and buttons pressed through AT-SPI alone: no key and no pointer.
"""
import glob
import os
import sys
import time
import urllib.request
import xml.etree.ElementTree

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


IS_TURKISH = sys.argv[1:] == ["tr"]


def load_words():
    words = {}
    for context in xml.etree.ElementTree.parse("translations/vezne_tr.ts").getroot().iter("context"):
        for message in context.iter("message"):
            words.setdefault((context.find("name").text, message.find("source").text), message.find("translation").text)
    return words


WORDS = load_words() if IS_TURKISH else {}


def say(context, source):
    """Our own sentence in the language of the window, up to its first place for a value."""
    return WORDS[(f"views::{context}", source)].split("%1")[0].rstrip() if IS_TURKISH else source.split("%1")[0].rstrip()


def store(turkish, english):
    """What the demo store calls it."""
    return turkish if IS_TURKISH else english


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
find("push button", say("SignInPage", "Sign in"))
check("Sign in")
act("push button", say("SignInPage", "Sign in"))
enter(store("Ad soyad", "Full name"), "Ada Lovelace")
act("radio button", store("Kart", "Card"))
check("Order details")
act("push button", say("DetailsPage", "Go to products"))
find("list item", store("Bakır cezve", "Black tea"))
enter(say("ProductsPage", "Search product, code or barcode"), store("filtre kahve", "filter coffee"))
wait_for("one product", lambda: len([n for n in showing(application()) if n.getRoleName() == "list item"]) == 1)
act("list item", store("Filtre kahve 250 g", "Filter coffee 250 g"))
find("list item", store("Filtre kahve 250 g, adet: 1", "Filter coffee 250 g, quantity 1"))
check("Products")
act("push button", say("ProductsPage", "Place the order · %1"))
find("push button", say("LinkBox", "Open the payment page"))
check("Payment")
pay(1)
find("label", say("PaidView", "Paid"))
check("Paid")
act("push button", say("PaidView", "Order and receipt"))
find("label", say("OrderPage", "Order %1"))
check("Order")
act("push button", say("OrderPage", "Receipt"))
find("push button", say("PaperDialog", "Save as PDF…"))
check("Receipt")
act("push button", say("PaperDialog", "Close"))
act("push button", say("RefundPanel", "Request a refund…"))
find("push button", say("RefundPanel", "Not now"))
check("Refund")
act("push button", say("RefundPanel", "Not now"))
act("push button", say("OrderPage", "Orders"))
find("text", say("OrdersPage", "Search orders"))
find("table cell", "Ada Lovelace")
check("Orders")
act("push button", say("OrdersPage", "Day’s totals"))
find("push button", say("PaperDialog", "Day before"))
check("Day’s totals")
print("An order was placed, paid, looked up and put on paper through AT-SPI.")
