"""The version of this distribution, known without asking its metadata, which takes a while."""

from typing import Final

VERSION: Final = "0.1.0"
