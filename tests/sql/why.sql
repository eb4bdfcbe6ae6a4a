SELECT e.id AS evidence, e.quote, a.title, a.url, a.publisher, a.published, e.told, a.language, e.status, e.reader, e.p,
       e.amount, e.amount_max, e.currency, e.qualifier, e.percent, e.percent_qualifier, e.share_class,
       e.share_low, e.share_high, e.date, e.round, e.lead, e.scope, e.kind, e.source, e.corrects, e.copy_of,
       e.start, e."end", a.id AS article, e.fact
FROM evidence AS e JOIN articles AS a ON a.id = e.article
WHERE e.fact = $fact
ORDER BY coalesce(a.published, ''), a.id, e.start, e.id
