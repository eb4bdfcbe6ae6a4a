"""How English says what a promise leaves out."""

from extract.languages.terms import ExceptionWords

_PROMISE = (
    r"(?:(?:the|this|that|its|their|these|those) )?(?:[Pp]romise|[Dd]eal|[Aa]greement|[Cc]ontract|[Pp]ledge|[Cc]lause|"
    r"[Ee]xclusivity|[Ee]xclusive right|[Aa]rrangement|[Uu]ndertaking|[Cc]ommitment|[Cc]ovenant|[Bb]an|[Bb]ar|"
    r"[Rr]estriction|[Ll]icen[cs]e|[Tt]ie|[Oo]bligation|[Pp]rovision|[Pp]act|[Rr]ule|[Vv]ow|[Tt]erms?|[Rr]ight|"
    r"[Ll]imitation|[Ii]t)"
)
# What is left out as the subject of its clause: neither who is kept out, nor who has nothing to do with the promise.
_NOBODY = (
    r"(?!(?:[Oo]ther|[Rr]ival|[Cc]ompet\w+|[Tt]he (?:two|three|companies|parties|money|sum|price)|[Ii]t|[Tt]hey|[Ww]e|"
    r"[Nn]either|[Nn]othing|[Bb]oth|"
    r"(?:[Ii]ts|[Tt]heir) (?:other |existing )?(?:customers|clients|users|staff|jobs|shareholders|results))\b)"
)
_OTHER_CLAUSE = (
    r"(?!,? (?:and|but|though|although|while|which) (?:the |it|they|\ue000|\ue001)|\bit (?:is|was|remains|stays)\b|"
    r"\b(?:agreements?|contracts?|partners?|investors?|shareholders?|deals?)\b)"
)
_SUBJECT = rf"(?P<excepted>{_NOBODY}(?:{_OTHER_CLAUSE}[^.;:—\n\ue000“”\"]){{1,80}}?)"
_START = (
    r"(?:^|[.;:—“\"] ?|, (?=and |but |though |although |while |which ))"
    r"(?:(?:[Aa]nd|[Bb]ut|though|although|while|which) )?(?:only )?"
)
# As the object it goes up to the end of the clause.
_WORDS = r"(?P<excepted>[^.;:,—\n“”\"]{2,80}?)"
_OBJECT = rf"{_WORDS}(?=[.;:,—\n“”\"]|$)(?!, \ue000)"
_NAME = r"[A-Z][\w&.’'-]*(?: (?:& )?[A-Z][\w&.’'-]*){0,3}"
_NOT = r"(?: not|n['’]t|not)"
_BE = r"(?:is|are|was|were|remains?|stays?|(?:has|have|had) been)"
_OUT = (
    rf"(?:exempt(?:ed)?\b|excluded\b|excepted\b|carved out|left out|kept out|unaffected|outside (?:of )?{_PROMISE}\b|"
    rf"out of {_PROMISE}\b|not (?:affected|covered|included|subject to|bound by|part of {_PROMISE}|restricted|touched))"
)

EXCEPTIONS = ExceptionWords(
    told=(
        rf"{_START}{_SUBJECT},? {_BE} (?:\w+ )?{_OUT}",
        rf"{_START}{_SUBJECT} (?:falls?|fell|lies?|lay) (?:\w+ )?outside",
        rf"{_START}{_SUBJECT}, which {_PROMISE} (?:does|do|did){_NOT} (?:cover|reach|touch|include)",
        rf"{_START}(?P<excepted>(?!The |Both)[A-Za-z]\w+(?: and \w+)?) (?:is|are) free(?=[.;]|$)",
        rf"\b(?:keeps|retains) the right to (?:deal with|sell to|serve|supply) {_WORDS} itself\b",
        rf"\b(?:keeps|retains) {_WORDS} for itself\b",
        rf"\b{_PROMISE} (?:does|do|did|will|would|shall){_NOT} (?:apply|extend|reach|cover|bind|touch|include|affect)"
        rf"(?: to)? {_OBJECT}",
        rf"\b{_PROMISE}(?: to \ue000+)?(?:, [^,.;\n]{{1,60}},)? "
        rf"(?:excluded|exempted|excepted|left out|carved out) {_OBJECT}",
        rf"\b(?:excludes|exempts|excepts|leaves out|carves out) {_OBJECT}",
        r"\b(?:no (?:other|second)|only|nobody|no one|none|nowhere)\b[^.;,\n]{0,90},? "
        rf"(?:except|apart from|with the exception of)(?: for| in| to)? {_OBJECT}",
        rf"\b[Tt]he (?:only |sole |one )?exceptions?(?: to (?:this|it))? (?:is|are|was|were) {_OBJECT}",
        r"\b(?:[Ww]ith|is|was|allows|contains|makes|made|has) (?:an?|one) (?:\w+ )?(?:exception|carve-out|exemption) "
        rf"for {_OBJECT}",
        rf"\b[Aa]n (?:exception|exemption) (?:is|was|has been) made for {_OBJECT}",
    ),
    within=(
        rf"(?<!nothing )(?<!no one )(?<!nobody )\b(?:[Ee]xcept(?:ing)?(?! that)|[Ww]ith the exception of|"
        rf"[Ss]ave (?:for|in))(?: for| in| to| on| at| as to| by| with)? {_OBJECT}",
        rf", {_WORDS} (?:excepted|aside|apart)\b",
        # What they are is not said.
        r"(?:^|[.;,:—] ?)(?P<excepted>[^.;,:—\n]{0,60}\b(?:with|has|have|had|contains?|allows?|some|certain|few|two|"
        r"three) (?:\w+ )?(?:exceptions|carve-outs)\b[^.;,\n]{0,60})",
    ),
    lead=r"^(?:(?:only|just|for|in|to|on|by|an?|the|its|any|those|alone|and|but|though|although|while) )+",
    none=r"(?:(?:for|to|in|from|the|its|with|by|through|on|at|an?|their) )*(?:\ue000|those of \ue000|from h(?:is|er) |"
    r"(?:it|them|him|that|these|they|theirs|its|one|two|this|those|us|ours|investor|company|bank|shareholder)\b"
    r"(?! [a-z]))",
    list=rf"{_NAME}(?:(?:, | and |, and | or ){_NAME})+",
    parts=r", and |, | and | or ",
)
