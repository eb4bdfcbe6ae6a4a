"""By which words English makes a claim doubtful, denies it or ends it."""

from extract.languages.grammar import Cue
from graph.schema import Status

# A plan, and what turns from it.
_PLANNED = (
    r"\b(?:planned|planning|plans?|agreed|intended|wanted|hoped|pledged|promised|offered|tried|sought|set|due|about|"
    r"was|were|going|deal|agreement|contract) to\b"
)
_THEN = (
    r"[ ,](?:but|before|until|then|only to|and|although|though)(?:,? (?:has|have|had|later|then|since|eventually|"
    r"ultimately|finally|in the end|suddenly|in \uf003|on \uf003|last \w+)){0,3},? "
)

CUES = (
    Cue(
        r"\b(?:denied|denies|deny|denying|rejected|rejects|reject|rebuffed|turned down|refuted|dismissed)\b",
        Status.DENIED, "after", "Google denied that [Sequoia] invested in [Stripe].", sure=True),
    Cue(
        r"\b(?:did not|didn[’']t|has not|have not|hasn[’']t|haven[’']t|had not|will not|won[’']t|would not|is not|"
        r"isn[’']t|was not|wasn[’']t|never|no longer plans? to|not)(?= (?:to )?\w+)",
        Status.DENIED, "after", "[Sequoia] did not invest in [Stripe]."),
    Cue(
        r"\b(?:failed to|abandon(?:ed|s)?|scrapp?(?:ed|s)|called off|walked away from|pulled out of|withdr[ae]wn?|"
        r"shelved|backed out of|declined to invest)\b",
        Status.DENIED, "after", "[Sequoia] scrapped plans to invest in [Stripe].", sure=True),
    Cue(
        r"\b(?:refused|dropped out of|unsuccess?ful(?:ly)?|in vain)\b",
        Status.DENIED, "after", "[Sequoia] refused to invest in [Stripe].", sure=True),
    Cue(
        r"\b(?:terminat(?:ed|es)|cancell?ed|dropped(?! (?:back )?(?:to|from|below)\b)|ditched)\b",
        Status.DENIED, "after", "[Sequoia] dropped plans to invest in [Stripe]."),
    Cue(
        r"\b(?:fell through|falls through|fell apart|(?:was|were|been) (?:called off|scrapped|abandoned|rejected|"
        r"blocked|voted down|refused|declined|turned away|suspended)|(?:has|have) (?:collapsed|failed)|failed after|"
        r"collapses|collapsed|is off|not true|untrue|false)\b",
        Status.DENIED, "before", "[Sequoia]'s investment in [Stripe] fell through.", sure=True),
    Cue(
        r"\b(?:in (?:early |advanced |late-stage |exclusive )?(?:talks|discussions|negotiations)|talks|considering|"
        r"considers|weighing|weighs|exploring|explores|mulling|mulls|eyeing|eyes|seeking|hope[sd]?|intends?|"
        r"propose[sd]?|targeting|expected|[Rr]eportedly|could|potential(?:ly)?|possible|possibly|[Rr]umou?r(?:ed|s)?|"
        r"approached|pursuing|discussing|negotiating|close to|nearing|near a deal|interested|"
        r"(?:said|believed|thought|understood|reported|alleged)(?= to (?:have|be)\b)|(?:is|are|was|were) "
        r"(?:\w+ )?said)\b",
        Status.TENTATIVE, "after", "[Sequoia] is in talks to invest in [Stripe].", sure=True),
    Cue(
        r"\b(?:might|wants? to|would like to|sounding out|is thinking (?:of|about)|is prepared to|likely to|"
        r"trying to)\b",
        Status.TENTATIVE, "after", "[Sequoia] would like to invest in [Stripe].", sure=True),
    Cue(
        r"\b(?:consider|seeks|planning|plans?|aims?|aiming|hoping|looking|wants?|intention|offers?|offered|bid|bids|"
        r"targets|expects|set to|poised|likely|may|might|would|attempt(?:ed|s|ing)? to|tried to|discussed|discuss|if|"
        r"[Ww]hether|(?:planned|wanted|intended|tried)(?= (?:\w+ )?to\b)|[Ss]peculat(?:ion|ed|es|e|ing)|[Ww]hispers?|"
        r"[Gg]ossip|[Mm]urmurs?|[Gg]rapevine|[Ww]ord (?:on|is|has|in)|tipped|[Cc]hatter|hearsay|[Uu]nconfirmed|"
        r"[Uu]nverified|[Tt]alk (?:that|in|of)|no sign that|(?:was|were) (?:to|due|going) "
        r"(?:invest|buy|acquire|take|lead|put|back))\b",
        Status.TENTATIVE, "after", "[Sequoia] wants to invest in [Stripe]."),
    Cue(
        r"\b(?:letters? of intent|memorandum of understanding|MOU|non-binding)\b",
        Status.TENTATIVE, "after",
        "[Sequoia] signed a letter of intent to invest in [Stripe].", letter=True, sure=True),
    Cue(
        r"\b(?:[Aa]ccording to (?:\w+ )?(?:rumou?rs?|speculation|gossip|hearsay|unconfirmed)|"
        r"rumou?rs? (?:has|have|say|says|had|suggest)|or so (?:the )?(?:rumou?rs?|gossip|story)|it is rumou?red|it is "
        r"said|(?:is|are|remains?) (?:only |just |still )?(?:a )?(?:rumou?r|speculation|gossip|unconfirmed|"
        r"unproven))\b",
        Status.TENTATIVE, "before", "[Sequoia] invested in [Stripe], according to market rumours."),
    Cue(
        r"\b(?:[Aa]lleg(?:es|ed|edly|ing|e|ations?)|accus(?:es|ed|ing|ations?)|contend(?:s|ed|ing)?|insist(?:s|ed)|"
        r"(?:claims|claimed|claiming|claim)(?= (?:that|to have|the|it|they|\ue000|in (?:a|the|its)))|"
        r"[Pp]urported(?:ly)?|[Ss]upposed(?:ly)?|assert(?:s|ed)(?= that)|(?:complaint|lawsuit|suit|indictment|"
        r"petition|court papers?|court filings?) (?:says|said|claims|claimed|states|stated|argues)|"
        r"[Aa]ccording to (?:the|a|an) (?:\w+ ){0,2}?(?:complaint|lawsuit|suit|indictment|petition)|[Pp]rosecutors "
        r"(?:say|said|believe|suspect))\b",
        Status.TENTATIVE, "sentence", "A lawsuit alleges that [Sequoia] invested in [Stripe]."),
    # Given up, where nothing else can be meant; else in doubt.
    Cue(
        rf"{_PLANNED}[^;\n]{{0,160}}?{_THEN}(?:pull(?:ed|ing) out|back(?:ed|ing) (?:out|away)|walk(?:ed|ing) away|"
        rf"got cold feet|chang(?:ed|ing) (?:its|their|his) minds?|thought better|withdr(?:ew|awn)"
        rf"(?=[.,]|$| (?:in|on|after|last|the|its) ))(?! of (?!it\b|the (?:deal|talks|plan|round|purchase|sale)))",
        Status.DENIED, "after", "[Sequoia] had planned to invest in [Stripe] but pulled out."),
    Cue(
        rf"{_PLANNED}[^;\n]{{0,160}}?{_THEN}(?:dropped|scrapped|abandoned|shelved|gave up|called off) "
        rf"(?:on )?(?:the|its|that|those) (?:plans?|deal|bid|offer|idea|purchase|talks|investment|acquisition|"
        rf"takeover)\b",
        Status.DENIED, "after", "[Sequoia] wanted to invest in [Stripe] but dropped the plan."),
    Cue(
        rf"{_PLANNED}[^;\n]{{0,160}}?(?:but|before|until|and|although|though),? (?:the|its|their|"
        rf"that)? ?(?:\w+ )?(?:deal|plans?|talks|offer|sale|investment|negotiations|bid|agreement) "
        rf"(?:has |had |have |later |then |eventually )*(?:fell (?:through|apart)|fallen through|collapsed|failed|"
        rf"broke down|came to nothing|(?:was|were) (?:abandoned|scrapped|dropped|blocked))",
        Status.DENIED, "after", "[Sequoia] was set to invest in [Stripe] before the deal fell through."),
    Cue(
        rf"{_PLANNED}[^;\n]{{0,160}}?[ ,](?:but|before|until|although|though|then|and)\b[^;\n]{{0,50}}?(?:pull(?:ed|"
        rf"ing) out|back(?:ed|ing) (?:out|away)|walk(?:ed|ing) away|withdr[ae]w|got cold feet|changed its mind|"
        rf"decided against|thought better)",
        Status.TENTATIVE, "after", "[Sequoia] agreed to invest in [Stripe], but it backed out."),
    Cue(
        rf"{_PLANNED}[^;\n]{{0,160}}?[ ,](?:but|before|until|although|though|then),? "
        rf"(?:\w+ ){{0,2}}?(?:terminated|cancell?ed|called|scrapped|dropped|abandoned|shelved|declined|refused|"
        rf"stopped)\b",
        Status.TENTATIVE, "after", "[Sequoia] signed a deal to invest in [Stripe], but later cancelled it."),
    Cue(
        r"\b(?:was|were) to have (?=\w+)",
        Status.DENIED, "after", "[Sequoia] was to have invested in [Stripe] in May.", sure=True),
    Cue(
        r"\b(?:yet to (?:become|be signed|be completed|close)|under discussion|being considered|in the works|"
        r"is pending|not been finali[sz]ed|could still change)\b",
        Status.TENTATIVE, "before", "[Sequoia]'s investment in [Stripe] is under discussion."),
    Cue(
        r"\b(?:expired|lapsed|dissolved|ran out|no longer)\b",
        Status.ENDED, "after", "[Sequoia] no longer owns 36% of [Stripe].", sure=True),
    Cue(
        r"\b(?:formerly|used to|ended|until recently)\b",
        Status.ENDED, "after", "[Sequoia] formerly owned 36% of [Stripe]."),
)  # fmt: skip
