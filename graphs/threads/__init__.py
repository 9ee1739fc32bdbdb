"""What keeps the runs of one thread whole: receipts of what was paid, in the checkpointer's own database."""
