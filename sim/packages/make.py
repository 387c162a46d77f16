#!/usr/bin/python3
"""Makes packages around a program that needs no library of the system: an archive, a wheel, npm's and R's, and an OCI image.

    make.py --version 0.1.0 --program raaderum --documents FOLDER --output FOLDER

Equal inputs give equal bytes: times are those of the last commit, names are sorted, and owners are nobody."""
import argparse
import base64
import gzip
import hashlib
import io
import json
import pathlib
import re
import shutil
import subprocess
import tarfile
import tempfile
import zipfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]


def last_commit():
    asked = subprocess.run(["git", "-C", SOURCE, "log", "-1", "--format=%ct"], capture_output=True, text=True)
    return int(asked.stdout.strip() or 0)


class Files:
    """Files by name, with their bytes and whether they are programs."""

    def __init__(self):
        self.files = {}

    def add(self, name, content, executable=False):
        self.files[name] = (content.encode() if isinstance(content, str) else content, executable)

    def add_folder(self, folder, below, pattern="*"):
        for path in sorted(folder.rglob(pattern)):
            if path.is_file() and "__pycache__" not in path.parts:
                self.add(f"{below}/{path.relative_to(folder)}", path.read_bytes())

    def tar(self, time, compress):
        raw = io.BytesIO()
        with tarfile.open(fileobj=raw, mode="w", format=tarfile.USTAR_FORMAT) as archive:
            for name in sorted(self.files):
                content, executable = self.files[name]
                entry = tarfile.TarInfo(name)
                entry.size, entry.mtime, entry.mode = len(content), time, 0o755 if executable else 0o644
                archive.addfile(entry, io.BytesIO(content))
        if compress == "xz":
            return subprocess.run(["xz", "-6", "-T1", "--stdout"], input=raw.getvalue(), capture_output=True, check=True).stdout
        if compress == "gz":
            packed = io.BytesIO()
            with gzip.GzipFile(fileobj=packed, mode="wb", mtime=time, compresslevel=9) as file:
                file.write(raw.getvalue())
            return packed.getvalue()
        return raw.getvalue()


def archive(options, program, documents):
    name = f"raaderum-{options.version}-linux-x86_64"
    files = Files()
    files.add(f"{name}/bin/raaderum", program, executable=True)
    files.add(f"{name}/share/man/man1/raaderum.1.gz", (documents / "raaderum.1.gz").read_bytes())
    files.add(f"{name}/share/bash-completion/completions/raaderum", (documents / "raaderum.bash").read_bytes())
    files.add(f"{name}/share/zsh/site-functions/_raaderum", (documents / "_raaderum").read_bytes())
    files.add(f"{name}/share/fish/vendor_completions.d/raaderum.fish", (documents / "raaderum.fish").read_bytes())
    files.add_folder(SOURCE / "scenarios", f"{name}/share/raaderum/scenarios", "*.yaml")
    files.add(f"{name}/share/raaderum/scenarios/scenario.schema.json", (SOURCE / "scenarios/scenario.schema.json").read_bytes())
    for text in ("LICENSE", "README.md", "CHANGELOG.md", "CITATION.cff"):
        files.add(f"{name}/{text}", (SOURCE / text).read_bytes())
    (options.output / f"{name}.tar.xz").write_bytes(files.tar(options.time, "xz"))


def wheel(options, program):
    files = Files()
    files.add_folder(SOURCE / "analysis/python/raaderum", "raaderum", "*.py")
    files.add(f"raaderum-{options.version}.data/scripts/raaderum", program, executable=True)
    info = f"raaderum-{options.version}.dist-info"
    files.add(f"{info}/METADATA", f"""Metadata-Version: 2.1
Name: raaderum
Version: {options.version}
Summary: Public institutions under trust and control, simulated
License: MIT
Requires-Python: >=3.9
Requires-Dist: h5py
Requires-Dist: pandas
Requires-Dist: xarray
Requires-Dist: netCDF4
Description-Content-Type: text/markdown

{(SOURCE / "analysis/python/README.md").read_text()}""")
    tag = "py3-none-manylinux_2_17_x86_64"
    files.add(f"{info}/WHEEL", f"Wheel-Version: 1.0\nGenerator: raaderum\nRoot-Is-Purelib: false\nTag: {tag}\n")
    files.add(f"{info}/LICENSE", (SOURCE / "LICENSE").read_bytes())
    record = ""
    for name in sorted(files.files):
        content = files.files[name][0]
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        record += f"{name},sha256={digest},{len(content)}\n"
    files.add(f"{info}/RECORD", record + f"{info}/RECORD,,\n")
    with zipfile.ZipFile(options.output / f"raaderum-{options.version}-{tag}.whl", "w", zipfile.ZIP_DEFLATED) as packed:
        for name in sorted(files.files):
            content, executable = files.files[name]
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.external_attr = (0o100755 if executable else 0o100644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, content)


def npm(options, program):
    """The program for x86-64 Linux, and for all else the engine in WebAssembly, where it was compiled."""
    source = SOURCE / "sim/packages/npm"
    wasm = options.npm_engine and (options.npm_engine / "engine.wasm").exists()
    files = Files()
    about = {"name": "raaderum", "version": options.version, "description": "Public institutions under trust and control, simulated",
             "license": "MIT", "type": "module", "engines": {"node": ">=16.9"}, "bin": {"raaderum": "bin/raaderum.js"},
             "types": "./lib/index.d.ts", "exports": {".": {"types": "./lib/index.d.ts", "default": "./lib/index.js"}}}
    if not wasm:
        print("the npm package has no engine in WebAssembly, as Emscripten or Node is missing; it is for x86-64 Linux alone")
        about |= {"os": ["linux"], "cpu": ["x64"]}
    files.add("package/package.json", json.dumps(about, indent=2) + "\n")
    files.add("package/bin/raaderum.js", (source / "raaderum.js").read_bytes(), executable=True)
    files.add("package/native/linux-x64/raaderum", program, executable=True)
    for text in ("csv.js", "index.d.ts", "index.js", "platform.js"):
        files.add(f"package/lib/{text}", (source / text).read_bytes())
    if wasm:
        for text in ("wasm.js", "worker.js", "yaml.js"):
            files.add(f"package/lib/{text}", (source / text).read_bytes())
        files.add("package/lib/engine.cjs", (options.npm_engine / "engine.js").read_bytes())
        files.add("package/lib/engine.wasm", (options.npm_engine / "engine.wasm").read_bytes())
        yaml = options.npm_engine / "node_modules/js-yaml"
        files.add("package/lib/js-yaml.mjs", re.sub(r"\n//# sourceMappingURL=.*", "\n", (yaml / "dist/js-yaml.mjs").read_text()))
        files.add("package/lib/LICENSE-js-yaml", (yaml / "LICENSE").read_bytes())
    for text in ("LICENSE", "README.md"):
        files.add(f"package/{text}", (SOURCE / text).read_bytes())
    (options.output / f"raaderum-{options.version}.tgz").write_bytes(files.tar(options.time, "gz"))


def r_package(options):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "raaderum"
        shutil.copytree(SOURCE / "analysis/r", source)
        description = source / "DESCRIPTION"
        description.write_text(re.sub(r"(?m)^Version: .*$", f"Version: {options.version}", description.read_text()))
        subprocess.run(["R", "CMD", "build", "--no-build-vignettes", source], cwd=options.output, check=True, stdout=subprocess.DEVNULL)


def oci(options, program):
    """An image with the program alone, as an archive that docker load, podman load and skopeo read."""
    layer = Files()
    layer.add("usr/bin/raaderum", program, executable=True)
    plain = layer.tar(options.time, None)
    diff = hashlib.sha256(plain).hexdigest()
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=options.time, compresslevel=9) as file:
        file.write(plain)
    image = Files()

    def blob(content, media):
        content = content if isinstance(content, bytes) else json.dumps(content, sort_keys=True).encode()
        digest = hashlib.sha256(content).hexdigest()
        image.add(f"blobs/sha256/{digest}", content)
        return {"mediaType": media, "digest": f"sha256:{digest}", "size": len(content)}

    config = blob({"architecture": "amd64", "os": "linux", "rootfs": {"type": "layers", "diff_ids": [f"sha256:{diff}"]},
                   "config": {"Entrypoint": ["/usr/bin/raaderum"], "WorkingDir": "/data",
                              "Labels": {"org.opencontainers.image.version": options.version,
                                         "org.opencontainers.image.licenses": "MIT"}}},
                  "application/vnd.oci.image.config.v1+json")
    manifest = blob({"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json", "config": config,
                     "layers": [blob(packed.getvalue(), "application/vnd.oci.image.layer.v1.tar+gzip")]},
                    "application/vnd.oci.image.manifest.v1+json")
    manifest["annotations"] = {"org.opencontainers.image.ref.name": f"raaderum:{options.version}"}
    image.add("index.json", json.dumps({"schemaVersion": 2, "manifests": [manifest]}, sort_keys=True))
    image.add("oci-layout", json.dumps({"imageLayoutVersion": "1.0.0"}))
    (options.output / f"raaderum-{options.version}-oci.tar").write_bytes(image.tar(options.time, None))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--version", required=True)
    for name in ("program", "documents", "output"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    parser.add_argument("--npm-engine", type=pathlib.Path, help="folder of the engine in WebAssembly, where there is one")
    options = parser.parse_args()
    options.time = last_commit()
    options.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        stripped = pathlib.Path(folder) / "raaderum"
        subprocess.run(["strip", "-o", stripped, options.program], check=True)
        program = stripped.read_bytes()
    archive(options, program, options.documents)
    wheel(options, program)
    npm(options, program)
    r_package(options)
    oci(options, program)
    sums = "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
                   for path in sorted(options.output.iterdir()) if path.is_file() and path.name != "SHA256SUMS")
    (options.output / "SHA256SUMS").write_text(sums)
    print(sums, end="")


if __name__ == "__main__":
    main()
