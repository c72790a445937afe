"""Rules about a whole service, each a small function with a stable code."""

from ...source.services import ServiceSource
from ..scope import Scope
from ..values import Service
from .acknowledgements import known_acknowledgements, needed_acknowledgements
from .encryption import encrypted_attributes
from .hiding import something_hidden
from .index_membership import declared_memberships, shared_key_attributes
from .item_types import distinct_type_values, recognisable_items, type_attribute_is_free
from .key_collisions import injective_table_keys
from .key_values import (
    case_keeps_values_apart,
    constant_partitions,
    foreign_placeholders,
    keyable_values,
    private_keys,
)
from .keys_parsed_back import parsed_attributes
from .ownership import owner_attributes
from .projections import projected_attributes
from .repository_names import repository_names
from .rule import Rule, Subject
from .tenancy import separate_tenants, tenant_attributes, tenants_in_keys, unique_per_tenant
from .time_to_live import time_to_live
from .trails import trails_apart
from .uniqueness import UNIQUENESS
from .unused import unused_definitions
from .views import views_are_parts

RULES: tuple[Rule, ...] = (
    repository_names,
    views_are_parts,
    time_to_live,
    something_hidden,
    encrypted_attributes,
    projected_attributes,
    type_attribute_is_free,
    distinct_type_values,
    injective_table_keys,
    recognisable_items,
    declared_memberships,
    shared_key_attributes,
    case_keeps_values_apart,
    keyable_values,
    foreign_placeholders,
    private_keys,
    constant_partitions,
    parsed_attributes,
    tenant_attributes,
    tenants_in_keys,
    separate_tenants,
    unique_per_tenant,
    owner_attributes,
    *UNIQUENESS,
    trails_apart,
    known_acknowledgements,
    needed_acknowledgements,
    unused_definitions,
)


def check_service(service: Service, source: ServiceSource, scope: Scope) -> None:
    """Hold a service against every rule that needs all of it."""
    subject = Subject(service, source, scope)
    for rule in RULES:
        rule(subject)
