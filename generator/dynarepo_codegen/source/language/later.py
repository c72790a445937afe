"""Why a key of the language is refused that a later version takes."""

LATER = "it is part of the language, and not available in this version"
