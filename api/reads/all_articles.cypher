// title: All articles
// title-ko: 모든 기사
// Every article that the graph rests on.
// returns id: str
// returns key: str
// returns title: str
// returns url: str
// returns publisher: str
// returns published: str
// returns language: str
// example:
MATCH (article:Article)
RETURN article.id AS id, article.key AS key, article.title AS title, article.url AS url,
       article.publisher AS publisher, article.published AS published, article.language AS language
ORDER BY id
