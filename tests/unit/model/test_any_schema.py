"""Whatever is written in a schema, checking it ends with findings and never with a traceback."""

import random
import re
from pathlib import Path

import pytest

from .building import build

SCHEMAS = [
    path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parents[2] / "errors").glob("*/schema.yaml"))
]
TOKEN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*|[{}#:.,?<>=]+")
WORDS = sorted({word for schema in SCHEMAS for word in TOKEN.findall(schema)})


def spoiled(chance: random.Random) -> str:
    """A schema with a line missing, two lines swapped or a word replaced."""
    text = chance.choice(SCHEMAS)
    for _ in range(chance.randint(1, 3)):
        lines = text.split("\n")
        first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
        tokens = list(TOKEN.finditer(text))
        match chance.choice(["word", "word", "drop", "swap"]):
            case "word" if tokens:
                found = chance.choice(tokens)
                text = text[: found.start()] + chance.choice(WORDS) + text[found.end() :]
            case "drop":
                text = "\n".join(lines[:first] + lines[first + 1 :])
            case _:
                lines[first], lines[second] = lines[second], lines[first]
                text = "\n".join(lines)
    return text


@pytest.mark.parametrize("seed", range(20))
def test_findings_instead_of_tracebacks(seed: int):
    chance = random.Random(seed)
    for _ in range(50):
        service, diagnostics = build(spoiled(chance))
        assert service is not None or diagnostics.failed
