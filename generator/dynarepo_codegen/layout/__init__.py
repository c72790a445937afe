"""The layout lock: what is stored where and how, kept as text and held against every later schema."""

from .acceptance import check_acceptance
from .changes import check_changes
from .facts import facts_of
from .lock_file import lock_text, parse_lock

__all__ = ["check_acceptance", "check_changes", "facts_of", "lock_text", "parse_lock"]
