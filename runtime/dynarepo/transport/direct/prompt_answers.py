"""Answers that whoever waits for them goes on with at once, not only in the next turn of the loop."""

import asyncio
from collections.abc import Callable
from contextvars import Context
from typing import Any

from .http_answer import HttpAnswer


class PromptAnswer(asyncio.Future[HttpAnswer]):
    """An answer that one task waits for.

    A turn of the event loop asks the system what has happened, which takes longer than most of what
    an answer needs.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(loop=loop)
        self._goes_on: tuple[Callable[[Any], object], Context] | None = None

    def add_done_callback(
        self, fn: Callable[[Any], object], /, *, context: Context | None = None
    ) -> None:
        """Called by asyncio where a task begins to wait."""
        if self.done() or self._goes_on is not None or context is None:
            super().add_done_callback(fn, context=context)
        else:
            self._goes_on = (fn, context)

    def arrive(self, answer: HttpAnswer) -> None:
        """Give the answer to its task, which goes on with it now unless another is running."""
        super().set_result(answer)
        waiting, self._goes_on = self._goes_on, None
        if waiting is not None:
            fn, context = waiting
            if asyncio.current_task(self.get_loop()) is None:
                context.run(fn, self)
            else:
                self.get_loop().call_soon(fn, self, context=context)

    def set_exception(self, exception: type | BaseException, /) -> None:
        """Tell the task in the next turn of the loop that there is no answer."""
        super().set_exception(exception)
        self._go_on_later()

    def cancel(self, msg: Any | None = None) -> bool:
        """Tell the task in the next turn of the loop that it waits no longer."""
        cancelled = super().cancel(msg)
        if cancelled:
            self._go_on_later()
        return cancelled

    def _go_on_later(self) -> None:
        waiting, self._goes_on = self._goes_on, None
        if waiting is not None:
            fn, context = waiting
            self.get_loop().call_soon(fn, self, context=context)
