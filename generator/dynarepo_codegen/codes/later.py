"""Codes about keys that the language has and this version does not, one for each key."""

from .code import Code

# Key -> its code, and how to do without the key. A code whose key arrives is never given again.
_WITHOUT: dict[str, tuple[str, str]] = {}
_AGAIN = "Remove the key for now"

CODES: tuple[Code, ...] = (
    Code(
        "DR900",
        "key of a later version",
        "The key is part of the language, and not available in this version.",
        f"{_AGAIN}.",
    ),
    *(
        Code(
            code,
            f"`{key}` of a later version",
            f"`{key}` is part of the language, and not available in this version.",
            f"{_AGAIN}; {without.removeprefix('remove it; ')}.",
        )
        for key, (code, without) in _WITHOUT.items()
    ),
)
CODE_OF_KEY: dict[str, str] = {key: code for key, (code, _) in _WITHOUT.items()}
HINT_OF_KEY: dict[str, str] = {key: hint for key, (_, hint) in _WITHOUT.items()}
