"""An easy request costs exactly one model call and no question, whoever could be asked, in every language."""

from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.memory import InMemorySaver

from sroc import create_sroc
from sroc.testing import ScriptedModel

EASY = (
    ("Who wrote Middlemarch?", "George Eliot wrote Middlemarch."),
    ("What is the boiling point of water at sea level?", "It is 100 degrees Celsius."),
    ("Explain why the sky is blue.", "Air scatters blue light more than red light."),
    ("How many legs does a spider have?", "A spider has eight legs."),
    ("Translate 'good morning' into Italian.", "Buongiorno."),
    ("Convert 3 miles to kilometres.", "It is about 4.83 kilometres."),
    ("What does the abbreviation DNA stand for?", "It stands for deoxyribonucleic acid."),
    ("Name the three primary colours.", "Red, yellow and blue."),
    ("Is a tomato a fruit?", "Yes, botanically it is a fruit."),
    ("Spell the word 'rhythm' backwards.", "mhtyhr"),
    ("Define osmosis.", "Osmosis is the movement of water through a membrane."),
    ("What is 17 times 6?", "It is 102."),
    ("Write a haiku about snow.", "White on the dark roof\nthe street forgets its own sound\na crow counts to one"),
    ("Tell me a joke about cats.", "Why did the cat sit on the laptop? To keep an eye on the mouse."),
    ("Hello!", "Hello, what can I do?"),
    ("Thanks, that helped.", "I am glad that it did."),
    ("Classify as fruit or vegetable: apple, leek, pear.", "Apple: fruit. Leek: vegetable. Pear: fruit."),
    ('Summarise in one sentence: "The ferry was late, so we ate at noon."', "A late ferry delayed our meal."),
    ("Wer hat den Faust geschrieben?", "Johann Wolfgang von Goethe."),
    ("Erkläre, wie ein Regenbogen entsteht.", "Licht wird in Wassertropfen gebrochen und gespiegelt."),
    ("Was bedeutet das Wort Heimat?", "Es meint den Ort, an dem man zu Hause ist."),
    ("Qui a peint les Nymphéas ?", "Claude Monet les a peints."),
    ("Explique pourquoi la mer est salée.", "Les fleuves y apportent des sels dissous."),
    ("¿Quién escribió el Quijote?", "Miguel de Cervantes."),
    ("Explica por qué las hojas cambian de color.", "La clorofila desaparece en otoño."),
)  # fmt: skip


def test_an_easy_request_costs_one_call_whether_or_not_somebody_could_be_asked():
    replies = dict(EASY)
    model = ScriptedModel(lambda messages: replies.get(messages[-1].text, "Nothing is missing."))
    sroc = create_sroc(model, checkpointer=InMemorySaver())
    for n, request in enumerate(replies):
        thread: RunnableConfig = {"configurable": {"thread_id": str(n)}}
        before = len(model.calls)
        out = sroc.invoke({"messages": [("user", request)]}, thread, context={"interactive": n % 4 != 0})
        assert "__interrupt__" not in out, request
        assert (len(model.calls) - before, out["answer"].usage.calls) == (1, 1), request
