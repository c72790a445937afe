"""A read whose request has been sent, and whose answer waits until it is needed.

No thread waits for it: the answer arrives in the buffers of the connection meanwhile.
"""

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Generic, TypeVar

from ...errors import DynarepoError
from ...requests import Request
from .attempts import Wait
from .connections import Connection, Lost, NotSent
from .signing import NoCredentials

if TYPE_CHECKING:
    from .transport import DirectTransport

T = TypeVar("T")


class Begun(Generic[T]):
    """One read on its way; whatever goes wrong with it shows when it is due."""

    def __init__(self, transport: "DirectTransport", request: Request[T]) -> None:
        self._transport = transport
        self._request = request
        conversation = transport.conversation
        self._steps = conversation.steps(conversation.outgoing(request))
        self._step = next(self._steps)
        self._process = os.getpid()
        self._sent: Connection | None = None
        self._failure: Exception | None = None
        if isinstance(self._step, Wait):
            return
        try:
            # Without credentials nothing is sent, now or later.
            with suppress(DynarepoError, NoCredentials):
                self._sent = transport.send_once(self._step)
        except (NotSent, Lost) as error:
            self._failure = error

    def result(self) -> T:
        """The decoded answer; the request is sent again where that may help."""
        if self._process != os.getpid():
            # A forked child must not read what its parent waits for.
            self.abandon()
        step = self._step if self._failure is None else self._steps.throw(self._failure)
        sent, self._sent = self._sent, None
        answer = self._transport.answer_of(self._request, self._steps, step, sent=sent)
        return self._request.decode(answer)

    def abandon(self) -> None:
        """Close the connection: the answer on it is nobody's."""
        sent, self._sent = self._sent, None
        if sent is not None:
            sent.close()
