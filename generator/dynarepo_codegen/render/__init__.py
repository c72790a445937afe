"""The render stage: a planned service becomes the files of its generated package."""

from .files import render_service

__all__ = ["render_service"]
