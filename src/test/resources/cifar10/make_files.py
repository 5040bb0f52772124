"""Makes the pickles and the archive beside this file: see README.md. Run in this folder; needs NumPy."""

import gzip
import io
import pickle
import struct
import tarfile

import numpy as np


def images(n):
    """Pixel j of image i is (7 i + j) mod 256, which has every byte and both halves of Latin-1."""
    i, j = np.indices((n, 3072))
    return ((7 * i + j) % 256).astype(np.uint8)


def labels(n):
    return [(3 * i + 6) % 10 for i in range(n)]


class Python2:
    """Writes what cPickle of Python 2 writes in protocol 2: strings are bytes, each new object is remembered."""

    def __init__(self):
        self.out = bytearray(b"\x80\x02")
        self.memo = 0

    def put(self):
        self.memo += 1
        self.out += b"q" + bytes([self.memo]) if self.memo < 256 else b"r" + struct.pack("<I", self.memo)

    def string(self, text):
        self.out += b"U" + bytes([len(text)]) + text
        self.put()

    def name(self, module, name):
        self.out += b"c" + module + b"\n" + name + b"\n"
        self.put()

    def batch(self, n):
        self.out += b"}"
        self.put()
        self.out += b"("
        self.string(b"batch_label")
        self.string(b"training batch 1 of 5")
        self.string(b"labels")
        self.out += b"]"
        self.put()
        self.out += b"(" + b"".join(b"K" + bytes([label]) for label in labels(n)) + b"e"
        self.string(b"data")
        self.name(b"numpy.core.multiarray", b"_reconstruct")
        self.name(b"numpy", b"ndarray")
        self.out += b"K\x00\x85"
        self.put()
        self.string(b"b")
        self.out += b"\x87"
        self.put()
        self.out += b"R"
        self.put()
        self.out += b"(K\x01" + (b"K" + bytes([n])) + b"M\x00\x0c\x86"
        self.put()
        self.name(b"numpy", b"dtype")
        self.string(b"u1")
        self.out += b"K\x00K\x01\x87"
        self.put()
        self.out += b"R"
        self.put()
        self.out += b"(K\x03"
        self.string(b"|")
        self.out += b"NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xffK\x00t"
        self.put()
        data = images(n).tobytes()
        self.out += b"b\x89T" + struct.pack("<I", len(data)) + data
        self.put()
        self.out += b"t"
        self.put()
        self.out += b"b"
        self.string(b"filenames")
        self.out += b"]"
        self.put()
        self.out += b"("
        for i in range(n):
            self.string(b"camion_s_%06d.png" % i)
        self.out += b"eu."
        return bytes(self.out)


def write(name, content):
    with open(name, "wb") as file:
        file.write(content)


batch = Python2().batch(10)
read = pickle.loads(batch, encoding="bytes")
assert (read[b"data"] == images(10)).all() and read[b"labels"] == labels(10)
write("python2-10-images.pickle", batch)
write("python3-2-images.pickle", pickle.dumps({b"data": images(2), b"labels": labels(2)}, protocol=2))
write("protocol-4.pickle", pickle.dumps({b"data": images(0), b"labels": []}, protocol=4))
write("doubles.pickle", pickle.dumps({"data": np.zeros((1, 2)), "labels": [0]}, protocol=2))

# Python would run these; here they must be refused before anything happens.
write("runs-a-command.pickle", b"\x80\x02cos\nsystem\nU\x11touch /tmp/hacked!\x85R.")
write("evaluates.pickle", b"\x80\x02}(U\x04datac__builtin__\neval\nU\x031+1\x85Ru.")
write("encodes-with-a-codec.pickle", b"\x80\x02c_codecs\nencode\nX\x01\x00\x00\x00aU\x03zip\x86R.")
write("loads-numpy-pickle.pickle", b"\x80\x02cnumpy\nload\nU\x08evil.npy\x85R.")
# An object of a class, by the instruction that needs no REDUCE.
write("instance.pickle", b"\x80\x02(U\x02lsios\nsystem\n.")
# Claims 2 GiB in 7 bytes.
write("claims-two-gigabytes.pickle", b"\x80\x02T\xff\xff\xff\x7f")

# As the official archive, with one short line in place of each batch.
tar = io.BytesIO()
with tarfile.open(fileobj=tar, mode="w", format=tarfile.USTAR_FORMAT) as out:
    for name in ["data_batch_1.bin", "readme.html", "test_batch.bin"]:
        content = ("this is " + name + "\n").encode()
        entry = tarfile.TarInfo("cifar-10-batches-bin/" + name)
        entry.size = len(content)
        out.addfile(entry, io.BytesIO(content))
    link = tarfile.TarInfo("cifar-10-batches-bin/data_batch_2.bin")
    link.type = tarfile.SYMTYPE
    link.linkname = "/etc/passwd"
    out.addfile(link)
write("archive.tar.gz", gzip.compress(tar.getvalue(), mtime=0))
