"""What a text lacks, as parts that a model writes and code puts in their places."""

from .lacking import lacking
from .parts import Part, asked, read
from .placing import base, finished, placed

__all__ = ["Part", "asked", "base", "finished", "lacking", "placed", "read"]
