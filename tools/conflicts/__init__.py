"""Objectives in, what cannot hold together and what must yield out, before a token is spent."""

from .change import smallest_change
from .fitting import fitted, nearest, rewritten
from .meaning import Clash, clashes
from .seam import Relaxation, find_conflicts, relax, ties
from .strength import PRECEDENCE, Precedence, rank

__all__ = [
    "PRECEDENCE",
    "Clash",
    "Precedence",
    "Relaxation",
    "clashes",
    "find_conflicts",
    "fitted",
    "nearest",
    "rank",
    "relax",
    "rewritten",
    "smallest_change",
    "ties",
]
