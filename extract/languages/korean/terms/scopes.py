"""By which words Korean says that a promise is about money, or about where software runs."""

from types import MappingProxyType

from extract.languages.terms import ScopeWords

_WHERE = r"(?:클라우드|서버|데이터센터|호스팅)"
_RUNS = r"(?:쓰|쓸|써|돌리|돌릴|돌려|이용|사용|올리|학습|구동|빌리|빌려)"
# What is sold to a cloud firm, or through it, is no use of its machines.
_SOLD = (
    r"(?:판매|팔|제공|납품|공급|사지|산다|사야|구매|발주|들이|들일|장터|조달|모델을(?! ?(?:돌|학습|훈련|구동|올))|꽂)"
)

SCOPES = ScopeWords(
    scopes=MappingProxyType(
        {
            "financing": r"(?:투자|자금|돈|출자|자본)[를을은도는]? ?(?:더 )?(?:받지|유치하지|받을 수 없|못 받|안 받)|"
            r"(?:지분|주식|신주)[을를은도]? ?(?:팔지|넘기지|팔 수 없|발행하지|내주지)|주주로 (?:받지|들이지)",
            "cloud": rf"(?s)^(?=.*{_RUNS})(?!.*{_SOLD}).*(?:(?:다른|타|경쟁|만|오직|외|아닌)[^.]{{0,12}}{_WHERE}|"
            rf"{_WHERE}[^.]{{0,10}}(?:에서만|만|외|이외|말고))",
        }
    )
)
