"""One clause as the readers see it: its masked view, its verbatim words, and what it does to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from ..objectives.english import ENGLISH
from ..objectives.lexicon import QUOTED, Lexicon, rx
from ..objectives.views import QUOTE
from . import abroad

# ruff: noqa: E501
NEGATION = (
    r"(?:do not|don't|does not|doesn't|must not|mustn't|should not|shouldn't|shall not|may not|can not|cannot|can't|will not|"
    r"won't|never|avoid(?:s|ing)?|refrain(?:s|ing)? from|without|exclud(?:e|es|ing)|omit(?:s|ting)?|leav(?:e|es|ing) out|"
    r"disregard(?:s|ing)?|instead of|rather than|free of|free from|devoid of|steer clear of|skip(?:s|ping)?|nothing|"
    r"not|no|ne pas|sans|évite\w*|kein\w*|ohne|vermeide\w*|nicht|evita\w*|sin|n[oi]ngun\w*)"
)
_MODAL = r"(?:must|should|shall|needs? to|has to|have to|is to|are to|can only|may only|cannot|can't|can not|will|doit|doivent|soll|muss|müssen|debe|deben)"
PARTS = (
    r"(?:paragraphs?|sentences?|sections?|words?|keywords?|phrases?|terms?|lists?|bullets?|points?|items?|headings?|headers?|titles?|"
    r"tone|language|style|voice|format|lines?|tables?|objects?|arrays?|fields?|keys?|columns?|rows?|letters?|hashtags?|quotes?|names?|checklists?|slides?|labels?|captions?|agenda|minutes|timeline|schedule|budget|menu|recipe|quiz|"
    r"examples?|opening|introduction|conclusion|ending|content|description|recommendations?|feedback|ingredients|steps?|verses?|stanzas?|antwort|réponse|respuesta|texte?|texto)"
)
_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|last|final|opening|closing|each|every|all)"
_STATED = rf"^(?:(?:additionally|also|finally|furthermore|moreover|and|but),? )?(?:(?:the|your|each|every) )?(?:{ENGLISH.answer}|{_ORDINAL} {PARTS}|\"[^\"]{{1,60}}\"(?: {PARTS})?) (?:contains?|includes?|has|have|consists? of|(?:begin|start|end|conclude)s? with)\b"
"""The present tense rules too, where it is said of the answer or a numbered or named part ("The first paragraph contains")."""
_SUBJECT = rf"^(?:(?:additionally|also|finally|furthermore|moreover|and|but|please),? )?(?:the|your|each|every|all|this) (?:[^.;:]{{0,60}} )?(?:{ENGLISH.answer}|{ENGLISH.works}|{PARTS})(?: [^.;:]{{0,40}}?)? ?\b(?:must|should|shall|needs? to|has to|can only|may only|cannot|can not)\b"
_RULED = (
    rf"\b(?:{ENGLISH.answer}|{ENGLISH.works}|{PARTS}|it|they|you|each|all|\")(?: [^.;:]{{0,60}}?)? ?\b{_MODAL}\b"
    rf"|^(?:{ENGLISH.polite},? )*(?:{ENGLISH.imperative}|ensur\w*|make sure|avoid|refrain|without|exclude|omit|maintain|adopt|mimic|tailor)\b"
    r"|\b(?:ensur\w*|make sure|making sure)\b"
)
_ASKED = re.compile(r"\A\W*(?:what|how|why|who|whose|when|where|which)\b[^?]*\?\s*$")
"""A question about the world is the work."""
_SHAPED = (
    r"^\W*(?:please |just |only )?(?:an? )?(?:(?:very|really|extremely) )?(?:short|brief|concise|quick|detailed|long|thorough|complete|"
    r"comprehensive|exhaustive|formal|informal|casual|simple) (?:answers?|reply|replies|responses?|summary|version|explanation|tone|style|language)(?:,? please)?\W*$"
)
"""A fragment that names the answer and its manner rules it: "short answer please"."""
_TASK = re.compile(
    r"^(?:please |kindly |can you |could you |help me |i need you to |i want you to )*"
    r"(?:write|create|draft|design|compose|generate|produce|develop|prepare|make|craft|plan|analy[sz]e|what|how|why|who|when|"
    r"where|which|describe|explain|summari[sz]e|translate|tell|send|propose|review|share|give|provide|list|name|compare|"
    r"discuss|outline|suggest|recommend|brainstorm|come up|find|solve|calculate|rewrite|edit|improve|pretend|imagine|act|help|say|speak|talk|show|print|recite|read|answer|continue|complete|turn|convert|summari[sz]e|paraphrase|fix|correct|check|proofread|classify|extract|identify|rank|count|choose|pick|define|advise|assist|order|sort|teach|let me|let us|i need|i want|i would like|i.d like)\b"
    r"(?! (?:the|your|this) (?:email|essay|story|article|response|answer|review|plan|report|letter|text|post|reply|message|speech|poem)\b"
    r"(?!:)| it\b| everything\b| (?:all|every|each|both|in|with|at|exactly|no|only|using)\b)"
)

_NO_PART = r"^ (?:a single |one |single )?(?:words?|letters?|characters?|sentences?|lines?|paragraphs?)\b[^.;:]{0,50}? (?:should|must)\b"
"""What is denied of every part of the answer ("not a single word should ...")."""


@dataclass(frozen=True)
class Said:
    """One clause of a sentence."""

    view: str
    """Lower case, quotations and documents masked, on one line."""
    text: str
    """The verbatim words at the same places."""
    before: str
    """The view of its sentence up to the clause."""
    mode: str
    before_text: str = ""
    """The verbatim words up to it."""
    first: bool = True
    """Whether no earlier sentence said what the work is."""
    lexicon: Lexicon = ENGLISH

    @cached_property
    def forbids(self) -> int | None:
        """Where the first words that forbid end; None where nothing is forbidden."""
        match = rx(
            rf"(?<![\w-]){NEGATION}(?![\w-])(?! (?:only|more than|less than|fewer than|longer than|mehr als|länger als|weniger als|plus de|plus d'|más de|menos de)\b)"
        ).search(self.view)
        return match.end() if match else None

    @cached_property
    def rules(self) -> bool:
        """Whether it rules the answer: said of the answer or to its writer, and not what the work itself is."""
        if _ASKED.match(self.view):
            return False
        if self.mode == "question" and not self.before.strip():
            return bool(rx(_SHAPED).match(self.view))
        if not self.before.strip() and self.first and self.task:
            return False
        stated = self.mode == "statement" and self.told
        ruled = (
            rx(_RULED).search(self.view)
            or rx(_SHAPED).match(self.view)
            or stated
            or (self.forbids is not None and self.mode == "request")
        )
        if abroad.reads(self.lexicon):
            ruled = ruled or abroad.bids(self.lexicon, self.view.strip(" -*•"))
        return bool(ruled) or bool(self.before.strip())

    @cached_property
    def of_others(self) -> bool:
        """Whether a modal is said of someone or something else than the answer and its writer."""
        return bool(rx(rf"^[^,;:]{{0,80}}? {_MODAL}\b").search(self.view)) and not rx(_RULED).search(self.view)

    @cached_property
    def told(self) -> bool:
        """Whether a modal is said of the answer or one of its parts."""
        return bool(rx(_SUBJECT).search(self.view) or rx(_STATED).search(self.view))

    @cached_property
    def task(self) -> bool:
        """Whether it says what the work is."""
        view = self.view.strip(" -*•")
        return bool(_TASK.match(view)) or abroad.task(self.lexicon, view)

    @cached_property
    def whole(self) -> bool:
        """Whether it holds throughout."""
        return bool(
            rx(
                r"\b(?:only|solely|exclusively|entirely|completely|throughout|always|all|every|whole|entire|strictly|fully|"
                r"nur|ausschließlich|uniquement|seulement|solo|únicamente)\b"
            ).search(self.view)
        )

    def denied(self, start: int, since: int = 0) -> bool:
        """Whether what stands there is forbidden by words shortly before it; "overly formal" is only tempered."""
        left = self.view[since:start][-90:]
        found = list(
            rx(
                rf"(?<![\w-]){NEGATION}(?![\w-])(?! (?:only|more than|less than|fewer than|longer than|mehr als|länger als|weniger als|plus de|plus d'|más de|menos de)\b)"
            ).finditer(left)
        )
        if not found:
            return False
        between = rx(r"^ (?:use|using|keep|keeping|maintain\w*)\b").sub("", left[found[-1].end() :])
        between = rx(_NO_PART).sub("", between)
        return not rx(r"[.;:]|\b(?:but|while|ensur\w*|keep\w*|maintain\w*|instead use|use|must|should)\b").search(
            between
        )

    def tempered(self, start: int) -> bool:
        """Whether only too much of it is meant ("overly formal")."""
        return bool(
            rx(
                r"\b(?:overly|too|excessively|unnecessarily|excessive|unnecessary|complex|dense|heavy|minimal|trop|zu|demasiado)(?: \w+(?: or| and)?){0,2} $"
            ).search(self.view[:start][-40:])
        )

    @cached_property
    def quotes(self) -> tuple[tuple[int, int, str], ...]:
        """Each quotation's place and verbatim words."""
        found = []
        for match in rx(QUOTED).finditer(self.view):
            found.append((match.start(), match.end(), self.text[match.start() + 1 : match.end() - 1].strip(" .,;!")))
        return tuple(found)

    @cached_property
    def bare(self) -> str:
        """The verbatim words, lower case, with quotations left out."""
        return "".join(" " if QUOTE in c or c == '"' else c for c in self.view)
