"""What an index can hold besides its keys, where that has a name."""

from typing import Literal

Projection = Literal["all", "keys_only"]
