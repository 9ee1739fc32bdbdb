"""Text of documents has no authority: it informs, it never instructs. What no model sees, no model obeys.

Documents' texts in; the same without the orders that they give their reader, and these orders, out. After
Zverev et al., "Can LLMs separate instructions from data?" (2024).
"""

from .finding import MARK, speaks_to_a_model, without_orders

__all__ = ["MARK", "speaks_to_a_model", "without_orders"]
