"""Codes about vectors, vector indexes and searches."""

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "DR860",
        "number of dimensions",
        "A vector has 1 to 4,096 dimensions.",
        "Write how many numbers the model that makes your vectors returns.",
    ),
    Code(
        "DR861",
        "vector index without a vector",
        "`vector:` of a vector index names no vector attribute of the table's entities, or one to "
        "which they give different dimensions.",
        "Name the stored name of an attribute such as `embedding: {vector: 1536}`.",
    ),
    Code(
        "DR862",
        "attribute of a vector index",
        "`partition`, `filters` or `project` of a vector index names an attribute that no item in "
        "it stores, that is no string, number or binary, or that is there already.",
        "Name stored attributes of the entities that have the vector, each once.",
    ),
    Code(
        "DR863",
        "vector index of a provisioned table",
        "Only tables with on-demand billing can have vector indexes.",
        "Write `billing: on_demand`, or leave `billing` out.",
    ),
    Code(
        "DR864",
        "no index to search",
        "No vector index of the table, or more than one, serves the search; or the named one has "
        "no vector of the entity.",
        "Name one with `index:`.",
    ),
    Code(
        "DR865",
        "equality that a search cannot ask for",
        "A search fixes the partition of its vector index, and may compare its filters; nothing "
        "else.",
        "List the partition under `search:` and filters there or under `narrow:`; add others to "
        "`filters:` of the vector index.",
    ),
    Code(
        "DR866",
        "search among several entities",
        "Items of other entities have the same vector attribute, and the vector index has nothing "
        "to tell them apart.",
        "Add the table's type attribute to `filters:` of the vector index.",
    ),
    Code(
        "DR867",
        "name of a vector index",
        "A vector index has the name of another index of the table, or one that DynamoDB does not "
        "take.",
        "Choose another name of 3 to 255 letters, digits, `_`, `-` and `.`.",
    ),
)
