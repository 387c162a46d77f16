#!/usr/bin/python3
"""A crate read as a stranger would: what RO-Crate 1.1 and Process Run Crate 0.5 require of its metadata is there, every file that is
named lies in the folder with that size and sum, and every entity that is referred to is told. RAADERUM names the program."""
import datetime
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import urllib.parse

SCENARIOS = {
    "policies.yaml": "weeks: 8\nreplicates: 2\ninstitution: {employees: 12}\n"
                     "variants: {as-is: {}, trust: {leaders.control_disposition: 0.1}}\n",
    "alone.yaml": "weeks: 8\nreplicates: 2\ninstitution: {employees: 12}\n",
}
# Terms of the contexts that a crate may use; another one would be dropped by whoever reads it as JSON-LD.
TERMS = {"@id", "@type", "about", "conformsTo", "name", "description", "datePublished", "license", "keywords", "hasPart", "mentions",
         "author", "version", "encodingFormat", "contentSize", "sha256", "additionalProperty", "identifier", "softwareVersion",
         "propertyID", "value", "instrument", "object", "result", "startTime", "endTime"}
TYPES = {"CreativeWork", "Dataset", "File", "SoftwareApplication", "CreateAction", "PropertyValue", "Person"}


def references(value):
    if isinstance(value, dict) and set(value) == {"@id"}:
        yield value["@id"]
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from references(each)


def listed(value):
    return value if isinstance(value, list) else [value]


def check(crate, authors):
    text = (crate / "ro-crate-metadata.json").read_bytes()
    document = json.loads(text.decode("utf-8"))
    context = listed(document["@context"])
    assert context[0] == "https://w3id.org/ro/crate/1.1/context", context
    assert all(set(more) == {"sha256"} for more in context[1:]), context
    graph = document["@graph"]
    entities = {entity["@id"]: entity for entity in graph}
    assert len(entities) == len(graph), "an entity is told twice"
    for entity in graph:
        assert set(entity) <= TERMS, set(entity) - TERMS
        assert entity["@type"] in TYPES, entity
        for key, value in entity.items():  # flat: no entity within an entity
            assert not isinstance(value, dict) or set(value) == {"@id"}, (entity["@id"], key)

    # The descriptor and the root.
    descriptor = entities["ro-crate-metadata.json"]
    assert descriptor["@type"] == "CreativeWork" and descriptor["about"] == {"@id": "./"}
    assert descriptor["conformsTo"] == {"@id": "https://w3id.org/ro/crate/1.1"}
    root = entities["./"]
    assert root["@type"] == "Dataset" and root["name"] and root["description"]
    datetime.date.fromisoformat(root["datePublished"])
    licence = entities[root["license"]["@id"]]
    assert licence["@type"] == "CreativeWork" and licence["name"] and licence["description"]
    profile = entities[root["conformsTo"]["@id"]]
    assert profile["@id"].startswith("https://w3id.org/ro/wfrun/process/") and profile["version"] == "0.5"
    assert [entities[each["@id"]]["@type"] for each in root.get("author", [])] == ["Person"] * authors

    # What is referred to is told.
    for entity in graph:
        for name in references(entity):
            assert name in entities or name == "https://w3id.org/ro/crate/1.1", name

    # Files: all that are there and no others, each with its bytes.
    parts = [part["@id"] for part in root["hasPart"]]
    assert set(parts) == {name for name, entity in entities.items() if entity["@type"] == "File"}
    there = {path.name for path in crate.iterdir()} - {"ro-crate-metadata.json"}
    assert {urllib.parse.unquote(part) for part in parts} == there, (parts, there)
    for part in parts:
        file = entities[part]
        assert file["name"] and file["description"] and "/" in file["encodingFormat"] and file["license"]
        if urllib.parse.unquote(part) == "raaderum.json":  # holds the sum of the metadata, so these cannot hold its own
            continue
        content = (crate / urllib.parse.unquote(part)).read_bytes()
        assert file["contentSize"] == str(len(content)), part
        assert file["sha256"] == hashlib.sha256(content).hexdigest(), part

    # The run: a program, what went in, what came out.
    actions = [entity for entity in graph if entity["@type"] == "CreateAction"]
    assert {action["@id"] for action in actions} == set(references(root["mentions"]))
    for action in actions:
        assert action["name"] and action["description"]
        program = entities[action["instrument"]["@id"]]
        assert program["@type"] == "SoftwareApplication" and program["name"] == "raaderum" and program["softwareVersion"]
        assert entities[program["identifier"]["@id"]]["value"], "the git revision"
        assert entities[action["result"]["@id"]]["@type"] == "File"
        for time in ("startTime", "endTime"):
            if time in action:
                assert datetime.datetime.fromisoformat(action[time]).tzinfo is not None
    run = entities["#run"]
    assert {"scenario.yaml", "scenario-resolved.yaml", "#seed"} <= set(references(run["object"]))
    assert entities[run["result"]["@id"]]["encodingFormat"] == "application/x-hdf5"
    return entities


def main():
    program = os.environ.get("RAADERUM", "raaderum")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for name, scenario in SCENARIOS.items():
            (folder / name).write_text(scenario)
            subprocess.run([program, "run", name, "--quiet"], cwd=folder, check=True)
        for file, options, authors in (
                ("policies.h5", ["--license", "CC-BY-4.0", "--author", "Ada Holm <0000-0002-1825-0097>", "--author", "Bo Ek"], 2),
                ("alone.h5", [], 0)):
            told = subprocess.run([program, "crate", file, "--json", *options], cwd=folder, check=True, capture_output=True)
            crate = folder / json.loads(told.stdout)["crate"]
            entities = check(crate, authors)
            assert ("report.html" in entities) == (file == "policies.h5")
            print(f"{crate.name}: {len(entities)} entities")
    return 0


if __name__ == "__main__":
    sys.exit(main())
