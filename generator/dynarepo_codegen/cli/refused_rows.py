"""Why a row is no item, or an item no row."""


class RowRefused(Exception):
    """The reason; `hint` says what to write instead."""

    def __init__(self, reason: str, hint: str = "") -> None:
        super().__init__(reason)
        self.hint = hint
