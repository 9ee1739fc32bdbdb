"""What a text lacks, as parts that a model writes and code puts in their places."""

from .lacking import lacking
from .parts import Part, asked
from .placing import base, finished, loops, placed, rested

__all__ = ["Part", "asked", "base", "finished", "lacking", "loops", "placed", "rested"]
