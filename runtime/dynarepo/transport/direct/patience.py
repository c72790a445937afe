"""How long a socket waits: the system counts, where it can."""

import _socket
import os
import socket
import struct
from math import modf
from typing import Final

_SYSTEM_COUNTS: Final = os.name == "posix"


def be_patient(plain: socket.socket, seconds: float) -> None:
    """Let each call wait so long at most; it then raises TimeoutError, or BlockingIOError where the
    system counts.

    With a timeout of Python's, each call first asks whether it would have to wait, which is one
    more call of the system.
    """
    # Whoever puts sockets of their own in place of Python's lets other things happen meanwhile.
    if not (_SYSTEM_COUNTS and type(plain).recv is _socket.socket.recv and seconds > 0):
        plain.settimeout(seconds)
        return
    # None at all would mean to wait for ever.
    fraction, whole = modf(max(seconds, 0.001))
    patience = struct.pack("@ll", int(whole), int(fraction * 1_000_000))
    try:
        plain.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, patience)
        plain.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, patience)
    except OSError:
        # A system that counts differently.
        plain.settimeout(seconds)
    else:
        plain.settimeout(None)
