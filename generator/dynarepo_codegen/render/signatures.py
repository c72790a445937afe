"""The methods of an entity: their parameters, what they return, and how one calls the other."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..model.types import ScalarType
from ..plan.read_values import GetPlan, QueryPlan, ScanPlan, SearchPlan
from ..plan.values import (
    Argument,
    BuiltinPlan,
    MethodPlan,
    MovePlan,
    SweepPlan,
    UpdatePlan,
    WritePlan,
)
from .code import Code
from .context import EntityContext
from .imports import Imports
from .literals import value_code
from .python_names import argument_name, free_name
from .python_types import or_none, python_type


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter: positional, keyword-only, or the changes that an update is given."""

    name: str
    annotation: str
    default: str = ""
    keyword: bool = True
    several: bool = False

    @property
    def declared(self) -> str:
        """The parameter as a signature has it."""
        star = "*" if self.several else ""
        return f"{star}{self.name}: {self.annotation}" + (
            f" = {self.default}" if self.default else ""
        )

    @property
    def passed(self) -> str:
        """The parameter as it is passed on under its own name."""
        if self.several:
            return f"*{self.name}"
        return f"{self.name}={self.name}" if self.keyword else self.name


def signature(parameters: Iterable[Parameter]) -> list[str]:
    """Parameters in the order that Python wants them."""
    given = list(parameters)
    positional = [p.declared for p in given if not p.keyword and not p.several]
    several = [p.declared for p in given if p.several]
    keywords = sorted((p for p in given if p.keyword), key=lambda p: bool(p.default))
    star = ["*"] if keywords and not several else []
    return [*positional, *several, *star, *(p.declared for p in keywords)]


def passed(parameters: Iterable[Parameter]) -> list[str]:
    """Arguments that pass parameters on."""
    given = list(parameters)
    return [p.passed for p in given if not p.keyword] + [p.passed for p in given if p.keyword]


def builtin_parameters(
    builtin: BuiltinPlan, context: EntityContext, imports: Imports
) -> tuple[Parameter, ...]:
    """The parameters of a built-in operation on one item."""
    name = context.entity.name
    versioned = context.entity.is_versioned
    maybe = " | None"
    if builtin.name == "repair_unique":
        progress = Parameter("progress", f"{imports.use('UniqueProgress')}{maybe}", "None")
        return (Parameter("fix", imports.use("bool"), "False"), progress)
    if builtin.name == "create":
        return (Parameter("item", imports.own(f"{name}Create"), keyword=False),)
    # A name is imported where it is asked for: what is asked for is used.
    if builtin.name == "put":
        item = Parameter("item", imports.own(f"{name}Create"), keyword=False)
        return (item, *_conditions(versioned, imports))
    key = Parameter("key", imports.own(f"{name}Key"), keyword=False)
    if builtin.name == "get":
        return (key, Parameter("consistent", imports.use("bool"), "False"))
    if builtin.name == "history":
        return (key, Parameter("newest_first", imports.use("bool"), "False"))
    when = _conditions(versioned, imports)
    if builtin.name in ("delete", "restore", "purge"):
        return (key, *when)
    changes = Parameter("changes", imports.use("Change"), keyword=False, several=True)
    return (
        key,
        changes,
        Parameter("set", f"{imports.own(f'{name}Changes')}{maybe}", "None"),
        *when,
        *(
            [Parameter("given", f"{imports.own(f'{name}Given')}{maybe}", "None")]
            if context.plan.givable
            else []
        ),
        *(
            [Parameter("create_parents", imports.use("bool"), "False")]
            if context.plan.has_parents
            else []
        ),
    )


def _conditions(versioned: bool, imports: Imports) -> tuple[Parameter, ...]:
    when = Parameter("when", f"{imports.use('Condition')} | None", "None")
    if not versioned:
        return (when,)
    return (when, Parameter("expect_version", f"{imports.use('int')} | None", "None"))


def method_parameters(
    method: MethodPlan, context: EntityContext, imports: Imports
) -> tuple[Parameter, ...]:
    """The parameters of a declared access pattern."""
    found = [parameter_of(argument, imports) for argument in method.arguments]
    match method.operation:
        case WritePlan(kind="create" | "put"):
            item = imports.own(f"{context.entity.name}Create")
            found.insert(0, Parameter(item_argument(method), item, keyword=False))
        case MovePlan(versioned=True):
            found.append(Parameter("expect_version", f"{imports.use('int')} | None", "None"))
        case GetPlan(consistent=False, many=False) if not any(
            p.name == "consistent" for p in found
        ):
            found.append(Parameter("consistent", imports.use("bool"), "False"))
        case ScanPlan(segments=segments):
            found.append(Parameter("segments", imports.use("int"), str(segments)))
            rate = f"{imports.use('float')} | None"
            found.append(Parameter("max_units_per_second", rate, "None"))
        case SearchPlan(limit=limit) if has_own_limit(method):
            found.append(Parameter("limit", imports.use("int"), str(limit)))
        case _:
            pass
    if takes_version(method, context):
        found.append(Parameter("expect_version", f"{imports.use('int')} | None", "None"))
    return tuple(found)


def has_own_limit(method: MethodPlan) -> bool:
    """Whether the caller of a search chooses how many items it finds: an attribute of that name
    comes first."""
    return all(argument_name(argument.name) != "limit" for argument in method.arguments)


def takes_version(method: MethodPlan, context: EntityContext) -> bool:
    """Whether a declared write can be told which version it is to change."""
    if not context.entity.is_versioned:
        return False
    if any(argument_name(a.name) == "expect_version" for a in method.arguments):
        return False
    match method.operation:
        case UpdatePlan() | WritePlan(kind="put" | "delete"):
            return True
        case _:
            return False


def item_argument(method: MethodPlan) -> str:
    """The parameter for the item that a create or put writes."""
    taken = [argument_name(argument.name) for argument in method.arguments]
    return free_name("item", "given", taken)


def parameter_of(argument: Argument, imports: Imports) -> Parameter:
    """The parameter for an argument."""
    name = argument_name(argument.name)
    of = python_type(argument.type, imports)
    if argument.role == "range":
        if argument.type == ScalarType("string"):
            of = imports.use("TextRange")
        else:
            of = Code(f"{imports.use('Range')}[{of}]")
    if argument.many:
        of = Code(f"{imports.use('Sequence')}[{of}]")
    if argument.optional:
        return Parameter(name, of if of == "Any" else f"{of} | None", "None")
    if argument.may_be_absent:
        return Parameter(name, or_none(of, True))
    if argument.default is not None:
        return Parameter(name, of, value_code(argument.default.value, imports))
    return Parameter(name, of, keyword=argument.role != "key")


def method_context(method: MethodPlan) -> str:
    """The context that a method's request is made in."""
    return "context.bound(shows_hidden=True)" if method.shows_hidden else "context"


def method_model(method: MethodPlan, context: EntityContext) -> str:
    """The model that a method returns."""
    return method.view or context.entity.name


def builtin_result(name: str, model: str) -> str:
    """What a built-in operation returns."""
    return f"{model} | None" if name in ("get", "delete", "purge") else model


def besides_result(name: str, imports: Imports) -> str | None:
    """What the request of a built-in is that reads no item and writes none; None for the others."""
    match name:
        case "history":
            return f"{imports.use('Query')}[{imports.use('AuditEntry')}]"
        case "repair_unique":
            return f"{imports.use('Operation')}[{imports.use('UniqueReport')}]"
        case _:
            return None


def method_result(method: MethodPlan, model: str) -> str:
    """What a method of a repository returns, `list` results apart."""
    match method.operation:
        case GetPlan(many=True):
            return f"list[{model} | None]"
        case GetPlan():
            return model if method.result == "one" else f"{model} | None"
        case WritePlan(kind="delete"):
            return f"{model} | None"
        case SweepPlan():
            return "Swept"
        case MovePlan() | UpdatePlan() | WritePlan():
            return model
        case SearchPlan():
            raise AssertionError("the result of a search is not a model alone")
        case QueryPlan():
            return {"first": f"{model} | None", "one": model, "exists": "bool", "count": "int"}[
                method.result
            ]
