"""Values: frozen, and small where there are many."""

from sroc.tools.record import Draft


def test_values_with_the_same_given_fields_share_their_names_and_copies_have_their_own():
    one, other = Draft(task_id="a"), Draft(task_id="b")
    assert one.model_fields_set is other.model_fields_set
    copied = one.model_copy(update={"text": "x"})
    assert copied.model_fields_set == {"task_id", "text"}
    assert one.model_fields_set == {"task_id"}
    assert one.model_dump(exclude_unset=True) == {"task_id": "a"}
    assert Draft.model_validate_json(copied.model_dump_json()) == copied
