"""Access patterns and their parameters."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ...diagnostics import Place, Text
from ..shapes import entry
from ..yaml_nodes import Node


@dataclass(frozen=True, slots=True)
class ParameterSource:
    """A parameter of an access pattern."""

    place: Place
    type: Text | None = entry(
        "Its type, where it cannot be inferred.", example="integer", default=None
    )
    default: Node | None = entry("Value when the caller gives none.", example="10", default=None)
    description: Text | None = entry("What it means.", example="Smallest amount.", default=None)


@dataclass(frozen=True, slots=True)
class PatternSource:
    """One access pattern: exactly one operation and its options."""

    place: Place
    get: tuple[Text, ...] | None = entry(
        "Read one item by these key attributes.", example="[account_id, date]", default=None
    )
    query: tuple[Text, ...] | None = entry(
        "Read items whose attributes equal these parameters: the whole partition, then sort "
        "placeholders left to right.",
        example="[account_id]",
        default=None,
    )
    scan: bool | None = entry(
        "Read the whole table, or the whole index that `index:` names.",
        example="true",
        default=None,
    )
    search: tuple[Text, ...] | None = entry(
        "Read the items whose vectors are most similar to a given one, and whose attributes equal "
        "these parameters: the partition of the vector index, and filters of it.",
        example="[tenant_id]",
        default=None,
    )
    create: bool | None = entry(
        "Write a new item, under the condition `when`.", example="true", default=None
    )
    put: bool | None = entry(
        "Write or replace an item, under the condition `when`.", example="true", default=None
    )
    update: tuple[Text, ...] | None = entry(
        "Change the item of these key attributes.", example="[account_id]", default=None
    )
    delete: tuple[Text, ...] | None = entry(
        "Delete the item of these key attributes.", example="[account_id]", default=None
    )
    delete_all: tuple[Text, ...] | None = entry(
        "Delete all items that a query with these parameters finds, in batches.",
        example="[account_id]",
        default=None,
    )
    move: tuple[Text, ...] | None = entry(
        "Give the item of these key attributes another key.", example="[account_id]", default=None
    )
    to: tuple[Text, ...] = entry(
        "The key attributes that a move changes; the caller gives each as `to_` and its name.",
        example="[account_id]",
        default=(),
        one_or_many=True,
    )
    batch: bool = entry("Make a `get` take many keys at once.", example="true", default=False)
    narrow: tuple[Text, ...] = entry(
        "Optional further equality parameters, left to right.",
        example="[status]",
        default=(),
        one_or_many=True,
    )
    range: Text | None = entry(
        "The next placeholder: bare (the caller chooses the operator) or with an operator.",
        example="date >= :since",
        default=None,
    )
    prefix: Text | None = entry(
        "The next placeholder by the beginning of its text.", example="name", default=None
    )
    where: Text | None = entry(
        "Filter applied after reading.", example="amount >= :minimum", default=None
    )
    when: Text | None = entry("Condition of a write.", example="status <> 'done'", default=None)
    do: Text | None = entry(
        "Update expression.", example="SET status = :status REMOVE note", default=None
    )
    parameters: Mapping[Text, Text | ParameterSource] = entry(
        "Types and defaults of parameters.", example="{minimum: {default: 10}}", default={}
    )
    index: Text | None = entry("Index to read, where several serve.", example="gsi1", default=None)
    returns: Text | None = entry(
        "A view to return instead of the entity.", example="TransactionLine", default=None
    )
    descending: bool = entry("Newest or largest first.", example="true", default=False)
    limit: int | None = entry("Most results, after filters.", example="20", default=None)
    result: Literal["list", "first", "one", "exists", "count"] | None = entry(
        "Shape of the result.", example="first", default=None
    )
    hydrate: bool = entry(
        "Read the whole items of what an index holds only in part.", example="true", default=False
    )
    segments: int | None = entry(
        "Parts of the table that a scan reads side by side, unless the caller says otherwise.",
        example="8",
        default=None,
    )
    consistent: bool = entry("Strongly consistent read.", example="true", default=False)
    upsert: bool = entry("Create the item when it is missing.", example="true", default=False)
    including_deleted: bool = entry(
        "Treats items as there that are past their time to live or deleted softly.",
        example="true",
        default=False,
    )
    parents: Literal["create"] | None = entry(
        "What an update does where maps around what it sets are missing.",
        example="create",
        default=None,
    )
    on_invalid: Literal["raise", "skip", "collect"] = entry(
        "What an undecodable item does.", example="skip", default="raise"
    )
    cross_tenant: bool = entry(
        "Deliberately for the items of all tenants, on a repository of its own.",
        example="true",
        default=False,
    )
    owned: bool | None = entry(
        "`true` takes the owner as an argument and checks it; `false` leaves the pattern out of "
        "what `owned_by` offers.",
        example="true",
        default=None,
    )
    description: Text | None = entry(
        "First line of the method's documentation.", example="Lines of a statement.", default=None
    )
