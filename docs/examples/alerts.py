#!/usr/bin/env python3
"""Prints each alert as it grows, and writes it to a journal: a line for each revision, once, however often it is killed and started again.

    alerts.py 127.0.0.1:9092 alerts.jsonl

A line holds the result and the place where it came from, so that neither is ever there without the other. See docs/consuming.md.
"""
import json
import os
import sys

from confluent_kafka import OFFSET_BEGINNING, Consumer, TopicPartition

TOPIC = "news.alerts"
servers, path = sys.argv[1:]
journal = open(path, "a+b", buffering=0)
journal.seek(0)
written = journal.read()
end = written.rfind(b"\n") + 1  # what follows is a line that a death cut short
journal.truncate(end)

following, told = {}, {}
for line in written[:end].splitlines():
    entry = json.loads(line)
    following[entry["partition"]] = entry["offset"] + 1
    told[entry["id"]] = max(entry["revision"], told.get(entry["id"], 0))

consumer = Consumer({
    "bootstrap.servers": servers,
    "isolation.level": "read_committed",
    "auto.offset.reset": "earliest",
    "enable.auto.commit": False,
    "group.id": "unused",  # asked for by the library; nothing is committed
})
partitions = consumer.list_topics(TOPIC, timeout=30).topics[TOPIC].partitions
consumer.assign([TopicPartition(TOPIC, each, following.get(each, OFFSET_BEGINNING)) for each in partitions])

while True:
    for record in consumer.consume(500, timeout=1):
        if record.error():
            print(record.error(), file=sys.stderr)  # it tries again by itself
            continue
        alert = json.loads(record.value())
        if alert["revision"] <= told.get(alert["id"], 0):
            continue  # known: somebody wrote it again
        told[alert["id"]] = alert["revision"]
        line = json.dumps({
            "partition": record.partition(),
            "offset": record.offset(),
            "id": alert["id"],
            "revision": alert["revision"],
            "rule": alert["rule"]["id"],
            "state": alert["state"],
            "reason": alert.get("reason", ""),
        })
        journal.write(line.encode() + b"\n")
        print(line, flush=True)
    os.fsync(journal.fileno())  # the disk has it, should the power fail
