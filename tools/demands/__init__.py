"""Clauses in; what each demands of the answer, as attribute, value and polarity, out; no model."""

from .clauses import Clause, clauses
from .demand import Demand
from .items import with_items
from .judged import judged
from .stances import FIRM
from .works import Work, forbidden, works

__all__ = ["FIRM", "Clause", "Demand", "Work", "clauses", "forbidden", "judged", "with_items", "works"]
