"""A network between a client and a real engine that loses requests, or the answers to them."""

from typing import Any, Literal

from botocore.exceptions import ConnectionClosedError
from botocore.httpsession import URLLib3Session

Fault = Literal["none", "request lost", "answer lost"]


class LossyNetwork:
    """Treats the attempts of a client's calls as `faults` says, in order; the rest goes through."""

    def __init__(self, client: Any) -> None:
        self.faults: list[Fault] = []
        self.arrived = 0
        self._session = URLLib3Session(proxies={})
        client.meta.events.register("before-send.dynamodb", self._send)

    def _send(self, request: Any, **_: Any) -> Any:
        fault = self.faults.pop(0) if self.faults else "none"
        if fault == "request lost":
            raise ConnectionClosedError(endpoint_url=request.url)
        answer = self._session.send(request)
        self.arrived += 1
        if fault == "answer lost":
            raise ConnectionClosedError(endpoint_url=request.url)
        return answer
