"""Documents to a checkpoint: seeded, resumable every few minutes, rates falling to nothing as the time runs out."""

import logging
import random
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import torch
from tokenizers import Tokenizer

from extract.training.augment import Augmenter
from extract.training.corpus import Document
from extract.training.loss import Example, batch_loss
from extract.training.model import ReaderNetwork
from extract.training.targets import Target, targets

log = logging.getLogger(__name__)
T = TypeVar("T")

ENCODER_RATE, HEAD_RATE = 8e-5, 6e-4
WARM_UP, LEAST_RATE, LARGEST_NORM = 40, 0.02, 1.0
PIECES_A_BATCH = 1600
# Windows without a claim are many and alike. Of those that name parties, and of those that do not: the share that is
# read, and how many windows each of them counts for.
SILENT, EMPTY = (0.5, 2.0), (0.12, 3.0)
AVERAGE = 0.998
WRONG_FROM_EPOCH = 2
REAL_WEIGHT = 1.5
# Of the held-out documents every so many is watched during training: their loss takes time from the learning.
WATCHED_STEP = 4
SAVED_STEPS = 300


@dataclass(slots=True)
class Progress:
    """How far a training run has come; saved with the weights."""

    epoch: int = 0
    step: int = 0
    seconds: float = 0.0


class Trainer:
    """One run. `checkpoint` holds all layers' weights, those trained also as a running average, optimiser and progress.

    Where the processor can, the encoder's layers compute in bfloat16, half the time of 32 bits; what the optimiser
    moves, and the checkpoint holds, are 32-bit masters of them, copied back after each step. A network that is
    `practised` already tags well enough to learn from the spans that it tags wrongly. Some parties of texts get names
    of parties that are `known` (`Augmenter`).
    """

    def __init__(
        self,
        network: ReaderNetwork,
        tokenizer: Tokenizer,
        checkpoint: Path,
        *,
        seed: int,
        practised: bool = False,
        known: Sequence[Sequence[str]] = (),
    ) -> None:
        self.network, self.tokenizer, self.checkpoint = network, tokenizer, checkpoint
        self.seed, self.known = seed, known
        self.wrong_from = 0 if practised else WRONG_FROM_EPOCH
        self.progress = Progress()
        self.master = {name: torch.nn.Parameter(p.detach().clone()) for name, p in _trained(network)}
        self.average = {name: p.detach().clone() for name, p in self.master.items()}
        self.fixed = {name: p.detach().clone() for name, p in _fixed(network)}
        self.optimiser = torch.optim.AdamW(_rates(self.master), weight_decay=0.01, fused=True)
        self.base = [group["lr"] for group in self.optimiser.param_groups]
        if torch.cpu.get_capabilities().get("avx512_bf16"):
            network.encoder.layers.to(torch.bfloat16)
        self.working = [p for _, p in _trained(network)]
        torch.manual_seed(seed)
        if checkpoint.exists():
            self._resume()

    def run(self, documents: list[Document], learned: list[Document], minutes: float, *, again: float) -> None:
        """Trains until `minutes` of training, earlier runs counted in, are over; saves after every epoch.

        An epoch reads all the documents, and the share `again` of those that are `learned` already, drawn anew: lest
        it forgets.
        """
        new, old = ([d for d in each if not d.held_out] for each in (documents, learned))
        kept = [d for d in (*documents, *learned) if d.held_out][::WATCHED_STEP]
        budget = minutes * 60
        while self.progress.seconds < budget:
            chance = random.Random(f"{self.seed} {self.progress.step}")  # noqa: S311
            read = new + chance.sample(old, round(len(old) * again))
            mean = self._epoch(self._drawn(read, chance), chance, budget)
            self.progress.epoch += 1
            self._save()
            log.info(
                "epoch %d, step %d, %.0f s: loss %.3f, held out %.3f",
                self.progress.epoch, self.progress.step, self.progress.seconds, mean, self._held_out(kept),
            )  # fmt: skip

    def _drawn(self, documents: list[Document], chance: random.Random) -> list[Example]:
        augmenter = Augmenter(documents, chance, self.known)
        kept = []
        for document in documents:
            for target in targets(augmenter.varied(document), self.tokenizer, real_weight=REAL_WEIGHT):
                share, weight = (1.0, 1.0) if target.labels else SILENT if target.mentions else EMPTY
                if chance.random() < share:
                    target.weight *= weight
                    kept.append(target)
        log.info("%d windows drawn", len(kept))
        return self._examples(kept)

    def _examples(self, wanted: list[Target]) -> list[Example]:
        self.network.eval()
        examples = []
        for batch in _batches(wanted, lambda target: len(target.window.ids), random.Random(0)):  # noqa: S311
            lengths = torch.tensor([len(target.window.ids) for target in batch])
            ids = torch.nn.utils.rnn.pad_sequence(
                [torch.tensor(target.window.ids) for target in batch], batch_first=True, padding_value=1
            )
            lower = self.network.encoder.lower(ids, lengths).half()
            examples += [(target, x[:n].clone()) for target, x, n in zip(batch, lower, lengths.tolist(), strict=True)]
        return examples

    def _epoch(self, examples: list[Example], chance: random.Random, budget: float) -> float:
        self.network.train()
        losses = []
        for batch in _batches(examples, lambda example: len(example[1]), chance):
            began = time.monotonic()
            losses.append(self._step(batch, self.progress.seconds / budget))
            self.progress.seconds += time.monotonic() - began
            if self.progress.step % SAVED_STEPS == 0:
                self._save()
            if self.progress.step % 50 == 0:
                log.info(
                    "  step %d, %.0f s: loss %.3f",
                    self.progress.step,
                    self.progress.seconds,
                    sum(losses[-50:]) / len(losses[-50:]),
                )
            if self.progress.seconds >= budget:
                break
        return sum(losses) / len(losses)

    def _step(self, batch: list[Example], done: float) -> float:
        factor = min(1.0, (self.progress.step + 1) / WARM_UP) * max(LEAST_RATE, 1 - done)
        for group, base in zip(self.optimiser.param_groups, self.base, strict=True):
            group["lr"] = base * factor
        loss = batch_loss(self.network, batch, with_wrong=self.progress.epoch >= self.wrong_from)
        loss.backward()  # type: ignore[no-untyped-call]
        masters = list(self.master.values())
        for master, working in zip(masters, self.working, strict=True):
            master.grad = None if working.grad is None else working.grad.float()
            working.grad = None
        torch.nn.utils.clip_grad_norm_(masters, LARGEST_NORM)
        self.optimiser.step()
        self.progress.step += 1
        decay = min(AVERAGE, self.progress.step / (self.progress.step + 10))
        with torch.no_grad():
            torch._foreach_copy_(self.working, masters)
            torch._foreach_lerp_(list(self.average.values()), masters, 1 - decay)
        return loss.item()

    def _held_out(self, documents: list[Document]) -> float:
        self.network.eval()
        examples = self._examples([t for d in documents for t in targets(d, self.tokenizer, real_weight=1.0)])
        batches = _batches(examples, lambda example: len(example[1]), random.Random(0))  # noqa: S311
        with torch.no_grad():
            losses = [batch_loss(self.network, batch, with_wrong=True).item() for batch in batches]
        return sum(losses) / max(1, len(losses))

    def _save(self) -> None:
        state = {
            "fixed": self.fixed,
            "weights": {name: p.detach() for name, p in self.master.items()},
            "average": self.average,
            "optimiser": self.optimiser.state_dict(),
            "progress": (self.progress.epoch, self.progress.step, self.progress.seconds),
        }
        partial = self.checkpoint.with_suffix(".partial")
        torch.save(state, partial)
        partial.replace(self.checkpoint)

    def _resume(self) -> None:
        state: dict[str, Any] = torch.load(self.checkpoint, weights_only=True)
        with torch.no_grad():
            for working, (name, master) in zip(self.working, self.master.items(), strict=True):
                working.copy_(master.copy_(state["weights"][name]))
        self.network.load_state_dict(state["fixed"], strict=False)
        self.fixed, self.average = state["fixed"], state["average"]
        self.optimiser.load_state_dict(state["optimiser"])
        self.progress = Progress(*state["progress"])


def _trained(network: ReaderNetwork) -> Iterator[tuple[str, torch.nn.Parameter]]:
    return ((name, p) for name, p in network.named_parameters() if p.requires_grad)


def _fixed(network: ReaderNetwork) -> Iterator[tuple[str, torch.nn.Parameter]]:
    """The layers that stay as an earlier training may have left them."""
    return ((name, p) for name, p in network.encoder.layers.named_parameters("encoder.layers") if not p.requires_grad)


def _rates(master: dict[str, torch.nn.Parameter]) -> list[dict[str, Any]]:
    encoder = [p for name, p in master.items() if name.startswith("encoder.")]
    heads = [p for name, p in master.items() if not name.startswith("encoder.")]
    return [{"params": encoder, "lr": ENCODER_RATE}, {"params": heads, "lr": HEAD_RATE}]


def _batches(windows: Iterable[T], length: Callable[[T], int], chance: random.Random) -> list[list[T]]:
    """Windows of like length together, in random order; a batch is about PIECES_A_BATCH pieces, padding included."""
    batches: list[list[T]] = []
    for window in sorted(windows, key=lambda w: length(w) + chance.random() * 8):
        if not batches or length(window) * (len(batches[-1]) + 1) > PIECES_A_BATCH:
            batches.append([])
        batches[-1].append(window)
    chance.shuffle(batches)
    return batches
