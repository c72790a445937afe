"""Renders the repositories of an entity, which send its requests: waiting, or awaiting."""

from dataclasses import dataclass

from ..plan.read_values import GetPlan, QueryPlan, SearchPlan
from ..plan.values import Argument, BuiltinPlan, MethodPlan, SweepPlan
from .batch_code import BATCHES, Place, batch_parameters, batch_result, declared_parameters
from .code import Code, listed
from .context import CROSS_TENANT, EntityContext
from .environment import ENVIRONMENT
from .imports import Imports
from .python_names import argument_name
from .python_types import python_type
from .quoting import docstring, quoted
from .signatures import (
    Parameter,
    builtin_parameters,
    builtin_result,
    method_model,
    method_result,
    passed,
    signature,
)

_AT = ("The item with this key, for `get_together`.", "Nothing is sent yet.")


@dataclass(frozen=True, slots=True)
class Method:
    """A method of a repository; `define` is `def` or `async def`."""

    define: Code
    name: Code
    parameters: Code
    returns: Code
    doc: Code
    body: Code


@dataclass(frozen=True, slots=True)
class Half:
    """A repository's reading or writing half."""

    name: Code
    base: Code
    doc: Code
    methods: tuple[Method, ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """A repository: both halves."""

    name: Code
    bases: Code
    doc: Code


class Repositories:
    """Writes `repository.py`, or `async_repository.py`."""

    def __init__(
        self, context: EntityContext, imports: Imports, *, awaits: bool, crosses: bool
    ) -> None:
        self._context = context
        self._imports = imports
        self._awaits = awaits
        self._prefix = "Async" if awaits else ""
        self._crosses = crosses
        reach = CROSS_TENANT if crosses else ""
        self._name = f"{self._prefix}{context.entity.name}{reach}"

    def halves(self) -> tuple[Half, Half]:
        """The reader and the writer."""
        plan = self._context.plan
        builtins = [builtin for builtin in plan.builtins if self._has(builtin)]
        methods = [method for method in plan.methods if self._has(method)]
        reading = [self._builtin(b) for b in builtins if not b.writes]
        if any(builtin.name == "get" for builtin in builtins):
            reading.insert(0, self._at())
        writing = [self._builtin(b) for b in builtins if b.writes]
        reading += [self._method(method) for method in methods if not method.writes]
        writing += [self._method(method) for method in methods if method.writes]
        name = self._context.entity.name
        return (
            self._half("Reader", f"Reads {name} items{self._whose()}.", reading),
            self._half("Writer", f"Writes {name} items{self._whose()}.", writing),
        )

    def _has(self, method: BuiltinPlan | MethodPlan) -> bool:
        return method.cross_tenant if self._crosses else method.bound

    def _whose(self) -> str:
        if self._crosses:
            return " of all tenants"
        return " of one tenant" if self._context.entity.tenant else ""

    def whole(self) -> Whole:
        """The repository."""
        name = self._context.entity.name
        names = [Code(f"{self._name}{half}") for half in ("Reader", "Writer")]
        doc = (
            f"Reads and writes {name} items{self._whose()}.",
            "Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.",
        )
        return Whole(Code(f"{self._name}Repository"), listed(tuple(names)), docstring(doc))

    def _half(self, suffix: str, doc: str, methods: list[Method]) -> Half:
        kind = "HidingShell" if self._context.entity.marks else "Shell"
        return Half(
            Code(f"{self._name}{suffix}"),
            self._imports.use(f"{self._prefix}{kind}"),
            docstring([doc]),
            (*methods, *self._owned_by()),
        )

    def _owned_by(self) -> tuple[Method, ...]:
        """The door to one owner's items."""
        entity = self._context.entity
        if not entity.owner:
            return ()
        owner = argument_name(entity.owner)
        of = python_type(entity.attribute(entity.owner).type, self._imports)
        chosen = f"{self._imports.use('checked_caller')}({owner}, {of}, {quoted(entity.owner)})"
        doc = (
            f"The same repository for the items of one `{entity.owner}`.",
            (
                "Reads and writes of an item that belongs to somebody else raise NotAuthorized; "
                "queries find only the owner's items. Choosing an owner costs nothing."
            ),
        )
        return (
            Method(
                Code("def"),
                Code("owned_by"),
                Code(f"self, {owner}: {of}"),
                self._imports.use("Self"),
                docstring(doc, indent=8),
                Code(f"self._bound(owner={chosen})"),
            ),
        )

    def _builtin(self, builtin: BuiltinPlan) -> Method:
        if builtin.name in BATCHES:
            return self._batch(builtin)
        parameters = builtin_parameters(builtin, self._context, self._imports)
        name, documentation = builtin.name, builtin.documentation
        if name == "history":
            pages = (
                f"{self._imports.use(f'{self._prefix}Pages')}[{self._imports.use('AuditEntry')}]"
            )
            return self._written(name, parameters, pages, documentation, "pages", now=True)
        if name == "repair_unique":
            report = self._imports.use("UniqueReport")
            return self._written(name, parameters, report, documentation, "run")
        model = self._imports.own(self._context.entity.name)
        link = "send" if builtin.name == "get" else "run"
        return self._written(
            builtin.name,
            parameters,
            builtin_result(builtin.name, model),
            builtin.documentation,
            link,
        )

    def _at(self) -> Method:
        requests = self._imports.module(f"{self._context.folder}.requests")
        key = self._imports.own(f"{self._context.entity.name}Key")
        model = self._imports.own(self._context.entity.name)
        return Method(
            Code("def"),
            Code("at"),
            listed(("self", f"key: {key}")),
            Code(f"{self._imports.use('Request')}[{model} | None]"),
            docstring(_AT, indent=8),
            Code(f"{requests}.get(self._link.context, key)"),
        )

    def _batch(self, builtin: BuiltinPlan) -> Method:
        batch, context, imports = BATCHES[builtin.name], self._context, self._imports
        place: Place = "async_repository" if self._awaits else "repository"
        return self._written(
            builtin.name,
            batch_parameters(builtin.name, context, imports, place),
            batch_result(builtin.name, context, imports, place),
            builtin.documentation,
            batch.link,
            now=batch.lazy,
            request=batch.request,
        )

    def _method(self, method: MethodPlan) -> Method:
        place: Place = "async_repository" if self._awaits else "repository"
        parameters = declared_parameters(method, self._context, self._imports, place)
        described = tuple(_described(a) for a in method.arguments if a.description)
        documentation = (*method.documentation, *described)
        model = self._imports.own(method_model(method, self._context))
        if isinstance(method.operation, SearchPlan):
            result = f"{self._imports.use('list')}[{self._imports.use('Match')}[{model}]]"
            return self._written(method.name, parameters, result, documentation, "send")
        if not isinstance(method.operation, QueryPlan):
            many = isinstance(method.operation, GetPlan) and method.operation.many
            link = "run" if method.writes else "read_many" if many else "send"
            result = method_result(method, model)
            if isinstance(method.operation, SweepPlan):
                result = self._imports.use(result)
            return self._written(method.name, parameters, result, documentation, link)
        if method.result == "list":
            pages = self._imports.use(f"{self._prefix}Pages")
            result = f"{pages}[{model}]"
            return self._written(method.name, parameters, result, documentation, "pages", now=True)
        result = method_result(method, model)
        if result in ("bool", "int"):
            result = self._imports.use(result)
        end = f".{method.result}()"
        return self._written(method.name, parameters, result, documentation, "pages", end)

    def _written(
        self,
        name: str,
        parameters: tuple[Parameter, ...],
        returns: str,
        documentation: tuple[str, ...],
        link: str,
        end: str = "",
        *,
        now: bool = False,
        request: str = "",
    ) -> Method:
        """A method that passes its arguments on; `now` where there is nothing to await.

        `request` is the pure function to call, where it has another name.
        """
        requests = self._imports.module(f"{self._context.folder}.requests")
        arguments = listed(("self._link.context", *passed(parameters)))
        waits = self._awaits and not now
        return Method(
            Code("async def" if waits else "def"),
            Code(name),
            listed(("self", *signature(parameters))),
            Code(returns),
            docstring(documentation, indent=8),
            Code(
                f"{'await ' if waits else ''}"
                f"self._link.{link}({requests}.{request or name}({arguments})){end}"
            ),
        )


def repository_source(
    context: EntityContext, imports: Imports, *, awaits: bool, crosses: bool = False
) -> str:
    """The body of `repository.py` or one of its kin."""
    writer = Repositories(context, imports, awaits=awaits, crosses=crosses)
    return ENVIRONMENT.get_template("repository.py.jinja").render(
        halves=writer.halves(), whole=writer.whole()
    )


def repository_names(context: EntityContext) -> tuple[str, ...]:
    """Names with a meaning of their own inside the classes: methods and their parameters."""
    plan = context.plan
    names = [method.name for method in plan.methods]
    names += [argument_name(plan.entity.owner)] if plan.entity.owner else []
    for method in plan.methods:
        names += [argument_name(argument.name) for argument in method.arguments]
    return tuple(dict.fromkeys(names))


def _described(argument: Argument) -> str:
    text = argument.description.strip()
    return f"`{argument_name(argument.name)}`: {text}{'' if text.endswith('.') else '.'}"
