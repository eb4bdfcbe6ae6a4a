"""What runs rounds on a schedule parses, and its command line is one that we know."""

import configparser
import re
import shlex
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from command_line import ROOT, dealgraph

DEPLOY = ROOT / "deploy"
CRON = re.compile(r"^(?:[\d*/,-]+ ){5}(?P<command>[^>|%]+?)(?: 2>&1)? \| (?P<log>.+)$", re.MULTILINE)


def _unit(name: str) -> configparser.ConfigParser:
    unit = configparser.ConfigParser(delimiters="=", comment_prefixes="#", interpolation=None)
    unit.optionxform = str  # type: ignore[assignment, method-assign]
    unit.read_string((DEPLOY / name).read_text(encoding="utf-8"))
    return unit


def _of_cron() -> list[str]:
    [found] = CRON.finditer((DEPLOY / "crontab").read_text(encoding="utf-8"))
    assert shlex.split(found["log"])[0] == "logger", "no file in the home, where nothing of what is forgotten may stay"
    return shlex.split(found["command"])


def _of_kubernetes() -> list[str]:
    job = yaml.safe_load((DEPLOY / "cronjob.yaml").read_text(encoding="utf-8"))
    assert (job["kind"], job["spec"]["concurrencyPolicy"]) == ("CronJob", "Forbid")
    [container] = job["spec"]["jobTemplate"]["spec"]["template"]["spec"]["containers"]
    mounts = {mount["name"] for mount in container["volumeMounts"]}
    assert mounts == {volume["name"] for volume in job["spec"]["jobTemplate"]["spec"]["template"]["spec"]["volumes"]}
    return list(container["command"])


COMMANDS: Mapping[str, list[str]] = {
    "systemd": shlex.split(_unit("dealgraph-ingest.service")["Service"]["ExecStart"]),
    "cron": _of_cron(),
    "Kubernetes": _of_kubernetes(),
}


@pytest.mark.parametrize("schedule", COMMANDS)
def test_command_line_is_one_that_we_know(schedule: str) -> None:
    program, *arguments = COMMANDS[schedule]
    assert Path(program).name == "dealgraph"
    answer = dealgraph(*arguments, "--help")
    assert answer.returncode == 0, answer.stderr
    assert "One round over the feeds" in answer.stdout


def test_the_timer_starts_the_service_of_its_name() -> None:
    timer = _unit("dealgraph-ingest.timer")
    assert timer["Timer"]["OnCalendar"] == "*:0/5"
    assert (DEPLOY / "dealgraph-ingest.service").exists()
