"""Words of a lock line: bare where that is unambiguous, otherwise quoted as JSON strings are."""

import json
import re

_BARE = re.compile(r"[A-Za-z0-9_.:/#{}<>|@*+%$&!?;~-]+")
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[A-Za-z0-9_.:/#{}<>|@*+%$&!?;~-]+|[ =,]')


def write_word(word: str) -> str:
    """A word as it stands in a lock."""
    if _BARE.fullmatch(word) and not word.endswith(":"):
        return word
    # What an editor cannot show, or a terminal would obey, is written as an escape.
    return json.dumps(word, ensure_ascii=not word.isprintable())


def split_tokens(line: str) -> list[str]:
    """The words of a line, still quoted, and what stands between them; ValueError otherwise."""
    tokens = [match[0] for match in _TOKEN.finditer(line)]
    if "".join(tokens) != line:
        raise ValueError("a quote or character that does not belong there")
    return tokens


def read_word(token: str) -> str:
    """The word that a token stands for; ValueError where none is."""
    if token in (" ", "=", ","):
        raise ValueError("a word is missing")
    if not token.startswith('"'):
        return token
    word = json.loads(token)
    if not isinstance(word, str):
        raise ValueError("a word is missing")
    return word
