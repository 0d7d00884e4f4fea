"""Reads PNG files of 8 bits a colour: width, height, and rows of RGB without filters."""
import struct
import zlib


def blocks(png):
    at = 8
    while at < len(png):
        length, = struct.unpack(">I", png[at:at + 4])
        yield png[at + 4:at + 8], png[at + 8:at + 8 + length]
        at += length + 12


def paeth(left, above, corner):
    estimate = left + above - corner
    distances = abs(estimate - left), abs(estimate - above), abs(estimate - corner)
    if distances[0] <= distances[1] and distances[0] <= distances[2]:
        return left
    return above if distances[1] <= distances[2] else corner


def unfilter(kind, row, above, step):
    for i in range(len(row)):
        left = row[i - step] if i >= step else 0
        corner = above[i - step] if i >= step else 0
        guess = (0, left, above[i], (left + above[i]) // 2, None)[kind]
        row[i] = (row[i] + (paeth(left, above[i], corner) if kind == 4 else guess)) & 255
    return row


def read(png):
    data, width, height, step = b"", 0, 0, 0
    for kind, body in blocks(png):
        if kind == b"IHDR":
            width, height, depth, colours = struct.unpack(">IIBB", body[:10])
            step = {2: 3, 6: 4}[colours] if depth == 8 else 0
        elif kind == b"IDAT":
            data += body
    data, rows, above = zlib.decompress(data), [], bytes(width * step)
    for y in range(height):
        start = y * (width * step + 1)
        row = bytearray(data[start + 1:start + 1 + width * step])
        above = unfilter(data[start], row, above, step) if data[start] else row
        rows.append(bytes(above) if step == 3 else
                    bytes(byte for i, byte in enumerate(above) if i % 4 != 3))
    return width, height, rows
