"""Checkpointers and stores that several tenants of one application share.

```python
from sroc.tenants import TenantSaver, TenantStore

sroc = create_sroc(model, checkpointer=TenantSaver(saver), store=TenantStore(store))
sroc.invoke(request, {"configurable": {"thread_id": "t", "tenant": "acme"}})
```
"""

from __future__ import annotations

from .graphs.threads.tenants import TenantSaver, TenantStore

__all__ = ["TenantSaver", "TenantStore"]
