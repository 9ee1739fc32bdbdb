"""Words to checks: what a message asks of the answer in, objectives out."""

from .compile import compile_objectives
from .stubs import without_stubs

__all__ = ["compile_objectives", "without_stubs"]
