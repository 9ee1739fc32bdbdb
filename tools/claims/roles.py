"""Roles that face each other: a statement and its passage in, what one does told of the other, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..support import Gap
from .pairing import Pair
from .reading import Reading

_FACING = """
    landlord/tenant landlord/lessee lessor/lessee buyer/seller purchaser/seller customer/supplier employer/employee
    lender/borrower doctor/patient teacher/pupil teacher/student insurer/insured client/contractor sender/recipient
    vermieter/mieter vermieterin/mieterin käufer/verkäufer arbeitgeber/arbeitnehmer auftraggeber/auftragnehmer
    absender/empfänger bailleur/locataire propriétaire/locataire acheteur/vendeur employeur/salarié employeur/employé
    expéditeur/destinataire arrendador/arrendatario arrendador/inquilino propietario/inquilino comprador/vendedor
    empleador/empleado remitente/destinatario
"""
_OTHERS: dict[str, frozenset[str]] = {}
for _pair in _FACING.split():
    for _one, _other in (_pair.split("/"), _pair.split("/")[::-1]):
        _OTHERS[_one] = _OTHERS.get(_one, frozenset()) | {_other}
_NAMED = {form: role for role in _OTHERS for form in (f"{role}s", role)}
"""A role by its forms."""
_TURNING = re.compile(
    r"\b(?:receiv|get(?:s|ting)?\b|got\b|accept|from\b|by\b|bekomm|erhält|erhalten|von\b|vom\b|reçoi|reçu|obtien|recib|par\b|por\b"
    r"|ask|request|consent|approv|zustimm|accord|permis|consentim)",
    re.I,
)
"""Words by which the same is told of the other side."""
_SHARED = 0.6
"""Share of the statement's other content words that the sentence has."""


def roles(pair: Pair) -> Iterator[Gap]:
    """A deed or a duty of one side, told of the side that faces it."""
    statement, nearest = pair.statement, pair.nearest
    if not (own := _roles(statement)):
        return
    its = _roles(nearest)
    facing = [(mine, other) for mine in own - its for other in its - own if other in _OTHERS[mine]]
    if len(own) != 1 or not facing or statement.of("negation") or nearest.of("negation"):
        return
    if any(_TURNING.search(reading.text) for reading in (statement, nearest)):
        return
    rest = [s for s, w in zip(statement.stems, statement.words, strict=True) if s and w not in own]
    if (
        rest
        and sum(s in nearest.terms for s in rest) >= _SHARED * len(rest) - 1
        and any(s in nearest.terms for s in rest)
    ):
        yield Gap(kind="direction", said=facing[0][0], found=facing[0][1])


def _roles(reading: Reading) -> frozenset[str]:
    if _NAMED.keys().isdisjoint(reading.words):
        return frozenset()
    return frozenset(_NAMED[word] for word in reading.words if word in _NAMED)
