"""Where the parts meet: settings, command line, HTTP, page."""

VERSION = "0.1.0"
