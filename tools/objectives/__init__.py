"""Words to checks: what a message asks of the answer in, objectives out."""

from .compile import compile_objectives, parted
from .numbered import sets_a_number
from .stubs import without_stubs

__all__ = ["compile_objectives", "parted", "sets_a_number", "without_stubs"]
