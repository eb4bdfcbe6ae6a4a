"""What an article is about just now, by which its sentences leave parties, rounds and days unsaid."""

from dataclasses import dataclass

from extract.rules.findings import Finding

# How many sentences back a text may have named the company that a sentence leaves out.
_MEMORY = 6


@dataclass(slots=True)
class Focus:
    """The company that the text is about: who raises money, or gets it; its round and the day of it.

    `investor` and `day` are those of the last investment in it.
    """

    company: str | None = None
    investor: str | None = None
    at: int = -_MEMORY - 1
    round: str | None = None
    date: str | None = None
    day: str | None = None

    def near(self, sentence: int) -> str | None:
        return self.company if sentence - self.at <= _MEMORY else None

    def move(self, finding: Finding, sentence: int, *, alone: bool) -> str | None:
        """Follows what a sentence states; the company that it raises money for, if it does. `alone`: one investor."""
        company = {"raises": finding.subject, "invests-in": finding.object}.get(finding.relation)
        if company is None:
            self._turn(finding, sentence)
            return None
        if finding.relation == "raises" or self.company != company:
            self.round, self.date = finding.round, finding.date
        if finding.relation == "invests-in":
            self.investor, self.day = finding.subject if alone else None, finding.date
        elif self.company != company:
            self.investor = None
        self.company, self.at = company, sentence
        return company

    def _turn(self, finding: Finding, sentence: int) -> None:
        """A company that is valued or held comes into focus where no other is."""
        company = {"valuation": finding.subject, "stake": finding.object}.get(finding.relation)
        if company is not None and self.near(sentence) is None:
            self.company, self.at = company, sentence
            self.investor = self.round = self.date = self.day = None
