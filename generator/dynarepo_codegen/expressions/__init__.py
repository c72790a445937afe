"""DynamoDB's expression grammar, with bare attribute names, named parameters and literals."""

from .parser import parse_condition, parse_range, parse_update
from .rendering import render
from .walk import children, nodes, parameters, paths

__all__ = [
    "children",
    "nodes",
    "parameters",
    "parse_condition",
    "parse_range",
    "parse_update",
    "paths",
    "render",
]
