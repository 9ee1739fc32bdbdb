"""Generality: a request and an answer to it in; what would stand in any answer, and the text without it, out."""

from .cutting import without_talk
from .details import Offered, offered
from .measuring import measured

__all__ = ["Offered", "measured", "offered", "without_talk"]
