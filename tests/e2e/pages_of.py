"""Prints the text of each page of the PDF that comes in, as JSON."""

import io
import json
import sys

from pypdf import PdfReader

pdf = PdfReader(io.BytesIO(sys.stdin.buffer.read()))
json.dump([page.extract_text() for page in pdf.pages], sys.stdout)
