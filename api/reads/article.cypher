// title: One article
// title-ko: 기사 하나
// Where an article appeared; its text is not in the graph.
// param id: str
// returns id: str
// returns key: str
// returns title: str
// returns url: str
// returns publisher: str
// returns published: str
// returns language: str
// example: id=a-0
MATCH (article:Article {id: $id})
RETURN article.id AS id, article.key AS key, article.title AS title, article.url AS url,
       article.publisher AS publisher, article.published AS published, article.language AS language
