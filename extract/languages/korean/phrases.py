"""What the small words in braces stand for in the patterns of Korean: particles, and what may lie between."""

# A clause that describes the name after it: 쏘카가 가진 (VCNC 지분).
_DESCRIBES = (
    r"(?: (?:지난해|올해|최근|공동|현재))? ?(?:설립한|창업한|이끄는|이끈|주도한|주도하는|운영하는|보유한|보유하던|"
    r"보유 중인|보유 중이던|보유했던|보유하고 있는|보유하고 있던|가진|가지고 있는|가지고 있던|갖고 있는|갖고 있던|"
    r"들고 있는|들고 있던|소유한|쥔|쥐고 있는|개발한|만든|만드는|세운|인수한|출시한|서비스하는|조성한|참여한|지분을 "
    r"보유한|대주주로 있는|최대주주로 있는|출자한)"
)
PARTICLES = {
    "가": rf"(?: 등)?(?: 측)?(?:은|는|이|가|도)(?!{_DESCRIBES} )",
    "을": r"(?: 등)?(?:을|를)",
    "에": r"(?: 등)?(?:에게|에는|에도|에)",
    "로부터": r"(?: 등)?(?:으로부터|로부터|에게서|한테서|에게|에서|서)",
    "와": r"(?:와|과|하고|랑)",
    "의": r"(?: 등)?(?:의|(?= ))",
}
PHRASES = {
    # What may lie between: nothing that names a party; or no other party that acts.
    "gap": r"[^\ue000\n]{0,60}?",
    "near": r"[^,\ue000\n]{0,25}?",
    "far": rf"(?:(?!\ue000(?: 등)?(?:은|는|이|가)(?!{_DESCRIBES} )[ ,])[^\n]){{0,140}}?",
    # As far, but past no party save one that only gives something to the first.
    "own":
        r"(?:(?!\ue000(?!(?: 등)?(?:으로부터|로부터|에게서|에서|와|과|이 주도|가 주도|이 이끄|가 이끄|의 주도| 주도|"
        r" 리드|, )))[^…\n]){0,140}?",
    # As gap, within one clause.
    "in": r"(?:(?!했고|하고 |았고|었고|[가-힣]며 |지만 |면서 )[^\ue000\n]){0,60}?",
    # From what is bought to its verb: within one clause, past no other thing that something is done to.
    "act": r"(?:(?!했고|하고 |았고|었고|않고|[가-힣]며 |지만 |면서 |[가-힣](?:을|를) |내세워|통해)[^\ue000\n]){0,60}?",
    # In a headline about money that a company gets: no other sum is meant.
    "raise": r"(?:(?!지분|약정|국비|계약|수주|매출|가치|매각|·)[^\ue000\n]){0,40}?",
    # After a list of parties: who else is meant without a name.
    "others": r"(?: 등(?: (?:\w{1,8}|VC|CVC)){0,3}?)?(?:(?:와|과) [^\ue000\n,]{0,30}?)?",
    "anew":
        r"(?:(?:다시|새로|새|신규|추가로|추가|재무적|전략적|기존|후속|공동|함께|이번|해당|이|또|새롭게|주요|투자에|"
        r"라운드에) ?){0,3}",
    "round_of":
        r"(?:투자금|투자 ?라운드|투자|자금|펀딩|라운드|시리즈|\uf002|유상증자|증자|전환사채|신주인수권부사채|교환사채|"
        r"CB|RCPS)",
    "gets": r"(?:유치|조달|확보|수혈|모집|끌어모|끌어들|펀딩|받았|받은|받아|받고|받는|투자받|모았|모은|클로징)",
    "puts":
        r"(?:(?:투자|출자|베팅)(?=$|[.…,\"”'’]| ?(?:을|를)? ?(?:했|하|한|할|해|집행|단행|진행|결정|완료|나서|나섰|"
        r"나선|추진|검토|확정|계획))|투입|태웠|태운|쏟아|넣었|넣은|넣는|댔다|댔으)",
    "joins": r"(?:참여|합류|동참|이름을 올|투자자로|투자에 나|출자|투자했|투자한|베팅)",
    "leads": r"(?:주도|리드|이끌|이끈|이끄|앞장)",
    # Who bought what the sentence before says was sold: from the word for buyers to the name, and after it.
    "buyer_is":
        r"(?:인수자|매수자|매입자|매수 주체|인수 주체|사들인 (?:쪽|곳)|산 (?:쪽|곳)|사 간 (?:쪽|곳)|새 주인)(?:는|은) "
        r"(?:[가-힣]+ ){0,2}?",
    "is_it": r"(?:으로|로|이다|다|였다|이었다|이며|이고|인데)(?=[ .,]|$)",
    # From a sum of credits to the word for them: no other sum, none of money.
    "no_cash": r"(?![과와])(?:(?!현금)[^,\ue000\uf000\n]){0,25}?",
    "credits": r"(?:크레딧|크레디트|이용권|바우처|GPU (?:자원|사용권|이용|시간))",
    "compute":
        r"(?:클라우드|컴퓨팅|GPU|칩|반도체|데이터센터|서버|인프라|전력|HBM|D램|메모리|가속기|NPU|TPU|연산|컴퓨트|용량)",
    "buys":
        r"(?:구매|구입|사들이|사기로|사들여|지출|쓰기로|사용하기로|이용하기로|임차|임대하기로|공급받기로|도입하기로|"
        r"주문|발주|약정)",
}  # fmt: skip
