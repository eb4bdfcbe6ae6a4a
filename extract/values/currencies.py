"""Which currency a sign, a code or a word stands for."""

# Before the figure, as they are written. Case counts: Rs, RM and R$ are also parts of words.
SIGNS = {
    "$": "USD", "US$": "USD", "U.S.$": "USD", "US $": "USD", "USD$": "USD", "USD $": "USD", "C$": "CAD", "CA$": "CAD",
    "CAD$": "CAD", "CAD $": "CAD", "CDN$": "CAD", "Cdn$": "CAD", "A$": "AUD", "AU$": "AUD", "AUD$": "AUD",
    "AUD $": "AUD", "HK$": "HKD", "HKD$": "HKD", "S$": "SGD", "SG$": "SGD", "SGD$": "SGD", "NT$": "TWD", "NZ$": "NZD",
    "NZD$": "NZD", "R$": "BRL", "MX$": "MXN", "Mex$": "MXN", "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "JPY",
    "CN¥": "CNY", "JP¥": "JPY", "₩": "KRW", "￦": "KRW", "₹": "INR", "₱": "PHP", "฿": "THB", "₺": "TRY", "₽": "RUB",
    "₫": "VND", "₪": "ILS", "₦": "NGN", "₴": "UAH", "Rs": "INR", "Rs.": "INR", "Rmb": "CNY", "RMB": "CNY",
    "Won": "KRW", "SFr": "CHF", "SKr": "SEK", "DKr": "DKK", "NKr": "NOK", "Rp": "IDR", "RM": "MYR",
}  # fmt: skip
CODES = (
    "USD", "EUR", "GBP", "KRW", "JPY", "CNY", "INR", "CAD", "AUD", "NZD", "SEK", "NOK", "DKK", "CHF", "SGD", "HKD",
    "TWD", "PLN", "CZK", "HUF", "BRL", "MXN", "ZAR", "THB", "IDR", "MYR", "VND", "PHP", "AED", "SAR", "QAR", "ILS",
    "TRY", "RUB", "ISK", "LKR", "NGN", "KES", "EGP", "PKR", "BDT", "UAH", "RON", "ARS", "CLP", "COP", "KWD",
)  # fmt: skip
DOLLARS = {
    "U.S.": "USD", "US": "USD", "American": "USD", "Canadian": "CAD", "Australian": "AUD", "Hong Kong": "HKD",
    "HK": "HKD", "Singapore": "SGD", "Taiwan": "TWD", "New Taiwan": "TWD", "NT": "TWD", "New Zealand": "NZD",
    "N.Z.": "NZD",
}  # fmt: skip
# After the figure, in any case.
ENGLISH = {
    **{
        f"{nation} {word}".lower(): code
        for nation, code in DOLLARS.items()
        for word in ("dollars", "dollar", "dlrs", "dlr")
    },
    **{f"{nation}-{word}".lower(): DOLLARS[nation] for nation in ("U.S.", "US") for word in ("dollar", "dlr")},
    **{code.lower(): code for code in CODES if code not in ("TRY", "COP", "RON", "PHP")},
    "dollars": "USD", "dollar": "USD", "dlrs": "USD", "dlr": "USD", "bucks": "USD", "euros": "EUR", "euro": "EUR",
    "pounds sterling": "GBP", "pounds": "GBP", "pound": "GBP", "sterling": "GBP", "stg": "GBP", "quid": "GBP",
    "korean won": "KRW", "won": "KRW", "yen": "JPY", "chinese yuan": "CNY", "yuan": "CNY", "renminbi": "CNY",
    "rmb": "CNY", "indian rupees": "INR", "rupees": "INR", "rupee": "INR", "swiss francs": "CHF",
    "swiss franc": "CHF", "french francs": "FRF", "swedish crowns": "SEK", "swedish kronor": "SEK",
    "swedish krona": "SEK", "kronor": "SEK", "norwegian crowns": "NOK", "norwegian kroner": "NOK",
    "danish crowns": "DKK", "danish kroner": "DKK", "krónur": "ISK", "zlotys": "PLN", "zloty": "PLN", "reais": "BRL",
    "rand": "ZAR", "baht": "THB", "rupiah": "IDR", "ringgit": "MYR", "dong": "VND", "dirhams": "AED",
    "riyals": "SAR", "shekels": "ILS", "roubles": "RUB", "rubles": "RUB", "forints": "HUF", "forint": "HUF",
    "koruna": "CZK", "philippine pesos": "PHP", "philippine peso": "PHP", "mexican pesos": "MXN", "mexican peso": "MXN",
}  # fmt: skip
KOREAN = {
    "달러": "USD", "미국달러": "USD", "미국 달러": "USD", "미달러": "USD", "미 달러": "USD", "불": "USD", "弗": "USD",
    "캐나다달러": "CAD", "캐나다 달러": "CAD", "호주달러": "AUD", "호주 달러": "AUD", "홍콩달러": "HKD",
    "홍콩 달러": "HKD", "싱가포르달러": "SGD", "싱가포르 달러": "SGD", "싱가폴달러": "SGD", "대만달러": "TWD",
    "대만 달러": "TWD", "신대만달러": "TWD", "뉴질랜드달러": "NZD", "뉴질랜드 달러": "NZD", "원": "KRW", "엔": "JPY",
    "위안": "CNY", "위안화": "CNY", "유로": "EUR", "파운드": "GBP", "루피": "INR", "인도 루피": "INR", "루피아": "IDR",
    "스위스프랑": "CHF", "스위스 프랑": "CHF", "스웨덴크로나": "SEK", "스웨덴 크로나": "SEK", "크로나": "SEK",
    "노르웨이크로네": "NOK", "노르웨이 크로네": "NOK", "덴마크크로네": "DKK", "덴마크 크로네": "DKK", "바트": "THB",
    "링깃": "MYR", "즈워티": "PLN", "루블": "RUB", "헤알": "BRL", "디르함": "AED", "리얄": "SAR", "랜드": "ZAR",
    "셰켈": "ILS", "필리핀 페소": "PHP", "멕시코 페소": "MXN",
}  # fmt: skip
# What stands before a Korean figure and already says the currency: 미화 8억.
KOREAN_LEADS = {
    "미화": "USD", "싱가포르달러": "SGD", "홍콩달러": "HKD", "호주달러": "AUD", "캐나다달러": "CAD",
}  # fmt: skip
# Beside these, the sign ¥ is the yuan's.
YUAN_NEAR = ("RMB", "CNY", "yuan", "renminbi", "위안")
# English words that are also others: 2019 won, 200 pounds. They need a scale or a thousands separator.
AMBIGUOUS = ("won", "pounds", "pound", "rand", "dong", "baht")
