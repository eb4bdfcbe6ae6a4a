"""English words beside names: what is capitalised and yet no part of a name, what describes a firm."""

# Capitalised at the start of a sentence or in a headline, but no part of a name there.
FUNCTION_WORDS = (
    "a", "an", "the", "this", "that", "these", "those", "it", "its", "they", "their", "he", "his", "she", "her", "we",
    "our", "you", "your", "i", "my", "who", "which", "what", "where", "when", "why", "how", "in", "on", "at", "by",
    "for", "from", "to", "of", "with", "without", "as", "into", "onto", "over", "under", "after", "before", "during",
    "since", "until", "while", "amid", "among", "against", "through", "across", "between", "about", "above", "below",
    "near", "per", "via", "and", "or", "but", "nor", "so", "yet", "if", "then", "than", "because", "although", "though",
    "however", "meanwhile", "moreover", "furthermore", "also", "still", "now", "today", "yesterday", "tomorrow",
    "earlier", "later", "last", "next", "first", "second", "third", "once", "both", "each", "every", "all", "some",
    "any", "many", "most", "more", "less", "few", "several", "other", "others", "another", "such", "same", "no", "not",
    "only", "just", "even", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does",
    "did", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "there", "here", "according",
    "despite", "unlike", "like", "including", "existing", "previous", "new", "additional", "participating", "investors",
    "purchasers", "backers", "investor", "led", "backed", "founded", "based", "said", "says", "say", "sources",
    "source", "shares", "stock", "market", "markets", "up", "down", "out", "off", "back", "again", "ever", "never",
)  # fmt: skip
# Verbs and nouns of deals that headlines capitalise.
HEADLINE_WORDS = (
    "raises", "raised", "raise", "raising", "closes", "closed", "close", "closing", "secures", "secured", "secure",
    "securing", "lands", "landed", "land", "nabs", "nabbed", "bags", "bagged", "snags", "snagged", "scores", "scored",
    "gets", "got", "grabs", "picks", "picked", "receives", "received", "wins", "won", "completes", "completed",
    "announces", "announced", "announcing", "launches", "launched", "unveils", "unveiled", "invests", "invested",
    "invest", "investing", "investment", "investments", "acquires", "acquired", "acquire", "acquiring", "acquisition",
    "buys", "bought", "buy", "buying", "purchases", "purchased", "purchase", "sells", "sold", "sell", "selling",
    "merges", "merger", "takes", "took", "take", "taking", "eyes", "eyeing", "seeks", "seeking", "considers",
    "considering", "weighs", "weighing", "mulls", "mulling", "plans", "planning", "leads", "leading", "backs",
    "backing", "joins", "joined", "adds", "added", "pours", "pumps", "puts", "bets", "commits", "committed", "agrees",
    "agreed", "signs", "signed", "inks", "inked", "strikes", "struck", "partners", "teams", "reports", "reportedly",
    "reported", "denies", "rejects", "drops", "ends", "hits", "tops", "reaches", "valued", "values", "valuing",
    "valuation", "valuations", "worth", "funding", "financing", "fund", "funds", "round", "rounds", "series", "seed",
    "deal", "deals", "stake", "stakes", "million", "billion", "trillion", "mln", "bln", "crore", "lakh", "talks",
    "offer", "bid", "ipo", "exclusive", "exclusively", "startup", "startups", "start-up", "start-ups", "company",
    "companies", "firm", "firms", "maker", "makers", "giant", "giants", "platform", "platforms", "unicorn", "help",
    "helps", "build", "builds", "building", "expand", "expands", "expansion", "grow", "growth", "boost", "boosts",
    "power", "powers", "fuel", "fuels", "accelerate", "accelerates", "make", "makes", "making", "bring", "brings",
    "scale", "scaling", "develop", "develops", "turn", "turns", "wants", "want", "gives", "give", "given", "goes", "go",
    "going", "using", "use", "uses", "set", "sets", "see", "sees", "say", "tell", "tells", "show", "shows", "keep",
    "keeps", "try", "tries", "move", "moves", "open", "opens", "run", "runs", "cut", "cuts", "hire", "hires", "fire",
    "fires", "owner", "owners", "owned", "parent", "subsidiary", "rival", "rivals", "majority", "minority", "equity",
    "debt", "venture", "pre-seed", "pre-series", "bridge", "extension", "oversubscribed", "total", "latest", "biggest",
    "increases", "increased", "increase", "lifts", "lifted", "trims", "trimmed", "exits", "exited", "nears", "near",
    "spends", "spend", "spending", "pay", "pays", "paid", "nets", "netted", "credits", "compute", "gpus", "chips",
    "chip", "data", "center", "centers", "cloud", "services", "service", "software", "hardware", "technology",
    "technologies-based",
)  # fmt: skip
TITLES = (
    "ceo", "cto", "cfo", "coo", "cmo", "cso", "chairman", "chairwoman", "chair", "president", "vice", "founder",
    "co-founder", "cofounder", "partner", "director", "managing", "executive", "chief", "officer", "mr", "mrs", "ms",
    "dr", "prof", "professor", "sir", "analyst", "spokesman", "spokeswoman", "spokesperson", "senator", "minister",
    "secretary", "head", "editor", "reporter",
)  # fmt: skip
PLACES = (
    "america", "american", "us", "u.s", "u.s.", "usa", "united", "states", "china", "chinese", "japan", "japanese",
    "korea", "korean", "south", "north", "taiwan", "taiwanese", "singapore", "india", "indian", "uk", "u.k", "britain",
    "british", "england", "english", "france", "french", "germany", "german", "berlin-based", "london-based", "israel",
    "israeli", "swiss", "switzerland", "netherlands", "dutch", "sweden", "swedish", "norway", "norwegian", "denmark",
    "danish", "finland", "finnish", "ireland", "irish", "spain", "spanish", "italy", "italian", "poland", "polish",
    "czech", "hungary", "turkey", "turkish", "russia", "russian", "ukraine", "canada", "canadian", "australia",
    "australian", "brazil", "brazilian", "mexico", "mexican", "vietnam", "thailand", "indonesia", "indonesian",
    "malaysia", "philippines", "saudi", "arabia", "arabian", "emirates", "uae", "qatar", "kuwait", "europe", "european",
    "asia", "asian", "africa", "african", "latin", "middle", "east", "silicon", "valley", "san", "francisco", "york",
    "new-york", "washington", "california", "texas", "boston", "seattle", "london", "paris", "munich", "berlin",
    "tokyo", "osaka", "beijing", "shanghai", "shenzhen", "hangzhou", "taipei", "dubai", "riyadh", "aviv", "tel",
    "toronto", "sydney", "hong", "kong", "seoul", "bay", "area", "los", "angeles", "chicago", "austin", "miami",
    "denver", "atlanta", "amsterdam", "stockholm", "copenhagen", "zurich", "geneva", "dublin", "madrid", "barcelona",
    "milan", "rome", "vienna", "brussels", "luxembourg", "delaware", "nevada", "arizona", "ohio", "virginia", "oregon",
    "utah", "colorado", "massachusetts", "mumbai", "delhi", "bengaluru", "bangalore", "chennai", "hyderabad", "jakarta",
    "lagos", "nairobi", "cairo", "kenya", "nigeria", "egypt", "estonia", "estonian", "portugal", "lisbon", "new",
    "busan", "daegu", "daejeon", "incheon", "chengdu", "guangzhou", "hefei", "nanjing", "suzhou", "wuhan",
)  # fmt: skip
TIMES = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "q1", "q2", "q3", "q4", "h1", "h2", "fy",
    "week", "year", "month", "day", "morning", "afternoon",
)  # fmt: skip
ABBREVIATIONS = (
    "ai", "it", "ipo", "vc", "pe", "m&a", "r&d", "gpu", "cpu", "tpu", "npu", "llm", "llms", "saas", "api", "b2b", "b2c",
    "d2c", "esg", "ev", "evs", "iot", "vr", "ar", "spac", "spacs", "mou", "loi", "arr", "gmv", "ebitda", "hr", "hq",
    "pr", "tv", "pc", "usd", "eur", "gbp", "krw", "cny", "jpy", "inr", "nasdaq", "nyse", "amex", "sec", "ftc", "doj",
    "fda", "eu", "cet", "pst", "est", "gmt", "utc", "covid", "covid-19", "gdp", "faq", "pdf", "url", "html", "rmb",
    "rs", "reuter", "dlrs", "pct", "inc", "ltd", "corp", "llc", "plc", "co", "iii", "ii", "iv", "vi", "vii", "viii",
    "ix", "gw", "mw", "ceo's",
)  # fmt: skip
MEDIA = (
    "reuters", "bloomberg", "techcrunch", "cnbc", "axios", "forbes", "wsj", "crunchbase", "pitchbook", "tracxn",
    "wired", "newswire", "globe", "pr", "business", "wire", "prnewswire", "afp", "ap", "bbc", "cnn", "nikkei",
    "bloomberg's", "reuters'", "techcrunch's", "venturebeat", "geekwire",
)  # fmt: skip
