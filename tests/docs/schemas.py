"""Schemas in pages: complete ones, and parts that are added to the page's first one."""

import re
from collections.abc import Sequence

import yaml

from dynarepo_codegen.diagnostics import Diagnostic
from dynarepo_codegen.generate import Settings, SourceFile, generate

from .pages import Block

_PLACE = re.compile(r"# in: (.+)\n")
_SERVICE = re.compile(r"^service: (\w+)", re.MULTILINE)
_ROOT = "the schema"


class Unformatted:
    """Knows every text as formatted already: these files are looked at by nobody."""

    def find(self, path: str, source: str) -> str | None:
        return source

    def keep(self, path: str, source: str, formatted: str) -> None:
        raise AssertionError("nothing is formatted")


def is_complete(block: Block) -> bool:
    """Whether the block is a schema by itself."""
    return _SERVICE.search(block.text) is not None


def service_of(block: Block) -> str:
    """The name of the service that a complete schema describes."""
    match = _SERVICE.search(block.text)
    assert match is not None
    return match[1]


def completed(block: Block, blocks: Sequence[Block]) -> str:
    """The schema that a block is, or that it is a part of."""
    if is_complete(block):
        return block.text
    place = _PLACE.match(block.text)
    assert place is not None, f"{block.place}: a part of a schema begins with `# in: PLACE`"
    whole = next(other for other in blocks if other.kind == "yaml" and is_complete(other))
    added = _composed(block.text)
    for key in reversed(() if place[1] == _ROOT else place[1].split(".")):
        added = yaml.MappingNode("tag:yaml.org,2002:map", [(_scalar(key), added)])
    return yaml.serialize(_merged(_composed(whole.text), added), width=10_000)


def findings(text: str, path: str = "schema.yaml") -> tuple[Diagnostic, ...]:
    """What generating from a schema reports."""
    generated = generate([SourceFile(path, text)], {}, settings=Settings(), cache=Unformatted())
    return generated.diagnostics


def _composed(text: str) -> yaml.Node:
    # Nodes, not values: what is plain and what is quoted means different things to the language.
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    assert node is not None
    return node


def _scalar(text: str) -> yaml.ScalarNode:
    return yaml.ScalarNode("tag:yaml.org,2002:str", text)


def _merged(base: yaml.Node, added: yaml.Node) -> yaml.Node:
    if not (isinstance(base, yaml.MappingNode) and isinstance(added, yaml.MappingNode)):
        return added
    pairs = list(base.value)
    for key, value in added.value:
        names = [known.value for known, _ in pairs]
        if key.value in names:
            position = names.index(key.value)
            pairs[position] = (key, _merged(pairs[position][1], value))
        else:
            pairs.append((key, value))
    return yaml.MappingNode(base.tag, pairs)
