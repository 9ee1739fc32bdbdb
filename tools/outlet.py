"""A finished text goes in; what may leave of it, and what was held back, come out: the last thing before the answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .links import Released, addresses, is_address, released, wants_links
from .secrets import masked


@dataclass(frozen=True)
class Outlet:
    """What may leave."""

    known: frozenset[str] | None = None
    """The addresses that may; None lets all through, where no document was read that could have planted one."""
    words: tuple[str, ...] = ()
    """What must not be told."""
    masking: bool = True
    """Whether what looks like a credential is masked."""

    def let(self, text: str) -> Released:
        """The text as it may leave."""
        shown = masked(text, self.words, rules=self.masking) if self.masking or self.words else text
        return Released(shown) if self.known is None else released(shown, self.known)


def known_addresses(said: Iterable[str], sources: Iterable[str], texts: Iterable[str]) -> frozenset[str]:
    """The addresses of known sources, and those in the documents' texts where the requester asks for links.

    Args:
        said: What the requester and the developer said.
        sources: Ids of the documents' sources; those that are an address count, words around one do not.
        texts: What was read of them.
    """
    said = tuple(said)
    asked = any(wants_links(words) for words in said)
    return addresses((*said, *filter(is_address, sources), *(texts if asked else ())))
