"""Makes true by code what can be made true without touching meaning."""

from .fixpoint import enforce

__all__ = ["enforce"]
