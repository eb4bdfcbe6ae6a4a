"""A Neo4j Community server from the jars of Maven Central, for tests and for a person: no container, no installer.

    neo4j_server.py prepare                     fetches the jars once; needs Maven
    neo4j_server.py run [--data FOLDER]         serves until Ctrl-C; prints its addresses as JSON when it answers

The jars lie in $NEO4J_TEST_HOME, else in the user's cache folder. Everything else is in a folder that goes when the
server ends; --data keeps the graph. Anybody on this machine may connect: authentication is off, ports are on loopback.
"""

import argparse
import contextlib
import hashlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import FrameType
from typing import Self
from urllib import request

POM = Path(__file__).resolve().parent / "neo4j" / "pom.xml"
HOST = "127.0.0.1"
SERVER = "org.neo4j.server.CommunityEntryPoint"
ADMIN = "org.neo4j.cli.AdminTool"
JAVA_VERSIONS = (17, 21)
SECONDS_TO_START = 180
STARTS = 3

FLAGS = (
    "-XX:+UseG1GC", "-XX:-OmitStackTraceInFastThrow", "-XX:+DisableExplicitGC", "-Dfile.encoding=UTF-8",
    "-Dio.netty.tryReflectionSetAccessible=true", "-Dlog4j2.disable.jmx=true", "--enable-native-access=ALL-UNNAMED",
    "--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
)  # fmt: skip
SETTINGS = {
    "server.default_listen_address": HOST,
    "server.default_advertised_address": HOST,
    "server.https.enabled": "false",
    "server.memory.pagecache.size": "256m",
    # Else 256 MiB for each of two databases.
    "db.tx_log.preallocate": "false",
    # Ends the server in 0.3 s instead of 5.
    "internal.server.bolt.thread_pool_shutdown_wait_time": "0s",
    "dbms.security.auth_enabled": "false",
    "dbms.usage_report.enabled": "false",
    "client.allow_telemetry": "false",
}
# To plan all questions takes a server that has just started a minute, and twenty seconds again whenever the graph has
# become another: tests change it all the time, and those with a large one ask for new plans (`REPLAN`).
PLANS_ONCE = {"dbms.cypher.statistics_divergence_threshold": "1.0"}
REPLAN = "CALL db.prepareForReplanning(120)"


class StartError(RuntimeError):
    """The server cannot be prepared or started; the message says what is missing, or ends with the server's log."""


def default_home() -> Path:
    """Named for what it holds, so that another version does not take its place while a server runs from it."""
    if home := os.environ.get("NEO4J_TEST_HOME"):
        return Path(home)
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return cache / f"neo4j-community-{hashlib.sha256(POM.read_bytes()).hexdigest()[:12]}"


def prepared(home: Path) -> bool:
    return (home / "lib").is_dir()


def prepare(home: Path) -> None:
    """Fills `home/lib` from Maven Central, whole or not at all; free when that was done before."""
    if prepared(home):
        return
    if not shutil.which("mvn"):
        raise StartError(f"no mvn, which fetches the server into {home}: install Maven")
    home.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=home) as folder:
        new = Path(folder) / "lib"
        copy = ["dependency:copy-dependencies", "-DincludeScope=runtime", "-DexcludeTypes=pom"]
        subprocess.run(["mvn", "-B", "-ntp", "-q", "-f", str(POM), *copy, f"-DoutputDirectory={new}"], check=True)
        # Another process may have done the same meanwhile.
        with contextlib.suppress(OSError):
            new.rename(home / "lib")
    if not prepared(home):
        raise StartError(f"the server is not in {home}, though Maven fetched it: can that folder be written?")


def java() -> str:
    """The first Java that runs this server: $NEO4J_JAVA, $JAVA_HOME, the path, the usual folder."""
    named = os.environ.get("JAVA_HOME")
    places = [
        os.environ.get("NEO4J_JAVA"), str(Path(named) / "bin" / "java") if named else None, shutil.which("java"),
        *map(str, sorted(Path("/usr/lib/jvm").glob("*/bin/java"))),
    ]  # fmt: skip
    found = {place: _java_version(place) for place in places if place and os.access(place, os.X_OK)}
    for place, version in found.items():
        if version in JAVA_VERSIONS:
            return place
    raise StartError(f"no Java of version {' or '.join(map(str, JAVA_VERSIONS))}; there is {found or 'none'}")


def _java_version(place: str) -> int | None:
    said = subprocess.run([place, "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(\d+)', said)
    return int(version[1]) if version else None


class Neo4jServer:
    """One server process, started by `with`. Without `data` nothing of it remains.

    With `plans_once` a question keeps the plan that it got first, for whatever graph, until it is told to `REPLAN`.
    """

    def __init__(
        self,
        home: Path,
        *,
        data: Path | None = None,
        ports: tuple[int, int] = (0, 0),
        heap: str = "1g",
        plans_once: bool = False,
    ) -> None:
        self._home = home.resolve()
        self._data = data.resolve() if data else None
        self._wanted_ports = ports
        self._heap = heap
        self._settings = SETTINGS | (PLANS_ONCE if plans_once else {})
        self._work = Path()
        self._bolt_port, self._http_port = ports
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def bolt_uri(self) -> str:
        return f"bolt://{HOST}:{self._bolt_port}"

    @property
    def http_uri(self) -> str:
        return f"http://{HOST}:{self._http_port}"

    @property
    def browser_uri(self) -> str:
        """Connects by itself when it is opened."""
        return f"{self.http_uri}/browser/?dbms={self.bolt_uri}&preselectAuthMethod=NO_AUTH"

    def __enter__(self) -> Self:
        self._work = _work_folder()
        try:
            self._start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            try:
                self._process.wait(60)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        shutil.rmtree(self._work, ignore_errors=True)

    def wait(self) -> int:
        return self._process.wait() if self._process else 0

    def admin(self, *arguments: str) -> str:
        """neo4j-admin on the data folder, while no server runs; returns what it printed."""
        self._work = _work_folder()
        try:
            self._configure()
            environment = {**os.environ, "NEO4J_HOME": str(self._work), "NEO4J_CONF": str(self._work / "conf")}
            command = [*self._java(), ADMIN, *arguments]
            ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        finally:
            shutil.rmtree(self._work, ignore_errors=True)
        if ran.returncode:
            raise StartError(f"neo4j-admin {' '.join(arguments[:2])} failed:\n{ran.stdout}{ran.stderr}")
        return ran.stdout

    def _start(self) -> None:
        for left in reversed(range(STARTS)):
            self._configure()
            console = self._work / "logs" / "console.log"
            folders = [f"--home-dir={self._work}", f"--config-dir={self._work / 'conf'}", "--console-mode"]
            with console.open("wb") as log:
                # In a session of its own, so that a Ctrl-C at the terminal ends it by `stop` alone.
                self._process = subprocess.Popen(
                    [*self._java(), SERVER, *folders], stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                    start_new_session=True,
                )  # fmt: skip
            if self._answers():
                return
            said = console.read_text(encoding="utf-8", errors="replace")[-4000:]
            # Somebody may have taken a free port before the server did.
            if left == 0 or "in use" not in said:
                raise StartError(f"Neo4j does not start:\n{said}")
            self._process.kill()
            self._process.wait()

    def _configure(self) -> None:
        self._bolt_port, self._http_port = (port or _free_port() for port in self._wanted_ports)
        folders = {name: self._work / name for name in ("logs", "run", "import", "plugins")}
        folders |= {"data": self._data or self._work / "data", "lib": self._home / "lib"}
        addresses = {"bolt": self._bolt_port, "http": self._http_port}
        lines = [f"{name}={value}" for name, value in self._settings.items()]
        lines += [f"server.directories.{name}={folder}" for name, folder in folders.items()]
        for name, port in addresses.items():
            lines += [f"server.{name}.{kind}_address={HOST}:{port}" for kind in ("listen", "advertised")]
        (self._work / "conf" / "neo4j.conf").write_text("\n".join(lines) + "\n", encoding="utf-8")

    def _java(self) -> list[str]:
        if not prepared(self._home):
            raise StartError(f"no server in {self._home}: run '{Path(__file__).name} prepare' first")
        size = [f"-Xms{self._heap}", f"-Xmx{self._heap}", f"-Djava.io.tmpdir={self._work / 'tmp'}"]
        return [java(), "-cp", f"{self._home / 'lib'}/*", *size, *FLAGS]

    def _answers(self) -> bool:
        """Whether the server answers a statement before it ends or the time is over."""
        assert self._process is not None
        end = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < end and self._process.poll() is None:
            try:
                if not self._asked("RETURN 1")["errors"]:
                    return True
            except (OSError, ValueError):
                pass
            time.sleep(0.2)
        return False

    def _asked(self, statement: str) -> dict[str, list[object]]:
        body = json.dumps({"statements": [{"statement": statement}]}).encode()
        asked = request.Request(f"{self.http_uri}/db/neo4j/tx/commit", data=body)  # noqa: S310  our own, on loopback
        asked.add_header("Content-Type", "application/json")
        # Never through a proxy.
        with request.build_opener(request.ProxyHandler({})).open(asked, timeout=10) as answer:
            found: dict[str, list[object]] = json.load(answer)
        return found


def _work_folder() -> Path:
    work = Path(tempfile.mkdtemp(prefix="neo4j-"))
    for name in ("conf", "data", "logs", "run", "import", "plugins", "tmp"):
        (work / name).mkdir()
    return work


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    return port


def _end(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(143)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    actions = parser.add_subparsers(dest="action", required=True)
    actions.add_parser("prepare", help="fetch the jars")
    run = actions.add_parser("run", help="serve until Ctrl-C")
    run.add_argument("--data", type=Path, help="folder that keeps the graph (default: a temporary one)")
    run.add_argument("--bolt-port", type=int, default=0, help="default: any free one")
    run.add_argument("--http-port", type=int, default=0, help="default: any free one")
    given = parser.parse_args()
    prepare(default_home())
    if given.action == "prepare":
        return 0
    signal.signal(signal.SIGTERM, _end)
    with Neo4jServer(default_home(), data=given.data, ports=(given.bolt_port, given.http_port)) as server:
        print(json.dumps({"bolt": server.bolt_uri, "http": server.http_uri, "browser": server.browser_uri}), flush=True)
        return server.wait()


if __name__ == "__main__":
    try:
        sys.exit(main())
    except StartError as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit(130)
