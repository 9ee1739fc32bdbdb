"""Clauses in; what each demands of the answer, as attribute, value and polarity, out; no model."""

from .clauses import Clause, clauses
from .demand import Demand
from .items import with_items
from .judged import judged
from .stances import FIRM

__all__ = ["FIRM", "Clause", "Demand", "clauses", "judged", "with_items"]
