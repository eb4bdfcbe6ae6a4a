"""What sites call things: where their articles stand, what stands among them, and where it is said who wrote when."""

import re

# Where the text stands, the surest first: `#id`, `.class` and properties of content management systems
# and portals.
CONTAINERS = (
    "itemprop=articleBody", "#dic_area", "#newsct_article", "#articleBodyContents", "#articeBody",
    "#article-view-content-div", "#articleBody", "#article_body", "#newsEndContents", "#news_body_area", "#articletxt",
    "#CmAdContent", "#news_body_id", "#article_txt", "#newsContent", "#news_content", "#textBody", "#cont_newstext",
    "#viewContent", ".article_body", ".article-body", ".articleBody", ".article__body", ".article-view-content",
    ".article_view", ".article_txt", ".article-text", ".article-content", ".article__content", ".news_body",
    ".news-body", ".news_view", ".news_txt", ".news_cnt_detail_wrap", ".story-news", ".story-body", ".story_body",
    ".view_con", ".view_txt", ".view_cont", ".newsview_content", ".detail-body", ".entry-content", ".post-content",
    ".post-body", ".td-post-content", ".press_cont", ".amp-article-content", ".amp-wp-article-content",
    ".tt_article_useless_p_margin", ".contents_style", ".xe_content", ".rhymix_content", "#bo_v_con", ".board_view",
    ".release-body", ".post__text", ".text_area", "#article_main", ".viewSection", ".wrap_body",
    ".article-wrap", ".news_con", ".newsct_body", ".se-main-container",
)  # fmt: skip

# What stands among the text and is none of it: elements, and the words of classes and ids.
BESIDE = frozenset(
    ("address", "aside", "audio", "button", "dialog", "figcaption", "figure", "footer", "form", "h1", "header",
     "iframe", "label", "menu", "nav", "object", "small", "amp-ad", "amp-video", "amp-iframe", "amp-sidebar", "video")
)  # fmt: skip
BESIDE_WORDS = frozenset(
    ("accessibility", "ad", "ads", "adsbygoogle", "adv", "advert", "advertisement", "also", "audio", "author",
     "avatar", "badge", "banner", "bio", "blind", "bnr", "bookmark", "breadcrumb", "btm", "btn", "btns", "button",
     "buttons", "byline", "callout", "caption", "carousel", "clarification", "cmt", "cmts", "comment", "comments",
     "consent", "contact", "contacts", "cookie", "copyright", "correction", "corrections", "countdown", "credit",
     "cta", "date", "deck", "dek", "desc", "digest", "disclaimer", "discuss", "discussion", "disqus", "donate",
     "donation", "emotion", "endnote", "engagement", "eyebrow", "fallback", "faq", "feedback", "fnb", "follow",
     "followers", "font", "fontsize", "foot", "footer", "footnote", "gallery", "gate", "gdpr", "gift", "gpt",
     "hashtag", "hidden", "impressum", "imprint", "jebo", "journalist", "kakao", "keyword", "keywords", "kicker",
     "license", "like", "likes", "linkbox", "links", "listen", "listicle", "lnb", "login", "mailing", "map", "maps",
     "membership", "meter", "midtitle", "modal", "mostread", "naver", "newsletter", "next", "notice", "offer",
     "ofinterest", "onward", "opinionlabel", "outbrain", "outro", "overline", "pager", "pagination", "paging",
     "paid", "partner", "paywall", "player", "podcast", "policy", "poll", "popular", "popup", "premium", "prev",
     "print", "profile", "promo", "promotion", "pull", "pullout", "pullquote", "quiz", "rank", "ranking", "rate",
     "rating", "rcmd", "reaction", "readmore", "rec", "recirc", "recirculation", "reco", "recom", "recommend",
     "recommended", "recs", "registration", "regwall", "rel", "relate", "related", "relation", "relnews", "replies",
     "reply", "reporter", "responses", "rights", "rltd", "scrap", "scroll", "share", "sharing", "shop", "side",
     "sidebar", "signature", "signup", "similar", "skip", "slide", "slider", "slideshow", "sns", "social", "sponsor",
     "sponsored", "sponsors", "standfirst", "sticky", "strap", "strapline", "subhead", "subheadline", "subscribe",
     "subscriber", "subscription", "subtitle", "summary", "summury", "supporter", "survey", "swiper", "taboola",
     "tag", "tags", "takeaways", "talk", "teaser", "terms", "ticker", "timestamp", "tip", "tips", "toc", "toggle",
     "toolbar", "tools", "tooltip", "topics", "trending", "trust", "tts", "upsell", "util", "utility", "vod",
     "voice", "vote", "wall", "warning", "widget", "writer", "zoom", "bluesky", "instagram", "tiktok", "tweet")
)  # fmt: skip
# Of these what a text is sold by.
WALL_WORDS = frozenset(
    ("wall", "paywall", "regwall", "gate", "meter", "premium", "paid", "subscriber", "subscription", "registration",
     "membership")
)  # fmt: skip
# What stands under a title, or heads a part of the text.
PART_WORDS = frozenset(("midtitle", "subhead", "subheadline", "subtitle"))
# By these a class or id says of a paragraph how it is set, not that it is none.
PLAIN_WORDS = frozenset(
    ("align", "article", "body", "cap", "copy", "drop", "dropcap", "first", "has", "indent", "initial", "intro", "is",
     "justify", "last", "lead", "left", "line", "normal", "p", "para", "paragraph", "standard", "story", "text", "txt",
     "block", "wp", "se", "x", "mso", "s", "graf", "after", "figure", "item", "content", "component", "start")
)  # fmt: skip
FIRST_WORDS = frozenset(("lead", "first", "intro", "opening", "lede", "cap", "dropcap", "preview"))
BESIDE_ROLES = frozenset(("alert", "banner", "complementary", "contentinfo", "dialog", "navigation", "note", "search"))
BESIDE_PROPERTIES = frozenset(
    ("author", "publisher", "datePublished", "dateModified", "image", "caption", "keywords", "copyrightHolder")
)  # fmt: skip

# An element of one word of each pair is a caption, the lines under a title, or small print.
BESIDE_PAIRS = (
    (frozenset(("img", "image", "photo", "pic", "picture", "thumb")),
     frozenset(("txt", "text", "desc", "cap", "info", "explain", "memo", "tit", "title"))),
    (frozenset(("sub", "mid")), frozenset(("title", "tit", "headline"))),
    (frozenset(("lead",)), frozenset(("sum", "title", "tit"))),
    (frozenset(("small",)), frozenset(("font", "text", "print"))),
)  # fmt: skip

# Where a page shows who wrote it and when, outside of its text.
AUTHOR_PLACES = ("itemprop=author", "rel=author", "~byline", "~reporter", "~journalist", "~writer", "~author")
DATE_PLACES = (
    "itemprop=datePublished", ".media_end_head_info_datestamp_time", ".published", ".entry-date", ".post-date",
    ".article-date", ".article_date", ".news_date", ".regdate", ".date_time", ".date", ".datetime", ".infomation",
    ".info", ".article-head-info", ".article_info", ".byline", "~date", "~timestamp", "~datetime", "~dateline",
    "~pubdate", "~published",
)  # fmt: skip

TITLE_WORDS = frozenset(("title", "tit", "headline", "subject"))
META_TITLES = (
    "og:title", "twitter:title", "title", "headline", "dc.title", "dcterms.title", "citation_title", "parsely-title",
    "sailthru.title",
)  # fmt: skip
META_AUTHORS = ("author", "article:author", "dable:author", "parsely-author", "sailthru.author", "byl", "dc.creator")
# Names of meta elements by which they tell when the page appeared, the surest first.
META_DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "article:published", "datepublished",
    "rnews:datepublished", "dable:published_time", "bt:pubdate", "cxenseparse:recs:publishtime", "parsely-pub-date",
    "sailthru.date", "citation_publication_date", "citation_online_date", "originalpublicationdate",
    "article_date_original", "pubdate", "publish_date", "publishdate", "publish-date", "displaydate", "ptime",
    "dcterms.issued", "dcterms.created", "dc.date.issued", "dc.date.created", "dcterms.date", "date", "dc.date",
)  # fmt: skip
# And what of further names tells of it, and of other things.
META_DATE = re.compile(
    r"publi(?:sh|cation).*(?:date|time|on|at)|pub_?-?(?:date|time)|(?:issue|creat|releas|post|display|regist|reg|input"
    r"|article|news|story|origin).*(?:date|time|dt)|date.*(?:publi|issue|creat|releas|post)",
)
META_DATE_OF_ELSE = re.compile(
    r"modif|updat|revis|expir|chang|valid|event|end|start|format|upload|video|image|embargo|print|copyright"
)
META_PUBLISHERS = ("og:site_name", "article:publisher", "publisher", "copyright")
# Names of meta elements by which a page keeps its text from training, and what they then hold.
OPT_OUTS = (
    ("robots", re.compile(r"\b(noai|noimageai)\b", re.IGNORECASE)),
    ("tdm-reservation", re.compile(r"^\s*(1)\s*$")),
    ("gptbot", re.compile(r"\b(noindex|disallow|none)\b", re.IGNORECASE)),
    ("ccbot", re.compile(r"\b(noindex|nofollow|disallow|none)\b", re.IGNORECASE)),
)

# Types of JSON-LD.
ARTICLE_TYPES = frozenset(
    ("Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle",
     "OpinionNewsArticle", "BlogPosting", "LiveBlogPosting", "Report", "TechArticle", "PressRelease")
)  # fmt: skip
# Of a whole page: some tell its time and not that of the article on it.
PAGE_TYPES = frozenset(("WebPage", "ItemPage", "CreativeWork"))
FRONT_TYPES = frozenset(("CollectionPage", "ItemList", "SearchResultsPage"))
# Where a film plays.
PLAYERS = (
    "//video", "//*[contains(@class, 'player') or contains(@id, 'player')]", "//iframe[contains(@src, '/embed')]",
)  # fmt: skip
