"""From addresses to articles: feeds and pages, fetched politely and read as they were meant."""
