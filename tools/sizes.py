"""Units of text by size, for whoever asks which can hold which."""

from __future__ import annotations

from .checks import Unit

SIZES: dict[Unit, int] = {
    "characters": 0,
    "words": 1,
    "capital_words": 1,
    "highlights": 2,
    "placeholders": 2,
    "sentences": 3,
    "questions": 3,
    "headings": 3,
    "lines": 4,
    "bullets": 5,
    "numbered_items": 5,
    "items": 5,
    "rows": 5,
    "columns": 5,
    "paragraphs": 6,
    "sections": 7,
}
"""A unit can hold those of smaller size."""
