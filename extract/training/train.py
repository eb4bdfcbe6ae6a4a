"""Documents to a checkpoint: seeded, resumable every few minutes, rates falling to nothing as the time runs out."""

import logging
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer

from extract.training.augment import Augmenter
from extract.training.corpus import Document
from extract.training.loss import batch_loss
from extract.training.model import ReaderNetwork
from extract.training.targets import Target, targets

log = logging.getLogger(__name__)

ENCODER_RATE, HEAD_RATE = 8e-5, 6e-4
WARM_UP, LEAST_RATE, LARGEST_NORM = 40, 0.02, 1.0
PIECES_A_BATCH = 2400
EMPTY_KEPT = 0.35
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
    """One run. `checkpoint` holds the trained weights, their running average, the optimiser and the progress.

    The encoder's layers compute in bfloat16, half the time of 32 bits; what the optimiser moves, and the checkpoint
    holds, are 32-bit masters of them, copied back after each step.
    """

    def __init__(self, network: ReaderNetwork, tokenizer: Tokenizer, checkpoint: Path, *, seed: int) -> None:
        self.network, self.tokenizer, self.checkpoint = network, tokenizer, checkpoint
        self.seed = seed
        self.progress = Progress()
        self.master = {name: torch.nn.Parameter(p.detach().clone()) for name, p in _trained(network)}
        self.average = {name: p.detach().clone() for name, p in self.master.items()}
        self.optimiser = torch.optim.AdamW(_rates(self.master), weight_decay=0.01, fused=True)
        self.base = [group["lr"] for group in self.optimiser.param_groups]
        network.encoder.layers.to(torch.bfloat16)
        self.working = [p for _, p in _trained(network)]
        torch.manual_seed(seed)
        if checkpoint.exists():
            self._resume()

    def run(self, documents: list[Document], minutes: float) -> None:
        """Trains until `minutes` of training, earlier runs counted in, are over; saves after every epoch."""
        learned = [d for d in documents if not d.held_out]
        kept = [d for d in documents if d.held_out][::WATCHED_STEP]
        budget = minutes * 60
        while self.progress.seconds < budget:
            chance = random.Random(f"{self.seed} {self.progress.step}")  # noqa: S311
            mean = self._epoch(learned, chance, budget)
            self.progress.epoch += 1
            self._save()
            log.info(
                "epoch %d, step %d, %.0f s: loss %.3f, held out %.3f",
                self.progress.epoch, self.progress.step, self.progress.seconds, mean, self._held_out(kept),
            )  # fmt: skip

    def _epoch(self, documents: list[Document], chance: random.Random, budget: float) -> float:
        augmenter = Augmenter(documents, chance)
        examples = [
            target
            for document in documents
            for target in targets(augmenter.varied(document), self.tokenizer, real_weight=REAL_WEIGHT)
            if target.mentions or chance.random() < EMPTY_KEPT
        ]
        self.network.train()
        losses = []
        for batch in _batches(examples, chance):
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

    def _step(self, batch: list[Target], done: float) -> float:
        factor = min(1.0, (self.progress.step + 1) / WARM_UP) * max(LEAST_RATE, 1 - done)
        for group, base in zip(self.optimiser.param_groups, self.base, strict=True):
            group["lr"] = base * factor
        loss = batch_loss(self.network, batch, with_wrong=self.progress.epoch >= WRONG_FROM_EPOCH)
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
        examples = [t for d in documents for t in targets(d, self.tokenizer, real_weight=1.0)]
        with torch.no_grad():
            losses = [batch_loss(self.network, b, with_wrong=True).item() for b in _batches(examples, random.Random(0))]  # noqa: S311
        return sum(losses) / max(1, len(losses))

    def _save(self) -> None:
        state = {
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
        self.average = state["average"]
        self.optimiser.load_state_dict(state["optimiser"])
        self.progress = Progress(*state["progress"])


def _trained(network: ReaderNetwork) -> Iterator[tuple[str, torch.nn.Parameter]]:
    return ((name, p) for name, p in network.named_parameters() if p.requires_grad)


def _rates(master: dict[str, torch.nn.Parameter]) -> list[dict[str, Any]]:
    encoder = [p for name, p in master.items() if name.startswith("encoder.")]
    heads = [p for name, p in master.items() if not name.startswith("encoder.")]
    return [{"params": encoder, "lr": ENCODER_RATE}, {"params": heads, "lr": HEAD_RATE}]


def _batches(examples: list[Target], chance: random.Random) -> list[list[Target]]:
    """Windows of like length together, in random order; a batch is about PIECES_A_BATCH pieces, padding included."""
    ordered = sorted(examples, key=lambda t: len(t.window.ids) + chance.random() * 8)
    batches: list[list[Target]] = [[]]
    for target in ordered:
        if len(target.window.ids) * (len(batches[-1]) + 1) > PIECES_A_BATCH and batches[-1]:
            batches.append([])
        batches[-1].append(target)
    chance.shuffle(batches)
    return batches
