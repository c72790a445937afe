"""The built-in batches of an entity: their parameters, what they return, and how they are run."""

from dataclasses import dataclass
from typing import Final, Literal

from ..plan.read_values import GetPlan
from ..plan.values import MethodPlan, SweepPlan
from .context import EntityContext
from .imports import Imports
from .signatures import Parameter, method_parameters

Place = Literal["requests", "repository", "async_repository"]


@dataclass(frozen=True, slots=True)
class Batch:
    """A built-in batch: `takes` is the suffix of the class of its inputs, `argument` their name.

    `request` is the function of `requests.py` that makes it, `runtime` the one of the runtime that
    this calls, and `link` what runs it.
    """

    takes: Literal["Key", "Create"]
    argument: str
    request: str
    runtime: str
    link: str
    lazy: bool = False


BATCHES: Final[dict[str, Batch]] = {
    "get_many": Batch("Key", "keys", "get_many", "get_items", "read_many"),
    "iter_many": Batch("Key", "keys", "get_many", "get_items", "iter_many", lazy=True),
    "put_many": Batch("Create", "items", "put_many", "put_items", "write_many"),
    "delete_many": Batch("Key", "keys", "delete_many", "delete_items", "write_many"),
}
LAZY: Final = frozenset(name for name, batch in BATCHES.items() if batch.lazy)


def declared_parameters(
    method: MethodPlan, context: EntityContext, imports: Imports, place: Place
) -> tuple[Parameter, ...]:
    """The parameters of a declared access pattern, with the options of batches and sweeps."""
    match method.operation:
        case GetPlan(many=True, consistent=consistent):
            parameters = batch_parameters("get_many", context, imports, place)
            return tuple(p for p in parameters if not (consistent and p.name == "consistent"))
        case SweepPlan():
            return (*method_parameters(method, context, imports), *_sweep_options(imports))
        case _:
            return method_parameters(method, context, imports)


def _sweep_options(imports: Imports) -> tuple[Parameter, ...]:
    return (
        Parameter("at_once", imports.use("int"), "1"),
        Parameter("at_most", f"{imports.use('int')} | None", "None"),
        Parameter("seconds", f"{imports.use('float')} | None", "None"),
        Parameter("after", f"{imports.use('str')} | None", "None"),
        Parameter("progress", f"{imports.use('OnProgress')} | None", "None"),
    )


def batch_parameters(
    name: str, context: EntityContext, imports: Imports, place: Place
) -> tuple[Parameter, ...]:
    """The parameters of a batch, as a pure function or as a method."""
    batch = BATCHES[name]
    given = imports.own(f"{context.entity.name}{batch.takes}")
    many = imports.use("Iterable" if place == "repository" else "Many")
    options = [
        Parameter("at_once", imports.use("int"), "1"),
        Parameter("progress", f"{imports.use('OnProgress')} | None", "None"),
    ]
    if batch.runtime == "get_items":
        options.insert(0, Parameter("consistent", imports.use("bool"), "False"))
        options.append(Parameter("on_invalid", imports.use("OnInvalidItem"), '"raise"'))
    return (Parameter(batch.argument, f"{many}[{given}]", keyword=False), *options)


def batch_result(name: str, context: EntityContext, imports: Imports, place: Place) -> str:
    """What a batch returns."""
    batch = BATCHES[name]
    model = imports.own(context.entity.name)
    reads = batch.runtime == "get_items"
    if place == "requests":
        given = imports.own(f"{context.entity.name}{batch.takes}")
        if reads:
            return f"{imports.use('BatchRead')}[{given}, {model}]"
        return f"{imports.use('BatchWrite')}[{given}]"
    if not reads:
        return imports.use("BatchReport")
    if not batch.lazy:
        return f"{imports.use('list')}[{model} | None]"
    kind = "Iterator" if place == "repository" else "AsyncIterator"
    return f"{imports.use(kind)}[{model} | None]"
