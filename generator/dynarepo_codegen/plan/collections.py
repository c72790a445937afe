"""Plans collections: the one query that finds the items of several entities."""

from collections.abc import Iterable
from itertools import combinations

from ..diagnostics import Diagnostics, closest
from ..expressions.walk import paths
from ..model.collections import Collection
from ..model.key_language import ANYTHING, Language, intersects, language
from ..model.names import MODEL_NAMES, snake_case
from ..model.resolve_patterns import table_key_parts
from ..model.values import Entity, KeyTemplate, Service
from .callers import same_tenant, tenant_argument
from .collection_documentation import collection_documentation
from .collection_values import CollectionPlan, MemberPlan
from .common_keys import BoundKey, bind, common_beginning, same_text
from .routes import Route, routes
from .values import Argument


def plan_collections(service: Service, diagnostics: Diagnostics) -> tuple[CollectionPlan, ...]:
    """The plans of a service's collections; what cannot be planned is reported and left out."""
    plans = [_Planner(item, service, diagnostics).plan() for item in service.collections]
    return tuple(plan for plan in plans if plan is not None)


class _Planner:
    """Plans one collection."""

    def __init__(self, collection: Collection, service: Service, diagnostics: Diagnostics) -> None:
        self._collection = collection
        self._service = service
        self._diagnostics = diagnostics
        known = {entity.name: entity for entity in service.entities}
        self._members = tuple(known[name] for name in collection.members)

    def plan(self) -> CollectionPlan | None:
        """The plan; None after reporting why there is none."""
        collection = self._collection
        keys = self._keys()
        if keys is None:
            return None
        condition = self._condition(keys)
        if condition is None:
            return None
        equals, beginning = condition
        route = keys[0].route
        others = self._others(route, equals, beginning)
        complete = [
            self._expected(others),
            self._told_apart(route, others),
            self._projected(keys),
            self._consistent(route),
            self._filters_fit(route),
            same_tenant(keys, collection, self._diagnostics),
        ]
        members = self._fields(keys)
        if members is None or not all(complete):
            return None
        arguments = self._arguments(keys[0])
        tenant = next((a for a in arguments if a.name == tenant_argument(keys[0])), None)
        return CollectionPlan(
            collection=collection,
            arguments=tuple(argument for argument in arguments if argument != tenant),
            members=members,
            index=route.index,
            equals=equals,
            beginning=beginning,
            bound=tuple(keys[0].arguments.items()),
            others=others,
            documentation=collection_documentation(
                collection, route, members, equals, beginning, others
            ),
            tenant=tenant,
        )

    def _report(self, code: str, message: str, hint: str) -> None:
        self._diagnostics.error(code, self._collection.mark, message, hint)

    def _keys(self) -> tuple[BoundKey, ...] | None:
        """The key of each member, with the arguments for its placeholders."""
        name = self._collection.name
        tables = dict.fromkeys(member.table.name for member in self._members)
        if len(tables) > 1:
            self._report(
                "DR843",
                f"the entities of `{name}` are in the tables {_named(tables)}",
                "list entities of one table, and read the others by queries of their own",
            )
            return None
        found = [self._route(member) for member in self._members]
        chosen = tuple(bind(route, self._collection.keys) for route in found if route is not None)
        if len(chosen) < len(found):
            return None
        counted = [self._counted(key.route) for key in chosen]
        return chosen if all(counted) else None

    def _route(self, member: Entity) -> Route | None:
        wanted = self._collection.index
        for route in routes(member):
            if (route.index.name if route.index else "") == wanted:
                return route
        indexes = [index.name for index in member.table.indexes]
        if wanted in indexes:
            message = f"`{member.name}` is not found in index `{wanted}`"
            hint = f"map its key under `indexes: {wanted}:` of `{member.name}`"
        else:
            message = f"table `{member.table.name}` has no index `{wanted}`"
            hint = closest(wanted, indexes) or "leave `index` out to read the table"
        self._report("DR521", message, hint)
        return None

    def _counted(self, route: Route) -> bool:
        """Whether there are as many parameters as the key has placeholders to fill."""
        given, partition = self._collection.keys, route.partition_attributes
        most = dict.fromkeys((*partition, *route.sort_attributes))
        if len(partition) <= len(given) <= len(most):
            return True
        key = f"the key of `{route.entity.name}` in {route.label}"
        if len(given) < len(partition):
            self._report(
                "DR845",
                f"{key} has the partition placeholders {_named(partition)}, "
                f"and `query:` names {len(given)}",
                "name each of them in order",
            )
        else:
            self._report(
                "DR845",
                f"{key} has the placeholders {_named(most)}, and `query:` names {len(given)}",
                "name the placeholders of the partition key alone",
            )
        return False

    def _condition(
        self, keys: tuple[BoundKey, ...]
    ) -> tuple[tuple[KeyTemplate, ...], KeyTemplate | None] | None:
        """The key attributes compared with `=`, and what the next one begins with."""
        equals: list[KeyTemplate] = []
        for column in zip(*(key.route.partition for key in keys), strict=True):
            if not same_text(keys, column):
                texts = dict.fromkeys(template.text for template in column)
                self._report(
                    "DR844",
                    f"the entities of `{self._collection.name}` share no partition of "
                    f"{keys[0].route.label}: {_named(texts)}",
                    "pin an `index:` in which they share one, or give them the same template",
                )
                return None
            equals.append(column[0])
        beginning = None
        for column in zip(*(key.route.sort for key in keys), strict=True):
            if not same_text(keys, column):
                beginning = common_beginning(keys, column)
                break
            equals.append(column[0])
        used = [
            name for template in (*equals, beginning) if template for name in template.attributes
        ]
        unused = [argument for name, argument in keys[0].arguments.items() if name not in used]
        if unused:
            self._report(
                "DR845",
                f"{_named(unused)} is not part of the beginning that all keys have in common",
                "name only what all entities have at the same place of their keys",
            )
            return None
        return tuple(equals), beginning

    def _others(
        self, route: Route, equals: tuple[KeyTemplate, ...], beginning: KeyTemplate | None
    ) -> tuple[Entity, ...]:
        """The entities that are not listed and whose items the query can meet."""
        attributes = {attribute.name: attribute for attribute in route.entity.attributes}
        read: list[Language] = []
        for template in (*route.partition, *route.sort):
            if template in equals:
                read.append(language(template, attributes))
            elif beginning and template.key_attribute == beginning.key_attribute:
                read.append((*language(beginning, attributes), *ANYTHING))
            else:
                read.append(ANYTHING)
        return tuple(
            other
            for other in self._service.entities
            if other.name not in self._collection.members
            and other.table.name == route.entity.table.name
            and any(
                _meets(read, (*found.partition, *found.sort), other)
                for found in routes(other)
                if found.index == route.index
            )
        )

    def _expected(self, others: tuple[Entity, ...]) -> bool:
        if not others or self._collection.skips_others:
            return True
        self._report(
            "DR846",
            f"`{self._collection.name}` also reads items of {_named(e.name for e in others)}",
            "list them under `returns:`, or leave their items out with `others: skip`",
        )
        return False

    def _told_apart(self, route: Route, others: tuple[Entity, ...]) -> bool:
        table = route.entity.table
        if table.type_attribute:
            if route.projects(table.type_attribute):
                return True
            self._report(
                "DR847",
                f"{route.label} does not project `{table.type_attribute}`, "
                "which tells the entities apart",
                f"add `{table.type_attribute}` to `project:` of the index",
            )
            return False
        for first, second in combinations((*self._members, *others), 2):
            if _same_key(first, second):
                self._report(
                    "DR847",
                    f"items of `{first.name}` and `{second.name}` can have the same key, and "
                    "nothing else tells them apart",
                    "give the table a `type_attribute`, or their keys texts of their own",
                )
                return False
        return True

    def _projected(self, keys: tuple[BoundKey, ...]) -> bool:
        complete = True
        for key in keys:
            absent = [
                attribute.name
                for attribute in key.route.entity.attributes
                if not attribute.in_key and not key.route.projects(attribute.stored_name)
            ]
            if absent:
                complete = False
                self._report(
                    "DR525",
                    f"{key.route.label} does not project {_named(absent)}, which a whole "
                    f"`{key.route.entity.name}` needs",
                    "project more, or read the table",
                )
        return complete

    def _filters_fit(self, route: Route) -> bool:
        """Whether a filter can tell whose items it is about, and may name what it names."""
        fit = True
        members = {member.name: member for member in self._members}
        for name, condition in self._collection.where:
            if not route.entity.table.type_attribute:
                fit = False
                self._report(
                    "DR848",
                    f"`where` is to filter the items of `{name}` alone, and nothing that is stored "
                    "besides their keys tells which these are",
                    f"give the table a `type_attribute`, or write a `query` of `{name}` with "
                    "`where:`",
                )
            for path in paths(condition):
                attribute = members[name].attribute(path.name)
                if attribute.stored_name in route.key_names and not attribute.in_key:
                    fit = False
                    self._report(
                        "DR527",
                        f"`where` filters `{path.name}`, which is in the key of {route.label}",
                        "DynamoDB refuses that: leave it out, and choose among what is returned",
                    )
        return fit

    def _consistent(self, route: Route) -> bool:
        if not self._collection.consistent or route.index is None or route.index.local:
            return True
        self._report(
            "DR526",
            f"`consistent` on {route.label}, which is global",
            "a global index is eventually consistent: leave `consistent` out, or query the table",
        )
        return False

    def _fields(self, keys: tuple[BoundKey, ...]) -> tuple[MemberPlan, ...] | None:
        members: list[MemberPlan] = []
        where = dict(self._collection.where)
        taken: set[str] = set()
        for key in keys:
            entity = key.route.entity
            single = all(name in key.arguments for name in table_key_parts(entity))
            name = snake_case(entity.name) if single else entity.repository
            if name in taken or name in MODEL_NAMES or name.startswith("model_"):
                self._report(
                    "DR842",
                    f"the items of `{entity.name}` cannot be called `{name}` in the result",
                    "choose another name with `repository:` of the entity",
                )
                return None
            taken.add(name)
            members.append(MemberPlan(entity, name, single, where.get(entity.name)))
        return tuple(members)

    def _arguments(self, key: BoundKey) -> tuple[Argument, ...]:
        keys = tuple(
            Argument(argument, key.type_of(attribute), "key")
            for attribute, argument in key.arguments.items()
        )
        filters = tuple(
            Argument(each.name, each.type, "expression", each.optional, each.many)
            for each in self._collection.parameters
        )
        return keys + filters


def _meets(read: list[Language], templates: tuple[KeyTemplate, ...], entity: Entity) -> bool:
    attributes = {attribute.name: attribute for attribute in entity.attributes}
    return all(
        # Numbers and binary hold no text to tell entities by.
        template.key_attribute.type != "S" or intersects(mine, language(template, attributes))
        for mine, template in zip(read, templates, strict=True)
    )


def _same_key(first: Entity, second: Entity) -> bool:
    attributes = {attribute.name: attribute for attribute in first.attributes}
    table = next(routes(first))
    read = [language(template, attributes) for template in (*table.partition, *table.sort)]
    others = next(routes(second))
    return _meets(read, (*others.partition, *others.sort), second)


def _named(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
