"""The grammar of Korean: its tables together, and where its sentences, clauses and lists end."""

from types import MappingProxyType

from extract.languages.grammar import Grammar
from extract.languages.korean.cues import CUES
from extract.languages.korean.phrases import PARTICLES, PHRASES
from extract.languages.korean.rules import RULES
from extract.languages.korean.silences import SILENCES

# The sentence ends before the place that matches: after a mark and a blank, after 다. without one, at a new line.
_SENTENCE_END = r"[.!?][\"'”’)\]]*(?=\s|$)|(?<=[다요죠임음함])\.(?=[^\s\d.\"'”’)])|\n+"

GRAMMAR = Grammar(
    code="ko",
    sentence_end=_SENTENCE_END,
    dateline=r"[(\[][^()\[\]\n]{1,30}[)\]] ?",
    bare_won=True,
    phrases=MappingProxyType({**PARTICLES, **PHRASES}),
    rules=RULES,
    cues=CUES,
    silences=SILENCES,
    # A clause ends here, and with it what a cue governs.
    scope_end=r"[;…]|지만|으나|했고|였고|하고(?=,)|는데|은데|반면|[가-힣]며 |면서 |, 다만|이후 ",
    # Between the parties of a list; then what may follow the last of them.
    lists=r"\ue000(?:(?: ?\([\uf000\uf001]\))?(?:(?: 등)?(?:(?<!^\ue000), ?(?:그리고 |및 )?| ?[·ㆍ∙/&] ?|와 |과 | 및 |"
    r"이랑 |랑 |하고 |와 함께 |과 함께 |를 비롯해 |을 비롯해 |를 비롯한 |을 비롯한 |, 그리고 | 그리고 "
    r"))\ue000)+(?: ?\([\uf000\uf001]\))?",
    respectively=r"각각|각기",
    # Between two parties of which the second is the one that is spoken of.
    apposition=r"(?:의|가 설립한|의 100%)? ?(?:자회사|손자회사|계열사|지주회사|지주사|모회사|운영사|운용사|투자 자회사|"
    r"투자 계열사|투자 부문|벤처 투자 부문|창업자|공동창업자|최고경영자|출신|산하)(?:인)? ?",
    anaphor=r"(?:(?:이|동|해당|두) (?:회사|기업|스타트업|업체)|회사|동사)(?=는|가|의|에(?:는|도|만)? | 측)",
    receiver=r"{object}(?:{가} {far}(?:투자|자금|돈|투자금|라운드|\uf002)[^\ue000\n]{0,20}?(?:받|유치|조달|수혈)|"
    r"(?:의|에|에는)? ?(?:주요 |기존 |신규 |첫 )?(?:투자자|투자사|주주|라운드|\uf002|투자(?:에|에는|에도|의) ))",
    apart=r"[;…]|지만|으나|했고|였고|하고 |는데|은데|반면|[가-힣]며 |면서 |이후 |\ue000(?: 등)?(?:은|는|이|가) |대비|"
    r"보다|비해|"
    r"[가-힣]{2}(?:한|된|던|했던) ",
    aside=r"\([^()\n]*\)",
    # After the only one who is named: others gave money too.
    others=r" ?등| 외 | 포함",
    correction=r"바로잡(?:습니다|는다|음)|정정 ?(?:합니다|보도)|\[정정\]",
    since=r"\uf003부터",
    until=r"\uf003(?: ?(?:말|초|중순|하순|중|상반기|하반기|연말|이내))?(?:까지|을 끝으로|에 (?:끝나|만료|종료))",
    legal_forms=("㈜", "(주)", "주식회사", "유한회사", "Inc.", "Inc", "Co.", "Ltd.", "Corp.", "Corporation", "LLC"),
    # Funds, their managers and authorities gather money of another kind.
    never_raises=r"(?:벤처스|벤처투자|파트너스|인베스트먼트|캐피탈|캐피털|자산운용|펀드|조합|컨소시엄|자유구역청|"
    r"경자청)$",
    trigger=r"투자|자회사|약정|넣은|넣었|댔|돈을|유치|조달|인수|합병|지분|주주|기업 ?가치|몸값|밸류|"
    r"크레딧|크레디트|바우처|독점|배타|우선협상|구매|"
    r"계약|출자|증자|사채|라운드|펀딩|시리즈|지원|매각|보유|지출|클라우드|컴퓨팅|GPU|참여|무상|무료|쓰기로|쓴다|"
    r"사기로|주문|발주|임차|빌|"
    r"씩(?:을|를)? ?(?:냈|댔|넣|부담|보탰|맡|책임)|매수자|매입자|새 주인|"
    r"산 (?:쪽|곳)|에서만|에만|통해서만|주도|리드|시드|프리",
)
