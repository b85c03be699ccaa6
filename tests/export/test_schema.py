"""The JSON that other programs read is what the published schemas say."""

import json
from copy import deepcopy

import pytest
from jsonschema import Draft202012Validator, ValidationError

from reader.compare import compare
from reader.export import Format, json_form, render
from reader.sources import read
from tests.conftest import PROJECT

PAIRS = [
    ("zh/river-12.txt", "zh/river-13.txt"),
    ("zh/river-13.txt", "zh/river-14.md"),
    ("en/lighthouse-2023.txt", "en/lighthouse-2024.txt"),
]


def schema(name: str) -> Draft202012Validator:
    text = (PROJECT / "resources" / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")
    form = json.loads(text)
    Draft202012Validator.check_schema(form)
    return Draft202012Validator(closed(form))


def closed(form):
    """The schema with no room for fields that it does not name: a new field must be published."""
    if isinstance(form, dict):
        made = {key: closed(value) for key, value in form.items()}
        return {**made, "additionalProperties": False} if made.get("type") == "object" else made
    return [closed(one) for one in form] if isinstance(form, list) else form


@pytest.fixture(scope="module", params=PAIRS, ids="-".join)
def comparison(request, samples):
    return compare(*(read(samples / name) for name in request.param))


def test_comparisons_of_samples_keep_to_the_schema(comparison):
    schema("comparison").validate(json.loads(render(comparison, Format.JSON)))


def test_structures_of_samples_keep_to_the_schema(comparison):
    for edition in (comparison.old, comparison.new):
        schema("structure").validate(json.loads(json.dumps(json_form.structure(edition))))


def test_small_and_hostile_comparisons_keep_to_the_schema(small, hostile):
    for one in (small, hostile):
        schema("comparison").validate(json.loads(render(one, Format.JSON)))


@pytest.mark.parametrize("field", ["rows", "summary", "old", "emphasis"])
def test_a_lost_field_is_told(small, field):
    form = json.loads(render(small, Format.JSON))
    del form[field]
    with pytest.raises(ValidationError):
        schema("comparison").validate(form)


def test_a_wrong_value_is_told(small):
    form = json.loads(render(small, Format.JSON))
    for spoil in (
        lambda it: it["rows"][0].update(relation="alike"),
        lambda it: it["rows"][0]["edits"].append(["~", "x"]),
        lambda it: it["rows"][0].update(score=2),
        lambda it: it["old"]["paragraphs"][0].update(extra=1),
    ):
        spoilt = deepcopy(form)
        spoil(spoilt)
        with pytest.raises(ValidationError):
            schema("comparison").validate(spoilt)
