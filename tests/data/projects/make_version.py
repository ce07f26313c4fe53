#!/usr/bin/env python3
"""Makes version<N>.sql, a stored project of schema version N as SQL text, out of a project.kinora.

A fixture is made once, by the program of that version, and never again:
    KINORA_WRITE_FIXTURE=/tmp/p projects_test --gtest_filter='VersionFixture.*'
    make_version.py /tmp/p/project.kinora
The events of version 1, which no program of that version wrote yet, were added by hand.
"""
import pathlib
import sqlite3
import sys

source = sqlite3.connect(sys.argv[1])
version = source.execute("PRAGMA user_version").fetchone()[0]
application = source.execute("PRAGMA application_id").fetchone()[0]
# The tables come in alphabetical order, some before those that it refers to.
lines = ["PRAGMA foreign_keys = OFF;"] + list(source.iterdump())
lines += [f"PRAGMA application_id = {application};", f"PRAGMA user_version = {version};"]
(pathlib.Path(__file__).parent / f"version{version}.sql").write_text("\n".join(lines) + "\n", encoding="utf-8")
