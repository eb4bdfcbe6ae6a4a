"""From claims to facts: records, log, resolution, deals, stores."""
