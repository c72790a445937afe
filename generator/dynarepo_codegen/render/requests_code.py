"""Renders the pure requests and writes of an entity."""

from dataclasses import dataclass, replace

from ..model.moves import target_argument
from ..model.sweeps import SWEEP_OPTIONS
from ..plan.read_values import GetPlan, QueryPlan, ScanPlan, SearchPlan
from ..plan.values import BuiltinPlan, MethodPlan, MovePlan, SweepPlan, UpdatePlan, WritePlan
from .batch_code import BATCHES, LAZY, batch_parameters, batch_result, declared_parameters
from .change_code import Changes
from .code import Code, listed, spread, tuple_of
from .condition_code import Conditions
from .context import EntityContext
from .environment import ENVIRONMENT
from .imports import Imports
from .item_codec import Entry
from .python_names import argument_name, constant
from .python_types import python_type
from .query_code import Queries
from .quoting import docstring, quoted
from .search_code import search_arguments_code
from .signatures import (
    Parameter,
    besides_result,
    builtin_parameters,
    builtin_result,
    has_own_limit,
    item_argument,
    method_context,
    method_model,
    passed,
    signature,
    takes_version,
)

_RUNTIME = {
    "get": "get_item",
    "create": "create_item",
    "put": "put_item",
    "update": "update_item",
    "delete": "delete_item",
    "history": "trail_of",
    "repair_unique": "repair_unique",
    "restore": "restore_item",
    "purge": "purge_item",
}


@dataclass(frozen=True, slots=True)
class RequestFunction:
    """A function that makes a request, a write or a query."""

    name: Code
    parameters: Code
    returns: Code
    doc: Code
    body: Code
    checks: tuple[Entry, ...] = ()
    callers: tuple[Entry, ...] = ()


class Requests:
    """Writes the functions of `requests.py`."""

    def __init__(self, context: EntityContext, imports: Imports) -> None:
        self._context = context
        self._imports = imports
        self._conditions = Conditions(context.entity, context.service, imports)
        self._changes = Changes(self._conditions, imports)
        self._queries = Queries(context, self._conditions, imports)

    def builtin(self, builtin: BuiltinPlan) -> RequestFunction:
        """A built-in operation."""
        if builtin.name in BATCHES:
            return self._batch(builtin)
        parameters = builtin_parameters(builtin, self._context, self._imports)
        given = [p for p in parameters if not p.several]
        names = passed(p for p in given if not (p.name == "set" and builtin.name == "update"))
        if builtin.name == "update":
            names[1:1] = ["changes", "set"]
        model = self._imports.own(self._context.entity.name)
        kind = "Request" if builtin.name == "get" else "Write"
        return self._function(
            builtin.name,
            parameters,
            besides_result(builtin.name, self._imports)
            or f"{self._imports.use(kind)}[{builtin_result(builtin.name, model)}]",
            builtin.documentation,
            self._call(_RUNTIME[builtin.name], *names),
        )

    def _batch(self, builtin: BuiltinPlan) -> RequestFunction:
        name, context, imports = builtin.name, self._context, self._imports
        parameters = batch_parameters(name, context, imports, "requests")
        return self._function(
            name,
            parameters,
            batch_result(name, context, imports, "requests"),
            builtin.documentation,
            self._call(BATCHES[name].runtime, *passed(parameters)),
        )

    def method(self, method: MethodPlan) -> RequestFunction:
        """A declared access pattern."""
        parameters = declared_parameters(method, self._context, self._imports, "requests")
        name, plan = method.name, method.operation
        model = self._imports.own(method_model(method, self._context))
        pattern = f"pattern={quoted(name)}"
        within = method_context(method)
        takes = takes_version(method, self._context)
        version = ("expect_version=expect_version",) if takes else ()
        checks: tuple[Entry, ...] = ()
        match plan:
            case GetPlan(many=True):
                key = self._imports.own(f"{self._context.entity.name}Key")
                returns = f"{self._imports.use('BatchRead')}[{key}, {model}]"
                views = [self._imports.own(f"{constant(method.view)}_VIEW")] if method.view else []
                always = ["consistent=True"] if plan.consistent else []
                first, *options = passed(parameters)
                body = self._call(
                    "get_views" if views else "get_items", first, *views, *always, *options, pattern
                )
            case GetPlan():
                consistent = "True" if plan.consistent else "consistent"
                if not plan.consistent and not any(p.name == "consistent" for p in parameters[-1:]):
                    consistent = "False"
                extra = (f"consistent={consistent}", pattern)
                found = model if method.result == "one" else f"{model} | None"
                returns = f"{self._imports.use('Request')}[{found}]"
                if method.view:
                    view = self._imports.own(f"{constant(method.view)}_VIEW")
                    body = self._call("get_view", self._key(), view, *extra, within=within)
                else:
                    body = self._call("get_item", self._key(), *extra, within=within)
                if method.result == "one":
                    body = Code(f"{self._imports.use('required')}({body})")
            case QueryPlan():
                counted = method.result in ("exists", "count")
                shown = self._imports.own(self._context.entity.name) if counted else model
                kind = "Scan" if isinstance(plan, ScanPlan) else "Query"
                returns = f"{self._imports.use(kind)}[{shown}]"
                checks = self._queries.checks(plan)
                body = self._query(self._imports.made(kind), method, plan)
            case SweepPlan(query):
                returns = f"{self._imports.use('Operation')}[{self._imports.use('Swept')}]"
                checks = self._queries.checks(query)
                found = self._query(self._imports.made("Query"), method, query)
                options = [f"{name}={name}" for name in SWEEP_OPTIONS]
                body = Code(f"{self._imports.use('delete_found')}({listed((found, *options))})")
            case SearchPlan():
                matches = f"{self._imports.use('list')}[{self._imports.use('Match')}[{model}]]"
                returns = f"{self._imports.use('Request')}[{matches}]"
                limit = "limit" if has_own_limit(method) else str(plan.limit)
                given = search_arguments_code(
                    method, plan, self._context, self._conditions, self._imports, limit
                )
                body = self._call("search_vectors", *given)
            case UpdatePlan():
                returns = f"{self._imports.use('Write')}[{model}]"
                changes = tuple_of(self._changes.write(plan.do))
                upsert = ("upsert=True",) if plan.upsert else ()
                body = self._call(
                    "update_item",
                    self._key(),
                    changes,
                    *self._when(plan),
                    *version,
                    *upsert,
                    *(("create_parents=True",) if plan.create_parents else ()),
                    *self._changes.given(plan.given, self._context.entity),
                    pattern,
                    within=within,
                )
            case MovePlan():
                returns = f"{self._imports.use('Write')}[{model}]"
                versioned = ("expect_version=expect_version",) if plan.versioned else ()
                body = self._call(
                    "move_item",
                    self._key(),
                    self._key(plan.to),
                    *self._when(plan),
                    *versioned,
                    pattern,
                    within=within,
                )
            case WritePlan(kind="delete"):
                returns = f"{self._imports.use('Write')}[{model} | None]"
                body = self._call(
                    "delete_item", self._key(), *self._when(plan), *version, pattern, within=within
                )
            case WritePlan(kind=kind):
                returns = f"{self._imports.use('Write')}[{model}]"
                body = self._call(
                    _RUNTIME[kind], item_argument(method), *self._when(plan), *version, pattern
                )
        function = self._function(name, parameters, returns, method.documentation, body, checks)
        return replace(function, callers=self._callers(method))

    def _callers(self, method: MethodPlan) -> tuple[Entry, ...]:
        """What a function needs of whoever it acts for: a variable, and its value."""
        found: list[Entry] = []
        if method.tenant is not None:
            of = python_type(method.tenant.type, self._imports)
            value = Code(f"{self._imports.use('tenant_of')}(context, {of})")
            found.append(Entry(Code(argument_name(method.tenant.name)), value))
        if method.owner is not None:
            name, of = method.owner.name, python_type(method.owner.type, self._imports)
            call = f"{self._imports.use('for_owner')}(context, {argument_name(name)}, {of})"
            found.append(Entry(Code("context"), Code(call)))
        return tuple(found)

    def _query(self, kind: Code, method: MethodPlan, plan: QueryPlan | ScanPlan) -> Code:
        arguments = self._queries.arguments(method, plan)
        given = tuple(f"{argument.name}={argument.value}" for argument in arguments)
        return Code(f"{kind}{spread(given, '(', ')')}")

    def _when(self, plan: MovePlan | UpdatePlan | WritePlan) -> tuple[str, ...]:
        when = self._conditions.whole(plan.when)
        return () if when is None else (f"when={when}",)

    def _key(self, moved: tuple[str, ...] = ()) -> Code:
        names = [attribute.name for attribute in self._context.plan.key_attributes]
        given = {name: target_argument(name) if name in moved else name for name in names}
        arguments = ", ".join(f"{name}={argument_name(value)}" for name, value in given.items())
        return Code(f"{self._imports.own(f'{self._context.entity.name}Key')}({arguments})")

    def _call(self, function: str, *arguments: str, within: str = "context") -> Code:
        spec = self._imports.own(self._context.spec)
        return Code(f"{self._imports.use(function)}({listed((spec, within, *arguments))})")

    def _function(
        self,
        name: str,
        parameters: tuple[Parameter, ...],
        returns: str,
        documentation: tuple[str, ...],
        body: Code,
        checks: tuple[Entry, ...] = (),
    ) -> RequestFunction:
        first = f"context: {self._imports.use('Context')}"
        return RequestFunction(
            Code(name),
            listed((first, *signature(parameters))),
            Code(returns),
            docstring(documentation[:1]),
            body,
            checks,
        )


def requests_source(context: EntityContext, imports: Imports) -> str:
    """The body of `requests.py`."""
    writer = Requests(context, imports)
    # What is read as it is taken is the same batch as what is read at once.
    builtins = [b for b in context.plan.builtins if b.name not in LAZY]
    functions = [writer.builtin(builtin) for builtin in builtins]
    functions += [writer.method(method) for method in context.plan.methods]
    return ENVIRONMENT.get_template("requests.py.jinja").render(
        use=imports.use, functions=tuple(functions)
    )


def requests_names(context: EntityContext) -> tuple[str, ...]:
    """What the functions of `requests.py` and their parameters are called."""
    plan = context.plan
    names = ["context", "key", "item", "changes", "when", "consistent", "expect_version"]
    names += ["create_parents", "given"]
    names += [argument_name(name) for name in (plan.entity.tenant, plan.entity.owner) if name]
    names += ["fix", "progress", "newest_first"]
    names += [builtin.name for builtin in plan.builtins]
    for method in plan.methods:
        names.append(method.name)
        names += [argument_name(argument.name) for argument in method.arguments]
    return tuple(dict.fromkeys(names))
