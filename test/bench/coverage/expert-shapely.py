"""The coverage as an expert would script it with Shapely 1.8 or 2: expert-shapely.py FILE RUNS prints one line of JSON.

FILE holds the layers on the plane, in metres, as `write-planar-city.ts` writes them. Reading it is not timed. Arcs have
16 segments a quarter circle; an STR-tree finds the service areas near a block; blocks inside one of them are counted at
once, and of the others one service area after the other is taken away. That is a quarter quicker here than to unite the
service areas first and to intersect the block with them.
"""

import json
import re
import resource
import statistics
import sys
import time
import warnings

import shapely
from shapely.geometry import shape
from shapely.prepared import prep
from shapely.strtree import STRtree

QUARTER_SEGMENTS = 16
IS_TWO = int(shapely.__version__.split(".")[0]) >= 2


def measure_one_by_one(parks, radii, blocks):
    """Shapely 1.8: one call for each geometry, but only for those that need it."""
    reaches = [park.buffer(radius, QUARTER_SEGMENTS) for park, radius in zip(parks, radii)]
    prepared = {id(reach): prep(reach) for reach in reaches}
    tree = STRtree(reaches)
    covered = 0.0
    for block in blocks:
        near = tree.query(block)
        if any(prepared[id(reach)].contains(block) for reach in near):
            covered += block.area
            continue
        left = block
        for reach in near:
            left = left.difference(reach)
            if left.is_empty:
                break
        covered += block.area - left.area
    return covered


def measure_vectorised(parks, radii, blocks):
    """Shapely 2: one call for all blocks, and one for the first, second … service area near each of the others."""
    import numpy

    reaches = shapely.buffer(parks, radii, quad_segs=QUARTER_SEGMENTS)
    shapely.prepare(reaches)
    block_of, reach_of = STRtree(reaches).query(blocks)
    left = blocks.copy()
    left[block_of[shapely.contains(reaches[reach_of], blocks[block_of])]] = shapely.from_wkt("POLYGON EMPTY")
    while len(block_of) > 0:
        places, first = numpy.unique(block_of, return_index=True)
        left[places] = shapely.difference(left[places], reaches[reach_of[first]])
        later = numpy.delete(numpy.arange(len(block_of)), first)
        later = later[~shapely.is_empty(left[block_of[later]])]
        block_of, reach_of = block_of[later], reach_of[later]
    return float(shapely.area(blocks).sum() - shapely.area(left).sum())


def read_peak_mb():
    """Most memory that the process has held; Linux counts it from the program's start, others from the fork."""
    try:
        with open("/proc/self/status", encoding="ascii") as file:
            return int(re.search(r"VmHWM:\s+(\d+)", file.read()).group(1)) / 1024
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(path, runs):
    with open(path, encoding="utf-8") as file:
        city = json.load(file)
    parks = [shape(park["geometry"]) for park in city["parks"]]
    radii = [park["radius"] for park in city["parks"]]
    blocks = [shape(block) for block in city["blocks"]]
    land = sum(block.area for block in blocks)
    measure = measure_one_by_one
    if IS_TWO:
        import numpy

        parks, radii, blocks = numpy.array(parks), numpy.array(radii), numpy.array(blocks)
        measure = measure_vectorised
    start = read_peak_mb()
    walls, cpus = [], []
    for _ in range(runs):
        wall, cpu = time.perf_counter(), time.process_time()
        covered = measure(parks, radii, blocks)
        walls.append((time.perf_counter() - wall) * 1000)
        cpus.append((time.process_time() - cpu) * 1000)
    figures = {
        "median": statistics.median(walls),
        "least": min(walls),
        "cpu": statistics.median(cpus),
        "covered": covered,
        "land": land,
        "ratio": covered / land,
        "peakMb": read_peak_mb(),
        "startMb": start,
        "version": shapely.__version__,
    }
    print(json.dumps(figures))


# 1.8 warns of what changes in 2
warnings.simplefilter("ignore")
main(sys.argv[1], int(sys.argv[2]))
