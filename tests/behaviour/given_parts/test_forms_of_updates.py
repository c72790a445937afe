"""Whatever form an update has, what its method asks for is enough to keep every index key true."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from itertools import product
from pathlib import Path
from typing import Any, Final

import pytest

from dynarepo import ConditionFailed, DynarepoError, InvalidValue, ServiceError
from tests.conftest import GetEngine
from tests.engines.catalogue import ENGINES
from tests.engines.engine import unique_name
from tests.faults.generated_service import generated_service

# It shows every write at once, and takes the least time.
ENGINE: Final = "dynoxide"
NEW: Final[Mapping[str, object]] = {
    "new_colour": "red", "new_shape": "oval", "new_mark": "x", "new_tags": {"a", "d"},
    "by": 2, "first": 9,
}  # fmt: skip


class Things:
    """A table of things; `package` exists only at run time, and so do the types of what is in it."""

    def __init__(self, package: Any, client: Any) -> None:
        self.package, self.client = package, client
        self.table = unique_name("forms")
        self.db = package.Forms.connect(client, tables={"forms": self.table})
        self.db.create_tables()
        self.spec = import_module(f"{package.__name__}.thing.codec").THING

    def methods(self) -> Iterator[Callable[..., Any]]:
        """The declared updates."""
        found = vars(self.package.ThingWriter)
        for name in sorted(found):
            if "Access pattern" in (inspect.getdoc(found[name]) or ""):
                yield getattr(self.db.things, name)

    def values(self) -> Iterator[dict[str, Any]]:
        """Things of many kinds."""
        boxes = (None, self.package.Box(width=1), self.package.Box(width=5, depth=2))
        tags = (None, {"a", "b"})
        marked: tuple[dict[str, Any], ...] = ({}, {"mark": None}, {"mark": "x"})
        for box, colour, count in product(boxes, (None, "blue"), (None, 3)):
            number = len(repr((box, colour, count)))
            yield {
                "box": box,
                "colour": colour,
                "count": count,
                "tags": tags[number % 2],
                **marked[number % 3],
            }

    def arguments(self, method: Callable[..., Any], item: Any) -> dict[str, Any]:
        """What the method is to be told of the item, or of none, and what it is to store."""
        known: dict[str, Any] = {**NEW, "new_box": self.package.Box(width=7)}
        arguments: dict[str, Any] = {}
        for name in inspect.signature(method).parameters:
            if name in ("name", "expect_version"):
                continue
            arguments[name] = known.get(name, getattr(item, name.removeprefix("old_"), None))
        return arguments

    def stored(self, name: str) -> dict[str, Any] | None:
        answer = self.client.get_item(
            TableName=self.table, Key={"pk": {"S": name}}, ConsistentRead=True
        )
        found: dict[str, Any] | None = answer.get("Item")
        return found

    def entries_are_true(self, name: str) -> bool:
        """Whether the index keys are those that the item's attributes make."""
        item = self.db.things.get(self.package.ThingKey(name), consistent=True)
        stored = self.stored(name)
        assert stored is not None
        return entries(self.spec.encode(item)) == entries(stored)


def entries(stored: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in stored.items() if name.startswith("gsi")}


@pytest.fixture(scope="module")
def things(get_engine: GetEngine, tmp_path_factory: pytest.TempPathFactory) -> Things:
    if ENGINES[ENGINE].missing():
        pytest.skip(f"{ENGINE} is not installed")
    folder = tmp_path_factory.mktemp("forms")
    package = generated_service(Path(__file__).with_name("forms.yaml"), folder)
    return Things(package, get_engine(ENGINE).client())


def test_every_form_on_every_kind_of_item(things: Things) -> None:
    done: set[str] = set()
    for method, values in product(things.methods(), things.values()):
        name = unique_name(method.__name__)
        item = things.db.things.create(things.package.ThingCreate(name=name, **values))
        if attempt(things, method, name, item):
            done.add(method.__name__)
    # Each form succeeds with an item that it is meant for.
    assert done == {method.__name__ for method in things.methods()}


def test_upserts_where_there_is_no_item(things: Things) -> None:
    for method in things.methods():
        if method.__name__.startswith("make"):
            assert attempt(things, method, unique_name(method.__name__), None)


def attempt(things: Things, method: Callable[..., Any], name: str, item: Any) -> bool:
    """Call a method with what the item has; whether the item is changed, and true then."""
    arguments = things.arguments(method, item)
    before = things.stored(name)
    refusal: DynarepoError | None = None
    try:
        method(name, **arguments)
    except DynarepoError as error:
        refusal = error
    place = (method.__name__, arguments, before)
    if refusal is None:
        assert things.entries_are_true(name), place
        return True
    assert things.stored(name) == before, place
    # Its own condition, NULL where something is computed, or nothing there to compute with.
    assert isinstance(refusal, ConditionFailed | InvalidValue | ServiceError), place
    assert "is needed" not in str(refusal), place
    return False
