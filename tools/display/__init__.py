"""An `Answer` in; what a person sees out: plain text, or a card for notebooks."""

from .card import as_html
from .text import as_text

__all__ = ["as_html", "as_text"]
