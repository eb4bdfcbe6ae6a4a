"""What Korean says is bought, by the word that it is told by, and whether credits are paid on top."""

from types import MappingProxyType

from extract.languages.terms import GoodsWords

# Not: 클라우드사, 칩 업체, 데이터센터.
_NOT_FIRM = r"(?! ?(?:사(?![가-힣])|회사|업체|기업|설계|개발|제조|운영|센터|관리|솔루션))"
_CREDITS = r"(?:크레딧|크레디트|이용권|사용권|쿠폰|바우처|무상 ?제공분?|무료 ?사용분?)"

GOODS = GoodsWords(
    kinds=MappingProxyType({
        "cloud": rf"(?:클라우드|호스팅){_NOT_FIRM}",
        "compute": r"컴퓨팅|컴퓨트|연산|GPU (?:시간|자원|사용|이용|용량)",
        "chips": rf"(?:칩|반도체|가속기|HBM|고대역폭메모리|메모리|웨이퍼){_NOT_FIRM}|"
        r"GPU(?! (?:시간|자원|사용|이용|용량|서버))|NPU",
        "power": rf"(?:전력|전기(?![가-힣]*차)){_NOT_FIRM}",
        "data": rf"데이터{_NOT_FIRM}",
        "storage": r"스토리지|저장 ?공간",
    }),
    besides=(
        rf"{_CREDITS}[을를이가]? ?(?:다|모두|전부|모조리)? ?(?:쓰고 나|쓴 (?:뒤|다음|후)|소진)",
        rf"{_CREDITS}[^.\n]{{0,12}}?(?:와는|과는|와|과|하고는)? ?(?:별도|별개|따로)",
        rf"{_CREDITS}[^.\n]{{0,20}}?(?:약정|구매액|구매)[^.\n]{{0,12}}?(?:포함되지|들어가지|포함하지|쳐 주지|인정되지)",
    ),
)  # fmt: skip
