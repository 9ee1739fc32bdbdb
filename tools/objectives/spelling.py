"""A view in; the same length with words that people often type without accents, or with a slip, as they are written.

Only slips that keep the length and that no other language's word looks like are here, so that offsets stay true.
"""

from __future__ import annotations

import re

_WRITTEN = """
máximo mínimo máxima mínima párrafo párrafos título títulos minúsculas mayúsculas página páginas número números último
última también español inglés francés alemán ningún código línea líneas artículo viñetas según oración después
dépasser dépasse dépassez écris écrivez écrire écrit écrite rédige rédigez rédiger réponds répondez répondre réponse
répète répétez évitez français énumère décris décrivez étapes numérotée deuxième troisième dernière séparées séparés
plaît
höchstens wörter wörtern sätze sätzen absätze absätzen überschrift stichwörter
"""
_SLIPS = {
    "sentances": "sentences",
    "sentance": "sentence",
    "sentenses": "sentences",
    "paragrahps": "paragraphs",
    "paragarphs": "paragraphs",
    "parargaphs": "paragraphs",
    "paragrahp": "paragraph",
    "charecters": "characters",
    "charactars": "characters",
    "wrods": "words",
    "exaclty": "exactly",
    "excatly": "exactly",
    "maximun": "maximum",
    "minimun": "minimum",
    "langauge": "language",
    "seperate": "separate",
    "seperated": "separated",
    "bulelts": "bullets",
    "more then": "more than",
    "less then": "less than",
    "fewer then": "fewer than",
    "longer then": "longer than",
}
_PLAIN = str.maketrans("áéíóúñàâèêëîïôûùçäöü", "aeiounaaeeeiiouucaou")


def _table() -> dict[str, str]:
    accented = {word.translate(_PLAIN): word for word in _WRITTEN.split()}
    return accented | _SLIPS


_TABLE = _table()
_TYPED = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(_TABLE, key=len, reverse=True))})(?![\w-])")


def respelled(view: str) -> str:
    """The view in lower case with such words mended; as long as before."""
    return _TYPED.sub(lambda match: _TABLE[match[0]], view)
