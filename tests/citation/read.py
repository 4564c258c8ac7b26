"""Reads what we write with rispy and Python's csv.

Input: {"ris": text, "csv": {language: text}}. Output: {"ris": [entry], "csv": {language: [row]}}.
"""

import csv
import io
import json
import sys

import rispy

given = json.load(sys.stdin)
separators = {"fr": ";", "en": ","}


def rows(language, text):
    text = text.encode("utf-8").decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separators[language], strict=True))


json.dump(
    {
        "ris": rispy.loads(given["ris"]),
        "csv": {language: rows(language, text) for language, text in given["csv"].items()},
    },
    sys.stdout,
)
