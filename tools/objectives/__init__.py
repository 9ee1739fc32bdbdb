"""Words to checks: what a message asks of the answer in, objectives out."""

from .compile import compile_objectives

__all__ = ["compile_objectives"]
