"""What a wrong reading costs: tags, labels between groups (their best mention pair speaks), and the classes."""

from typing import TypeAlias

import torch
from torch import Tensor
from torch.nn import functional

from extract.reader.labels import INDEX, LABELS, PARTY
from extract.reader.mentions import party_spans
from extract.training.model import NEVER, ReaderNetwork
from extract.training.targets import RAISES_UNARY, Target

# A window, what to say of it, and its vectors [pieces, hidden] after the encoder's fixed layers.
Example: TypeAlias = tuple[Target, Tensor]
# More of them a window cost more than they teach: pairs grow with the square.
MOST_PARTIES, MOST_WRONG, MOST_OTHER_VALUES = 32, 6, 8
# The tags' loss is a mean over pieces, the labels' a sum over a window; names that end wrongly spoil every claim.
TAG_WEIGHT, TRIM_WEIGHT = 20.0, 0.2
SAME, SAME_WEIGHT = INDEX["same"], 0.5
# Values say nothing of a claim's status; only labels between parties do, and sums raised or valued.
WITH_STATUS = {INDEX[label] for label, _, kind in LABELS if kind == PARTY and label not in ("same", "leads")} | {
    INDEX["raises"], INDEX["valuation"],
}  # fmt: skip


def batch_loss(network: ReaderNetwork, examples: list[Example], *, with_wrong: bool) -> Tensor:
    """The mean loss of a batch. With `with_wrong`, spans that are tagged wrongly count as parties without claims."""
    batch = [target for target, _ in examples]
    lengths = torch.tensor([len(t.window.ids) for t in batch])
    x = network.encoder.upper(torch.nn.utils.rnn.pad_sequence([x for _, x in examples], batch_first=True), lengths)
    bio, trim = network.tags(x)
    total = TAG_WEIGHT * _tag_loss(batch, bio, trim)
    for row, target in enumerate(batch):
        length = len(target.window.ids)
        total = total + target.weight * _window_loss(
            network, target, x[row, :length], bio[row, :length], with_wrong=with_wrong
        ) / len(batch)  # fmt: skip
    return total


def _tag_loss(batch: list[Target], bio: Tensor, trim: Tensor) -> Tensor:
    tags = torch.full(bio.shape[:2], -100)
    trims = torch.full(bio.shape[:2], -100)
    for row, target in enumerate(batch):
        tags[row, : len(target.window.ids)] = 2
        for _, first, last, cut in target.mentions:
            tags[row, first], trims[row, last] = 0, cut
            tags[row, first + 1 : last + 1] = 1
    weight = torch.tensor([t.weight for t in batch])[:, None] * (tags >= 0)
    loss = functional.cross_entropy(bio.transpose(1, 2), tags, reduction="none").mul(weight).sum() / weight.sum()
    if bool((trims >= 0).any()):
        loss = loss + TRIM_WEIGHT * functional.cross_entropy(trim.flatten(0, 1), trims.flatten())
    return loss


def _window_loss(network: ReaderNetwork, target: Target, x: Tensor, bio: Tensor, *, with_wrong: bool) -> Tensor:
    mentions = [(group, first, last, PARTY) for group, first, last, _ in target.mentions]
    if with_wrong:
        gold = [(first, last) for _, first, last, _ in mentions]
        wrong = [
            (f"wrong {n}", first, last, PARTY)
            for n, (first, last) in enumerate(party_spans(bio.detach().softmax(-1).numpy()))
            if first > 0 and last < len(x) - 1 and not any(first <= b and a <= last for a, b in gold)
        ]
        mentions += [wrong[n] for n in torch.randperm(len(wrong))[:MOST_WRONG].tolist()]
    if not mentions:
        return bio.sum() * 0
    mentions = [*mentions[:MOST_PARTIES], *_values(target)]
    first, last, kinds = (torch.tensor([m[column] for m in mentions]) for column in (1, 2, 3))
    v = network.spans(x, first, last, kinds)
    labels, pair = network.pairs(v, first, kinds)
    names = list(dict.fromkeys(m[0] for m in mentions))
    index = {name: i for i, name in enumerate(names)}
    owner = torch.tensor([index[m[0]] for m in mentions])
    return (
        _label_loss(target, labels, owner, index)
        + _same_loss(labels, owner, kinds)
        + _class_loss(network, target, labels, pair, owner, index)
        + _raises_loss(network, target, v, owner, kinds, index)
    )


def _values(target: Target) -> list[tuple[str, int, int, int]]:
    """The values that the labels name, and some that they do not."""
    named = {f"value {key[2]}" for key in target.labels} | {key[0] for key in target.labels}
    values = [(f"value {n}", i, j, v.kind) for n, (v, i, j) in enumerate(target.window.values)]
    other = [value for value in values if value[0] not in named]
    return [value for value in values if value[0] in named] + other[:MOST_OTHER_VALUES]


def _ends(key: tuple[str, int, object], index: dict[str, int]) -> tuple[int, int] | None:
    subject, label, other = key
    object_ = f"value {other}" if isinstance(other, int) else other
    if label == RAISES_UNARY or subject not in index or object_ not in index:
        return None
    return index[subject], index[str(object_)]


def _label_loss(target: Target, labels: Tensor, owner: Tensor, index: dict[str, int]) -> Tensor:
    groups, kinds = len(index), labels.shape[2]
    cell = (owner[:, None] * groups + owner[None]).view(-1, 1).expand(-1, kinds)
    best = torch.full((groups * groups, kinds), NEVER).scatter_reduce(0, cell, labels.view(-1, kinds), "amax")
    best = best.view(groups, groups, kinds)
    wanted, weight = torch.zeros(groups, groups, kinds), (best > NEVER / 2).float()
    weight[:, :, SAME] = 0
    for key in target.labels:
        if ends := _ends(key, index):
            wanted[ends[0], ends[1], key[1]] = 1
    for key in target.unsure:
        if ends := _ends(key, index):
            weight[ends[0], ends[1], key[1]] = 0
    return (functional.binary_cross_entropy_with_logits(best, wanted, reduction="none") * weight).sum()


def _same_loss(labels: Tensor, owner: Tensor, kinds: Tensor) -> Tensor:
    party = kinds == PARTY
    both = party[:, None] & party[None] & ~torch.eye(len(owner), dtype=torch.bool)
    if not bool(both.any()):
        return labels.sum() * 0
    same = (owner[:, None] == owner[None]).float()
    loss = functional.binary_cross_entropy_with_logits(labels[..., SAME][both], same[both], reduction="sum")
    return SAME_WEIGHT * loss / max(1.0, len(owner) / 4)


def _class_loss(
    network: ReaderNetwork, target: Target, labels: Tensor, pair: Tensor, owner: Tensor, index: dict[str, int]
) -> Tensor:
    """Status, scope and kind of credit, at the mention pair that says the label most clearly."""
    losses = [pair.sum() * 0]
    for key in sorted(target.status, key=str):
        if key[1] not in WITH_STATUS or not (ends := _ends(key, index)):
            continue
        here = ((owner[:, None] == ends[0]) & (owner[None] == ends[1])).view(-1).nonzero()[:, 0]
        vector = pair.view(-1, pair.shape[2])[here[labels.view(-1, labels.shape[2])[here, key[1]].argmax()]]
        for head, classes in (
            (network.status, target.status),
            (network.scope, target.scope),
            (network.credit, target.credit),
        ):
            if key in classes:
                losses.append(functional.cross_entropy(head(vector)[None], torch.tensor([classes[key]])))
    return torch.stack(losses).sum()


def _raises_loss(
    network: ReaderNetwork, target: Target, v: Tensor, owner: Tensor, kinds: Tensor, index: dict[str, int]
) -> Tensor:
    """A company that raises, with or without a sum: its clearest mention says so, and in which status."""
    scores = network.raises(v)[:, 0].masked_fill(kinds != PARTY, NEVER)
    top = torch.full((len(index),), NEVER).scatter_reduce(0, owner, scores, "amax")
    wanted, weight = torch.zeros(len(index)), (top > NEVER / 2).float()
    loss = v.sum() * 0
    for key in target.unsure:
        if key[1] == RAISES_UNARY and key[0] in index:
            weight[index[key[0]]] = 0
    for key in target.labels:
        if key[1] == RAISES_UNARY and key[0] in index:
            wanted[index[key[0]]] = 1
            mine = (owner == index[key[0]]).nonzero()[:, 0]
            clearest = v[mine[scores[mine].argmax()]]
            loss = loss + functional.cross_entropy(
                network.raises_status(clearest)[None], torch.tensor([target.status[key]])
            )
    return loss + (functional.binary_cross_entropy_with_logits(top, wanted, reduction="none") * weight).sum()
