"""Places for which Korean says that a promise holds, by one code or word each, the same as those of English."""

from types import MappingProxyType

NAMES = MappingProxyType({
    "KR": ("국내", "한국", "대한민국", "남한"), "JP": ("일본",), "CN": ("중국 본토", "중국"), "US": ("미국",),
    "IN": ("인도",), "TW": ("대만",), "HK": ("홍콩",), "SG": ("싱가포르",), "VN": ("베트남",), "TH": ("태국",),
    "ID": ("인도네시아",), "MY": ("말레이시아",), "PH": ("필리핀",), "MN": ("몽골",), "AU": ("호주",),
    "NZ": ("뉴질랜드",), "GB": ("영국",), "FR": ("프랑스",), "DE": ("독일",), "IT": ("이탈리아",), "ES": ("스페인",),
    "PT": ("포르투갈",), "CH": ("스위스",), "AT": ("오스트리아",), "BE": ("벨기에",), "NL": ("네덜란드",),
    "PL": ("폴란드",), "CZ": ("체코",), "HU": ("헝가리",), "SE": ("스웨덴",), "NO": ("노르웨이",), "DK": ("덴마크",),
    "FI": ("핀란드",), "IE": ("아일랜드",), "GR": ("그리스",), "RU": ("러시아",), "UA": ("우크라이나",),
    "KZ": ("카자흐스탄",), "TR": ("튀르키예", "터키"), "IL": ("이스라엘",), "SA": ("사우디아라비아", "사우디"),
    "AE": ("아랍에미리트", "UAE"), "QA": ("카타르",), "KW": ("쿠웨이트",), "OM": ("오만",), "EG": ("이집트",),
    "ZA": ("남아프리카공화국", "남아공"), "NG": ("나이지리아",), "KE": ("케냐",), "CA": ("캐나다",),
    "MX": ("멕시코",), "BR": ("브라질",), "AR": ("아르헨티나",), "CL": ("칠레",), "PE": ("페루",),
    "CO": ("콜롬비아",), "Africa": ("아프리카",), "Asia": ("아시아",),
    "Asia-Pacific": ("아시아태평양", "아시아·태평양", "아태"), "Baltics": ("발트 3국", "발트해 지역"),
    "Benelux": ("베네룩스",), "Central Asia": ("중앙아시아",), "Central Europe": ("중유럽", "중부유럽"),
    "East Africa": ("동아프리카",), "East Asia": ("동아시아", "동북아", "동북아시아"), "Eastern Europe": ("동유럽",),
    "EU": ("유럽연합", "EU"), "Europe": ("유럽",), "Greater China": ("중화권",), "Gulf": ("걸프",),
    "Latin America": ("중남미",), "Middle East": ("중동",), "Nordics": ("북유럽",), "North Africa": ("북아프리카",),
    "North America": ("북미",), "South America": ("남미",), "Southeast Asia": ("동남아시아", "동남아"),
    "Western Europe": ("서유럽",), "Seoul": ("서울",), "Seoul area": ("수도권",), "Jeju": ("제주",),
    "Honam": ("호남",), "Yeongnam": ("영남",), "California": ("캘리포니아",), "Texas": ("텍사스",),
    "Hawaii": ("하와이",),
})  # fmt: skip
