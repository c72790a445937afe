"""Results of calls, kept for a while: by time, by number, and until somebody writes.

Needs cachetools: `pip install "dynarepo[cache]"`, and for functions that are
awaited on trio also `aio`.
"""

from .decorator import Cached, cache_result
from .invalidation import Subscribe, writes_to
from .store import Cache, CacheStats

__all__ = ["Cache", "CacheStats", "Cached", "Subscribe", "cache_result", "writes_to"]
