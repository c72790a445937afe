"""The parameters of decorated functions, also where annotations name what is not there yet."""

import inspect
from collections.abc import Callable
from importlib import import_module
from inspect import Signature
from typing import Any


def signature_of(function: Callable[..., Any]) -> Signature:
    """The signature of a function, with forward references for names that are unknown."""
    try:
        return inspect.signature(function)
    except NameError:
        # Since Python 3.14 annotations are evaluated when somebody asks for them, and may name what
        # is defined later, such as the class around a method, or for type checkers alone.
        unchecked: Any = inspect.signature
        forward = import_module("annotationlib").Format.FORWARDREF
        found: Signature = unchecked(function, annotation_format=forward)
        return found
