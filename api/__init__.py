"""Where the parts meet: settings, command line, HTTP, page."""
