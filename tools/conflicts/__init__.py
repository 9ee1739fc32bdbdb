"""Objectives in, what cannot hold together and what must yield out, before a token is spent."""

from .change import smallest_change
from .meaning import Clash, clashes
from .seam import Relaxation, find_conflicts, relax, ties

__all__ = ["Clash", "Relaxation", "clashes", "find_conflicts", "relax", "smallest_change", "ties"]
