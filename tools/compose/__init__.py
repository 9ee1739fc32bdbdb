"""What a text lacks, as parts that a model writes and code puts in their places."""

from .circles import loops, unlooped
from .growth import demand
from .lacking import lacking
from .parts import Part, asked
from .placing import base, ended, finished, placed, rested

__all__ = ["Part", "asked", "base", "demand", "ended", "finished", "lacking", "loops", "placed", "rested", "unlooped"]
