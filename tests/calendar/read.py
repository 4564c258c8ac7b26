"""Reads what we write with icalendar.

Input: {name: text}. Output: {name: [{"uid", "start", "end", "summary", "description", "url", "status", "transp",
"language", "errors"}]}; "start" and "end" are ISO dates, or times where a file has them.
"""

import json
import sys

from icalendar import Calendar

given = json.load(sys.stdin)


def event(component):
    def text(name):
        return str(component.get(name, ""))

    return {
        "uid": text("UID"),
        "start": component.decoded("DTSTART").isoformat(),
        "end": component.decoded("DTEND").isoformat(),
        "summary": text("SUMMARY"),
        "description": text("DESCRIPTION"),
        "url": text("URL"),
        "status": text("STATUS"),
        "transp": text("TRANSP"),
        "language": component["SUMMARY"].params.get("LANGUAGE", ""),
        "errors": [str(error) for error in component.errors],
    }


json.dump({name: [event(component) for component in Calendar.from_ical(text).walk("VEVENT")] for name, text in given.items()}, sys.stdout)
