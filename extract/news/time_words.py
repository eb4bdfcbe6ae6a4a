"""The words in which times are written: months, weekdays, halves of the day, zones."""

from zoneinfo import ZoneInfo

# January first; each as it is written in full and short, in the languages whose sites also publish in English.
MONTHS = (
    "january jan januar jänner januari janvier janv enero ene janeiro gennaio gen ocak styczeń",
    "february feb februar februari février févr fév febrero fevereiro fev febbraio febr",
    "march mar märz mrz mär maart maret mars marzo março mrt",
    "april apr avril avr abril abr aprile",
    "may mai mei mayo maio maggio mag maj",
    "june jun juni juin junio junho giugno giu",
    "july jul juli juillet juil julio julho luglio lug",
    "august aug agustus août aoû agosto ago augustus augusti agt",
    "september sept sep septembre septiembre setembro settembre set",
    "october oct oktober okt octobre octubre outubro out ottobre ott",
    "november nov novembre noviembre novembro nopember",
    "december dec dezember dez desember des décembre déc diciembre dic dezembro dicembre",
)
MONTH = {word: number for number, words in enumerate(MONTHS, 1) for word in words.split()}
# Monday first, as `date.weekday` counts.
WEEKDAYS = (
    "monday mon montag mo lundi lun lunes segunda senin maandag 월 月",
    "tuesday tues tue dienstag di mardi mar martes terça selasa dinsdag 화 火",
    "wednesday wed mittwoch mi mercredi mer miércoles quarta rabu woensdag 수 水",
    "thursday thurs thur thu donnerstag do jeudi jeu jueves quinta kamis donderdag 목 木",
    "friday fri freitag fr vendredi ven viernes sexta jumat vrijdag 금 金",
    "saturday sat samstag sa samedi sam sábado sabtu zaterdag 토 土",
    "sunday sun sonntag so dimanche dim domingo minggu zondag 일 日",
)
WEEKDAY = {word: number for number, words in enumerate(WEEKDAYS) for word in words.split()}
# What makes an hour one before noon or one after it. By day it is noon, at night it depends on the hour.
BEFORE_NOON = ("am", "오전", "새벽", "아침", "午前", "上午", "凌晨", "早上")
AFTER_NOON = ("pm", "오후", "저녁", "午後", "下午", "傍晚")
BY_DAY, AT_NIGHT = ("낮", "한낮", "中午"), ("밤", "심야", "晚上", "夜")
HOURS = {"noon": 12, "midday": 12, "정오": 12, "正午": 12, "midnight": 0, "자정": 0}

# Hours ahead of UTC.
OFFSETS = {
    "NZDT": 13, "NZST": 12, "AEDT": 11, "AEST": 10, "ACDT": 10.5, "ACST": 9.5, "KST": 9, "JST": 9, "WIT": 9,
    "AWST": 8, "HKT": 8, "HKST": 8, "SGT": 8, "MYT": 8, "PHT": 8, "PHST": 8, "WITA": 8, "WIB": 7, "ICT": 7,
    "MMT": 6.5, "BDT": 6, "NPT": 5.75, "IST": 5.5, "SLST": 5.5, "PKT": 5, "UZT": 5, "GST": 4, "AST": 3, "MSK": 3,
    "EAT": 3, "TRT": 3, "EEST": 3, "EET": 2, "SAST": 2, "CAT": 2, "IDT": 3, "CEST": 2, "MESZ": 2, "CET": 1, "MEZ": 1,
    "WAT": 1, "BST": 1, "WEST": 1, "WET": 0, "GMT": 0, "UTC": 0, "UT": 0, "Z": 0, "BRT": -3, "ART": -3, "ADT": -3,
    "NDT": -2.5, "NST": -3.5, "EDT": -4, "EST": -5, "COT": -5, "PET": -5, "CDT": -5, "CST": -6, "MDT": -6, "MST": -7,
    "PDT": -7, "PST": -8, "AKDT": -8, "AKST": -9, "HST": -10,
}  # fmt: skip
# Zones by the names that they and their cities have beside a clock: `ET`, `Eastern Time`, `Seoul time`.
_NEW_YORK, _CHICAGO = ZoneInfo("America/New_York"), ZoneInfo("America/Chicago")
_DENVER, _LOS_ANGELES = ZoneInfo("America/Denver"), ZoneInfo("America/Los_Angeles")
REGIONS = {"ET": _NEW_YORK, "CT": _CHICAGO, "MT": _DENVER, "PT": _LOS_ANGELES}
CITIES = {
    "eastern": _NEW_YORK, "new york": _NEW_YORK, "central": _CHICAGO, "mountain": _DENVER, "pacific": _LOS_ANGELES,
    "korea": ZoneInfo("Asia/Seoul"), "korean": ZoneInfo("Asia/Seoul"), "seoul": ZoneInfo("Asia/Seoul"),
    "한국": ZoneInfo("Asia/Seoul"), "서울": ZoneInfo("Asia/Seoul"), "tokyo": ZoneInfo("Asia/Tokyo"),
    "japan": ZoneInfo("Asia/Tokyo"), "singapore": ZoneInfo("Asia/Singapore"), "beijing": ZoneInfo("Asia/Shanghai"),
    "china": ZoneInfo("Asia/Shanghai"), "hong kong": ZoneInfo("Asia/Hong_Kong"), "india": ZoneInfo("Asia/Kolkata"),
    "jakarta": ZoneInfo("Asia/Jakarta"), "manila": ZoneInfo("Asia/Manila"), "dubai": ZoneInfo("Asia/Dubai"),
    "london": ZoneInfo("Europe/London"), "uk": ZoneInfo("Europe/London"), "paris": ZoneInfo("Europe/Paris"),
    "berlin": ZoneInfo("Europe/Berlin"), "moscow": ZoneInfo("Europe/Moscow"), "nairobi": ZoneInfo("Africa/Nairobi"),
    "sydney": ZoneInfo("Australia/Sydney"), "melbourne": ZoneInfo("Australia/Melbourne"),
}  # fmt: skip
