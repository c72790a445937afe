"""Puts the modules of a service together: docstring, imports, body; formatted and by path."""

from collections.abc import Callable
from dataclasses import astuple
from functools import partial
from typing import Final

from ..plan.documentation import words
from ..plan.values import ServicePlan
from .batch_block_code import batch_source
from .codec_code import codec_source
from .collection_code import collection_names, collections_source
from .context import EntityContext, homes_of, stream_class
from .declared_transaction_code import transaction_names, transactions_source
from .facade_code import facade_source
from .fields_code import fields_source
from .formatting import FormatCache, formatted
from .imports import Imports
from .key_functions import KeyFunctions
from .keys_code import keys_source
from .late_imports import late
from .model_code import model_source, sentence
from .quoting import docstring
from .repository_code import repository_names, repository_source
from .requests_code import requests_names, requests_source
from .sentinel_code import sentinel_functions
from .service_code import described, package_source, service_exports
from .stored_code import read_names, stored_imports_taken, stored_source, stored_values_source
from .stored_forms import nameable_values
from .stream_code import stream_source
from .tables_code import tables_source
from .transaction_code import transaction_source, writes_source
from .type_fields_code import type_fields_source
from .types_code import has_types, types_imports, types_in_order, types_source

# What a call does not need is not loaded for it: these modules lead to every entity.
_LATE: Final = frozenset({"_facade.py", "_async_facade.py", "_transaction.py", "_batch.py"})


def render_service(plan: ServicePlan, cache: FormatCache | None = None) -> dict[str, str]:
    """Every file of a service by its path, such as `bookkeeping/account/model.py`."""
    service = plan.service
    sources: dict[str, str] = {}

    def add(path: str, doc: str, imports: Imports, body: str) -> None:
        block: str = imports.block()
        if path in _LATE:
            block, body = astuple(late(body, imports))
        parts = (docstring([doc], indent=0), block, body.strip("\n"))
        sources[f"{service.name}/{path}"] = "\n\n".join(part for part in parts if part) + "\n"

    homes = homes_of(plan)
    imports = Imports("__init__", homes)
    body = package_source(service_exports(homes), imports)
    add("__init__.py", described(plan), imports, body)
    if has_types(service):
        imports = types_imports("_types", service, homes)
        body = types_source(service, imports)
        add("_types.py", f"Types that the entities of {service.name} share.", imports, body)
        imports = types_imports("_fields", service, homes)
        body = type_fields_source(service, imports)
        doc = f"Typed paths into the types that the entities of {service.name} share."
        add("_fields.py", doc, imports, body)
    if nameable_values(service):
        values = service.values.values()
        own = stored_imports_taken(
            (*values, *service.unions.values()),
            (a for value in values for a in value.attributes),
        )
        imports = Imports("_stored", homes, own)
        body = stored_values_source(service, types_in_order(service), imports)
        doc = f"What makes shared types of {service.name} of the JSON text of stored items."
        add("_stored.py", doc, imports, body)
    imports = Imports("_tables", homes, ("TABLES",))
    add("_tables.py", f"The tables of {service.name}.", imports, tables_source(service, imports))
    entities = tuple(
        EntityContext(entity, service, homes, KeyFunctions.of(entity)) for entity in plan.entities
    )
    if plan.collections:
        taken = [name for name, home in homes.items() if home == "_collections"]
        imports = Imports("_collections", homes, (*taken, *collection_names(plan.collections)))
        contexts = {context.entity.name: context for context in entities}
        body = collections_source(plan.collections, contexts, imports)
        doc = f"The collections of {service.name}: several entities of one partition."
        add("_collections.py", doc, imports, body)
    streamed = tuple(context for context in entities if context.entity.table.stream)
    if streamed:
        name = stream_class(service)
        imports = Imports("_stream", homes, (name,))
        body = stream_source(name, service.name, streamed, imports)
        add("_stream.py", f"The stream of {service.name}.", imports, body)
    if plan.transactions:
        imports = Imports("_transactions", homes, transaction_names(plan.transactions))
        contexts = {context.entity.name: context for context in entities}
        body = transactions_source(plan.transactions, contexts, imports)
        doc = f"The transactions of {service.name}, planned: nothing here sends anything."
        add("_transactions.py", doc, imports, body)
    taken = [context.entity.repository for context in entities]
    taken += transaction_names(plan.transactions)
    imports = Imports("_transaction", homes, taken, defers=True)
    body = transaction_source(plan, entities, imports)
    add("_transaction.py", f"What one transaction of {service.name} writes.", imports, body)
    taken = [context.entity.repository for context in entities]
    imports = Imports("_batch", homes, taken, defers=True)
    body = batch_source(plan, entities, imports)
    add("_batch.py", f"What one batch of {service.name} writes.", imports, body)
    for awaits, module in ((False, "_facade"), (True, "_async_facade")):
        taken = [context.entity.repository for context in entities]
        taken += [name for name, home in homes.items() if home == module]
        taken += collection_names(plan.collections)
        taken += transaction_names(plan.transactions)
        imports = Imports(module, homes, taken, defers=True)
        body = facade_source(plan, entities, imports, awaits=awaits)
        kind = "async facade" if awaits else "facade"
        add(f"{module}.py", f"The {kind} of {service.name}.", imports, body)
    for context in entities:
        for module, doc, imports, body in _entity_modules(context):
            add(f"{context.folder}/{module}.py", doc, imports, body)
    return formatted(sources, cache)


def _entity_modules(context: EntityContext) -> list[tuple[str, str, Imports, str]]:
    entity, noun = context.entity, words(context.entity.name)
    attributes = tuple(attribute.name for attribute in entity.attributes)
    functions = context.keys
    names = (
        *attributes, *functions.names.values(), *functions.entries.values(),
        *functions.sentinels.values(),
    )  # fmt: skip
    methods = (*requests_names(context), *repository_names(context))

    def repository(
        awaits: bool, *, crosses: bool = False
    ) -> Callable[[EntityContext, Imports], str]:
        return lambda context, imports: repository_source(
            context, imports, awaits=awaits, crosses=crosses
        )

    modules: tuple[
        tuple[str, str, tuple[str, ...], Callable[[EntityContext, Imports], str]], ...
    ] = (
        ("model", f"Models of {noun}: {_lead(entity.description)}", attributes, model_source),
        ("keys", f"Keys of {noun}: pure functions between attributes and keys.",
         (*names, "key", "text", "found"), _keys),
        ("fields", f"Typed paths into a stored {noun}.", attributes, fields_source),
        ("codec", f"The stored form of {noun}, both ways.",
         ("item", "stored", "found", "encode", "decode"), codec_source),
        ("stored", f"What makes {noun} models of the JSON text of stored items.",
         stored_imports_taken((entity, *entity.views), entity.attributes), stored_source),
        ("requests", f"Requests and writes of {noun}: pure, nothing here sends anything.",
         requests_names(context), requests_source),
        ("writes", f"Writes of {noun} in a transaction.", methods, writes_source),
        ("repository", f"Repositories of {noun}, for callers that wait.",
         methods, repository(False)),
        ("async_repository", f"Repositories of {noun}, for callers that await.",
         methods, repository(True)),
    )  # fmt: skip
    if context.plan.crosses_tenants:
        modules += (
            ("cross_tenant_writes", f"Writes of {noun} in a transaction for all tenants.",
             methods, partial(writes_source, crosses=True)),
            ("cross_tenant_repository",
             f"Repositories of {noun} for all tenants, for callers that wait.",
             methods, repository(False, crosses=True)),
            ("async_cross_tenant_repository",
             f"Repositories of {noun} for all tenants, for callers that await.",
             methods, repository(True, crosses=True)),
        )  # fmt: skip
    found: list[tuple[str, str, Imports, str]] = []
    for module, doc, taken, source in modules:
        if module == "stored" and not read_names(context):
            continue
        imports = context.imports(module, taken)
        found.append((module, doc, imports, source(context, imports)))
    # The service's package gives away what callers need; this one only holds the modules.
    doc = sentence(entity.description) or f"What belongs to {noun}."
    found.append(("__init__", doc, Imports(f"{context.folder}.__init__", context.homes), ""))
    return found


def _keys(context: EntityContext, imports: Imports) -> str:
    return keys_source(context, imports, sentinel_functions(context, imports))


def _lead(description: str) -> str:
    text = sentence(description) or "Its key, input, item, views and changes."
    return text[:1].lower() + text[1:]
