"""The reader's network: an encoder, a tagger of parties, and a scorer of labels between mentions."""

import torch
from torch import Tensor, nn

from extract.reader.labels import KINDS, LABELS, STATUSES
from extract.training.encoder import Encoder
from graph.schema import CREDIT_KINDS, SCOPES

WIDTH = 256
DISTANCES = 9
NEVER = -1e4
# The log-odds of a label between two mentions of which nothing is known.
RARE = -4.0

# (kind of the subject, kind of the object) -> labels that may hold between them
ALLOWED = torch.zeros(KINDS, KINDS, len(LABELS), dtype=torch.bool)
for _number, (_, _subject, _object) in enumerate(LABELS):
    ALLOWED[_subject, _object, _number] = True


class ReaderNetwork(nn.Module):
    """`tags` says where parties begin and end; `pairs` what holds between the mentions of one window."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.drop = nn.Dropout(0.2)
        self.bio = nn.Linear(encoder.hidden, 3)
        self.trim = nn.Linear(encoder.hidden, 4)
        self.span = nn.Sequential(nn.Linear(3 * encoder.hidden, WIDTH), nn.GELU(), nn.LayerNorm(WIDTH))
        self.kind = nn.Embedding(KINDS, WIDTH)
        self.left, self.right = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH)
        self.left_gate, self.right_gate = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH)
        self.near = nn.Embedding(DISTANCES, WIDTH)
        self.hidden = nn.Sequential(nn.LayerNorm(WIDTH), nn.GELU(), nn.Dropout(0.2), nn.Linear(WIDTH, WIDTH), nn.GELU())
        self.label = nn.Linear(WIDTH, len(LABELS))
        nn.init.constant_(self.label.bias, RARE)
        self.status = nn.Linear(WIDTH, len(STATUSES))
        self.scope = nn.Linear(WIDTH, len(SCOPES))
        self.credit = nn.Linear(WIDTH, len(CREDIT_KINDS))
        self.raises = nn.Linear(WIDTH, 1)
        self.raises_status = nn.Linear(WIDTH, len(STATUSES))

    def tags(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Begin, inside, outside; and how many characters of a name's last piece are not its own."""
        return self.bio(self.drop(x)), self.trim(x)

    def spans(self, x: Tensor, first: Tensor, last: Tensor, kinds: Tensor) -> Tensor:
        """[M, width] for the mentions from piece `first` to `last` of one window's vectors [T, hidden]."""
        sums = torch.cat([x.new_zeros(1, x.shape[1]), x.cumsum(0)])
        mean = (sums[last + 1] - sums[first]) / (last + 1 - first)[:, None]
        out: Tensor = self.span(self.drop(torch.cat([x[first], x[last], mean], 1))) + self.kind(kinds)
        return out

    def pairs(self, v: Tensor, first: Tensor, kinds: Tensor) -> tuple[Tensor, Tensor]:
        """Label logits [M, M, labels], NEVER where the kinds do not allow it, and the pairs' vectors."""
        gap = (first[None, :] - first[:, None]).float()
        near = self.near((gap.sign() * (gap.abs() / 4 + 1).log2().clamp(max=4)).round().long() + 4)
        pair = self.left(v)[:, None] + self.right(v)[None] + self.left_gate(v)[:, None] * self.right_gate(v)[None]
        pair = self.hidden(pair + near)
        return self.label(pair).masked_fill(~ALLOWED[kinds[:, None], kinds[None]], NEVER), pair
