"""The schema language: these records are its definition, for the reader and for editors alike."""

from .access_patterns import ParameterSource, PatternSource
from .auditing import AuditSource
from .collections import CollectionSource
from .entities import EntitySource
from .keys import IndexMappingSource, KeySource, PartialPolicy
from .schema import SchemaSource
from .soft_delete import SoftDeleteSource
from .tables import (
    IndexSource,
    KeyAttributeSource,
    ProvisionedSource,
    TableKeySource,
    TableNameSource,
    TableSource,
)
from .transactions import TransactionSource, TransactionWriteSource
from .types import (
    AttributeSource,
    EnumSource,
    MixinSource,
    StoredCase,
    TypeSource,
    UnionSource,
    ValueTypeSource,
)
from .uniqueness import UniqueSource
from .vector_indexes import VectorIndexSource

__all__ = [
    "AttributeSource",
    "AuditSource",
    "CollectionSource",
    "EntitySource",
    "EnumSource",
    "IndexMappingSource",
    "IndexSource",
    "KeyAttributeSource",
    "KeySource",
    "MixinSource",
    "ParameterSource",
    "PartialPolicy",
    "PatternSource",
    "ProvisionedSource",
    "SchemaSource",
    "SoftDeleteSource",
    "StoredCase",
    "TableKeySource",
    "TableNameSource",
    "TableSource",
    "TransactionSource",
    "TransactionWriteSource",
    "TypeSource",
    "UnionSource",
    "UniqueSource",
    "ValueTypeSource",
    "VectorIndexSource",
]
