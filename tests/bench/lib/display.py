# SPDX-License-Identifier: MIT
"""An Xvfb of our own, and what of a window can be seen from outside: when it is mapped, when its first pixel is painted."""
import os
import select
import socket
import struct
import subprocess
import time

MAP_NOTIFY = 19
CLIENT_MESSAGE = 33
STRUCTURE_NOTIFY, SUBSTRUCTURE_NOTIFY = 1 << 17, 1 << 19  # Qt answers a ping to those who want the first.
Z_PIXMAP = 2


class Display:
    """Speaks X11 by itself: what it asks is two requests, and a library for them would be one more package."""

    def __init__(self):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        number = b""
        while not number.endswith(b"\n"):
            number += os.read(read, 16)
        os.close(read)
        self.name = ":" + number.decode().strip()
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect("/tmp/.X11-unix/X" + self.name[1:])
        self._set_up()
        self.protocols, self.delete, self.ping = map(self._atom, ("WM_PROTOCOLS", "WM_DELETE_WINDOW", "_NET_WM_PING"))

    def close(self):
        self.socket.close()
        self.server.terminate()
        self.server.wait()

    def _read(self, length):
        data = b""
        while len(data) < length:
            part = self.socket.recv(length - len(data))
            if not part:
                raise RuntimeError("the X server has gone")
            data += part
        return data

    def _set_up(self):
        self.socket.sendall(struct.pack("<BxHHHHxx", ord("l"), 11, 0, 0, 0))
        head = self._read(8)
        body = self._read(struct.unpack("<H", head[6:8])[0] * 4)
        if head[0] != 1:
            raise RuntimeError("the X server refuses")
        vendor, formats = struct.unpack("<H", body[16:18])[0], body[21]
        screen = 32 + (vendor + 3) // 4 * 4 + formats * 8
        self.root = struct.unpack("<I", body[screen:screen + 4])[0]
        self.socket.sendall(struct.pack("<BxHIII", 2, 4, self.root, 1 << 11, STRUCTURE_NOTIFY | SUBSTRUCTURE_NOTIFY))

    def _drain(self):
        while select.select([self.socket], [], [], 0)[0]:
            self._read(32)

    def _mapped(self, deadline):
        while True:
            if not select.select([self.socket], [], [], max(0.0, deadline - time.perf_counter()))[0]:
                raise RuntimeError("no window has come up")
            event = self._read(32)
            if event[0] & 0x7F == MAP_NOTIFY and event[12] == 0:
                return struct.unpack("<I", event[8:12])[0]

    def _pixel(self, window, x, y):
        self.socket.sendall(struct.pack("<BBHIhhHHI", 73, Z_PIXMAP, 5, window, x, y, 1, 1, 0xFFFFFFFF))
        while True:
            head = self._read(32)
            if head[0] == 1:
                return struct.unpack("<I", self._read(struct.unpack("<I", head[4:8])[0] * 4)[:4])[0] & 0xFFFFFF
            if head[0] == 0:
                raise RuntimeError("the window cannot be looked at")

    def _atom(self, name):
        data = name.encode()
        self.socket.sendall(struct.pack("<BBHHH", 16, 0, 2 + (len(data) + 3) // 4, len(data), 0) + data + b"\0" * (-len(data) % 4))
        while True:
            answer = self._read(32)
            if answer[0] == 1:
                return struct.unpack("<I", answer[8:12])[0]

    def _say(self, window, protocol, stamp=0):
        event = struct.pack("<BBHIIIIIII", CLIENT_MESSAGE, 32, 0, window, self.protocols, protocol, stamp, window, 0, 0)
        self.socket.sendall(struct.pack("<BBHII", 25, 0, 11, window, 0) + event)

    def _answered(self, window, stamp, deadline):
        """Asks as a window manager does whether a program comes to its events, and waits until it says so."""
        self._say(window, self.ping, stamp)
        while select.select([self.socket], [], [], max(0.0, deadline - time.perf_counter()))[0]:
            event = self._read(32)
            if event[0] & 0x7F == CLIENT_MESSAGE and struct.unpack("<III", event[8:20]) == (self.protocols, self.ping, stamp):
                return
        raise RuntimeError("the window does not come to its events")

    def close_window(self, process, window):
        """As the button of a window manager does, so that the program ends as it means to."""
        self._say(window, self.delete)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def start(self, command, environment):
        """Starts a program: (process, window, seconds until it is mapped, until it is painted, until it answers)."""
        self._drain()
        begin = time.perf_counter()
        process = subprocess.Popen(command, env={**environment, "DISPLAY": self.name}, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        window = self._mapped(begin + 20)
        mapped = time.perf_counter() - begin
        while self._pixel(window, 20, 300) == 0:  # The root is black, and so is what nobody has painted.
            if time.perf_counter() > begin + 20:
                raise RuntimeError("nothing has been painted")
            time.sleep(0.0005)
        painted = time.perf_counter() - begin
        for stamp in (1, 2, 3):  # What the first rounds of events put off comes before the third answer.
            self._answered(window, stamp, begin + 20)
        return process, window, mapped, painted, time.perf_counter() - begin
