"""How tests state what a read must return, on engines whose indexes show writes late too."""

from collections.abc import Callable
from typing import Protocol


class Expect(Protocol):
    """`expect(expected, read)`: the read returns what is expected, soon if not at once."""

    def __call__(self, expected: object, read: Callable[[], object]) -> None: ...
